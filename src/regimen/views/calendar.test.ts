import { expect, test } from "vitest";

import { answered, contact, look, outside, start, stateOf, time } from "#regimen/events.testing.ts";
import { calendar, type CalendarDay } from "#regimen/views/calendar.ts";
import { daysKept } from "#regimen/views/run-at.ts";

const now = time("2026-03-12T13:00");
const state = stateOf(
  answered(),
  contact("2026-02-26T12:00"),
  start("2026-03-01T12:00"),
  contact("2026-03-04T12:00"),
  look("2026-03-04T13:00"),
  look("2026-03-06T12:00"),
  outside("2026-03-07T12:00"),
  look("2026-03-12T12:00"),
);

const month = (firstWeekday?: number): readonly CalendarDay[] =>
  (calendar(state, now, 2026, 3, firstWeekday) ?? []).flat();
const on = (date: string) => month().find((day) => day.date === date);

test("every day has one mark", () => {
  expect(on("2026-02-26")).toMatchObject({ mark: "before", contact: true, inMonth: false });
  expect(on("2026-02-27")).toMatchObject({ mark: "before", contact: false });
  expect(on("2026-03-01")).toMatchObject({ mark: "contact", contact: true, inMonth: true });
  expect(on("2026-03-03")).toMatchObject({ mark: "kept", contact: false, look: false });
  expect(on("2026-03-04")).toMatchObject({ mark: "contact", look: true });
  expect(on("2026-03-06")).toMatchObject({ mark: "look", contact: false });
  expect(on("2026-03-07")?.mark).toBe("kept");
  expect(on("2026-03-12")).toMatchObject({ mark: "today", look: true });
  expect(on("2026-03-13")?.mark).toBe("future");
});

test("kept days and days with a look are the days that Today counts", () => {
  const kept = month().filter(({ mark }) => mark === "kept" || mark === "look");
  expect(kept).toHaveLength(daysKept(state, now)?.kept ?? 0);
});

test("weeks are whole, and begin on the day that my country begins them", () => {
  const monday = month();
  expect(monday[0]?.date).toBe("2026-02-23");
  expect(monday.at(-1)?.date).toBe("2026-04-05");
  const sunday = month(7);
  expect(sunday[0]?.date).toBe("2026-03-01");
  expect(sunday.at(-1)?.date).toBe("2026-04-04");
});

test("a leap February has its day, and December ends in another year", () => {
  const february = calendar(state, now, 2028, 2)?.flat() ?? [];
  expect(february.filter(({ inMonth }) => inMonth)).toHaveLength(29);
  expect(calendar(state, now, 2026, 12)?.flat().at(-1)?.date).toBe("2027-01-03");
});

test("a contact in the future stands on today", () => {
  const ahead = stateOf(answered(), start("2026-03-01T12:00"), contact("2026-03-20T12:00"));
  const days = calendar(ahead, now, 2026, 3)?.flat() ?? [];
  expect(days.find(({ date }) => date === "2026-03-12")).toMatchObject({
    mark: "today",
    contact: true,
  });
  expect(days.find(({ date }) => date === "2026-03-20")).toMatchObject({
    mark: "future",
    contact: false,
  });
});

test("without a last contact the past is before the start", () => {
  const days = calendar(stateOf(answered()), now, 2026, 3)?.flat() ?? [];
  expect(new Set(days.map(({ mark }) => mark))).toEqual(new Set(["before", "today", "future"]));
});

test("before the safety questions there is no calendar", () => {
  expect(calendar(stateOf(start("2026-03-01T12:00")), now, 2026, 3)).toBeUndefined();
});
