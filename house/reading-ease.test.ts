import { expect, test } from "vitest";

import { gradeOf } from "#care/reading.testing.ts";

import { catalogue, readable, textsIn } from "./catalogue.ts";

const parts = readable(catalogue);

test("every screen's words are there to be read", () => {
  expect(parts.length).toBeGreaterThan(40);
  expect(catalogue.flatMap(({ texts }) => texts).length).toBeGreaterThan(800);
});

test.each(parts)("$name can be read at two in the morning: grade 6 or less", ({ texts }) => {
  expect(gradeOf(texts), texts.join(" | ")).toBeLessThanOrEqual(6);
});

test("hard words would be noticed, also behind a function", () => {
  const hard = {
    say: (day: number) => `Considerable emotional regulation necessitates ${day} days.`,
  };
  expect(gradeOf(textsIn(hard))).toBeGreaterThan(6);
});
