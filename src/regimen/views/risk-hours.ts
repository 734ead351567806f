/** The hours of the day in which the pull is strongest: as the person chose them, else from their own records. */
import type { State } from "#regimen/apply.ts";
import { liveRows } from "#regimen/fold/live.ts";
import { dayOf, type Moment } from "#regimen/moment.ts";
import { dayMinutes, minutesIn, type Hours } from "#regimen/quiet/hours.ts";
import type { Zoned } from "#regimen/zoned.ts";

/** Before there are so many, on so many days, records say nothing about hours. */
export const enoughForHours = { events: 12, days: 5 } as const;

/** `inside` of `events` fell into `hours`; told with them, so that nobody has to take it on trust. */
export type RiskRecords = {
  readonly events: number;
  readonly days: number;
  readonly hours: readonly Hours[];
  readonly inside: number;
};

export const stretch = 3;
const mostStretches = 2;

/** From urges, looks and contacts that count. No hours where there is not enough, or where none stand out. */
export const riskInRecords = (state: State, now: Zoned): RiskRecords => {
  const events = pullsUntil(state, now.epochMilliseconds);
  const days = new Set(events.map(dayOf)).size;
  const none = { events: events.length, days, hours: [], inside: 0 };
  if (events.length < enoughForHours.events || days < enoughForHours.days) return none;
  const byHour = countByHour(events);
  const hours: Hours[] = [];
  while (hours.length < mostStretches) {
    const start = densestStart(byHour, minutesIn(hours));
    if (start === undefined) break;
    hours.push({ from: start * 60, to: ((start + stretch) * 60) % dayMinutes });
  }
  const chosen = minutesIn(hours);
  const inside = events.filter((at) => chosen.has(hourOf(at) * 60)).length;
  return { ...none, hours: hours.toSorted((a, b) => a.from - b.from), inside };
};

/** `own`: the person chose them, or none at all; `records`: worked out, and not contradicted. */
export type RiskHours = { readonly from: "own" | "records"; readonly hours: readonly Hours[] };

export const riskHoursAt = (state: State, now: Zoned): RiskHours => {
  const own = liveRows(state).changes.findLast(({ body }) => body.riskHours !== undefined);
  if (own?.body.riskHours !== undefined) return { from: "own", hours: own.body.riskHours };
  return { from: "records", hours: riskInRecords(state, now).hours };
};

/** The hours that are there or begin within the next hour, and which of the two. */
export type RiskNow = { readonly hours: Hours; readonly isNow: boolean };

export const riskNow = (all: readonly Hours[], now: Zoned): RiskNow | undefined => {
  const minute = now.hour * 60 + now.minute;
  const there = all.find((hours) => minutesIn([hours]).has(minute));
  if (there !== undefined) return { hours: there, isNow: true };
  const soon = all.find(({ from }) => (from - minute + dayMinutes) % dayMinutes <= 60);
  return soon === undefined ? undefined : { hours: soon, isNow: false };
};

/** When the pull was felt or followed. What lies in the future has not been. */
const pullsUntil = (state: State, now: number): readonly Moment[] => {
  const { urges, looks, contacts } = liveRows(state);
  return [
    ...urges.map(({ row }) => row.at),
    ...looks.map(({ row: [utc, tz, off] }) => ({ utc, tz, off })),
    ...contacts,
  ].filter(({ utc }) => utc <= now);
};

/** The hour on the wall where somebody was then. */
export const hourOf = ({ utc, off }: Moment): number => {
  const hour = Math.floor((utc + off * 60_000) / 3_600_000) % 24;
  return (hour + 24) % 24;
};

export const countByHour = (events: readonly Moment[]): readonly number[] => {
  const counts = Array.from({ length: 24 }, () => 0);
  for (const at of events) counts[hourOf(at)] = (counts[hourOf(at)] ?? 0) + 1;
  return counts;
};

/**
 * Where the three hours begin that hold most, and at least a third of all: by chance three hours hold an eighth. Hours
 * that are taken already count no more. Of several the one with most in its middle, then the earliest.
 */
export const densestStart = (
  byHour: readonly number[],
  taken: ReadonlySet<number> = new Set(),
): number | undefined => {
  const all = byHour.reduce((sum, count) => sum + count, 0);
  const at = (hour: number) => (taken.has((hour % 24) * 60) ? 0 : (byHour[hour % 24] ?? 0));
  const isFree = (start: number) =>
    [0, 1, 2].every((step) => !taken.has(((start + step) % 24) * 60));
  const starts = byHour
    .map((_, start) => ({
      start,
      sum: at(start) + at(start + 1) + at(start + 2),
      middle: at(start + 1),
    }))
    .filter(({ start, sum }) => isFree(start) && sum * 3 >= all)
    .sort((a, b) => b.sum - a.sum || b.middle - a.middle || a.start - b.start);
  return starts[0]?.start;
};
