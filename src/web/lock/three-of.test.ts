import fc from "fast-check";
import { expect, test } from "vitest";

import { strengthOf } from "#web/lock/strength.ts";
import { threeOf } from "#web/lock/three-of.ts";
import { runs } from "#soak.testing.ts";

test("three different words are asked for, in their order, whatever chance says", () => {
  const number = fc.integer({ min: 0, max: 0xffff_ffff });
  fc.assert(
    fc.property(fc.array(number, { maxLength: 3 }), (chance) => {
      const asked = threeOf(chance);
      expect(new Set(asked).size).toBe(3);
      expect(asked).toEqual(asked.toSorted((a, b) => a - b));
      expect(asked.every((at) => at >= 0 && at < 12)).toBe(true);
    }),
    { numRuns: runs(500) },
  );
});

test("a passphrase is judged by its length, and by nothing else", () => {
  expect(strengthOf("A1!b")).toBe("short");
  expect(strengthOf("           short")).toBe("short");
  expect(strengthOf("heron lamp quiet")).toBe("middling");
  expect(strengthOf("heron lamp quiet mustard")).toBe("long");
});
