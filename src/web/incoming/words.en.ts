/** What comes after the ex has written, in English. */

export const incomingNextWords = {
  park: "Park it, and look again later",
  parkLine: "It can wait. Choose a day on which you look at it again.",
  parkDay: "Look at it again on",
  parkKeep: "Park it",
  parkText: (when: string): string => `What they wrote ${when}`,
  parked: "It is parked. Until then you need not think of it.",
  dayMissing: "Choose a day after today.",
  friend: "Ask a friend to read it first",
  friendLine: "They can tell you what it says and what it does not say.",
  friendText: "Could you read something with me before I answer it?",
  noFriend: "You can name people to call in your plan.",
  decide: "Should I answer? Get the answer for my case",
  children:
    "If it is about the children, a court date or what a court arranged, it may need a short answer.",
  practicalNone: "Most practical things can wait. No answer is needed tonight.",
  whom: "Show it to somebody who knows about this: an advocate, a lawyer or the police.",
} as const;
