import fc from "fast-check";
import { expect, test } from "vitest";

import { answered, start, stateOf, tell, time } from "#regimen/events.testing.ts";
import { endings, type Ending } from "#regimen/event.ts";
import { theEnd } from "#regimen/views/the-end.ts";
import { runs } from "#soak.testing.ts";

const now = time("2026-04-10T12:00");
const choice = (at: string, chosen: Ending, order: string) =>
  tell(at, { type: "ending", body: { choice: chosen } }, { order });

test("of two choices in the same moment the one that was told later holds, in whatever order they come", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 100, max: 999 }), { minLength: 2, maxLength: 5 }),
      fc.array(fc.constantFrom(...endings), { minLength: 5, maxLength: 5 }),
      (orders, chosen) => {
        const told = orders.map((order, at) => [order, chosen[at] ?? "extend"] as const);
        const events = told.map(([order, each]) =>
          choice("2026-04-05T12:00", each, order.toString()),
        );
        const state = stateOf(answered(), start("2026-03-01T12:00"), ...events);
        const [, last] = told.toSorted(([a], [b]) => a - b).at(-1) ?? [];
        expect(theEnd(state, now)?.chosen?.choice).toBe(last);
      },
    ),
    { numRuns: runs(200) },
  );
});

test("a later moment holds, also if it was written down first", () => {
  const state = stateOf(
    answered(),
    start("2026-03-01T12:00"),
    choice("2026-04-06T12:00", "let-go", "001"),
    choice("2026-04-05T12:00", "extend", "002"),
  );
  expect(theEnd(state, now)?.chosen?.choice).toBe("let-go");
});
