import { expect, it } from "vitest";

import { exp, shares } from "#draft/exp.ts";

it.each([-30, -3, -0.5, 0, 0.5, 3, 30])("comes near to e to the power of %d", (x) => {
  expect(Math.abs(exp(x) / Math.exp(x) - 1)).toBeLessThan(0.15);
});

it("never falls where it should rise, and is never negative", () => {
  const all = Array.from({ length: 1_000 }, (_, at) => exp(at - 700));
  expect(all.every((each, at) => each >= 0 && each >= (all[at - 1] ?? 0))).toBe(true);
});

it("gives shares of one, however far apart the logits are", () => {
  expect(shares([0, 0])).toEqual([0.5, 0.5]);
  const [most, least] = shares([900, -900]);
  expect([most, least]).toEqual([1, expect.closeTo(0, 9)]);
});
