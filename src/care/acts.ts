/** Things to do instead of making contact, by what they ask of one: the same for a screen and a terminal. */

export const acts = {
  body: ["cold-water", "walk", "shower", "push-a-wall"],
  hands: ["phone-away", "tea", "dishes", "draw"],
  people: ["call-somebody", "text-somebody", "sit-near", "pet"],
  mind: ["count-back", "name-things", "read-a-page", "tomorrow"],
} as const;
export type ActsKind = keyof typeof acts;
export type ActId = (typeof acts)[ActsKind][number];
