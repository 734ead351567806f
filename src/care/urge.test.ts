import { expect, test } from "vitest";

import { breath, breathParts, breathSeconds, groundingSteps } from "#care/urge.ts";
import { groundingWords } from "#care/words.en.ts";

test("one breath is slow, longer out than in, and never a strain", () => {
  expect(breathSeconds).toBe(11);
  expect(breath.out).toBeGreaterThan(breath.in);
  expect(breath.hold).toBeLessThanOrEqual(2);
});

test("the parts of a breath follow each other and fill it", () => {
  const ends = breathParts.map(({ until }) => until);
  expect(ends).toEqual(ends.toSorted((a, b) => a - b));
  expect(ends.at(-1)).toBe(1);
});

test("every step has its words", () => {
  expect(groundingSteps.map(({ id }) => groundingWords[id]).every((text) => text.length > 0)).toBe(
    true,
  );
});
