/** Hours of the day in which a moment is hard, as a person names them: local time, on some weekdays or on all. */
import * as v from "valibot";

import { dayMinutes, type Hours } from "#regimen/quiet/hours.ts";
import type { Zoned } from "#regimen/zoned.ts";

/**
 * As hours are told anywhere; those that begin when they end are the whole day. `weekdays` (1 Monday to 7 Sunday) are
 * those on which they begin; without them it is every day.
 */
export type WeeklyHours = Hours & { readonly weekdays?: readonly number[] };

const minute = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(dayMinutes - 1));
const weekday = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7));

/** Hours in a stored event. */
export const weeklyHoursSchema = v.object({
  from: minute,
  to: minute,
  weekdays: v.exactOptional(v.pipe(v.array(weekday), v.minLength(1), v.maxLength(7))),
});

/** By the clock on the wall where `now` is. */
export const isWithin = ({ from, to, weekdays }: WeeklyHours, now: Zoned): boolean => {
  const at = now.hour * 60 + now.minute;
  const holdsOn = (weekday: number) => weekdays?.includes(weekday) ?? true;
  const today = holdsOn(now.dayOfWeek);
  if (from < to) return today && at >= from && at < to;
  const yesterday = holdsOn(now.dayOfWeek === 1 ? 7 : now.dayOfWeek - 1);
  return (today && at >= from) || (yesterday && at < to);
};
