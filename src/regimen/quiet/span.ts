/** From hours on the wall to a stretch of time, whatever the clocks do that night. */
import type { Temporal } from "temporal-polyfill";

import { dayMinutes, lengthOf, type Hours } from "#regimen/quiet/hours.ts";
import { zonedAt } from "#regimen/zoned.ts";

/**
 * The end, in ms since 1970, of the hours that hold at `ms` in `zone`; undefined outside of them. Where a local time
 * comes twice or not at all, the stretch begins at the earlier and ends at the later instant: one night has one stretch.
 */
export const endOfHours = (hours: Hours, zone: string, ms: number): number | undefined => {
  const here = zonedAt(ms, zone);
  if (isFarFrom(hours, here.hour * 60 + here.minute)) return undefined;
  const ends = [-1, 0, 1].flatMap((days) => {
    const date = here.toPlainDate().add({ days });
    if (instantAt(date, hours.from, zone, "earlier") > ms) return [];
    const next = hours.to > hours.from ? date : date.add({ days: 1 });
    const end = instantAt(next, hours.to, zone, "later");
    return ms < end ? [end] : [];
  });
  return ends.length === 0 ? undefined : Math.max(...ends);
};

/** Calendars are slow on a phone: at a minute that no clock change could bring inside, none is asked. */
const isFarFrom = (hours: Hours, minute: number): boolean => {
  const since = (minute - hours.from + farMinutes + dayMinutes) % dayMinutes;
  return since > lengthOf(hours) + 2 * farMinutes;
};

const farMinutes = 180;

const instantAt = (
  date: Temporal.PlainDate,
  minute: number,
  zone: string,
  disambiguation: "earlier" | "later",
): number =>
  date
    .toPlainDateTime({ hour: Math.floor(minute / 60), minute: minute % 60 })
    .toZonedDateTime(zone, { disambiguation }).epochMilliseconds;
