/** What leads to the two roads and to the reasons, where the screens themselves are not fetched yet. */
export const roadsLinkWords = {
  toRoads: "Two roads: if you do, and if you don't",
  toWhy: "Why we say this",
} as const;
