import { expect, test } from "vitest";

import { emptyState } from "#regimen/apply.ts";
import { answered, change, safety, stateOf, time } from "#regimen/events.testing.ts";
import { planAt } from "#regimen/views/plan-at.ts";
import { maySay, twoRoads } from "#regimen/views/two-roads.ts";

const now = time("2026-03-20T00:30");
const ruledOut = ["hands-over-power", "room-to-think", "thirty-days", "then-a-call"] as const;
const told = (what: Parameters<typeof safety>[0]) =>
  planAt(stateOf(change("2026-03-01T12:00", { safety: safety(what) })), now);

test.each([
  ["their no", told({ boundaries: ["asked-not-to"] }), "their-no-stands"],
  ["an order", told({ boundaries: ["order-against-me"] }), "order-stands"],
  ["harm", told({ harmedThem: true }), "after-harm"],
  ["fear", told({ afraidOfThem: true }), "your-safety"],
] as const)(
  "with %s nothing speaks of power, room to think, days or a call",
  (_what, plan, first) => {
    const { contact, quiet } = twoRoads(plan);
    expect(contact[0]).toBe(first);
    for (const point of ruledOut) {
      expect([...contact, ...quiet]).not.toContain(point);
      expect(maySay(plan, point)).toBe(false);
    }
    expect(quiet.length).toBeGreaterThan(0);
  },
);

test("where somebody is afraid nothing warns of what they did, nor praises silence", () => {
  expect(twoRoads(told({ afraidOfThem: true }))).toEqual({
    contact: ["your-safety"],
    quiet: ["doing-nothing-is-a-choice"],
  });
});

test("before the safety questions the same is left out", () => {
  const { contact, quiet } = twoRoads(planAt(emptyState, now));
  for (const point of ruledOut) expect([...contact, ...quiet]).not.toContain(point);
});

test("with no limit both roads have all their points", () => {
  const { contact, quiet } = twoRoads(planAt(stateOf(answered()), now));
  expect(contact).toContain("hands-over-power");
  expect(quiet).toContain("room-to-think");
});
