import { expect, test } from "vitest";

import { answered, change, safety, stateOf, time } from "#regimen/events.testing.ts";
import { emptyState } from "#regimen/apply.ts";
import { planAt } from "#regimen/views/plan-at.ts";
import { waveReasons } from "#regimen/views/wave-reasons.ts";

const now = time("2026-03-20T00:30");
const ofPower = [
  "hands-over-power",
  "room-to-think",
  "thirty-days",
  "then-a-call",
  "keeps-dignity",
];

test.each([
  ["closed", safety({ boundaries: ["asked-not-to"] })],
  ["closed by an order", safety({ boundaries: ["order-against-me"] })],
  ["closed by harm", safety({ harmedThem: true, afraidOfThem: true })],
  ["safety", safety({ afraidOfThem: true })],
])("in %s nothing speaks of power, of days or of a call", (_mode, told) => {
  const state = stateOf(change("2026-03-01T12:00", { safety: told }));
  const reasons = waveReasons(planAt(state, now));
  expect(reasons.filter((reason) => ofPower.includes(reason))).toEqual([]);
  expect(reasons.length).toBeGreaterThan(1);
});

test("before the safety questions only what holds for everybody", () => {
  expect(waveReasons(planAt(emptyState, now))).toEqual([
    "urge-is-not-a-reason",
    "relief-seeking",
    "can-do-damage",
  ]);
});

test("with no limit the points about oneself are there", () => {
  expect(waveReasons(planAt(stateOf(answered()), now))).toContain("feel-better");
});
