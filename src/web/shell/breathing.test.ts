import { readFileSync } from "node:fs";

import { expect, test } from "vitest";

import { breathParts, breathSeconds } from "#care/urge.ts";

const css = readFileSync(new URL("breathing.css", import.meta.url), "utf8");

test("the circle breathes as long as the words say", () => {
  for (const [, seconds] of css.matchAll(/animation: [\w-]+ (\d+)s/gu))
    expect(Number(seconds)).toBe(breathSeconds);
});

test("it is widest exactly while the breath is held", () => {
  const [inhaled, held] = breathParts.map(({ until }) => `${(until * 100).toFixed(2)}%`);
  expect(css).toContain(`${inhaled},\n    ${held} {\n      transform: scale(1);`);
});
