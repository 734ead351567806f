/** The time, for a screen that stays open: it goes on by the minute, and is right again after the phone was asleep. */
import type { Zoned } from "#regimen/zoned.ts";
import { now } from "#web/device.ts";

const minuteMs = 60_000;

export class Clock {
  now = $state.raw<Zoned>(now());

  /** Runs until the function that it gives back is called. */
  readonly run = (): (() => void) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tick = (): void => {
      clearTimeout(timer);
      const at = now();
      this.now = at;
      // The days turn on a full minute: midnight, or the minute of the last contact.
      timer = setTimeout(tick, minuteMs - (at.epochMilliseconds % minuteMs));
    };
    const onShow = (): void => {
      if (document.visibilityState === "visible") tick();
    };
    document.addEventListener("visibilitychange", onShow);
    addEventListener("pageshow", onShow);
    tick();
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", onShow);
      removeEventListener("pageshow", onShow);
    };
  };
}
