/** The look back at the week, in English. */
export const reviewWords = {
  title: "Your week",
  line: "Three questions. A few words are enough, and you can leave any of them out.",
  readable: "Whoever can open this device can read it. You can leave it, or tell it to somebody.",
  hard: "What was hardest?",
  helped: "What helped, even a little?",
  next: "What is one small thing for the next days?",
  keep: "Keep it",
  empty: "Write a few words first, or leave it for now.",
  notNow: "Not now",
  never: "Don't offer this again",
  neverKept: "It is not offered any more. You can still find it under what your records show.",
  again: "Offer it once a week",
  againKept: "It is offered once a week again.",
  kept: "Kept. You find it in your journal.",
} as const;
