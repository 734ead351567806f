/** What leads to the two roads and to the reasons, where the screens themselves are not fetched yet. */
export const roadsLinkWords = {
  /** Where business goes on: the quiet is about everything else. */
  sharedGoesOn:
    "What you two still share goes on: short, plain, in writing. The quiet is for all the rest.",
  toRoads: "Two roads: if you do, and if you don't",
  toWhy: "Why we say this",
} as const;
