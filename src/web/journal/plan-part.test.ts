import fc from "fast-check";
import { expect, test } from "vitest";

import type { PlanChange } from "#regimen/event.ts";
import { placeFrom, link } from "#web/routes.ts";
import { planPart, planPartScreen } from "#web/journal/plan-part.ts";

test("what I ticked is not called a change of my plan", () => {
  expect(planPart({ outOfSight: [] })).toBe("sight");
  expect(planPart({ acts: [], hiddenActs: [] })).toBe("acts");
  expect(planPart({ outOfSight: [], noReview: true })).toBe("plan");
  expect(planPart({})).toBe("plan");
});

test("whatever touches a limit is a change of the plan, and says that it stays", () => {
  const limits: readonly (keyof PlanChange)[] = ["safety", "lengthDays", "quietHours", "because"];
  const others: readonly (keyof PlanChange)[] = ["outOfSight", "acts", "noReview", "riskHours"];
  fc.assert(
    fc.property(fc.constantFrom(...limits), fc.subarray([...others]), (limit, more) => {
      const body = Object.fromEntries([limit, ...more].map((key) => [key, []]));
      expect(planPart(body)).toBe("plan");
    }),
  );
});

test("each of them leads to where it can be changed again", () => {
  for (const to of Object.values(planPartScreen))
    expect(placeFrom(link(...to))).toMatchObject({ at: "screen", screen: to[0] });
});
