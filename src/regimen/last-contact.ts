/** When the last contact was, from what somebody typed: never later than now. */
import { err, ok, type Result } from "#result.ts";
import { isBefore, zonedLocal, type Zoned } from "#regimen/zoned.ts";

/** `day` as YYYY-MM-DD and `time` as hh:mm, empty where nothing was typed. */
export type Typed = { readonly day: string; readonly time: string; readonly unsure: boolean };

/**
 * The moment in the zone of `now`. Who is not sure may leave the time empty: then it is the latest that it could have
 * been, the end of that day or now.
 */
export const lastContactFrom = (
  { day, time, unsure }: Typed,
  now: Zoned,
): Result<Zoned, "missing" | "future"> => {
  const isToday = day === now.toPlainDate().toString();
  if (unsure && time === "" && isToday) return ok(now);
  const at = zonedLocal(day, unsure && time === "" ? "23:59" : time, now.timeZoneId);
  if (at === undefined) return err("missing");
  return isBefore(now, at) ? err("future") : ok(at);
};
