/** A message as words: what segmentation and slots look at, so that both agree what a word is. */
import { spelled } from "#draft/spelling.ts";

/** `start` and `end` are UTF-16 offsets; `plain` is lower case, straight apostrophes, letters and digits only, cut at 40 units. */
export type Word = {
  readonly start: number;
  readonly end: number;
  readonly plain: string;
  readonly raw: string;
  /** Its first two units. */
  readonly head: string;
  readonly emoji: boolean;
  /** A line break stands before it. */
  readonly newLine: boolean;
};

/**
 * The words of any text, in linear time. A run of emoji is a word of its own; "ok...btw" and "hi!how" are two words
 * each; addresses of the web and of mail stay whole. `raw` is cut at its last 40 units.
 */
export const wordsIn = (text: string): readonly Word[] => {
  const words: Word[] = [];
  let newLine = false;
  for (const match of text.matchAll(chunk)) {
    const [raw] = match;
    if (raw === " ") continue;
    if (blank.test(raw)) newLine ||= lineBreak.test(raw);
    else {
      for (const [start, end] of partsOf(raw, match.index)) {
        words.push(wordAt(text, start, end, newLine));
        newLine = false;
      }
    }
  }
  return words;
};

const emojiUnit = String.raw`(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|[\u200d\ufe0f\u20e3])`;
const chunk = new RegExp(
  String.raw`\s+|[\w.,'-]+(?=\s|$)|${emojiUnit}+|(?:(?!${emojiUnit})\S)+`,
  "gu",
);
const blank = /^\s/u;
const lineBreak = /[\n\r\u2028\u2029]/u;
const emojiStart = new RegExp(`^${emojiUnit}`, "u");
const address = /:\/\/|@|www\./u;
const inner = /(?<![.!?…])(?:\.{2,}|…+|[!?]+)["'”’)\]]{0,3}(?=[\p{L}\d])/gu;

const partsOf = (raw: string, at: number): readonly (readonly [number, number])[] => {
  if (raw.length < 40 && plainWord.test(raw)) return [[at, at + raw.length]];
  if (address.test(raw.slice(0, 200))) return [[at, at + raw.length]];
  const cuts = [...raw.matchAll(inner)].map((match) => match.index + match[0].length);
  const ends = [...cuts, raw.length];
  return ends.map((end, index) => [at + (ends[index - 1] ?? 0), at + end] as const);
};

const wordAt = (text: string, start: number, end: number, newLine: boolean): Word => {
  const head = text.slice(start, Math.min(end, start + 40));
  return {
    start,
    end,
    plain: meantBy(plainOf(head)),
    raw: text.slice(Math.max(start, end - 40), end),
    head: head.slice(0, 2),
    emoji: head.charCodeAt(0) > 0x7f && emojiStart.test(head),
    newLine,
  };
};

/** A word without case and without the marks around and inside it, save apostrophes between letters. */
export const plainOf = (word: string): string => {
  const low = word.toLowerCase();
  return bareWord.test(low) ? low : stripped(low);
};

/** Known words keep their apostrophe. */
const meantBy = (plain: string): string => {
  const bare = plain.replaceAll("'", "");
  const word = spelled(bare);
  return word === bare ? plain : word;
};

const plainWord = /^[\w'’]+[.,]?$/u;
const bareWord = /^[a-z0-9]+$/u;

const stripped = (word: string): string =>
  word
    .replaceAll("’", "'")
    .replaceAll(/[^\p{L}\p{N}']/gu, "")
    .replaceAll(/^'+|'+$/gu, "");
