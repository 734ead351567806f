import fc from "fast-check";
import { expect, test } from "vitest";

import { applyAll, emptyState } from "#regimen/apply.ts";
import {
  answered,
  anyEvents,
  anyNow,
  change,
  contact,
  heard,
  safety,
  start,
  stateOf,
  time,
} from "#regimen/events.testing.ts";
import { calendar } from "#regimen/views/calendar.ts";
import { runAt } from "#regimen/views/run-at.ts";
import { today } from "#regimen/views/today.ts";
import { runs } from "#soak.testing.ts";

const now = time("2026-03-26T13:00");
const slipped = [answered(), start("2026-03-01T12:00"), contact("2026-03-23T12:00")];

test("Today says how many days I kept and where the run is", () => {
  expect(today(stateOf(...slipped), now)).toMatchObject({
    mode: "full",
    days: { kept: 23, of: 24 },
    run: { dayK: 4, lengthDays: 30, runs: 2, complete: false },
  });
});

test("work or children make it limited, with the same days", () => {
  const state = stateOf(...slipped, change("2026-03-24T12:00", { ties: ["children"] }));
  expect(today(state, now)).toMatchObject({ mode: "limited", days: { kept: 23, of: 24 } });
});

test("until the safety questions are answered nothing counts", () => {
  const state = stateOf(start("2026-03-01T12:00"), contact("2026-03-23T12:00"));
  expect(Object.keys(today(state, now))).toEqual(["mode", "looseEnds"]);
  expect(today(state, now).mode).toBe("unanswered");
});

test("after their no there is no end and no count", () => {
  const state = stateOf(...slipped, heard("2026-03-24T12:00", false, "no"));
  expect(today(state, now)).toEqual({
    mode: "closed",
    looseEnds: { open: [], parked: [], done: [] },
  });
});

test("somebody who is afraid sees no run and no days", () => {
  const state = stateOf(
    ...slipped,
    change("2026-03-24T12:00", { safety: safety({ afraidOfThem: true }) }),
  );
  expect(today(state, now)).toEqual({
    mode: "safety",
    looseEnds: { open: [], parked: [], done: [] },
  });
});

test("in closed and safety nothing that Today or the calendar carries is an end or a count", () => {
  fc.assert(
    fc.property(anyEvents, anyNow, (events, at) => {
      const state = applyAll(emptyState, events);
      const view = today(state, at);
      if (view.mode === "limited" || view.mode === "full") return;
      expect(Object.keys(view)).toEqual(["mode", "looseEnds"]);
      expect(calendar(state, at, at.year, at.month)).toBeUndefined();
      const dates = Object.values(view.looseEnds)
        .flat()
        .flatMap(({ until }) => until ?? []);
      const said = events.flatMap(({ body }) => ("until" in body ? body.until.utc : []));
      expect(dates.every(({ epochMilliseconds }) => said.includes(epochMilliseconds))).toBe(true);
    }),
    { numRuns: runs(1_000) },
  );
});

test("the day is from 1 to N, and a complete run was completed", () => {
  fc.assert(
    fc.property(anyEvents, anyNow, (events, at) => {
      const run = runAt(applyAll(emptyState, events), at);
      if (run === undefined) return;
      expect(run.dayK).toBeGreaterThanOrEqual(1);
      expect(run.dayK).toBeLessThanOrEqual(run.lengthDays);
      expect(run.start.epochMilliseconds).toBeLessThanOrEqual(at.epochMilliseconds);
      if (run.complete) expect(run.completedAt).toBeDefined();
      if (run.completedAt === undefined) expect(run.callsSinceComplete).toBe(0);
    }),
    { numRuns: runs(1_000) },
  );
});
