import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { isCivilDate, nextTime } from "#regimen/civil-date.ts";
import { newEventFrom, type Event } from "#regimen/event.ts";
import { anyDate, anyNow, deletion, stateOf, tell, time } from "#regimen/events.testing.ts";
import { hardDates, nearHardDates } from "#regimen/views/hard-dates.ts";
import { runs } from "#soak.testing.ts";

const day = (date: string, yearly: boolean, name = "their birthday"): Event =>
  tell("2026-01-01T12:00", {
    type: "hard-date",
    body: { name, date, yearly, kind: "birthday", plan: "Dinner at my sister's" },
  });

const away = (event: Event, now: string) => hardDates(stateOf(event), time(now))[0]?.daysAway;

test("a birthday comes each year, and is shown the day before and on the day", () => {
  const birthday = day("1990-03-12", true);
  expect(away(birthday, "2026-03-10T12:00")).toBe(2);
  const near = (now: string) => nearHardDates(stateOf(birthday), time(now)).length;
  expect(
    ["2026-03-10T23:59", "2026-03-11T00:00", "2026-03-12T23:59", "2026-03-13T00:00"].map(near),
  ).toEqual([0, 1, 1, 0]);
  expect(away(birthday, "2026-03-13T00:00")).toBe(364);
});

test("the day is that of where I am", () => {
  const state = stateOf(day("2026-03-12", false));
  expect(nearHardDates(state, time("2026-03-12T01:00:00+09:00[Asia/Tokyo]"))[0]?.daysAway).toBe(0);
  expect(nearHardDates(state, time("2026-03-11T17:00"))[0]?.daysAway).toBe(1);
});

test("29 February falls on the 28th in a year that has no 29th", () => {
  const leap = day("2024-02-29", true);
  const next = (now: string) => hardDates(stateOf(leap), time(now))[0]?.next;
  expect(next("2026-02-01T12:00")).toBe("2026-02-28");
  expect(next("2026-03-01T12:00")).toBe("2027-02-28");
  expect(next("2028-02-01T12:00")).toBe("2028-02-29");
});

test("a court date is over once it was, and stands last", () => {
  const court = day("2026-03-12", false, "court");
  const later = day("2026-05-01", false, "later");
  const list = hardDates(stateOf(court, later), time("2026-03-13T09:00"));
  expect(list.map(({ day }) => day.name)).toEqual(["later", "court"]);
  expect(list[1]).toMatchObject({ next: undefined, daysAway: undefined });
});

test("what is deleted is gone", () => {
  const court = day("2026-03-12", false);
  expect(hardDates(stateOf(court, deletion(court.id)), time("2026-03-11T09:00"))).toEqual([]);
});

describe("a date", () => {
  test.each(["2026-02-29", "2026-13-01", "26-01-01", "1899-12-31", "2200-01-01", "", "soon"])(
    "that the calendar does not have is not kept: %s",
    (date) => {
      expect(isCivilDate(date)).toBe(false);
      expect(newEventFrom({ ...day("2026-01-01", true), body: { date } })).toBeUndefined();
    },
  );

  test("comes again within a year and a day, never before today and never before itself", () => {
    fc.assert(
      fc.property(anyDate, anyDate, (date, today) => {
        const next = nextTime(date, true, today);
        expect(next !== undefined && next >= today && next >= date).toBe(true);
      }),
      { numRuns: runs(5_000) },
    );
  });

  test("of any kind is today on exactly one day of each year after it began", () => {
    const counts = [2027, 2028, 2029].map((year) => {
      const days = Array.from({ length: 366 }, (_, at) =>
        time(`${year}-01-01T12:00`).add({ days: at }),
      ).filter((at) => at.year === year);
      const events = ["2024-02-29", "2024-02-28", "2024-12-31", "2024-01-01"].map((date) =>
        stateOf(day(date, true)),
      );
      return events.map(
        (state) => days.filter((now) => hardDates(state, now)[0]?.daysAway === 0).length,
      );
    });
    expect(counts.flat().every((count) => count === 1)).toBe(true);
  });

  test("is never shown as near and over at once, whatever the clock says", () => {
    fc.assert(
      fc.property(anyDate, fc.boolean(), anyNow, (date, yearly, now) => {
        for (const { daysAway, next } of hardDates(stateOf(day(date, yearly)), now)) {
          expect(daysAway === undefined).toBe(next === undefined);
          if (yearly) expect(daysAway).toBeLessThanOrEqual(366);
        }
      }),
      { numRuns: runs(2_000) },
    );
  });
});
