/** The days week by week, for the picture of the last weeks. */
import { Temporal } from "temporal-polyfill";

import type { State } from "#regimen/apply.ts";
import { atMostNow, courseAt, type Course } from "#regimen/fold/course.ts";
import { liveRows } from "#regimen/fold/live.ts";
import { dayOf, momentOf } from "#regimen/moment.ts";
import { today } from "#regimen/views/today.ts";
import type { Zoned } from "#regimen/zoned.ts";

/** A week, whole or begun. Only days that count in "21 of 24 days kept" are in `of`; today is not among them. */
export type Week = {
  /** The first and the last date of the seven, YYYY-MM-DD. */
  readonly from: string;
  readonly to: string;
  readonly kept: number;
  readonly of: number;
  /** Looks since the first last contact, those of today too. */
  readonly looks: number;
};

/**
 * The last `most` weeks, the oldest first, from the week of the first last contact to this one. `firstWeekday` as in
 * ISO 8601. Undefined where no days are shown, and while no last contact is known.
 */
export const weeks = (
  state: State,
  now: Zoned,
  most: number,
  firstWeekday = 1,
): readonly Week[] | undefined => {
  const { mode } = today(state, now);
  const course = courseAt(state, now.epochMilliseconds);
  if ((mode !== "limited" && mode !== "full") || course === undefined) return undefined;
  const days = daysIn(state, now, course);
  const last = weekStart(days.today, firstWeekday);
  const since = Math.min(last, weekStart(days.first, firstWeekday));
  const count = Math.min(most, (last - since) / 7 + 1);
  return Array.from({ length: count }, (_, at) => weekFrom(last - 7 * (count - 1 - at), days));
};

type Days = {
  readonly first: number;
  readonly today: number;
  readonly contacts: ReadonlySet<number>;
  readonly looks: readonly number[];
};

const daysIn = (state: State, now: Zoned, course: Course): Days => {
  const asOfNow = atMostNow(now.epochMilliseconds);
  const looks = liveRows(state).looks.map(({ row: [utc, tz, off] }) => asOfNow({ utc, tz, off }));
  return {
    first: dayOf(course.first),
    today: dayOf(momentOf(now)),
    contacts: new Set(course.contacts.map(dayOf)),
    looks: looks.filter(({ utc }) => utc > course.first.utc).map(dayOf),
  };
};

/** 1970-01-01 was a Thursday, the fourth day of its week. */
const weekStart = (day: number, firstWeekday: number): number =>
  day - ((((day + 4 - firstWeekday) % 7) + 7) % 7);

const weekFrom = (start: number, { first, today, contacts, looks }: Days): Week => {
  const dates = Array.from({ length: 7 }, (_, at) => start + at);
  const counted = dates.filter((day) => day > first && day < today);
  return {
    from: epoch.add({ days: start }).toString(),
    to: epoch.add({ days: start + 6 }).toString(),
    kept: counted.filter((day) => !contacts.has(day)).length,
    of: counted.length,
    looks: looks.filter((day) => day >= start && day < start + 7).length,
  };
};

const epoch = Temporal.PlainDate.from("1970-01-01");
