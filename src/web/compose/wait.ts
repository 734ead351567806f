/** The wait before a message can be copied: as long as the person chose, and at night ten minutes at least. */
import { isBefore, nextMorning, zonedAt, type Zoned } from "#regimen/zoned.ts";

export const waits = ["none", "ten-minutes", "hour", "morning"] as const;
export type Wait = (typeof waits)[number];

/** When it was begun, in ms since 1970, and how long it was to be. By the clock on the wall: a reload changes nothing. */
export type Waiting = { readonly since: number; readonly wait: Wait };

const nightMinutes = 10;

/** From 23:00 to 6:00. */
export const isNight = ({ hour }: Zoned): boolean => hour >= 23 || hour < 6;

/** What can be chosen now: at night there is always a wait. */
export const waitsAt = (now: Zoned): readonly Wait[] =>
  isNight(now) ? waits.filter((wait) => wait !== "none") : waits;

/** From when on it can be copied, in the zone of `now`. */
export const copyFrom = ({ since, wait }: Waiting, now: Zoned): Zoned => {
  const begun = zonedAt(since, now.timeZoneId);
  const chosen = endOf(wait, begun);
  const night = isNight(now) ? begun.add({ minutes: nightMinutes }) : begun;
  return isBefore(chosen, night) ? night : chosen;
};

const endOf = (wait: Wait, begun: Zoned): Zoned => {
  switch (wait) {
    case "none":
      return begun;
    case "ten-minutes":
      return begun.add({ minutes: 10 });
    case "hour":
      return begun.add({ hours: 1 });
    case "morning":
      return nextMorning(begun);
  }
};

export const isOver = (waiting: Waiting, now: Zoned): boolean =>
  !isBefore(now, copyFrom(waiting, now));

/** A clock that was set back does not make a wait longer than it was chosen: it begins anew, now. */
export const notAhead = (waiting: Waiting, now: Zoned): Waiting =>
  waiting.since > now.epochMilliseconds ? { ...waiting, since: now.epochMilliseconds } : waiting;
