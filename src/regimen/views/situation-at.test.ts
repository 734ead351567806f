import fc from "fast-check";
import { expect, test } from "vitest";

import { applyAll, emptyState } from "#regimen/apply.ts";
import { decide } from "#regimen/decide.ts";
import {
  answered,
  anyEvents,
  anyNow,
  change,
  contact,
  idOf,
  safety,
  start,
  stateOf,
  time,
} from "#regimen/events.testing.ts";
import type { Wish } from "#regimen/situation.ts";
import { anyState, anyWish } from "#regimen/situations.testing.ts";
import { runAt } from "#regimen/views/run-at.ts";
import { situationAt } from "#regimen/views/situation-at.ts";
import { runs } from "#soak.testing.ts";

const wish: Wish = {
  purpose: "friendly",
  channel: "text",
  someoneElseCould: false,
  canWait: false,
  needsAnswer: false,
};

test("until the safety questions are answered there is no situation", () => {
  const state = stateOf(start("2026-01-01T12:00"), change("2026-01-01T12:00", { ties: ["pet"] }));
  expect(situationAt(state, time("2026-03-01T12:00"), wish, {})).toBeUndefined();
});

test("it carries the plan, the contact that the run is reckoned from, and the calls since", () => {
  const now = time("2026-02-12T12:00");
  const state = stateOf(
    answered(),
    change("2026-01-01T12:00", { aim: "reunite", endedBy: "them", ties: ["pet"], reasons: ["me"] }),
    start("2026-01-01T12:00"),
    contact("2026-02-10T20:00"),
  );
  const situation = situationAt(state, now, wish, { urge: 3 });
  expect(situation).toMatchObject({ now, wish, state: { urge: 3 }, callsSinceComplete: 1 });
  expect(situation?.plan).toEqual({
    lengthDays: 30,
    aim: "reunite",
    endedBy: "them",
    ties: ["pet"],
    boundary: "none",
    afraidOfThem: false,
    harmedThem: false,
  });
  expect(situation?.lastContactAt?.toString()).toBe("2026-01-01T12:00:00+01:00[Europe/Berlin]");
});

test("a last contact in the future is passed as now", () => {
  const now = time("2026-02-12T12:00");
  const state = stateOf(answered(), contact("2026-05-01T12:00"));
  const at = situationAt(state, now, wish, {})?.lastContactAt;
  expect(at?.epochMilliseconds).toBe(now.epochMilliseconds);
});

test("the decision waits exactly until the end that the run shows", () => {
  const state = stateOf(answered(), start("2026-03-01T20:00:00-05:00[America/New_York]"));
  const now = time("2026-03-20T12:00");
  const situation = situationAt(state, now, wish, {});
  const decision = situation && decide(situation);
  expect(decision?.answer).toBe("not-yet");
  expect(decision?.until?.toString()).toBe(runAt(state, now)?.end.toString());
});

test("the decision never allows what the run, the calls or a boundary do not", () => {
  const answers = change(
    time("2026-01-01T00:00"),
    { safety: safety() },
    { id: idOf(0xe001), order: "" },
  );
  fc.assert(
    fc.property(anyEvents, anyNow, anyWish, anyState, (events, now, any, self) => {
      const state = applyAll(emptyState, [...events, answers]);
      const situation = situationAt(state, now, any, self);
      if (situation === undefined || decide(situation).answer !== "you-may") return;
      expect(runAt(state, now)).toMatchObject({ complete: true, callsSinceComplete: 0 });
      expect(situation.plan).toMatchObject({
        boundary: "none",
        harmedThem: false,
        afraidOfThem: false,
      });
    }),
    { numRuns: runs(1_000) },
  );
});
