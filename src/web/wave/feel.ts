/** Small shakes that can be felt with closed eyes: only where they were switched on, and never in a page that is not seen. */
import { readSetting } from "#web/setting.ts";

export const canFeel = (): boolean => "vibrate" in navigator;

/** In ms: shake, rest, shake. A breath in is one; a minute that has gone by is two. */
const patterns = { breath: [40], minute: [60, 120, 60] } as const;

export const feel = (what: keyof typeof patterns): void => {
  if (!canFeel() || readSetting("vibration") !== "on") return;
  if (document.visibilityState === "visible") navigator.vibrate([...patterns[what]]);
};
