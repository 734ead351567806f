/** Times on their way out: with a zone where it is known, else as the clock on the wall showed them. */
import { epochMsOfSeconds, localText } from "#history/seconds.ts";
import type { OffsetAt } from "#history/zone.ts";
import { zonedAt, zonedLocal } from "#regimen/zoned.ts";

export type Zones = {
  /** The zone that was named on the command line. */
  readonly given: string | undefined;
  /** The zone of this computer. */
  readonly here: string;
};

/** RFC 9557 where `instant` (seconds since 2000) or the zone of the clock is known, else a local date-time. */
export const timeText = (
  time: { readonly local: number; readonly instant: number | undefined },
  { given, here }: Zones,
): string => {
  if (time.instant !== undefined)
    return zonedAt(epochMsOfSeconds(time.instant), given ?? here).toString();
  const text = localText(time.local);
  if (given === undefined) return text;
  const [date = "", clock = ""] = text.split("T");
  return zonedLocal(date, clock, given)?.toString() ?? text;
};

export const offsetsOf = (zone: string): OffsetAt => {
  return (epochMs) => zonedAt(epochMs, zone).offsetNanoseconds / 1e9;
};
