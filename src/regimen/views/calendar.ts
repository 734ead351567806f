/** A month as Today draws it. */
import { Temporal } from "temporal-polyfill";

import type { State } from "#regimen/apply.ts";
import { atMostNow, courseAt } from "#regimen/fold/course.ts";
import { liveRows } from "#regimen/fold/live.ts";
import { dayOf, momentOf, type Moment } from "#regimen/moment.ts";
import { today } from "#regimen/views/today.ts";
import type { Zoned } from "#regimen/zoned.ts";

/** `contact` goes before `look`, and a day with only a look was kept all the same. `before`: up to the start. */
export type Mark = "before" | "kept" | "contact" | "look" | "today" | "future";

export type CalendarDay = {
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly mark: Mark;
  /** Whether the date lies in the month that was asked for; a week may begin or end outside it. */
  readonly inMonth: boolean;
  /** A contact that counts was made on that date, before the start too. */
  readonly contact: boolean;
  readonly look: boolean;
};

/**
 * The weeks of a month (1 to 12), each seven days long. `firstWeekday` as in ISO 8601: 1 is Monday, 7 is Sunday.
 * Undefined where no days are shown: before the safety questions, in `closed` and in `safety`.
 */
export const calendar = (
  state: State,
  now: Zoned,
  year: number,
  month: number,
  firstWeekday = 1,
): readonly (readonly CalendarDay[])[] | undefined => {
  const { mode } = today(state, now);
  if (mode !== "limited" && mode !== "full") return undefined;
  const days = daysIn(state, now);
  return weeksOf(year, month, firstWeekday).map((week) =>
    week.map((date) => calendarDay(date, date.month === month, days)),
  );
};

type Days = {
  readonly first: number;
  readonly today: number;
  readonly contacts: ReadonlySet<number>;
  readonly looks: ReadonlySet<number>;
};

const daysIn = (state: State, now: Zoned): Days => {
  const ms = now.epochMilliseconds;
  const { contacts, looks } = liveRows(state);
  const first = courseAt(state, ms)?.first;
  const asOfNow = atMostNow(ms);
  const daysOf = (moments: readonly Moment[]) =>
    new Set<number>(moments.map((at) => dayOf(asOfNow(at))));
  const made = daysOf(contacts);
  return {
    first: first === undefined ? Infinity : dayOf(first),
    today: dayOf(momentOf(now)),
    contacts: first === undefined ? made : made.add(dayOf(first)),
    looks: daysOf(looks.map(({ row: [utc, tz, off] }) => ({ utc, tz, off }))),
  };
};

const weeksOf = (
  year: number,
  month: number,
  firstWeekday: number,
): readonly (readonly Temporal.PlainDate[])[] => {
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  const lead = (first.dayOfWeek - firstWeekday + 7) % 7;
  const weeks = Math.ceil((lead + first.daysInMonth) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (__, day) => first.add({ days: week * 7 + day - lead })),
  );
};

const calendarDay = (date: Temporal.PlainDate, inMonth: boolean, days: Days): CalendarDay => {
  const day = epoch.until(date, { largestUnit: "days" }).days;
  const contact = days.contacts.has(day);
  const look = days.looks.has(day);
  return { date: date.toString(), mark: markOf(day, contact, look, days), inMonth, contact, look };
};

const epoch = Temporal.PlainDate.from("1970-01-01");

const markOf = (day: number, contact: boolean, look: boolean, { first, today }: Days): Mark => {
  if (day > today) return "future";
  if (day === today) return "today";
  if (day < first) return "before";
  if (contact) return "contact";
  return look ? "look" : "kept";
};
