/**
 * Small marks on this device that say nothing of what is kept: when a file was saved, from which day on a copy may be spoken of,
 * that the browser was asked to keep things, and that somebody left in a hurry.
 */

export const markKeys = {
  lastSaved: "holdfast.saved-on",
  copyFrom: "holdfast.copy-from",
  askedToStay: "holdfast.asked",
  wentInHurry: "holdfast.went",
} as const;

type Mark = keyof typeof markKeys;

/** Empty where there is none, or where the browser keeps nothing. */
export const readMark = (mark: Mark): string => {
  try {
    return localStorage.getItem(markKeys[mark]) ?? "";
  } catch {
    return "";
  }
};

/** Nothing hangs on it: where it can't be kept, it is not. */
export const writeMark = (mark: Mark, value: string): void => {
  try {
    localStorage.setItem(markKeys[mark], value);
  } catch {
    // A browser that keeps nothing.
  }
};
