/**
 * Cutting a message where one job ends and the next begins: at the end of a sentence or line, and inside a run-on
 * ("can i get my bike sat at 10 also i miss u"). Where people cut was counted in training/data/train.jsonl.
 */
import { breaksClause, greetsUntil, tailsOff } from "#draft/clause-cues.ts";
import { cutWeights } from "#draft/cut-weights.ts";
import { isCut, seenIn, type CutWeights } from "#draft/cuts.ts";
import type { Segment } from "#draft/label.ts";
import { wordsIn, type Word } from "#draft/words-in.ts";

/** The segments of any text, in order, covering it without overlap; none for white space alone. Linear time. */
export const segmentsOf = (text: string, weights: CutWeights = cutWeights): readonly Segment[] => {
  const words = wordsIn(text);
  const starts = withUnmarked(words, cutsIn(words), weights).map(
    (index) => words[index]?.start ?? 0,
  );
  return starts.map((_, index) => {
    const start = index === 0 ? 0 : (starts[index] ?? 0);
    const end = starts[index + 1] ?? text.length;
    return { start, end, text: text.slice(start, end).trim() };
  });
};

/** A clause needs this many words, and so does what is left of the stretch it was cut from. */
const leastUnmarked = 2;

/** Cuts, and those that were learned in stretches between them. */
const withUnmarked = (
  words: readonly Word[],
  cuts: readonly number[],
  weights: CutWeights,
): readonly number[] => {
  const seen = seenIn(words);
  return cuts.flatMap((start, index) => {
    const to = cuts[index + 1] ?? words.length;
    const found = [start];
    let from = start;
    for (let at = from + leastUnmarked; at + leastUnmarked <= to; at += 1) {
      if (!isCut(weights, seen, at, from, to)) continue;
      found.push(at);
      from = at;
      at += leastUnmarked - 1;
    }
    return found;
  });
};

/** The indices of the words that begin a segment by marks, lines and the words that open a clause. */
export const cutsIn = (words: readonly Word[]): readonly number[] => {
  const cuts: number[] = words.length === 0 ? [] : [0];
  const quoted = quotesIn(words);
  let from = 0;
  let greeting = greetsUntil(words, 0);
  for (let at = 1; at < words.length; at += 1) {
    const hard = quoted[at] !== true && endsBefore(words, from, at);
    if (!hard && at !== greeting && !(quoted[at] !== true && runsOn(words, from, at))) continue;
    cuts.push(at);
    from = at;
    if (hard) greeting = greetsUntil(words, at);
  }
  return cuts;
};

const abbreviation =
  /^(?:dr|mr|mrs|ms|prof|st|rd|ave|apt|no|nr|approx|vs|etc|e\.?g|i\.?e|inc|ltd|tel|min|mins|hr|hrs|ca|bzw|z\.b|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun)\.$/iu;
const dayOrMonth =
  /^(?:jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun|min|mins|hr|hrs|etc)\.$/iu;
const sentenceEnd = /[.!?…。！？؟;]["'”’)\]*]*$/u;
const firmEnd = /[!?…。！？؟;]["'”’)\]*]*$|\.["'”’)\]*]+$/u;
const quoteEnd = /[.!?…]["'”’]+$/u;
const meridiem = /[ap]\.m\.$/iu;
const initial = /^\p{Lu}\.$/u;
const listNumber = /^\(?\d{1,2}[.)]$/u;
const bullet = /^[-–—*•·]$/u;
const startsLow = /^["'“‘(]?\p{Ll}/u;

const endsBefore = (words: readonly Word[], from: number, at: number): boolean => {
  const [last, next] = [words[at - 1], words[at]];
  if (last === undefined || next === undefined) return false;
  if (next.newLine) return !wrapped(words, from, at);
  if (last.emoji) return !next.emoji && at - from > 1;
  if (!sentenceEnd.test(last.raw)) return false;
  if (/^\p{P}+$/u.test(next.raw)) return false;
  if (quoteEnd.test(last.raw) && startsLow.test(next.raw)) return false;
  if (firmEnd.test(last.raw)) return true;
  return !isAbbreviated(last, next, at - from);
};

const isAbbreviated = (last: Word, next: Word, size: number): boolean => {
  if (listNumber.test(last.raw) && size === 1) return true;
  if (initial.test(last.raw) && !/^I\.$/u.test(last.raw)) return true;
  if (meridiem.test(last.raw) || dayOrMonth.test(last.raw))
    return startsLow.test(next.raw) || /^\d/u.test(next.raw);
  return abbreviation.test(last.raw);
};

/** A line that a mail program wrapped: long, with no mark at its end, and going on in lower case. */
const wrapped = (words: readonly Word[], from: number, at: number): boolean => {
  const [last, next] = [words[at - 1], words[at]];
  if (last === undefined || next === undefined || !startsLow.test(next.raw)) return false;
  let line = at - 1;
  while (line > from && words[line]?.newLine !== true) line -= 1;
  return last.end - (words[line]?.start ?? 0) > 60 && !/\p{P}$/u.test(last.raw);
};

const least = 3;

const runsOn = (words: readonly Word[], from: number, at: number): boolean => {
  const next = words[at];
  if (next === undefined) return false;
  if (bullet.test(next.raw)) return false;
  if (tailsOff(words, at)) return at - from >= 2;
  return at - from >= least && breaksClause(words, at);
};

/** For each word, whether it stands inside double quotes that open and close within 40 words. */
const quotesIn = (words: readonly Word[]): readonly boolean[] => {
  const inside = words.map(() => false);
  let open = -1;
  words.forEach((word, at) => {
    const marks = (word.raw.match(/["“”]/gu) ?? []).length;
    if (open >= 0 && at - open > 40) open = -1;
    if (marks % 2 === 0) return;
    if (open < 0) open = /^["“(]/u.test(word.raw) ? at : -1;
    else {
      for (let each = open + 1; each <= at; each += 1) inside[each] = true;
      open = -1;
    }
  });
  return inside;
};
