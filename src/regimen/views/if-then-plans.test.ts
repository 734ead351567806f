import fc from "fast-check";
import { expect, test } from "vitest";

import { applyAll, emptyState } from "#regimen/apply.ts";
import type { Event, Happening, PlanOutcome } from "#regimen/event.ts";
import { anyEvents, anyNow, deletion, stateOf, tell, time } from "#regimen/events.testing.ts";
import { minuteFrom } from "#regimen/quiet/hours.ts";
import { momentOf } from "#regimen/moment.ts";
import { ifThenPlans, plansFor } from "#regimen/views/if-then-plans.ts";
import { runs } from "#soak.testing.ts";

type Body = Extract<Happening, { type: "if-then" }>["body"];

const made = "2026-03-01T12:00";
const plan = (then: string, more: Partial<Body> = {}): Event =>
  tell(made, { type: "if-then", body: { when: "it comes", then, ...more } });
const came = (of: Event, how: PlanOutcome): Event =>
  tell("2026-03-02T12:00", { type: "if-then.used", body: { plan: of.id, how } });

const night = { from: minuteFrom("22:00") ?? 0, to: minuteFrom("02:00") ?? 0 };
const late = time("2026-03-04T23:30");
const noon = time("2026-03-04T12:00");

const names = (plans: ReturnType<typeof plansFor>) => plans.map(({ plan }) => plan.then);

test("a plan is at hand inside its hours, and the others wait", () => {
  const state = stateOf(plan("phone in the kitchen", { window: night }), plan("walk"));
  expect(ifThenPlans(state, late).map(({ isNow }) => isNow)).toEqual([true, false]);
  expect(ifThenPlans(state, noon).map(({ isNow }) => isNow)).toEqual([false, false]);
});

test("in a moment like the one it was made for it comes first, then what fits the hour", () => {
  const state = stateOf(
    plan("phone in the kitchen", { window: night, trigger: "in bed" }),
    plan("call Sam", { trigger: "After a drink" }),
    plan("walk"),
  );
  expect(names(plansFor(state, late, " after a drink"))).toEqual([
    "call Sam",
    "phone in the kitchen",
  ]);
  expect(names(plansFor(state, noon, "in bed"))).toEqual(["phone in the kitchen"]);
});

test("where none fits, all of them are there", () => {
  const state = stateOf(plan("phone in the kitchen", { window: night }), plan("walk"));
  expect(names(plansFor(state, noon, "bad news"))).toEqual(["phone in the kitchen", "walk"]);
});

test("a plan for the next 24 hours is at hand until then, and gone after", () => {
  const until = momentOf(time("2026-03-04T12:00"));
  const state = stateOf(plan("sleep at Sam's", { until }));
  expect(ifThenPlans(state, time("2026-03-04T11:59"))[0]?.isNow).toBe(true);
  expect(ifThenPlans(state, noon)).toEqual([]);
});

test("what came of it is counted, also after the plan was changed", () => {
  const walk = plan("walk");
  const changed = tell(
    made,
    { type: "if-then", body: { when: "it comes", then: "walk far" } },
    { ref: walk.id },
  );
  const used = [came(walk, "did"), came(walk, "did"), came(walk, "did-not")];
  const [found] = ifThenPlans(stateOf(walk, changed, ...used), noon);
  expect(found?.uses).toEqual({ did: 2, partly: 0, "did-not": 1 });
  expect(found).toMatchObject({ id: walk.id, shown: changed.id });
});

test("a deleted plan is gone, whatever came of it", () => {
  const walk = plan("walk");
  expect(ifThenPlans(stateOf(walk, came(walk, "did"), deletion(walk.id)), noon)).toEqual([]);
});

test("what fits a moment is always among the plans that stand, each once, and never nothing", () => {
  fc.assert(
    fc.property(anyEvents, anyNow, fc.string(), (events, now, trigger) => {
      const state = applyAll(emptyState, events);
      const all = ifThenPlans(state, now).map(({ id }) => id);
      const fitting = plansFor(state, now, trigger).map(({ id }) => id);
      expect(new Set(fitting).size).toBe(fitting.length);
      expect(fitting.every((id) => all.includes(id))).toBe(true);
      expect(fitting.length > 0).toBe(all.length > 0);
    }),
    { numRuns: runs(1_000) },
  );
});
