/** When something happened, from what stands in the two fields of a form. Never in the future. */
import { isBefore, zonedLocal, type Zoned } from "#regimen/zoned.ts";
import { err, ok, type Result } from "#result.ts";

/** What stands in the fields: YYYY-MM-DD and hh:mm, either of them empty. */
export type WhenFields = { readonly day: string; readonly time: string };

export type WhenProblem = "missing" | "future";

/** The fields filled with `at`, to the minute. */
export const fieldsOf = (at: Zoned): WhenFields => ({
  day: at.toPlainDate().toString(),
  time: at.toPlainTime().toString({ smallestUnit: "minute" }),
});

/** The moment that the fields tell, in the zone of `now`. The minute of `now` means now, to the second. */
export const whenFrom = ({ day, time }: WhenFields, now: Zoned): Result<Zoned, WhenProblem> => {
  const here = fieldsOf(now);
  if (day === here.day && time === here.time) return ok(now);
  const at = zonedLocal(day, time, now.timeZoneId);
  if (at === undefined) return err("missing");
  return isBefore(now, at) ? err("future") : ok(at);
};
