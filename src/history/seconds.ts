/** Time in the packed columns: whole seconds since 2000-01-01T00:00, of an instant in UTC or of a clock on a wall. */

export const secondsPerDay = 86_400;

/** 2000-01-01 in days since 1970-01-01. */
const firstDay = 10_957;
const msPerSecond = 1_000;

export const secondsOfEpochMs = (ms: number): number =>
  Math.floor(ms / msPerSecond) - firstDay * secondsPerDay;

export const epochMsOfSeconds = (seconds: number): number =>
  (seconds + firstDay * secondsPerDay) * msPerSecond;

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days since 2000-01-01 of a Gregorian date, which may lie before; undefined for one that does not exist. */
export const dayNumber = (year: number, month: number, day: number): number | undefined => {
  const length = monthLengths[month - 1];
  if (length === undefined || day < 1) return undefined;
  if (day > length && !(month === 2 && day === 29 && isLeap(year))) return undefined;
  // Howard Hinnant's days_from_civil: years begin in March, so that the leap day comes last.
  const shifted = month > 2 ? year : year - 1;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468 - firstDay;
};

/** Seconds of a date and time as a clock shows them; undefined for a date or time that does not exist. */
export const secondsOf = (
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second = 0,
): number | undefined => {
  const days = dayNumber(year, month, day);
  if (days === undefined || hour > 23 || minute > 59 || second > 60) return undefined;
  return days * secondsPerDay + hour * 3_600 + minute * 60 + Math.min(second, 59);
};

/** `YYYY-MM-DDThh:mm:ss` of local seconds since 2000. */
export const localText = (seconds: number): string => {
  const time = ((seconds % secondsPerDay) + secondsPerDay) % secondsPerDay;
  const { year, month, day } = civilOf(Math.floor(seconds / secondsPerDay));
  const clock = [Math.floor(time / 3_600), Math.floor(time / 60) % 60, time % 60];
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}T${clock.map(two).join(":")}`;
};

const two = (number: number): string => String(number).padStart(2, "0");

export type Civil = { readonly year: number; readonly month: number; readonly day: number };

/** The Gregorian date of a day since 2000-01-01: days_from_civil backwards. */
export const civilOf = (days: number): Civil => {
  const shifted = days + firstDay + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
};
