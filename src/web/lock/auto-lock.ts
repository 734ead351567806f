/** Locks by itself: when nobody does anything for a while, and when somebody leaves. Covers the page at once meanwhile. */
import type { Kept } from "#web/kept.svelte.ts";
import { lockAfterMs } from "#web/lock/lock-after.ts";

const lookEveryMs = 5_000;
const signs = ["pointerdown", "keydown", "wheel", "touchmove"] as const;

/** Watches until the way to stop is called, as it is when everything is locked. */
export const watchOver = (kept: Kept): (() => void) => {
  const root = document.documentElement;
  const now = () => kept.now().epochMilliseconds;
  let last = now();
  const stop = () => {
    clearInterval(timer);
    for (const sign of signs) removeEventListener(sign, active, true);
    document.removeEventListener("visibilitychange", turned);
    delete root.dataset["covered"];
  };
  const active = () => (last = now());
  // By the clock on the wall: a phone that slept has not counted. A clock that was set back counts as a long time.
  const isOver = () => Math.abs(now() - last) >= lockAfterMs();
  const look = () => {
    if (isOver()) void kept.lock();
  };
  const turned = () => {
    if (document.visibilityState === "hidden") {
      // The picture in the list of open apps shows nothing.
      root.dataset["covered"] = "";
      look();
    } else if (isOver()) void kept.lock();
    else delete root.dataset["covered"];
  };
  const timer = setInterval(look, lookEveryMs);
  for (const sign of signs) addEventListener(sign, active, { capture: true, passive: true });
  document.addEventListener("visibilitychange", turned);
  return stop;
};
