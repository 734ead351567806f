import fc from "fast-check";
import { expect, test } from "vitest";

import { hlcFrom, noHlc, seen, tick, type Hlc } from "#ledger/hlc.ts";

const clock = fc.oneof(
  fc.integer({ min: 0, max: 4_000_000_000_000 }),
  fc.double({ noNaN: true, min: -8.64e15, max: 8.64e15 }),
);

test("whatever the clock of the phone does, a device's values only grow", () => {
  fc.assert(
    fc.property(fc.array(clock, { maxLength: 200 }), (times) => {
      let last: Hlc = noHlc;
      for (const now of times) {
        const next = tick(last, now);
        expect(next > last).toBe(true);
        expect(hlcFrom(next)).toBe(next);
        last = next;
      }
    }),
  );
});

test("a clock that stands still for 100,000 events still tells them apart", () => {
  let last = noHlc;
  for (let count = 0; count < 100_000; count += 1) {
    const next = tick(last, 1000);
    expect(next > last).toBe(true);
    last = next;
  }
});

test("another device's clock moves ours forward, never back", () => {
  fc.assert(
    fc.property(clock, clock, clock, (mine, theirs, now) => {
      const last = tick(noHlc, mine);
      const after = seen(last, tick(noHlc, theirs), now);
      expect(after >= last).toBe(true);
    }),
  );
});

test("a clock more than a day ahead is not believed, one just within a day is", () => {
  const now = 1_795_383_600_000;
  const last = tick(noHlc, now);
  const day = 86_400_000;
  expect(seen(last, tick(noHlc, now + day + 1), now)).toBe(last);
  expect(seen(last, tick(noHlc, now + day), now)).toBe(tick(noHlc, now + day));
});

test("only sixteen hexadecimal digits are a clock value", () => {
  expect(hlcFrom("0".repeat(16))).toBe(noHlc);
  for (const wrong of ["", "0".repeat(15), "G".repeat(16), 5, null, undefined]) {
    expect(hlcFrom(wrong)).toBeUndefined();
  }
});
