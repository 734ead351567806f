/** What the device alone can tell: the time here, and chance. The only file of the app that asks for them. */
import { zonedAt, type Zoned } from "#regimen/zoned.ts";

/** Now, in the zone the device is in; in UTC where the browser names a zone that nobody knows. */
export const now = (): Zoned => {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  try {
    return zonedAt(Date.now(), timeZone);
  } catch {
    return zonedAt(Date.now(), "UTC");
  }
};

/** A day and a time as this device writes them, such as "Thursday, 10 December, 23:05"; with the year if it is another. */
export const spoken = (at: Zoned): string =>
  new Intl.DateTimeFormat(document.documentElement.lang, {
    weekday: "long",
    day: "numeric",
    month: "long",
    ...(at.year === now().year ? {} : { year: "numeric" }),
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone: at.timeZoneId,
  }).format(at.epochMilliseconds);

/** `size` random bytes as hexadecimal digits. */
export const randomHex = (size: number): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(size)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
