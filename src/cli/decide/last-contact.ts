/** Reading when somebody was last in touch, as they type it: a day and a time on this computer's clock, or nothing. */
import type { Told } from "#cli/decide/told.ts";
import { askWords } from "#cli/words.en.ts";
import { isBefore, zonedLocal, type Zoned } from "#regimen/zoned.ts";
import { err, ok, type Result } from "#result.ts";

/** An empty line is "not sure". A time after `now` is asked again: a slip of the pen must not start a run early. */
export const lastContactIn = (line: string, now: Zoned): Result<Told, string> => {
  const typed = line.trim();
  if (typed === "") return ok({ lastContact: { at: null } });
  const [, date, hour, minute] = shape.exec(typed) ?? [];
  if (date === undefined || hour === undefined || minute === undefined)
    return err(askWords.hintTime);
  const at = zonedLocal(date, `${hour.padStart(2, "0")}:${minute}`, now.timeZoneId);
  if (at === undefined) return err(askWords.hintTime);
  return isBefore(now, at) ? err(askWords.hintFuture) : ok({ lastContact: { at } });
};

const shape = /^(\d{4}-\d{2}-\d{2})[ T]+(\d{1,2}):(\d{2})$/u;
