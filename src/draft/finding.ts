/** What is told about a part of a message that may not stand. */
import { hashOf } from "#draft/hash.ts";
import { mayStand, type Label } from "#draft/label.ts";
import type { Evidence, ReadSpan } from "#draft/read.ts";
import { reasons } from "#draft/words.en.ts";

/** Replace `start` to `end` (UTF-16 offsets into the message) by `text`. */
export type Fix = { readonly start: number; readonly end: number; readonly text: string };

export type Finding = {
  readonly label: Label;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** 0 to 1. */
  readonly confidence: number;
  /** Which words decided; empty if the whole clause did. */
  readonly evidence: readonly Evidence[];
  readonly reason: string;
  /** Absent in a crisis, and where there is no business that would be left. */
  readonly fix?: Fix;
  /** Gives this finding back to `check` as dismissed; the same wherever the words stand. */
  readonly hash: string;
};

/** The findings in a read message, in order. `canFix`: something would be left to send. */
export const findingsIn = (spans: readonly ReadSpan[], canFix: boolean): readonly Finding[] =>
  spans.flatMap((span) =>
    span.labels.filter((label) => !mayStand(label)).map((label) => findingOf(span, label, canFix)),
  );

const findingOf = (span: ReadSpan, label: Label, canFix: boolean): Finding => ({
  label,
  start: span.start,
  end: span.end,
  text: span.text,
  confidence: span.confidence,
  evidence: span.evidence,
  reason: reasons[label],
  ...(canFix && label !== "crisis" ? { fix: { start: span.start, end: span.end, text: "" } } : {}),
  hash: hashOf(label, span.text),
});
