import fc from "fast-check";
import { expect, test } from "vitest";

import { decide } from "#regimen/decide.ts";
import { closedBy, isAfraid, topicsOf } from "#regimen/limits.ts";
import { boundaries, enders, aims, modeOf, noPlan, ties, type Plan } from "#regimen/plan.ts";
import { zonedFrom } from "#regimen/zoned.ts";

const anyPlan: fc.Arbitrary<Plan> = fc.record({
  lengthDays: fc.integer({ min: 21, max: 365 }),
  aim: fc.constantFrom(...aims),
  endedBy: fc.constantFrom(...enders),
  ties: fc.subarray([...ties]),
  boundary: fc.constantFrom("none" as const, ...boundaries),
  afraidOfThem: fc.boolean(),
  harmedThem: fc.boolean(),
});

test("what Today says about my case is what the answer would say", () => {
  const now = zonedFrom("2026-11-22T21:40:00+01:00[Europe/Berlin]");
  if (now === undefined) throw new Error("no time");
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const { mode, because } = decide({
        now,
        plan,
        lastContactAt: null,
        wish: {
          purpose: "reunite",
          channel: "call",
          someoneElseCould: false,
          canWait: false,
          needsAnswer: false,
        },
        state: {},
        callsSinceComplete: 0,
      });
      expect(closedBy(plan) !== undefined).toBe(mode === "closed");
      expect(because.includes("your-safety")).toBe(isAfraid(plan));
      const why = closedBy(plan);
      if (why !== undefined) expect(because).toContain(why);
    }),
  );
});

test("each bond that makes contact limited is a topic, and the others are none", () => {
  for (const tie of ties) {
    const plan = { ...noPlan, ties: [tie] };
    expect(topicsOf(plan)).toEqual(modeOf(plan) === "limited" ? [tie] : []);
  }
});

test("topics are shown only where contact is limited", () => {
  const plan: Plan = { ...noPlan, ties: ["legal", "pet", "children"] };
  expect(topicsOf(plan)).toEqual(["children", "legal"]);
  expect(topicsOf({ ...plan, afraidOfThem: true })).toEqual([]);
  expect(topicsOf({ ...plan, boundary: "blocked" })).toEqual([]);
});
