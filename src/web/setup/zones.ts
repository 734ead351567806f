/** The zones to choose from. */
import { now } from "#web/device.ts";

/** The zone the device is in. */
export const deviceZone = (): string => now().timeZoneId;

/** Every zone that this browser knows, with the device's and `also`, in the order of the alphabet. */
export const zonesWith = (also: string | undefined): readonly string[] => {
  const known = "supportedValuesOf" in Intl ? Intl.supportedValuesOf("timeZone") : [];
  const own = also === undefined ? [] : [also];
  return [...new Set([...known, ...own, deviceZone()])].sort();
};
