/** The run, and the days that were kept, as facts. Which mode may show them is decided in `today.ts`. */
import type { State } from "#regimen/apply.ts";
import { courseAt } from "#regimen/fold/course.ts";
import { lengthAt } from "#regimen/fold/protection.ts";
import { dayOf, momentOf, zonedOf } from "#regimen/moment.ts";
import { isBefore, runEnd, wholeDays, type Zoned } from "#regimen/zoned.ts";

export type Run = {
  /** The last contact that counts, in its own zone; never after now. */
  readonly start: Zoned;
  /** Reckoned in the zone of `start`, written in the zone of now. */
  readonly end: Zoned;
  /** From 1 to `lengthDays`. */
  readonly dayK: number;
  readonly lengthDays: number;
  readonly complete: boolean;
  /** Since the start, this one included. */
  readonly runs: number;
  /** The first completion, which extending does not undo; undefined before. */
  readonly completedAt: Zoned | undefined;
  readonly callsSinceComplete: number;
};

/** The run at `now`; undefined while no last contact is known. */
export const runAt = (state: State, now: Zoned): Run | undefined => {
  const ms = now.epochMilliseconds;
  const course = courseAt(state, ms);
  if (course === undefined) return undefined;
  const start = zonedOf(course.start);
  const lengthDays = lengthAt(state, ms).held;
  const end = runEnd(start, lengthDays).withTimeZone(now.timeZoneId);
  return {
    start,
    end,
    dayK: Math.min(wholeDays(start, now) + 1, lengthDays),
    lengthDays,
    complete: !isBefore(now, end),
    runs: course.runs,
    completedAt: inZone(course.completedAt, now),
    callsSinceComplete: course.callsSinceComplete,
  };
};

/** "21 of 24 days kept": `of` counts the dates after the first last contact up to and including yesterday. */
export type DaysKept = { readonly kept: number; readonly of: number };

/** The days at `now`, today being its civil date in its zone; undefined while no last contact is known. */
export const daysKept = (state: State, now: Zoned): DaysKept | undefined => {
  const course = courseAt(state, now.epochMilliseconds);
  if (course === undefined) return undefined;
  const first = dayOf(course.first);
  const today = dayOf(momentOf(now));
  const inBetween = course.contacts.map(dayOf).filter((day) => day > first && day < today);
  const of = Math.max(0, today - first - 1);
  return { kept: of - new Set(inBetween).size, of };
};

const inZone = (ms: number | undefined, now: Zoned): Zoned | undefined =>
  ms === undefined ? undefined : now.add({ milliseconds: ms - now.epochMilliseconds });
