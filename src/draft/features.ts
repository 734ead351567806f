/** What the learned model sees of a segment, as numbers of a table's rows: words, parts of words, and the neighbours' words. */
import type { Segment, Told } from "#draft/label.ts";
import { hashed, mix } from "#draft/mix.ts";
import { slotsIn } from "#draft/slots.ts";
import { typedWords } from "#draft/typed.ts";
import { wordKinds } from "#draft/word-kinds.ts";

/** Rows of one segment: its own, and those of what stands around it. Row numbers are 32-bit hashes, to be cut to the table's size. */
export type Features = { readonly own: readonly number[]; readonly around: readonly number[] };

/** A segment's words are looked at up to here: nobody writes a longer clause by hand. */
const longest = 120;

/** One answer per segment. Linear time. */
export const featuresOf = (
  segments: readonly Segment[],
  told: Told = new Map(),
): readonly Features[] => {
  const known = segments.map(({ text }) => toldOf(text, told));
  const words = known.map((each) => each.words);
  return known.map(({ own }, at) => ({ own, around: aroundRows(words, at) }));
};

const toldOf = (text: string, told: Told) => {
  const before = told.get(text);
  if (before !== undefined) return before;
  const words = typedWords(text.slice(0, 1_500)).slice(0, longest);
  const now = { words, own: [...ownRows(words), ...shapeRows(text, words)] };
  told.set(text, now);
  return now;
};

const kind = {
  word: 1,
  pair: 2,
  skip: 3,
  part: 4,
  before: 5,
  after: 6,
  shape: 7,
  far: 8,
  triple: 9,
  sort: 10,
  sorts: 11,
  wordThenSort: 12,
  sortThenWord: 13,
  sortBefore: 14,
  sortAfter: 15,
};

const ownRows = (words: readonly string[]): readonly number[] => {
  const rows: number[] = [];
  let last = hashed(kind.word, "^");
  let lastButOne = last;
  words.forEach((word, at) => {
    const hash = hashed(kind.word, word);
    rows.push(hash, mix(mix(last, kind.pair), hash));
    if (at > 0) rows.push(mix(mix(lastButOne, kind.skip), hash));
    if (at > 1) rows.push(mix(mix(mix(lastButOne, kind.triple), last), hash));
    partRows(word, rows);
    [lastButOne, last] = [last, hash];
  });
  rows.push(mix(mix(last, kind.pair), 36));
  sortRows(words, rows);
  return rows;
};

const sorted = (seed: number, sort: number): number => mix(mix(0x811c9dc5, seed), sort);

/** The kinds of the words, and pairs of a kind with the word or the kind beside it. */
const sortRows = (words: readonly string[], rows: number[]): void => {
  let last: readonly number[] = [];
  words.forEach((word, at) => {
    const sorts = wordKinds(word);
    for (const sort of sorts) {
      const own = sorted(kind.sort, sort);
      rows.push(own);
      for (const before of last) rows.push(mix(mix(own, kind.sorts), before));
      if (at > 0) rows.push(mix(own, hashed(kind.wordThenSort, words[at - 1] ?? "")));
    }
    const hash = hashed(kind.sortThenWord, word);
    for (const before of last) rows.push(mix(hash, before));
    last = sorts;
  });
};

/** Three, four and five letters in a row, with the word's edges. */
const partRows = (word: string, rows: number[]): void => {
  if (word.length < 3) return;
  const edged = ` ${word.slice(0, 20)} `;
  for (let from = 0; from + 3 <= edged.length; from += 1) {
    let hash = mix(0x811c9dc5, kind.part);
    for (let at = from; at < from + 5 && at < edged.length; at += 1) {
      hash = mix(hash, edged.charCodeAt(at));
      if (at >= from + 2) rows.push(hash);
    }
  }
};

const shapeRows = (text: string, words: readonly string[]): readonly number[] => {
  const shapes = [
    `length ${Math.min(8, Math.ceil(Math.sqrt(words.length)))}`,
    ...new Set(slotsIn(text.slice(0, 600)).map((slot) => slot.kind)),
  ];
  if (/\p{Lu}{3}.*\p{Lu}{3}/u.test(text)) shapes.push("loud");
  if (/^\p{Lu}\p{Ll}+[,.]?$/u.test(text)) shapes.push("name");
  return shapes.map((shape) => hashed(kind.shape, shape));
};

const aroundRows = (words: readonly (readonly string[])[], at: number): readonly number[] => {
  const rows: number[] = [];
  for (const sort of sortsIn(words[at - 1])) rows.push(sorted(kind.sortBefore, sort));
  for (const sort of sortsIn(words[at + 1])) rows.push(sorted(kind.sortAfter, sort));
  const [before, after] = [words[at - 1], words[at + 1]];
  if (before === undefined) rows.push(hashed(kind.before, "^"));
  else for (const word of before) rows.push(hashed(kind.before, word));
  if (after === undefined) rows.push(hashed(kind.after, "$"));
  else for (const word of after) rows.push(hashed(kind.after, word));
  const far = [words[at - 2], words[at + 2], words[at + 3], words[at - 3]];
  for (const some of far) for (const word of some ?? []) rows.push(hashed(kind.far, word));
  return rows;
};

const sortsIn = (words: readonly string[] | undefined): ReadonlySet<number> =>
  new Set((words ?? []).flatMap(wordKinds));
