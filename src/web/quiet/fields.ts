/** Hours as they stand in two fields of a form, and back. */
import { clockOf, leaveEnoughOpen, minuteFrom, type Hours } from "#regimen/quiet/hours.ts";
import { err, ok, type Result } from "#result.ts";

/** hh:mm, either of them empty. */
export type HoursFields = { readonly from: string; readonly to: string };

export type HoursProblem = "missing" | "same" | "tooLong";

export const fieldsOfHours = ({ from, to }: Hours): HoursFields => ({
  from: clockOf(from),
  to: clockOf(to),
});

/** What the fields tell. Fields that are both empty tell nothing. */
export const hoursFrom = (
  fields: readonly HoursFields[],
): Result<readonly Hours[], HoursProblem> => {
  const hours: Hours[] = [];
  for (const { from, to } of fields) {
    if (from === "" && to === "") continue;
    const [start, end] = [minuteFrom(from), minuteFrom(to)];
    if (start === undefined || end === undefined) return err("missing");
    if (start === end) return err("same");
    hours.push({ from: start, to: end });
  }
  return leaveEnoughOpen(hours) ? ok(hours) : err("tooLong");
};
