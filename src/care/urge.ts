/** The exercise for the wave, as numbers and ids: the same for a screen, a page without script and a terminal. */

/** One breath, in seconds. A longer breath out than in, a hold too short to strain anybody. No effect is claimed. */
export const breath = { in: 4, hold: 1, out: 6 } as const;

/** Length of one breath, in seconds: what a CSS animation runs for. */
export const breathSeconds = breath.in + breath.hold + breath.out;

/** The parts of one breath in order, with where each ends as a share of the whole (0 to 1): for keyframes. */
export const breathParts = [
  { id: "in", until: breath.in / breathSeconds },
  { id: "hold", until: (breath.in + breath.hold) / breathSeconds },
  { id: "out", until: 1 },
] as const;

/** Steps that turn the mind to the room, each with how many things to look for (null: none to count). */
export const groundingSteps = [
  { id: "feet", count: null },
  { id: "see", count: 5 },
  { id: "touch", count: 4 },
  { id: "hear", count: 3 },
  { id: "water", count: null },
] as const;
export type GroundingStep = (typeof groundingSteps)[number]["id"];
