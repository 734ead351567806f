/** What the page after a slip says in English. */

const times = (count: number): string => (count === 1 ? "once" : `${count} times`);

export const slipWords = {
  title: "I made contact",
  line: "It is good that you say it. One tap, and it is written down.",
  backTitle: "After the contact",
  how: "How?",
  other: "It was practical, by chance, or to stay safe",
  safetyTitle: "How was it?",
  evidence: "What you have shown that you can do",
  days: (kept: number, of: number): string => `You held ${kept} of the last ${of} days.`,
  ridden: (count: number): string => `You rode the pull out ${times(count)}.`,
  evidenceLine: "That is still yours. Contact does not take it away.",
  nextDay: "The next 24 hours",
  nextDayLine:
    "They are the hard ones. A small plan helps. Where will the phone be tonight? Who is with you?",
  nextDayLabel: "My plan until this time tomorrow",
  nextDayHeld: "You planned this:",
  nextDayWhen: "the pull comes in the next 24 hours",
  ifThen: "If it comes again",
  ifLabel: "If this happens",
  thenLabel: "I will do this",
  thenIdeas: "Put the phone in another room. Ride it out here. Call somebody.",
  keep: "Keep it",
  kept: "It is kept. You will see it in the wave.",
  missing: "Write a word or two first.",
  ownBehaviour: "Talk to somebody about stopping",
} as const;
