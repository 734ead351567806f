import { readFileSync } from "node:fs";

import fc from "fast-check";
import { expect, test } from "vitest";

import { decide, rulingOf } from "#regimen/decide.ts";
import { answers, decisionJson, type Answer } from "#regimen/decision.ts";
import { boundaries, modeOf, type Plan } from "#regimen/plan.ts";
import { situationFrom, type Situation } from "#regimen/situation.ts";
import { anySituation } from "#regimen/situations.testing.ts";
import { nextMorning, runEnd, wholeDays, zonedFrom, type Zoned } from "#regimen/zoned.ts";
import { runs } from "#soak.testing.ts";

const numRuns = runs(20_000);

type Worked = { readonly situation: unknown; readonly decision: { readonly rule: number } };

const worked = readFileSync(new URL("fixtures/decisions.jsonl", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => JSON.parse(line) as Worked);

test("there are 106 worked cases", () => {
  expect(worked).toHaveLength(106);
});

test.each(worked.map((each, line) => ({ ...each, line: line + 1 })))(
  "case $line is answered by rule $decision.rule",
  ({ situation, decision }) => {
    const read = situationFrom(situation);
    if (!read.ok) throw new Error(read.error.message);
    const ruling = rulingOf(read.value);
    expect({ rule: ruling.rule, ...decisionJson(ruling.decision) }).toEqual(decision);
  },
);

test("every rule answers some generated situation", () => {
  const seen = new Set<number>();
  fc.assert(
    fc.property(anySituation, (situation) => void seen.add(rulingOf(situation).rule)),
    {
      numRuns,
    },
  );
  expect([...seen].sort((a, b) => a - b)).toEqual(Array.from({ length: 23 }, (_, at) => at + 1));
});

const rank = (answer: Answer) => Math.max(1, answers.indexOf(answer));

/** Every way to make a situation stricter by one step. */
const tightened = (situation: Situation): readonly Situation[] => {
  const { plan } = situation;
  const withPlan = (change: Partial<Plan>) => ({ ...situation, plan: { ...plan, ...change } });
  const stricter =
    plan.boundary === "none" ? boundaries : boundaries.slice(0, boundaries.indexOf(plan.boundary));
  const wasProtected = plan.boundary === "order-protects-me";
  return [
    ...stricter.map((boundary) =>
      withPlan({ boundary, afraidOfThem: plan.afraidOfThem || wasProtected }),
    ),
    withPlan({ afraidOfThem: true }),
    withPlan({ harmedThem: true }),
    { ...situation, state: { ...situation.state, selfHarm: true } },
  ];
};

test("a tighter boundary, a fear, a harm or a danger never makes the answer more permissive", () => {
  fc.assert(
    fc.property(anySituation, (situation) => {
      const before = rank(decide(situation).answer);
      for (const each of tightened(situation))
        expect(rank(decide(each).answer)).toBeLessThanOrEqual(before);
    }),
    { numRuns },
  );
});

const isComplete = ({ now, lastContactAt, plan }: Situation) =>
  lastContactAt !== null && wholeDays(lastContactAt, now) >= plan.lengthDays;

test("nothing answers you-may before the run is complete, nor ever where contact is closed or unsafe", () => {
  fc.assert(
    fc.property(anySituation, (situation) => {
      const { answer } = decide(situation);
      if (answer !== "you-may") return;
      expect(isComplete(situation)).toBe(true);
      expect(["closed", "safety"]).not.toContain(modeOf(situation.plan));
    }),
    { numRuns },
  );
});

test("as time passes no answer turns stricter, and a not-yet turns only into something that allows", () => {
  const later = fc.integer({ min: 0, max: 400 * 1_440 });
  fc.assert(
    fc.property(anySituation, later, (situation, minutes) => {
      const before = decide(situation).answer;
      const after = decide({ ...situation, now: situation.now.add({ minutes }) }).answer;
      expect(rank(after)).toBeGreaterThanOrEqual(rank(before));
      if (before !== "not-yet") expect(after).toBe(before);
    }),
    { numRuns },
  );
});

test("every decision has a reason and a next step, listed once, and a time exactly for not-yet", () => {
  fc.assert(
    fc.property(anySituation, (situation) => {
      const { answer, because, next, until } = decide(situation);
      expect(because.length).toBeGreaterThan(0);
      expect(next.length).toBeGreaterThan(0);
      expect(new Set(because).size).toBe(because.length);
      expect(new Set(next).size).toBe(next.length);
      expect(until !== null).toBe(answer === "not-yet");
      expect(until?.timeZoneId ?? situation.now.timeZoneId).toBe(situation.now.timeZoneId);
    }),
    { numRuns },
  );
});

test("the same situation always gives the same decision", () => {
  fc.assert(
    fc.property(anySituation, (situation) => {
      const copy = { ...situation, plan: { ...situation.plan }, wish: { ...situation.wish } };
      expect(decisionJson(decide(copy))).toEqual(decisionJson(decide(situation)));
    }),
    { numRuns },
  );
});

const time = (text: string): Zoned => {
  const zoned = zonedFrom(text);
  if (zoned === undefined) throw new Error(`no time: ${text}`);
  return zoned;
};

test("the next morning is the next ten o'clock that is at least eight hours away", () => {
  const at = (text: string) => nextMorning(time(text)).toString();
  const ten = "2026-11-23T10:00:00+01:00[Europe/Berlin]";
  expect(at("2026-11-22T21:40:00+01:00[Europe/Berlin]")).toBe(ten);
  expect(at("2026-11-23T02:00:00+01:00[Europe/Berlin]")).toBe(ten);
  expect(at("2026-11-23T02:00:01+01:00[Europe/Berlin]")).toBe(
    "2026-11-24T10:00:00+01:00[Europe/Berlin]",
  );
});

test("hours are elapsed hours on the night when the clocks change", () => {
  const at = (text: string) => nextMorning(time(text)).toString();
  expect(at("2026-03-29T01:30:00+01:00[Europe/Berlin]")).toBe(
    "2026-03-30T10:00:00+02:00[Europe/Berlin]",
  );
  expect(at("2026-10-25T02:30:00+02:00[Europe/Berlin]")).toBe(
    "2026-10-25T10:00:00+01:00[Europe/Berlin]",
  );
});

test("a run ends at the same local time, and moves forward where that time does not exist", () => {
  expect(runEnd(time("2026-02-27T02:30:00+01:00[Europe/Berlin]"), 30).toString()).toBe(
    "2026-03-29T03:30:00+02:00[Europe/Berlin]",
  );
});

test("five past eleven to ten past midnight is still day one", () => {
  const start = time("2026-11-10T23:05:00+01:00[Europe/Berlin]");
  expect(wholeDays(start, time("2026-11-11T00:10:00+01:00[Europe/Berlin]"))).toBe(0);
  expect(wholeDays(start, time("2026-11-11T23:05:00+01:00[Europe/Berlin]"))).toBe(1);
});
