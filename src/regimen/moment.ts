/** When something happened, as it is kept: an instant, the zone the person was in, and its offset at that instant. */
import * as v from "valibot";

import { zonedAt, type Zoned } from "#regimen/zoned.ts";

/** `utc` in milliseconds since 1970; `tz` an IANA zone; `off` its offset then, in minutes east of UTC. */
export type Moment = { readonly utc: number; readonly tz: string; readonly off: number };

declare const day: unique symbol;
/** A civil date, as whole days since 1970-01-01. Made only by `dayOf`. */
export type Day = number & { readonly [day]: true };

const dayMs = 86_400_000;
const minuteMs = 60_000;

/** The civil date of a moment in its own zone. */
export const dayOf = ({ utc, off }: Moment): Day =>
  Math.floor((utc + off * minuteMs) / dayMs) as Day;

export const momentOf = (at: Zoned): Moment => ({
  utc: at.epochMilliseconds,
  tz: at.timeZoneId,
  off: Math.round(at.offsetNanoseconds / 6e10),
});

export const momentAt = (utc: number, tz: string): Moment => momentOf(zonedAt(utc, tz));

export const zonedOf = ({ utc, tz }: Moment): Zoned => zonedAt(utc, tz);

const farthestMs = 8.64e15;

/** A moment in a stored event. An unknown zone is refused, so that no view can throw later. */
export const momentSchema = v.pipe(
  v.object({
    utc: v.pipe(v.number(), v.integer(), v.minValue(-farthestMs), v.maxValue(farthestMs)),
    tz: v.pipe(v.string(), v.maxLength(64)),
    off: v.pipe(v.number(), v.integer(), v.minValue(-1440), v.maxValue(1440)),
  }),
  v.check(({ tz }) => isZone(tz)),
);

/** Asked once for each name: a ledger has many moments and few zones. */
const zonesAsked = new Map<string, boolean>();

/** Whether the zone is known here. */
export const isZone = (tz: string): boolean => {
  const known = zonesAsked.get(tz);
  if (known !== undefined) return known;
  const answer = canRead(tz);
  zonesAsked.set(tz, answer);
  return answer;
};

const canRead = (tz: string): boolean => {
  try {
    zonedAt(0, tz);
    return true;
  } catch {
    return false;
  }
};
