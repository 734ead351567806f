/** What Today says of plans and days that are at hand; apart from the rest, because Today is always loaded. */

export const nearWords = {
  prepare: "Plan for hard moments",
  ways: "More",
  look: "I looked",
  planNow: "Your plan for this hour",
  says: (when: string, then: string): string => `If ${when}, then I will ${then}.`,
  forNow: (then: string): string => `For these hours: ${then}`,
  today: (name: string): string => `Today: ${name}`,
  tomorrow: (name: string): string => `Tomorrow: ${name}`,
  /** For somebody who is afraid: what the day is, and who helps, is not for whoever sees the first page. */
  todayPrivate: "Today: a day that you wrote down",
  tomorrowPrivate: "Tomorrow: a day that you wrote down",
  open: "Tap to see it",
  noPlan: "You have no plan for it yet. Make a quiet one.",
  meeting: (when: string): string => `Ten minutes, one matter: ${when}`,
  meetingLine: "Read your card first",
  meetingOver: "Say how it was",
} as const;
