/** Keeps the screen from going dark where the browser can; where it can't, nothing is missed. */
export const stayAwake = (): (() => void) => {
  let held: WakeLockSentinel | undefined;
  let isOver = false;
  const ask = async (): Promise<void> => {
    if (document.visibilityState !== "visible" || !("wakeLock" in navigator)) return;
    try {
      const lock = await navigator.wakeLock.request("screen");
      if (isOver) await lock.release();
      else held = lock;
    } catch {
      // Low battery, or not allowed here.
    }
  };
  const again = (): void => void ask();
  document.addEventListener("visibilitychange", again);
  again();
  return () => {
    isOver = true;
    document.removeEventListener("visibilitychange", again);
    void held?.release();
  };
};
