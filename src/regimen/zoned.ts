/** Zoned date-times on their way in and out, and the calendar sums that the rules speak of. */
import { Temporal } from "temporal-polyfill";

export type Zoned = Temporal.ZonedDateTime;

const shape =
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:[0-5]\d(?:\.\d{1,9})?[+-]\d{2}:\d{2}\[[A-Za-z][A-Za-z0-9._+-]*(?:\/[A-Za-z0-9._+-]+)*\]$/u;

/**
 * Reads `YYYY-MM-DDThh:mm:ss[.fraction]±hh:mm[Zone/Name]` (RFC 9557). Undefined if the shape is another one, if the
 * zone is unknown, or if the zone does not have that offset at that instant, as in a daylight-saving gap.
 */
export const zonedFrom = (input: unknown): Zoned | undefined => {
  if (typeof input !== "string" || !shape.test(input)) return undefined;
  try {
    return Temporal.ZonedDateTime.from(input, { offset: "reject" });
  } catch {
    return undefined;
  }
};

/** The date-time in `zone` at `epochMs` milliseconds since 1970. Throws on an unknown zone. */
export const zonedAt = (epochMs: number, zone: string): Zoned =>
  Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(zone);

export const isBefore = (a: Zoned, b: Zoned): boolean => Temporal.ZonedDateTime.compare(a, b) < 0;

/** Calendar days later at the same local time; a local time that does not exist moves forward. */
export const plusDays = (from: Zoned, days: number): Zoned => from.add({ days });

/** Where a run of `lengthDays` that began at `start` is complete, in the zone of `start`. */
export const runEnd = (start: Zoned, lengthDays: number): Zoned => plusDays(start, lengthDays);

/** Whole calendar days from `start` to `now`, at the local time of `start` in its zone; 0 if `now` is earlier. */
export const wholeDays = (start: Zoned, now: Zoned): number => {
  const here = now.withTimeZone(start.timeZoneId);
  const dates = start.toPlainDate().until(here.toPlainDate()).days;
  const reached = !isBefore(now, plusDays(start, dates));
  return Math.max(0, reached ? dates : dates - 1);
};

const morningHour = 10;
const nightHours = 8;

/** The next 10:00, in the zone of `now`, that is at least 8 elapsed hours away. */
export const nextMorning = (now: Zoned): Zoned => {
  const earliest = now.add({ hours: nightHours });
  const morning = earliest.startOfDay().withPlainTime({ hour: morningHour });
  return isBefore(morning, earliest)
    ? earliest.add({ days: 1 }).startOfDay().withPlainTime({ hour: morningHour })
    : morning;
};

/** The local `date` (YYYY-MM-DD) and `time` (hh:mm) in `zone`; undefined where they are no date and time. */
export const zonedLocal = (date: string, time: string, zone: string): Zoned | undefined => {
  try {
    return Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone);
  } catch {
    return undefined;
  }
};
