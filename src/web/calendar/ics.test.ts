/** Every file is read by a parser that is not the one who wrote it. */
import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, test } from "vitest";

import { idOf, stateOf, tell, time } from "#regimen/events.testing.ts";
import { anyTime } from "#regimen/situations.testing.ts";
import { hardDates } from "#regimen/views/hard-dates.ts";
import { runs } from "#soak.testing.ts";
import { checkInEntry, hardDateEntry } from "#web/calendar/entries.ts";
import { icsOf, type CalendarEntry } from "#web/calendar/ics.ts";
import { calendarWords } from "#web/calendar/words.en.ts";

const stamp = time("2026-03-04T12:00");

const read = (...entries: readonly CalendarEntry[]) => {
  const text = icsOf(entries, stamp);
  expect(text.split("\n").every((line) => line === "" || line.endsWith("\r"))).toBe(true);
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  expect(calendar.getFirstPropertyValue("version")).toBe("2.0");
  return calendar.getAllSubcomponents("vevent").map((each) => new ICAL.Event(each));
};

const one = (entry: CalendarEntry) => {
  const [event] = read(entry);
  if (event === undefined) throw new Error("no event");
  return event;
};

/** The first times at which it comes, as the file itself writes them. */
const times = (entry: CalendarEntry, count: number): readonly string[] => {
  const iterator = one(entry).iterator();
  return Array.from({ length: count }, () => iterator.next().toString());
};

const said = { uid: idOf(7), title: "An appointment" };
const meeting = (at: string): CalendarEntry => ({
  ...said,
  is: "time",
  start: time(at),
  minutes: 10,
  remind: 60,
});
const day = (date: string, again: "never" | "yearly" | "leap-day"): CalendarEntry => ({
  ...said,
  is: "day",
  date,
  again,
});
const weekly = (weekdays: readonly number[], at = "21:00"): CalendarEntry => ({
  ...said,
  is: "weekly",
  date: "2026-03-04",
  time: at,
  minutes: 15,
  weekdays,
});

describe("a meeting", () => {
  test.each([
    ["2026-03-05T14:00", "2026-03-05T13:00:00Z", "in winter"],
    ["2026-07-05T14:00", "2026-07-05T12:00:00Z", "in summer"],
    ["2026-03-05T14:00:00+09:00[Asia/Tokyo]", "2026-03-05T05:00:00Z", "far away"],
  ])("at %s is the same instant everywhere (%s, %s)", (at, utc) => {
    const { startDate, endDate } = one(meeting(at));
    expect(startDate.toString()).toBe(utc);
    expect(endDate.subtractDate(startDate).toSeconds()).toBe(600);
  });

  test("is the instant that was planned, whenever and wherever", () => {
    fc.assert(
      fc.property(anyTime, (start) => {
        const entry: CalendarEntry = { ...said, is: "time", start, minutes: 10, remind: 60 };
        expect(one(entry).startDate.toUnixTime()).toBe(start.epochMilliseconds / 1_000);
      }),
      { numRuns: runs(300) },
    );
  });

  test("is announced an hour before, in the same few words", () => {
    const alarm = one(meeting("2026-03-05T14:00")).component.getFirstSubcomponent("valarm");
    expect(String(alarm?.getFirstPropertyValue("trigger"))).toBe("-PT1H");
    expect(alarm?.getFirstPropertyValue("description")).toBe("An appointment");
  });
});

describe("a hard day", () => {
  test("is a date without a time, in whatever zone this device is", () => {
    const { startDate } = one(day("2026-03-12", "never"));
    expect(startDate.isDate).toBe(true);
    expect(startDate.toString()).toBe("2026-03-12");
  });

  test("comes each year on its date", () => {
    expect(times(day("2026-03-12", "yearly"), 3)).toEqual([
      "2026-03-12",
      "2027-03-12",
      "2028-03-12",
    ]);
  });

  test("of 29 February comes at the end of each February", () => {
    expect(times(day("2026-02-28", "leap-day"), 3)).toEqual([
      "2026-02-28",
      "2027-02-28",
      "2028-02-29",
    ]);
  });
});

describe("a quiet check-in", () => {
  test("is at the same hour each day, also after the clocks have changed", () => {
    const all = times(weekly([]), 40);
    expect(all[0]).toBe("2026-03-04T21:00:00");
    expect(all.every((each) => each.endsWith("T21:00:00"))).toBe(true);
    expect(one(weekly([])).startDate.zone).toBe(ICAL.Timezone.localTimezone);
  });

  test("begins on the first of its weekdays", () => {
    // 4 March 2026 is a Wednesday.
    expect(times(weekly([1, 5]), 3)).toEqual([
      "2026-03-06T21:00:00",
      "2026-03-09T21:00:00",
      "2026-03-13T21:00:00",
    ]);
  });

  test("speaks up when it begins", () => {
    const alarm = one(weekly([])).component.getFirstSubcomponent("valarm");
    expect(String(alarm?.getFirstPropertyValue("trigger"))).toBe("PT0S");
  });

  test("may run over midnight", () => {
    const late = checkInEntry(idOf(1), 23 * 60 + 50, [], "2026-03-04");
    expect(one(late).duration.toSeconds()).toBe(900);
  });
});

const birthday = tell("2026-01-01T12:00", {
  type: "hard-date",
  body: {
    name: "Alex, 40",
    date: "1986-03-12",
    yearly: true,
    kind: "birthday",
    plan: "Dinner; with, Sam\nand no phone",
  },
});
const [hard] = hardDates(stateOf(birthday), stamp);

test("nothing of my own words is in it unless I asked, and nothing names this app", () => {
  const entry = hard && hardDateEntry(hard, false);
  const text = icsOf(entry === undefined ? [] : [entry], stamp);
  expect(text).toContain(`SUMMARY:${calendarWords.day}`);
  expect(text).not.toMatch(/Alex|Dinner|Sam|1986|holdfast|sebbo/iu);
});

test("asked for, my own words are all there, whatever marks are in them", () => {
  const entry = hard && hardDateEntry(hard, true);
  if (entry === undefined) throw new Error("no entry");
  const { summary, description } = one(entry);
  expect([summary, description]).toEqual(["Alex, 40", "Dinner; with, Sam\nand no phone"]);
});

test("any text is read back as it was written, and breaks nothing", () => {
  // What no line of text can hold: other control characters than the end of a line.
  const words = fc
    .string({ unit: "grapheme", maxLength: 200 })
    .map((text) => text.replaceAll(/\p{Cc}/gu, " ").trim())
    .filter((text) => text !== "");
  fc.assert(
    fc.property(words, words, (title, note) => {
      const { summary, description, uid } = one({ ...day("2026-03-12", "never"), title, note });
      expect([summary, description, uid]).toEqual([title, note, idOf(7)]);
    }),
    { numRuns: runs(300) },
  );
});

test("a file with nothing in it is a calendar all the same", () => {
  expect(read()).toEqual([]);
});
