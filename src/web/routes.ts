/** Every screen the app has, by the part of the address after `#`. Plain data, so that tools can walk it. */

export const screens = [
  "ask",
  "safety",
  "more",
  "answer",
  "not-safe",
  "left",
  "step",
  "letter",
  "letters",
  "park",
  "last-contact",
  "ready",
  "extend",
  "help",
  "settings",
  "data",
  "install",
  "setup",
  "plan",
  "log",
  "journal",
  "ends",
  "end",
  "call",
  "let-go",
  "wave",
  "slip",
  "roads",
  "why",
  "history",
  "compose",
  "lock",
  "prepare",
  "plans",
  "dates",
  "out-of-sight",
  "meeting",
  "reminders",
  "look",
  "insight",
  "review",
] as const;
export type Screen = (typeof screens)[number];

/** Where somebody is: one of the two sections that the first page holds, or a screen of the app. */
export type Place =
  | { readonly at: "home" }
  | { readonly at: "urge" }
  | { readonly at: "screen"; readonly screen: Screen; readonly detail: string };

/** Reads `location.hash`. Anything unknown is the way home, so that an old link never ends in nothing. */
export const placeFrom = (hash: string): Place => {
  if (hash === "#urge") return { at: "urge" };
  const [, name = "", detail = ""] = /^#\/([a-z-]+)(?:\/([a-z0-9-]+))?$/u.exec(hash) ?? [];
  const screen = screens.find((each) => each === name);
  return screen === undefined ? { at: "home" } : { at: "screen", screen, detail };
};

export const link = (screen: Screen, detail = ""): string =>
  detail === "" ? `#/${screen}` : `#/${screen}/${detail}`;

/** On these screens somebody may be in the middle of the urge: nothing may reload or interrupt them. */
export const inTheUrge: readonly Screen[] = [
  "ask",
  "safety",
  "more",
  "answer",
  "not-safe",
  "left",
  "step",
  "letter",
  "ready",
  "wave",
  "slip",
  "roads",
  "why",
  "out-of-sight",
  "meeting",
  "look",
  "compose",
];

/** On the way to an answer nothing is typed that could be lost: what could not be kept is told elsewhere. */
export const untroubled: readonly Screen[] = [
  "ask",
  "safety",
  "more",
  "answer",
  "not-safe",
  "left",
  "step",
  "ready",
  "help",
];

/** These show nothing that is kept, and stay open while it is locked. */
export const openWhileLocked: readonly Screen[] = [
  "not-safe",
  "left",
  "help",
  "settings",
  "data",
  "install",
  "wave",
];
