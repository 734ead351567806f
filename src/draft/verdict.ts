/** What may be said of the whole message, by LABELS.md: crisis and pressure first. */
import type { Context } from "#draft/context.ts";
import { mayStand, mustStop, type Verdict } from "#draft/label.ts";
import type { ReadSpan } from "#draft/read.ts";
import { slotsIn } from "#draft/slots.ts";

/** In words: what a trimmed text may have at most, and what is advised. */
export const brief = 60;

/** "About 60": how many words business may have before it is called rambling; a list of facts may be longer still. */
const nearlyBrief = 75;

/** The verdict on the segments of `text`. */
export const verdictOf = (text: string, spans: readonly ReadSpan[], context: Context): Verdict => {
  if (spans.some((span) => span.labels.some(mustStop))) return "stop";
  if (toldNotTo(context) && spans.length > 0) return "stop";
  if (!spans.some(isBusiness)) return "hold";
  if (spans.some((span) => !stands(span))) return "trim";
  return wordCount(text) <= nearlyBrief || isList(text) ? "send" : "trim";
};

/** The ex asked for no contact, and no channel for business was agreed. */
export const toldNotTo = (context: Context): boolean =>
  context.toldNotToContact === true && context.channelAgreed !== true;

/** Whether all of the segment may be sent. */
export const stands = ({ labels }: ReadSpan): boolean => labels.every(mayStand);

/** Whether the segment settles something and nothing else. */
export const isBusiness = (span: ReadSpan): boolean =>
  stands(span) && span.labels.includes("logistics");

/** White space parts words. */
export const wordCount = (text: string): number => {
  let count = 0;
  for (const _ of text.matchAll(/\S+/gu)) count += 1;
  return count;
};

/** At least three lines that each hold a fact, none of them long. */
export const isList = (text: string): boolean => {
  const lines = text
    .slice(0, 20_000)
    .split("\n")
    .filter((each) => each.trim() !== "");
  const facts = lines.filter((each) => wordCount(each) <= 20 && slotsIn(each).length > 0);
  return facts.length >= 3 && facts.length * 2 >= lines.length;
};
