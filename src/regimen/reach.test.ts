import fc from "fast-check";
import { expect, test } from "vitest";

import { decide } from "#regimen/decide.ts";
import { goesOnInQuiet, mayReach, reaches } from "#regimen/reach.ts";
import { anySituation as situation } from "#regimen/situations.testing.ts";
import { runs } from "#soak.testing.ts";

const many = { numRuns: runs(5_000) };

test("where the answer is no, nothing that reaches towards them is offered", () => {
  fc.assert(
    fc.property(situation, (asked) => {
      const decision = decide(asked);
      const offered = reaches.filter((reach) => mayReach(decision, reach));
      if (["help-first", "never", "no"].includes(decision.answer)) expect(offered).toEqual([]);
      if (asked.plan.boundary === "order-against-me") expect(offered).toEqual([]);
    }),
    many,
  );
});

test("before its time nothing is offered but to put matters together for later", () => {
  fc.assert(
    fc.property(situation, (asked) => {
      const decision = decide(asked);
      if (decision.answer !== "not-yet") return;
      for (const reach of reaches)
        if (reach !== "later-message") expect(mayReach(decision, reach)).toBe(false);
    }),
    many,
  );
});

test("a call is never planned where contact is closed or about safety, and only after the run", () => {
  fc.assert(
    fc.property(situation, (asked) => {
      const decision = decide(asked);
      if (!mayReach(decision, "plan-call")) return;
      expect(decision.answer).toBe("you-may");
      expect(["limited", "full"]).toContain(decision.mode);
      expect(asked.callsSinceComplete).toBe(0);
    }),
    many,
  );
});

test("each of them is offered to somebody", () => {
  const offered = new Set(
    fc
      .sample(situation, { numRuns: 20_000, seed: 1 })
      .flatMap((asked) => reaches.filter((reach) => mayReach(decide(asked), reach))),
  );
  expect([...offered].sort()).toEqual([...reaches].sort());
});

test("no answer yet allows nothing", () => {
  expect(reaches.filter((reach) => mayReach(undefined, reach))).toEqual([]);
});

test("quiet hours close all but an emergency, and what can't wait where children, a home or fear are", () => {
  const goesOn = new Set<string>();
  fc.assert(
    fc.property(situation, (asked) => {
      const decision = decide(asked);
      if (!goesOnInQuiet(decision, asked.wish)) return;
      const { purpose, canWait, needsAnswer } = asked.wish;
      goesOn.add(`${purpose} ${decision.mode}`);
      if (purpose === "emergency") return;
      expect(["limited", "safety"]).toContain(decision.mode);
      expect(purpose === "reply" ? needsAnswer : purpose === "loose-end" && !canWait).toBe(true);
    }),
    many,
  );
  expect([...goesOn].sort()).toEqual([
    "emergency closed",
    "emergency full",
    "emergency limited",
    "emergency safety",
    "loose-end limited",
    "loose-end safety",
    "reply limited",
    "reply safety",
  ]);
  expect(goesOnInQuiet(undefined, undefined)).toBe(false);
});
