/** What Today says once a run is complete; apart from the rest, because Today is always loaded. */

export const todayEndWords = {
  choose: "When you are ready, choose what comes next",
  chooseLine: "No way is better than another. There is no hurry.",
  "stay-silent": "You chose to stay silent. Nothing more is needed.",
  extend: "You chose to go on for a while.",
  "one-call": "You chose one call.",
  "let-go": "You chose to let go.",
  choseAgain: "You can choose again",

  planned: (when: string): string => `Your call: ${when}.`,
  plannedToday: "Your call is today. Read your plan first.",
  plannedOver: "The day of your call is over.",
  readPlan: "Read your plan",
  tell: "Say how it went, or choose again",

  letGoTitle: "You let go",
  letGoLine: "So there is less here now. Help, and the way through the pull, stay.",
  letGoMore: "Keepsake, deleting, seeing all of it again",
} as const;
