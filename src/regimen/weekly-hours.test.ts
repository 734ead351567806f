import fc from "fast-check";
import { expect, test } from "vitest";

import { time } from "#regimen/events.testing.ts";
import { clockOf, minuteFrom } from "#regimen/quiet/hours.ts";
import { isWithin, type WeeklyHours } from "#regimen/weekly-hours.ts";
import { anyTime } from "#regimen/situations.testing.ts";
import { runs } from "#soak.testing.ts";

const at = (text: string) => minuteFrom(text) ?? -1;
const evening: WeeklyHours = { from: at("20:00"), to: at("23:00") };
const night: WeeklyHours = { from: at("22:00"), to: at("02:00") };

test.each([
  ["2026-03-04T19:59", false],
  ["2026-03-04T20:00", true],
  ["2026-03-04T22:59", true],
  ["2026-03-04T23:00", false],
])("hours of the evening at %s: %s", (now, isIn) => {
  expect(isWithin(evening, time(now))).toBe(isIn);
});

test.each([
  ["2026-03-04T21:59", false],
  ["2026-03-04T22:00", true],
  ["2026-03-05T01:59", true],
  ["2026-03-05T02:00", false],
])("hours over midnight at %s: %s", (now, isIn) => {
  expect(isWithin(night, time(now))).toBe(isIn);
});

test("the night of a Sunday goes on into Monday, and that of a Monday is another one", () => {
  const sundays: WeeklyHours = { ...night, weekdays: [7] };
  // 8 March 2026 is a Sunday.
  expect(isWithin(sundays, time("2026-03-08T23:00"))).toBe(true);
  expect(isWithin(sundays, time("2026-03-09T01:00"))).toBe(true);
  expect(isWithin(sundays, time("2026-03-08T01:00"))).toBe(false);
  expect(isWithin(sundays, time("2026-03-09T23:00"))).toBe(false);
});

test("hours that begin and end at the same time are the whole day", () => {
  fc.assert(
    fc.property(anyTime, fc.integer({ min: 0, max: 1_439 }), (now, from) => {
      expect(isWithin({ from, to: from }, now)).toBe(true);
    }),
    { numRuns: runs(1_000) },
  );
});

test("of a day's hours and the rest of that day exactly one holds at any time", () => {
  fc.assert(
    fc.property(
      anyTime,
      fc.integer({ min: 0, max: 1_439 }),
      fc.integer({ min: 1, max: 1_439 }),
      (now, from, more) => {
        const to = (from + more) % 1_440;
        expect(isWithin({ from, to }, now)).toBe(!isWithin({ from: to, to: from }, now));
      },
    ),
    { numRuns: runs(5_000) },
  );
});

test("a time of day is the same after it was written and read", () => {
  for (let minutes = 0; minutes < 1_440; minutes += 1)
    expect(minuteFrom(clockOf(minutes))).toBe(minutes);
  expect(["", "24:00", "7:00", "12:60", "x"].map(minuteFrom)).toEqual(Array(5).fill(undefined));
});
