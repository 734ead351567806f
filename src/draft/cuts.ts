/** Where a sentence ends that nobody marked: what the words on both sides of a gap say for a cut there, added up. */
import { hashed, mix } from "#draft/mix.ts";
import { wordKinds } from "#draft/word-kinds.ts";
import type { Word } from "#draft/words-in.ts";

/** `weights` has a letter a row, "?" being nought; a gap is cut where the sum over its rows is more than `line`. */
export type CutWeights = { readonly weights: string; readonly line: number };

/** How many rows there are: rows are hashes cut to this size. */
export const cutRows = 1 << 13;

const middle = 63;

/** What is looked at of a word, found once for each. */
export type Seen = {
  readonly plain: string;
  readonly kinds: readonly number[];
  readonly high: "A" | "a";
  readonly mark: string;
};

/** The words of a text as gaps between them are judged by. */
export const seenIn = (words: readonly Word[]): readonly Seen[] =>
  words.map((word) => {
    const plain = plainOf(word.plain);
    return {
      plain,
      kinds: wordKinds(plain),
      high: /^\p{Lu}/u.test(word.head) ? "A" : "a",
      mark: /[,:)"”–—-]$/u.exec(word.raw)?.[0] ?? "",
    };
  });

const plainOf = (word: string): string =>
  /['\d]/u.test(word) ? word.replaceAll("'", "").replaceAll(/\d/gu, "0") : word;

/** Whether a new clause begins with the word at `at`, in a stretch without marks from `from` to before `to`. */
export const isCut = (
  { weights, line }: CutWeights,
  words: readonly Seen[],
  at: number,
  from: number,
  to: number,
): boolean => {
  let sum = 0;
  for (const row of cutRowsOf(words, at, from, to)) sum += weights.charCodeAt(row) - middle;
  return sum > line;
};

const start: Seen = { plain: "^", kinds: wordKinds("^"), high: "a", mark: "" };
const end: Seen = { plain: "$", kinds: wordKinds("$"), high: "a", mark: "" };

/** The rows of a gap: the words around it, alone and in pairs, their kinds, and how far it is to where the stretch begins and ends. */
export const cutRowsOf = (
  words: readonly Seen[],
  at: number,
  from: number,
  to: number,
): readonly number[] => {
  const seenAt = (each: number): Seen =>
    each < from ? start : each >= to ? end : (words[each] ?? end);
  const [before, behind, two] = [seenAt(at - 1), seenAt(at), seenAt(at + 1)];
  const [far, last, next, after, third] = [
    seenAt(at - 2).plain,
    before.plain,
    behind.plain,
    two.plain,
    seenAt(at + 2).plain,
  ];
  const cases = before.high + behind.high + (at - 1 === from ? "^" : "");
  const rows = [
    hashed(1, last),
    hashed(2, next),
    hashed(3, after),
    hashed(4, far),
    hashed(5, third),
    hashed(6, `${last} ${next}`),
    hashed(7, `${next} ${after}`),
    hashed(8, `${far} ${last}`),
    hashed(9, `${next} ${after} ${third}`),
    hashed(10, cases),
    hashed(11, `${cases} ${next}`),
    mix(hashed(12, ""), Math.min(12, at - from)),
    mix(hashed(13, ""), Math.min(8, to - at)),
    mix(hashed(14, ""), Math.min(9, Math.ceil(Math.sqrt(to - from)))),
    hashed(15, before.mark),
  ];
  for (const kind of before.kinds) rows.push(mix(hashed(16, ""), kind));
  for (const kind of behind.kinds) {
    rows.push(mix(hashed(17, ""), kind));
    for (const other of before.kinds) rows.push(mix(mix(hashed(18, ""), kind), other));
  }
  for (const kind of two.kinds) rows.push(mix(hashed(19, ""), kind));
  return rows.map((row) => (row ^ (row >>> 15)) & (cutRows - 1));
};
