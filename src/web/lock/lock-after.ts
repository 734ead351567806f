/** After how many minutes it locks by itself: a setting that tells nothing. */
const key = "holdfast.lock-after";

/** In minutes, as text. */
export const lockAfterChoices = ["0", "1", "5", "15"] as const;
export type LockAfter = (typeof lockAfterChoices)[number];

const usual: LockAfter = "5";

export const readLockAfter = (): LockAfter => {
  try {
    const kept = localStorage.getItem(key);
    return lockAfterChoices.find((each) => each === kept) ?? usual;
  } catch {
    return usual;
  }
};

/** False where the browser keeps nothing. */
export const writeLockAfter = (minutes: LockAfter): boolean => {
  try {
    localStorage.setItem(key, minutes);
    return true;
  } catch {
    return false;
  }
};

/** "As soon as I leave" is a minute for somebody who stays and does nothing. */
export const lockAfterMs = (): number => {
  const minutes = Number(readLockAfter());
  if (minutes > 0) return minutes * 60_000;
  return document.visibilityState === "hidden" ? 0 : 60_000;
};
