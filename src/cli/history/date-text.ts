/** Dates as they are said: "Sunday, 14 January 2024". */
import { dayNames, monthNames } from "#cli/words.en.ts";
import { civilOf, localText, secondsPerDay } from "#history/seconds.ts";

/** 1 January 2000 was a Saturday; the list begins with Monday. */
const firstDayName = 5;

/** From local seconds since 2000. */
export const dateText = (local: number): string => {
  const days = Math.floor(local / secondsPerDay);
  const { year, month, day } = civilOf(days);
  const name = dayNames[(((days + firstDayName) % 7) + 7) % 7] ?? "";
  return `${name}, ${day} ${monthNames[month - 1] ?? ""} ${year}`;
};

/** With the time to the minute: "Sunday, 14 January 2024, 23:41". */
export const dateTimeText = (local: number): string =>
  `${dateText(local)}, ${localText(local).slice(11, 16)}`;
