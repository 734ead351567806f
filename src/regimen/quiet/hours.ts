/** Hours of the day by the clock on the wall, as somebody chooses them: from 22:00 to 07:00. */
import * as v from "valibot";

/** Whole minutes after midnight, 0 to 1439. `to` is the first minute outside; before `from` it is on the next day. */
export type Hours = { readonly from: number; readonly to: number };

/**
 * When whatever composes, copies or plans a message for the ex is closed. No hours: off. A change that leaves hours out
 * holds `delayMinutes` later. `zone`: where the clock hung by which they were chosen.
 */
export type QuietHours = {
  readonly hours: readonly Hours[];
  readonly delayMinutes: number;
  readonly zone: string;
};

export const dayMinutes = 1_440;
export const usualDelayMinutes = 30;
/** A loosening waits ten minutes at least, a day at most. */
export const leastDelayMinutes = 10;
export const mostDelayMinutes = dayMinutes;
export const mostHours = 4;
/** Quiet hours leave a third of the day open at least: they are for nights, not for good. */
export const mostQuietMinutes = 960;

const minute = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(dayMinutes - 1));

export const hoursSchema = v.pipe(
  v.array(
    v.pipe(
      v.object({ from: minute, to: minute }),
      v.check(({ from, to }) => from !== to),
    ),
  ),
  v.maxLength(mostHours),
);

/** How long they last, in minutes. */
export const lengthOf = ({ from, to }: Hours): number => (to - from + dayMinutes) % dayMinutes;

/** The minutes of a day that are inside, by the clock. */
export const minutesIn = (all: readonly Hours[]): ReadonlySet<number> =>
  new Set(
    all.flatMap((hours) =>
      Array.from({ length: lengthOf(hours) }, (_, at) => (hours.from + at) % dayMinutes),
    ),
  );

/** Whether hours leave enough of a day open to be kept. */
export const leaveEnoughOpen = (all: readonly Hours[]): boolean =>
  minutesIn(all).size <= mostQuietMinutes;

/** A minute of the day as a clock has it: 22:00. */
export const clockOf = (minute: number): string =>
  [Math.floor((minute % dayMinutes) / 60), minute % 60]
    .map((number) => String(number).padStart(2, "0"))
    .join(":");

/** The minute of the day from `hh:mm`, as a field for a time gives it, some with seconds; undefined while it is empty. */
export const minuteFrom = (time: string): number | undefined => {
  const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)(?::[\d.]+)?$/u.exec(time) ?? [];
  return hour === undefined ? undefined : Number(hour) * 60 + Number(minute);
};
