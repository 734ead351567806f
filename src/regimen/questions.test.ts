import fc from "fast-check";
import { expect, test } from "vitest";

import { decide } from "#regimen/decide.ts";
import { boundaries, noPlan, planSafety, ties, type Plan } from "#regimen/plan.ts";
import {
  isDecided,
  nothingKnown,
  questionsFor,
  toldBy,
  type Answered,
  type Question,
} from "#regimen/questions.ts";
import { channels, motives, purposes } from "#regimen/situation.ts";
import { anyPlan, anyTime } from "#regimen/situations.testing.ts";
import { runs } from "#soak.testing.ts";

const numRuns = runs(20_000);

const everything = fc.record({
  needsAnswer: fc.boolean(),
  someoneElseCould: fc.boolean(),
  canWait: fc.boolean(),
  ties: fc.subarray([...ties]),
  channel: fc.constantFrom(...channels),
  urge: fc.integer({ min: 0, max: 10 }),
  sober: fc.boolean(),
  motive: fc.constantFrom(...motives),
});

type Everything = Omit<Answered, "purpose">;

const fields: Record<Question, readonly (keyof Everything)[]> = {
  "needs-answer": ["needsAnswer"],
  "someone-else": ["someoneElseCould"],
  "can-wait": ["canWait"],
  ties: ["ties"],
  channel: ["channel"],
  "right-now": ["urge", "sober", "motive"],
};

const asked = (all: Everything, list: readonly Question[]): Everything =>
  Object.fromEntries(
    Object.entries(all).filter(([key]) => list.some((each) => fields[each].some((f) => f === key))),
  );

const walk = (plan: Plan, purpose: Answered["purpose"], all: Everything) => {
  const known = { ...nothingKnown, plan };
  let answered: Answered = { purpose };
  for (let step = 0; step < 10 && !isDecided(known, answered); step += 1)
    answered = { purpose, ...asked(all, questionsFor(known, answered)) };
  return { known, answered };
};

const safety = fc
  .record({
    boundaries: fc.subarray([...boundaries]),
    afraidOfThem: fc.boolean(),
    harmedThem: fc.boolean(),
  })
  .map((each) => ({ ...noPlan, ...planSafety(each) }));

test("without a plan, nothing that was not asked would have changed the answer", () => {
  fc.assert(
    fc.property(
      anyTime,
      safety,
      fc.constantFrom(...purposes),
      everything,
      everything,
      anyPlan,
      (now, plan, purpose, all, other, otherPlan) => {
        const { answered } = walk(plan, purpose, all);
        const told = toldBy(plan, answered);
        const unasked = toldBy(plan, { ...other, ...answered });
        const rest = { now, lastContactAt: null, callsSinceComplete: 0 };
        const { until, mode: _, ...before } = decide({ ...rest, ...told });
        const changed = {
          ...unasked.plan,
          aim: otherPlan.aim,
          endedBy: otherPlan.endedBy,
          lengthDays: otherPlan.lengthDays,
        };
        const {
          until: then,
          mode: __,
          ...after
        } = decide({
          ...rest,
          ...unasked,
          plan: changed,
        });
        expect(after).toEqual(before);
        expect((then === null) === (until === null)).toBe(true);
      },
    ),
    { numRuns },
  );
});

test("the questions come to an end and every one of them is asked once", () => {
  fc.assert(
    fc.property(safety, fc.constantFrom(...purposes), everything, (plan, purpose, all) => {
      const { known, answered } = walk(plan, purpose, all);
      const list = questionsFor(known, answered);
      expect(isDecided(known, answered)).toBe(true);
      expect(new Set(list).size).toBe(list.length);
    }),
    { numRuns: runs(5_000) },
  );
});

test.each([
  "feelings",
  "friendly",
  "reunite",
  "closure",
  "apology",
  "occasion",
  "look",
  "unsure",
] as const)("%s needs no more questions", (purpose) => {
  expect(questionsFor(nothingKnown, { purpose })).toEqual([]);
});

test("under an order nobody is asked about details", () => {
  const plan = { ...noPlan, boundary: "order-against-me" as const };
  expect(questionsFor({ ...nothingKnown, plan }, { purpose: "loose-end" })).toEqual([]);
});
