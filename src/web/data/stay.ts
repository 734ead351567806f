/** Asking the browser not to clear what is kept. */
import { readMark, writeMark } from "#web/data/local-marks.ts";
import { inTheUrge, placeFrom } from "#web/routes.ts";

/** Undefined where the browser does not say. */
export const mayStay = async (): Promise<boolean | undefined> => {
  try {
    return await navigator.storage.persisted();
  } catch {
    return undefined;
  }
};

/**
 * Asks once and never again, whatever the answer: some browsers put the question to the person. So not in the middle of an
 * urge; the next entry will do.
 */
export const askToStay = async (): Promise<void> => {
  if (readMark("askedToStay") !== "" || isInTheUrge()) return;
  writeMark("askedToStay", "1");
  if ((await mayStay()) !== false) return;
  try {
    await navigator.storage.persist();
  } catch {
    // Kept all the same, as long as the browser has room.
  }
};

const isInTheUrge = (): boolean => {
  const place = placeFrom(location.hash);
  return place.at === "urge" || (place.at === "screen" && inTheUrge.includes(place.screen));
};
