/** The zone a person lives in: the one they chose, else the one their device is in. */
import type { State } from "#regimen/apply.ts";
import { liveRows } from "#regimen/fold/live.ts";
import { zonedAt, type Zoned } from "#regimen/zoned.ts";

/** The zone that was chosen last; undefined where none is, or where the device's was chosen again (an empty text). */
export const chosenZone = (state: State): string | undefined => {
  const said = liveRows(state).changes.findLast(({ body }) => body.zone !== undefined)?.body.zone;
  return said === "" ? undefined : said;
};

/** `device`, the time where the device is, in the person's own zone; as it is where nobody knows that zone. */
export const inOwnZone = (state: State, device: Zoned): Zoned => {
  const zone = chosenZone(state);
  if (zone === undefined) return device;
  try {
    return zonedAt(device.epochMilliseconds, zone);
  } catch {
    return device;
  }
};
