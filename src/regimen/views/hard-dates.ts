/** Days that are known to be hard, and what was planned for them in a calm hour. */
import type { HardDateRow, State } from "#regimen/apply.ts";
import { daysBetween, nextTime } from "#regimen/civil-date.ts";
import { eventIdFrom, type EventId } from "#regimen/event.ts";
import { liveRows } from "#regimen/fold/live.ts";
import type { Zoned } from "#regimen/zoned.ts";

export type HardDate = {
  /** The first version: what a deletion refers to. */
  readonly id: EventId;
  /** The version that is shown: what the next correction refers to. */
  readonly shown: EventId;
  readonly day: HardDateRow;
  /** When it comes next, as YYYY-MM-DD where the person is; undefined once it is over. */
  readonly next: string | undefined;
  /** 0 on the day itself, 1 the day before. */
  readonly daysAway: number | undefined;
};

/** The next one first; those that are over stand last. */
export const hardDates = (state: State, now: Zoned): readonly HardDate[] => {
  const today = now.toPlainDate().toString();
  return liveRows(state)
    .hardDates.flatMap(({ id, shown, row }) => {
      const ids = { id: eventIdFrom(id), shown: eventIdFrom(shown) };
      if (ids.id === undefined || ids.shown === undefined) return [];
      const next = nextTime(row.date, row.yearly, today);
      const daysAway = next === undefined ? undefined : daysBetween(today, next);
      return [{ id: ids.id, shown: ids.shown, day: row, next, daysAway }];
    })
    .sort((a, b) => (a.daysAway ?? Infinity) - (b.daysAway ?? Infinity) || byDate(a, b));
};

/** Those of today and of tomorrow. */
export const nearHardDates = (state: State, now: Zoned): readonly HardDate[] =>
  hardDates(state, now).filter(({ daysAway }) => daysAway !== undefined && daysAway <= 1);

const byDate = (a: HardDate, b: HardDate): number =>
  a.day.date === b.day.date ? (a.id < b.id ? -1 : 1) : a.day.date < b.day.date ? 1 : -1;
