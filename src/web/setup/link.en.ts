/** What the first page says of set-up and plan; apart from their other words, so that the first page stays small. */
export const linkWords = {
  setup: "Set things up",
  setupLine: "About two minutes. You can stop and go on later.",
  notNow: "Not now",
  plan: "Your plan",
  fromChat: "Find the day from a saved chat",
} as const;
