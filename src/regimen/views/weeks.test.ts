import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";

import { applyAll, emptyState } from "#regimen/apply.ts";
import {
  answered,
  anyEvents,
  anyNow,
  contact,
  look,
  safety,
  change,
  start,
  stateOf,
  time,
} from "#regimen/events.testing.ts";
import { zone } from "#regimen/situations.testing.ts";
import { daysKept } from "#regimen/views/run-at.ts";
import { weeks, type Week } from "#regimen/views/weeks.ts";
import { zonedAt, type Zoned } from "#regimen/zoned.ts";
import { runs } from "#soak.testing.ts";

const now = time("2026-03-26T13:00");
const slipped = stateOf(
  answered(),
  look("2026-02-20T12:00"),
  start("2026-03-01T12:00"),
  contact("2026-03-10T12:00"),
  contact("2026-03-10T20:00"),
  look("2026-03-11T12:00"),
  look("2026-03-26T12:00"),
);

test("each week says how many of its days I kept", () => {
  const told = weeks(slipped, now, 9)?.map(({ from, kept, of, looks }) => [from, kept, of, looks]);
  expect(told).toEqual([
    ["2026-02-23", 0, 0, 0],
    ["2026-03-02", 7, 7, 0],
    ["2026-03-09", 6, 7, 1],
    ["2026-03-16", 7, 7, 0],
    ["2026-03-23", 3, 3, 1],
  ]);
  expect(weeks(slipped, now, 9)?.[1]?.to).toBe("2026-03-08");
});

test("only the last weeks are shown, and a week begins where my country begins it", () => {
  expect(weeks(slipped, now, 2)?.map(({ from }) => from)).toEqual(["2026-03-16", "2026-03-23"]);
  expect(weeks(slipped, now, 1, 7)?.map(({ from }) => from)).toEqual(["2026-03-22"]);
});

test("where no days are shown there are no weeks", () => {
  expect(weeks(stateOf(start("2026-03-01T12:00")), now, 9)).toBeUndefined();
  expect(weeks(stateOf(answered()), now, 9)).toBeUndefined();
  for (const told of [{ afraidOfThem: true }, { harmedThem: true }]) {
    const state = stateOf(
      start("2026-03-01T12:00"),
      change("2026-03-02T12:00", { safety: safety(told) }),
    );
    expect(weeks(state, now, 9)).toBeUndefined();
  }
});

test("all weeks together are the days that Today counts, whatever happened in whatever order", () => {
  fc.assert(
    fc.property(anyEvents, anyNow, fc.integer({ min: 1, max: 7 }), (events, at, firstWeekday) => {
      const state = applyAll(emptyState, [answered(), ...events]);
      const all = weeks(state, at, 1_000, firstWeekday);
      if (all === undefined) return;
      const sum = (of: (week: Week) => number) =>
        all.reduce((before, week) => before + of(week), 0);
      expect({ kept: sum((week) => week.kept), of: sum((week) => week.of) }).toEqual(
        daysKept(state, at),
      );
    }),
    { numRuns: runs(300) },
  );
});

/** The same once more, as plainly as it can be said: every date is asked in which week it lies and what happened. */
const plainWeeks = (first: Zoned, contacts: readonly Zoned[], at: Zoned, firstWeekday: number) => {
  const told = new Map<string, { kept: number; of: number }>();
  const beginning = (date: Temporal.PlainDate): string => {
    let day = date;
    while (day.dayOfWeek !== firstWeekday) day = day.subtract({ days: 1 });
    return day.toString();
  };
  told.set(beginning(at.toPlainDate()), { kept: 0, of: 0 });
  let date = first.toPlainDate();
  while (Temporal.PlainDate.compare(date, at.toPlainDate()) < 0) {
    const week = told.get(beginning(date)) ?? { kept: 0, of: 0 };
    told.set(beginning(date), week);
    if (!date.equals(first.toPlainDate())) {
      const here = date;
      week.of += 1;
      if (!contacts.some((each) => each.toPlainDate().equals(here))) week.kept += 1;
    }
    date = date.add({ days: 1 });
  }
  return [...told].sort(([a], [b]) => (a < b ? -1 : 1)).map(([from, week]) => ({ from, ...week }));
};

const hour = 3_600_000;
const anyCase = fc.record({
  from: fc.tuple(fc.integer({ min: 0, max: 24 * 800 }), zone),
  contacts: fc.array(fc.tuple(fc.integer({ min: 1, max: 24 * 70 }), zone), { maxLength: 6 }),
  later: fc.tuple(fc.integer({ min: 24 * 71, max: 24 * 80 }), zone),
  firstWeekday: fc.integer({ min: 1, max: 7 }),
});

test("the numbers of every week are those of a plain model, in any zone", () => {
  fc.assert(
    fc.property(anyCase, ({ from, contacts, later, firstWeekday }) => {
      const began = 1_750_000_000_000 + from[0] * hour;
      const first = zonedAt(began, from[1]);
      const made = contacts.map(([hours, tz]) => zonedAt(began + hours * hour, tz));
      const at = zonedAt(began + later[0] * hour, later[1]);
      const state = stateOf(answered(), start(first), ...made.map((each) => contact(each)));
      const told = weeks(state, at, 1_000, firstWeekday);
      expect(told?.map(({ from: date, kept, of }) => ({ from: date, kept, of }))).toEqual(
        plainWeeks(first, made, at, firstWeekday),
      );
    }),
    { numRuns: runs(150) },
  );
});
