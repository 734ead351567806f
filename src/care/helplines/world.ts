import type { Helpline } from "#care/helpline.ts";

/** The list of lines that somebody else keeps, for every country that we have none for. */
export const findahelpline = {
  id: "world-findahelpline",
  name: "findahelpline.com",
  places: ["world"],
  forWhom: ["anybody"],
  how: [{ kind: "web", value: "https://findahelpline.com" }],
  hours: null,
  page: "https://findahelpline.com",
  takenFrom: [
    "developer.throughlinecare.com/Hnxg-api",
    "lifeline-international.com/from-idea-to-impact-how-throughline-is-bridging-the-gap-in-global-crisis-support",
  ],
  takenOn: "2026-11-22",
  checkedOn: null,
} as const satisfies Helpline;
