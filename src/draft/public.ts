/** What `import … from "holdfast/draft"` gives: the one list of re-exports, because a package needs one door. */
export type { Advice } from "#draft/advice.ts";
export type { Check } from "#draft/check.ts";
export type { Context } from "#draft/context.ts";
export type { Finding, Fix } from "#draft/finding.ts";
export { labels, verdicts } from "#draft/label.ts";
export type {
  Label,
  LabelModel,
  LabelProbabilities,
  Segment,
  Told,
  Verdict,
} from "#draft/label.ts";
export type { Evidence, ReadSpan } from "#draft/read.ts";
export { draftCheck, messagesOn, type FileLike } from "#draft/vfile.ts";
export { adviceWords, labelNames, reasons, verdictWords } from "#draft/words.en.ts";

import { check as checkBy, type Check } from "#draft/check.ts";
import type { Context } from "#draft/context.ts";
import { shipped } from "#draft/shipped.ts";

/** Checks any text with the model that ships in the package. Pure, offline, never throws. */
export const check = (text: string, context: Context = {}): Check =>
  checkBy(text, context, shipped);
