/** The clock on a wall from an instant. Zones themselves are the caller's: this room knows no table of them. */
import { epochMsOfSeconds, secondsPerDay } from "#history/seconds.ts";

/** The offset of a zone, in seconds east of UTC, at an instant in milliseconds since 1970. */
export type OffsetAt = (epochMs: number) => number;

/** Local seconds of instants, both since 2000. Asks for offsets twice a day, and at each instant only on days that have two. */
export const localClock = (offsetAt: OffsetAt): ((seconds: number) => number) => {
  const days = new Map<number, number>();
  const offsetOn = (seconds: number): number => {
    const day = Math.floor(seconds / secondsPerDay);
    const known = days.get(day);
    if (known !== undefined) return known;
    const [start, end] = [day, day + 1].map((each) =>
      offsetAt(epochMsOfSeconds(each * secondsPerDay)),
    );
    const offset = start === end && start !== undefined ? start : Number.NaN;
    days.set(day, offset);
    return offset;
  };
  return (seconds) => {
    const offset = offsetOn(seconds);
    return seconds + (Number.isNaN(offset) ? offsetAt(epochMsOfSeconds(seconds)) : offset);
  };
};
