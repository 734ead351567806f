/** What a message to an ex is made of, and what may be said of the whole; the meanings stand in training/data/LABELS.md. */

/** Every label, in the order of LABELS.md: the two that may stand, then those that may not. A model answers in this order. */
export const labels = [
  "logistics",
  "courtesy",
  "feelings",
  "plea",
  "blame",
  "guilt",
  "nostalgia",
  "chat",
  "prying",
  "apology",
  "pretext",
  "pressure",
  "surveillance",
  "crisis",
] as const;

export type Label = (typeof labels)[number];

/** Whether words under this label may be sent during no contact. */
export const mayStand = (label: Label): boolean => label === "logistics" || label === "courtesy";

/** Whether this label alone makes the verdict `stop`, whatever stands beside it. */
export const mustStop = (label: Label): boolean =>
  label === "pressure" || label === "surveillance" || label === "crisis";

/** What may be said of the whole message, from mildest to firmest. */
export const verdicts = ["send", "trim", "hold", "stop"] as const;

export type Verdict = (typeof verdicts)[number];

/**
 * A sentence, or a clause of one. `start` and `end` are UTF-16 offsets into the message, `end` after the last unit.
 * Segments are in order and together cover the message; `text` has no white space at its ends, `start` and `end` may.
 */
export type Segment = { readonly start: number; readonly end: number; readonly text: string };

/** How sure of each label, each from 0 to 1 on its own: two labels may stand on one segment. */
export type LabelProbabilities = Readonly<Record<Label, number>>;

/** A learned model as this room sees it: one answer per segment, in the same order; must be pure. */
export type LabelModel = (
  segments: readonly Segment[],
  told?: Told,
) => readonly LabelProbabilities[];

/**
 * What a model has worked out of segments, by their text, so that a trimmed message is not worked out anew. It holds the
 * writer's words: one for each check, never kept.
 */
export type Told = Map<
  string,
  { readonly words: readonly string[]; readonly own: readonly number[]; sums?: Float64Array }
>;
