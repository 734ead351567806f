/** A decision in words, for a terminal: plain lines that read the same without colours and through a screen reader. */
import { helpText } from "#cli/decide/help-text.ts";
import { dayNames, monthNames, tellWords, terminalSteps } from "#cli/words.en.ts";
import { decide } from "#regimen/decide.ts";
import type { Decision } from "#regimen/decision.ts";
import type { Situation } from "#regimen/situation.ts";
import { reasonWords, stepWords, wordsOf } from "#regimen/words.en.ts";
import type { Zoned } from "#regimen/zoned.ts";

/** The answer, why, what to do, until when, and always help. Ends with a line end. */
export const decisionText = (situation: Situation, bold: boolean): string => {
  const decision = decide(situation);
  const { title, line } = wordsOf(decision);
  const parts = [
    [strong(title, bold), line],
    [tellWords.why, ...decision.because.map((id) => `- ${reasonWords[id]}`)],
    [tellWords.next, ...decision.next.map(stepLine)],
    untilLines(decision, situation),
    ...helpText(decision, situation),
  ];
  return parts
    .filter((part) => part.length > 0)
    .map((part) => `\n${part.join("\n")}\n`)
    .join("");
};

const strong = (text: string, bold: boolean): string => (bold ? `\u001b[1m${text}\u001b[0m` : text);

const stepLine = (id: Decision["next"][number]): string => {
  const { label, line } = terminalSteps[id] ?? stepWords[id];
  return `- ${label}. ${line}`;
};

const untilLines = ({ until, next }: Decision, { lastContactAt }: Situation): readonly string[] => {
  if (until === null) return [];
  const fromNow =
    lastContactAt === null && (next.includes("set-last-contact") || next.includes("park"));
  return [tellWords.until(dateText(until)), ...(fromNow ? [tellWords.countedFromNow] : [])];
};

/** `Tuesday 22 December 2026, 21:40`, on the clock of the zone of `at`. */
export const dateText = (at: Zoned): string => {
  const day = dayNames[at.dayOfWeek - 1] ?? "";
  const month = monthNames[at.month - 1] ?? "";
  const [hour, minute] = [at.hour, at.minute].map((part) => String(part).padStart(2, "0"));
  return `${day} ${at.day} ${month} ${at.year}, ${hour}:${minute}`;
};
