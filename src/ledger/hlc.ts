/**
 * The hybrid logical clock, as text that sorts: 12 hexadecimal digits of milliseconds since 1970, then 4 of a counter.
 * It orders events; it is never shown as a time. Whatever the device's clock does, a device's own values only grow.
 */

declare const hlc: unique symbol;
/** 16 lowercase hexadecimal digits. Made only by `hlcFrom` and `tick`. */
export type Hlc = string & { readonly [hlc]: true };

const lastCount = 0xffff;
/** The end of year 9999: a clock beyond it is broken, and taking its word would use up the 48 bits. */
const lastMs = 253_402_300_799_999;
/** How far ahead another device's clock may be and still move ours. */
const trustMs = 86_400_000;

/** Undefined for anything but 16 lowercase hexadecimal digits. */
export const hlcFrom = (input: unknown): Hlc | undefined =>
  typeof input === "string" && /^[0-9a-f]{16}$/u.test(input) ? (input as Hlc) : undefined;

const written = (ms: number, count: number): Hlc =>
  `${ms.toString(16).padStart(12, "0")}${count.toString(16).padStart(4, "0")}` as Hlc;

const msOf = (at: Hlc): number => Number.parseInt(at.slice(0, 12), 16);
const countOf = (at: Hlc): number => Number.parseInt(at.slice(12), 16);

/** Before every other value. */
export const noHlc: Hlc = written(0, 0);

/** The next value after `last`, which is always greater, at `now` in ms since 1970. */
export const tick = (last: Hlc, now: number): Hlc => {
  const ms = Math.min(Math.max(Math.floor(now), 0), lastMs);
  if (ms > msOf(last)) return written(ms, 0);
  if (countOf(last) < lastCount) return written(msOf(last), countOf(last) + 1);
  return written(msOf(last) + 1, 0);
};

/** What this device's clock is after seeing `remote`; unchanged if that is more than 24 h ahead of `now`. */
export const seen = (last: Hlc, remote: Hlc, now: number): Hlc =>
  remote > last && msOf(remote) <= now + trustMs ? remote : last;
