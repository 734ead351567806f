/** A date that somebody knows ahead of time, once or each year. */
import { Temporal } from "temporal-polyfill";
import * as v from "valibot";

const shape = /^(?:19|20|21)\d{2}-\d{2}-\d{2}$/u;

/** YYYY-MM-DD of the years 1900 to 2199, a day that the calendar has. */
export const isCivilDate = (text: string): boolean => {
  if (!shape.test(text)) return false;
  try {
    Temporal.PlainDate.from(text);
    return true;
  } catch {
    return false;
  }
};

/** A date in a stored event. */
export const civilDateSchema = v.pipe(v.string(), v.check(isCivilDate));

/**
 * The next time from `today` on; undefined once it is over. A yearly one never comes before its own date, and one of
 * 29 February falls on the 28th in a year that has no 29th.
 */
export const nextTime = (date: string, yearly: boolean, today: string): string | undefined => {
  if (date >= today) return date;
  if (!yearly) return undefined;
  const { month, day } = Temporal.PlainDate.from(date);
  const { year } = Temporal.PlainDate.from(today);
  return [year, year + 1]
    .map((each) => Temporal.PlainDate.from({ year: each, month, day }).toString())
    .find((each) => each >= today);
};

/** Whole days from one date to a later one. */
export const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: "days" }).days;
