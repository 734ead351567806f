/** Times as exports write them, read without a `Date`. */
import { secondsOf } from "#history/seconds.ts";

/** `seconds` since 2000 as written; `offset` in seconds east of UTC, undefined where none stands there. */
export type IsoTime = { readonly seconds: number; readonly offset: number | undefined };

const form =
  /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?(?:(Z)|([+-])(\d\d):?(\d\d))?$/u;

/** `2019-01-04T17:52:39.762+00:00` and its like; undefined for anything else, and for dates that do not exist. */
export const isoTimeIn = (text: string): IsoTime | undefined => {
  const found = form.exec(text);
  if (found === null) return undefined;
  const [year, month, day, hour, minute, second] = found.slice(1, 7).map((part) => Number(part));
  const seconds = secondsOf(year ?? 0, month ?? 0, day ?? 0, hour ?? 0, minute ?? 0, second || 0);
  if (seconds === undefined) return undefined;
  return { seconds, offset: offsetIn(found) };
};

const offsetIn = ([, , , , , , , utc, sign, hours, minutes]: RegExpExecArray):
  number | undefined => {
  if (utc !== undefined) return 0;
  if (sign === undefined) return undefined;
  const offset = Number(hours) * 3_600 + Number(minutes) * 60;
  return sign === "-" ? -offset : offset;
};

/** Seconds since 2000 of the instant; undefined where no offset says which. */
export const instantIn = (text: string): number | undefined => {
  const time = isoTimeIn(text);
  return time?.offset === undefined ? undefined : time.seconds - time.offset;
};
