/** What the head script writes on `<html>` and what it keeps, by name, so that styles, script and app agree. */

/** Which of the three parts of the page is shown. */
export type Shown = "home" | "urge" | "app";

/** The part that an address's hash belongs to. Anything unknown is home. */
export const shownFor = (hash: string): Shown => {
  if (hash.startsWith("#/")) return "app";
  return hash === "#urge" ? "urge" : "home";
};

/** Keys in localStorage. Nothing private is ever kept under them. */
export const settingKeys = {
  theme: "theme",
  textSize: "text-size",
  motion: "motion",
  vibration: "vibration",
  exitAddress: "exit-address",
  country: "country",
} as const;

/** Where the quick exit goes by itself, from any page of ours. */
export const neutralPage = "notes.html";

/** Sent on `window` as the quick exit begins: whoever plays, asks, counts or listens stops at once. */
export const exitEvent = "holdfast:exit";

/** How often this tab was left, kept per tab; `left` is also the key in an entry's history state. */
export const leftKey = "left";
