/** The one question of this room: what in this message is business, and what may be sent of it? */
import { adviceFor, type Advice } from "#draft/advice.ts";
import type { Context } from "#draft/context.ts";
import { findingsIn, type Finding } from "#draft/finding.ts";
import type { LabelModel, Verdict } from "#draft/label.ts";
import { newMemo, readOf, type Memo, type ReadSpan } from "#draft/read.ts";
import { trimmedOf } from "#draft/trim.ts";
import { isBusiness, verdictOf, wordCount } from "#draft/verdict.ts";

export type Check = {
  readonly verdict: Verdict;
  /** In order, covering the message without overlap; offsets are UTF-16. */
  readonly spans: readonly ReadSpan[];
  readonly findings: readonly Finding[];
  /** What may be sent, in the writer's own words; `null` for `hold` and `stop`, or if it would still be over 60 words. */
  readonly trimmed: string | null;
  readonly advice: readonly Advice[];
  /** Help comes first. Stays true when the writer says that the words were not meant so. */
  readonly crisis: boolean;
  readonly words: number;
};

/** Checks any text. Pure: the same text, context and model give the same answer everywhere. Never throws. */
export const check = (text: string, context: Context = {}, model?: LabelModel): Check => {
  const memo = newMemo();
  const spans = readOf(text, context, model, memo);
  const verdict = verdictOf(text, spans, context);
  const crisis = spans.some((span) => [...span.labels, ...span.dismissed].includes("crisis"));
  return {
    verdict,
    spans,
    findings: findingsIn(spans, spans.some(isBusiness)),
    trimmed: sendable(text, spans, verdict, { context, model, memo }),
    advice: adviceFor(text, verdict, context, crisis),
    crisis,
    words: wordCount(text),
  };
};

type How = {
  readonly context: Context;
  readonly model: LabelModel | undefined;
  readonly memo: Memo;
};

const sendable = (
  text: string,
  spans: readonly ReadSpan[],
  verdict: Verdict,
  how: How,
): string | null => {
  if (verdict === "send") return text.trim();
  if (verdict !== "trim") return null;
  return proved(trimmedOf(text, spans, how.context.names), how, 2) ?? null;
};

/** A trimmed text is only handed out if it would pass itself; what a new neighbourhood brings to light goes too. */
const proved = (trimmed: string | undefined, how: How, left: number): string | undefined => {
  if (trimmed === undefined) return undefined;
  const { context, model, memo } = how;
  const spans = readOf(trimmed, context, model, memo);
  const verdict = verdictOf(trimmed, spans, context);
  if (verdict === "send") return trimmed;
  if (verdict !== "trim" || left === 0) return undefined;
  return proved(trimmedOf(trimmed, spans, context.names), how, left - 1);
};
