import { expect, it } from "vitest";

import { cutRows, cutRowsOf, isCut, seenIn } from "#draft/cuts.ts";
import { segmentsOf } from "#draft/segments.ts";
import { wordsIn } from "#draft/words-in.ts";

const text = "bring the keys on sunday the plumber comes at nine";
const words = seenIn(wordsIn(text));
const nothing = "?".repeat(cutRows);
const sayingAt = (at: number): string => {
  const letters = [...nothing];
  for (const row of cutRowsOf(words, at, 0, words.length)) letters[row] = "@";
  return letters.join("");
};

it("cuts where what the words say is more than the line, and nowhere else", () => {
  const weights = sayingAt(5);
  const most = new Set(cutRowsOf(words, 5, 0, words.length)).size;
  const cuts = words.flatMap((_, at) =>
    at > 0 && isCut({ weights, line: most - 1 }, words, at, 0, words.length) ? [at] : [],
  );
  expect(cuts).toEqual([5]);
  expect(isCut({ weights, line: most + 5 }, words, 5, 0, words.length)).toBe(false);
});

it("leaves two words on each side of a cut", () => {
  const always = { weights: "@".repeat(cutRows), line: 0 };
  expect(segmentsOf(text, always).map((segment) => segment.text)).toEqual([
    "bring the",
    "keys on",
    "sunday the",
    "plumber comes",
    "at nine",
  ]);
  expect(segmentsOf(text, { weights: nothing, line: 0 })).toHaveLength(1);
});

it("has a letter for each row", () => {
  for (let at = 1; at < words.length; at += 1)
    for (const row of cutRowsOf(words, at, 0, words.length)) {
      expect(row).toBeGreaterThanOrEqual(0);
      expect(row).toBeLessThan(cutRows);
    }
});
