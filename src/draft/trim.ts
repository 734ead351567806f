/** What may stand, in the person's own words: whole clauses, in order, nothing inside them changed but a loose end. */
import type { ReadSpan } from "#draft/read.ts";
import { slotsIn } from "#draft/slots.ts";
import { brief, isBusiness, stands, wordCount } from "#draft/verdict.ts";

/** The kept text, or `undefined` if nothing is left to send or it is still over 60 words. */
export const trimmedOf = (
  text: string,
  spans: readonly ReadSpan[],
  names: readonly string[] = [],
): string | undefined => {
  if (!spans.some(isBusiness)) return undefined;
  const whole = joined(text, spans, spans.map(stands));
  if (wordCount(whole) <= brief) return whole;
  const facts = spans.map((span) => carriesFact(span, names) || isFrame(span));
  if (!spans.some((span, at) => facts[at] === true && isBusiness(span))) return undefined;
  const short = joined(text, spans, facts);
  return wordCount(short) <= brief ? short : undefined;
};

const carriesFact = (span: ReadSpan, names: readonly string[]): boolean =>
  isBusiness(span) && (/[?？؟]/u.test(span.text) || slotsIn(span.text, names).length > 0);

const isFrame = (span: ReadSpan): boolean =>
  stands(span) && !isBusiness(span) && span.text.length <= 40;

const joined = (text: string, spans: readonly ReadSpan[], keep: readonly boolean[]): string => {
  const parts: string[] = [];
  const kept = spans.flatMap((span, at) => (keep[at] === true ? [{ span, at }] : []));
  kept.forEach(({ span, at }, index) => {
    const before = kept[index - 1];
    const after = kept[index + 1];
    const lost = at > 0 && before?.at !== at - 1;
    const head = lost ? begun(span.text, isHigh(parts, text)) : span.text;
    const cutOff = at < spans.length - 1 && after?.at !== at + 1;
    parts.push(cutOff ? closed(head, span) : head);
    if (after !== undefined) parts.push(gapAfter(text, span, cutOff));
  });
  return parts.join("");
};

/** The white space that stood behind a span, as a break or one space; nothing where nothing stood, as in "ok...btw". */
const gapAfter = (text: string, span: ReadSpan, cutOff: boolean): string => {
  const slice = text.slice(span.start, span.end);
  const gap = slice.slice(slice.trimEnd().length);
  if (/[\n\r\u2028\u2029]/u.test(gap)) return "\n";
  return gap === "" && !cutOff ? "" : " ";
};

const looseEnd = /(?:\s*[,;:–—-]|\s+(?:and|but|so|n|&|also|because|cos|though|plus|or))+$/iu;

/** The end of a clause whose neighbour went: no loose comma or "and", and a full stop unless a mark or a face ends it. */
const closed = (piece: string, span: ReadSpan): string => {
  if (!isBusiness(span) && piece.endsWith(",")) return piece;
  const cut = piece.slice(0, -60) + piece.slice(-60).replace(looseEnd, "");
  return cut + (/[\p{L}\p{N})"'”’%]$/u.test(cut) ? "." : "");
};

const looseStart =
  /^(?:[,;–—-]*(?:and|but|so|also|n|&|btw|by the way|anyway|anyways|because|cos|plus|oh|though|then|otherwise)(?:\s*,)?\s+)+(?=\S+\s+\S)/iu;

/** A clause that lost what stood before it begins anew. */
const begun = (piece: string, high: boolean): string => {
  const free = piece.slice(0, 60).replace(looseStart, "") + piece.slice(60);
  return high ? free.charAt(0).toUpperCase() + free.slice(1) : free;
};

/** Whether this writer begins a sentence with a capital. */
const isHigh = (parts: readonly string[], text: string): boolean =>
  /^\s*\p{Lu}/u.test(parts[0] ?? text);
