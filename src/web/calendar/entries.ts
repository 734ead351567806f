/** What goes into a calendar file, in neutral words unless the person asked for their own. */
import type { IfThenPlan } from "#regimen/views/if-then-plans.ts";
import type { HardDate } from "#regimen/views/hard-dates.ts";
import { meetingMinutes, type Meeting } from "#regimen/views/meetings.ts";
import { clockOf } from "#regimen/quiet/hours.ts";
import { type WeeklyHours } from "#regimen/weekly-hours.ts";
import type { CalendarEntry } from "#web/calendar/ics.ts";
import { calendarWords } from "#web/calendar/words.en.ts";

const dayMinutes = 1_440;
const quietMinutes = 15;
const hourBefore = 60;

/** Undefined once the day is over. */
export const hardDateEntry = (
  { id, day, next }: HardDate,
  inOwnWords: boolean,
): CalendarEntry | undefined =>
  next === undefined
    ? undefined
    : {
        is: "day",
        uid: id,
        date: next,
        again: day.yearly ? (day.date.endsWith("-02-29") ? "leap-day" : "yearly") : "never",
        ...(inOwnWords
          ? { title: day.name, ...(day.plan === undefined ? {} : { note: day.plan }) }
          : { title: calendarWords.day }),
      };

export const meetingEntry = ({ id, plan, when }: Meeting, inOwnWords: boolean): CalendarEntry => ({
  is: "time",
  uid: id,
  start: when,
  minutes: meetingMinutes,
  remind: hourBefore,
  ...(inOwnWords
    ? { title: plan.matter, ...(plan.place === undefined ? {} : { place: plan.place }) }
    : { title: calendarWords.meeting }),
});

/** Undefined for a plan without hours. `date`: today, as YYYY-MM-DD. */
export const planEntry = (
  { id, plan }: IfThenPlan,
  date: string,
  inOwnWords: boolean,
): CalendarEntry | undefined =>
  plan.window === undefined
    ? undefined
    : weekly(id, plan.window, date, inOwnWords ? plan.then : calendarWords.checkIn);

/** A reminder to look in, which says nothing of what for. */
export const checkInEntry = (
  uid: string,
  from: number,
  weekdays: readonly number[],
  date: string,
): CalendarEntry =>
  weekly(
    uid,
    { from, to: (from + quietMinutes) % dayMinutes, weekdays },
    date,
    calendarWords.checkIn,
  );

const weekly = (
  uid: string,
  { from, to, weekdays = [] }: WeeklyHours,
  date: string,
  title: string,
): CalendarEntry => ({
  is: "weekly",
  uid,
  title,
  date,
  time: clockOf(from),
  minutes: (to - from + dayMinutes) % dayMinutes || dayMinutes,
  weekdays,
});
