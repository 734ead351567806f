/** Where a sentence ends that nobody marked: what the words on both sides of a gap say for a cut there, added up. */
import { hashed, mix } from "#draft/mix.ts";
import { wordKinds } from "#draft/word-kinds.ts";
import type { Word } from "#draft/words-in.ts";

/** `weights` has a letter a row, "?" being nought; a gap is cut where the sum over its rows is more than `line`. */
export type CutWeights = { readonly weights: string; readonly line: number };

/** How many rows there are: rows are hashes cut to this size. */
export const cutRows = 1 << 13;

const middle = 63;

/** Whether a new clause begins with the word at `at`, in a stretch without marks from `from` to before `to`. */
export const isCut = (
  { weights, line }: CutWeights,
  words: readonly Word[],
  at: number,
  from: number,
  to: number,
): boolean => {
  let sum = 0;
  for (const row of cutRowsOf(words, at, from, to)) sum += weights.charCodeAt(row) - middle;
  return sum > line;
};

/** The rows of a gap: the words around it, alone and in pairs, their kinds, and how far it is to where the stretch begins and ends. */
export const cutRowsOf = (
  words: readonly Word[],
  at: number,
  from: number,
  to: number,
): readonly number[] => {
  const [far, last, next, after] = [at - 2, at - 1, at, at + 1].map((each) =>
    each < from ? "^" : each >= to ? "$" : plainAt(words, each),
  ) as [string, string, string, string];
  const third = at + 2 < to ? plainAt(words, at + 2) : "$";
  const [kindsBefore, kindsAfter] = [wordKinds(last), wordKinds(next)];
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
    hashed(10, caseOf(words, at, from)),
    hashed(11, `${caseOf(words, at, from)} ${next}`),
    mix(hashed(12, ""), Math.min(12, at - from)),
    mix(hashed(13, ""), Math.min(8, to - at)),
    mix(hashed(14, ""), Math.min(9, Math.ceil(Math.sqrt(to - from)))),
    hashed(15, markOf(words[at - 1])),
  ];
  for (const kind of kindsBefore) rows.push(mix(hashed(16, ""), kind));
  for (const kind of kindsAfter) {
    rows.push(mix(hashed(17, ""), kind));
    for (const other of kindsBefore) rows.push(mix(mix(hashed(18, ""), kind), other));
  }
  for (const kind of wordKinds(after)) rows.push(mix(hashed(19, ""), kind));
  return rows.map((row) => (row ^ (row >>> 15)) & (cutRows - 1));
};

const plainAt = (words: readonly Word[], at: number): string =>
  (words[at]?.plain ?? "").replaceAll("'", "").replaceAll(/\d/gu, "0");

const caseOf = (words: readonly Word[], at: number, from: number): string => {
  const high = (word: Word | undefined) =>
    word !== undefined && /^\p{Lu}/u.test(word.head) ? "A" : "a";
  return high(words[at - 1]) + high(words[at]) + (at - 1 === from ? "^" : "");
};

const markOf = (word: Word | undefined): string => /[,:)"”–—-]$/u.exec(word?.raw ?? "")?.[0] ?? "";
