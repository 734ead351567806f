/** What would make a message that may be sent shorter, calmer and easier to answer. */
import type { Context } from "#draft/context.ts";
import type { Verdict } from "#draft/label.ts";
import { isList, toldNotTo, brief, wordCount } from "#draft/verdict.ts";

/** Worded in words.en.ts. */
export type Advice =
  | "help-first"
  | "somebody-else"
  | "shorter"
  | "one-question"
  | "one-topic"
  | "not-at-night"
  | "then-wait";

/** In the order in which it matters. `crisis`: a span speaks of danger, even if the writer said it does not fit. */
export const adviceFor = (
  text: string,
  verdict: Verdict,
  context: Context,
  crisis: boolean,
): readonly Advice[] => {
  const advice: Advice[] = [];
  if (crisis) advice.push("help-first");
  if (toldNotTo(context)) advice.push("somebody-else");
  if (verdict === "hold" || verdict === "stop") return advice;
  if (wordCount(text) > brief && !isList(text)) advice.push("shorter");
  if (questions(text) > 1) advice.push("one-question");
  if (topics(text) > 1) advice.push("one-topic");
  if (isNight(context.localHour)) advice.push("not-at-night");
  return [...advice, "then-wait"];
};

const questions = (text: string): number => (text.match(/[?？؟]+/gu) ?? []).length;

const isNight = (hour: number | undefined): boolean =>
  hour !== undefined && (hour >= 23 || hour < 6);

const subjects: readonly RegExp[] = [
  "rent|lease|deposit|landlord|landlady|tenancy|mortgage|flat|inventory",
  "nursery|school|daycare|custody|handover|pickup|inhaler|homework|uniform",
  "vet|dog|cat|puppy|kitten|kennel",
  "wifi|netflix|spotify|subscription|phone plan|broadband",
  "sofa|couch|bike|boxes|clothes|books|guitar|desk|mattress|drill",
  "passport|solicitor|lawyer|divorce|court|birth certificate",
].map((words) => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, "iu"));

const topics = (text: string): number => subjects.filter((subject) => subject.test(text)).length;
