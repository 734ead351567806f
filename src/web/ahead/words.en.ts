/** What the screens that prepare for hard moments say in English. */
import type { HardDateKind, PlanOutcome } from "#regimen/event.ts";

const times = (count: number): string =>
  count === 1 ? "once" : count === 2 ? "twice" : `${count} times`;

export const prepareWords = {
  title: "For hard moments",
  line: "What you set up while you are calm helps you when you are not. Take one thing. It is enough.",
  plans: "If-then plans",
  plansLine: "If this happens, I will do that.",
  dates: "Hard days",
  datesLine: "Birthdays, holidays, a day in court.",
  sight: "Out of sight",
  sightLine: "Mute, archive, hide. Nothing is deleted.",
  reminders: "Reminders",
  remindersLine: "There are none, unless you want one.",
  meeting: "A call or meeting that has to be",
  meetingLine: "Ten minutes, one matter, a way out.",
} as const;

export const planWords = {
  title: "If-then plans",
  line: "If this happens, I will do that. To have it decided before often helps.",
  none: "You have no plan yet.",
  make: "Make a plan",
  which: "Which moment is hard for you?",
  moment: (when: string): string => `If ${when}`,
  own: "Another moment, in your own words",
  formTitle: "Your plan",
  when: "If …",
  whenHint: "One moment that you know, such as: I lie in bed and want to write to them.",
  then: "… then I will …",
  thenHint: "One small thing that you can do at once.",
  ideas: "Ideas",
  take: (then: string): string => `Take this: ${then}`,
  hours: "When does it mostly come?",
  hoursHint: "Inside these hours it stands on the first page. You can leave this empty.",
  from: "From",
  to: "To",
  days: "On which days?",
  daysHint: "Tick none for every day.",
  more: "What sets it off? You can leave this empty.",
  keep: "Keep this plan",
  keepChanged: "Keep it so",
  cancel: "Leave it as it was",
  missing: "Write what happens, and what you will do.",
  hoursMissing: "Write both times, or none.",
  kept: "It is kept. You will see it in the wave.",
  changed: "It is changed.",
  between: (from: string, to: string): string => `From ${from} to ${to}`,
  now: "This is for now",
  change: "Change",
  remove: "Delete",
  see: "All your plans",
} as const;

/** How people may begin what the frame begins already. */
export const planLeads = {
  when: /^if\s+/iu,
  then: /^(?:then\s+)?(?:i will|i'll|i’ll)(?:\s+|$)|^then\s+/iu,
} as const;

export const rehearseWords = {
  offer: "Say it once",
  title: "Say it once",
  line: "Read it slowly. Then close your eyes.",
  steps: [
    "See the moment: where you are, what is in your hand.",
    "See yourself do it.",
    "Say the whole plan once, out loud or in your head.",
  ],
  done: "I have said it",
  notNow: "Not now",
  kept: "It is said. That is all it needs.",
} as const;

export const outcomeWords = {
  ask: "What came of it?",
  choices: {
    did: "I did it",
    partly: "In part",
    "did-not": "Not this time",
  } satisfies Record<PlanOutcome, string>,
  told: {
    did: "You did what you had planned. That is yours.",
    partly: "A part is something. Would a smaller thing be easier next time?",
    "did-not": "That happens. You can make the plan smaller, or keep it as it is.",
  } satisfies Record<PlanOutcome, string>,
  did: (count: number): string => `You did it ${times(count)}.`,
  partly: (count: number): string => `You did a part of it ${times(count)}.`,
} as const;

export const hardDateKindWords: Record<HardDateKind, string> = {
  birthday: "A birthday",
  anniversary: "The day we met, or one like it",
  holiday: "A holiday",
  court: "A day in court",
  other: "Another hard day",
};

export const dateWords = {
  title: "Hard days",
  line: "Some days hurt more. Plan a quiet one now. It will stand on the first page the day before, and on the day.",
  none: "No day is written down yet.",
  add: "Add a day",
  formTitle: "A hard day",
  kind: "What kind of day?",
  name: "What do you want to call it?",
  date: "Which day?",
  yearly: "Does it come each year?",
  plan: "A quiet plan for it. You can leave this empty.",
  planHint: "Who is with you? Where is the phone? What is one good thing that day?",
  courtHint:
    "Who comes with you? What do you bring? In court your lawyer speaks for you. You need not talk to them.",
  keep: "Keep this day",
  keepChanged: "Keep it so",
  cancel: "Leave it as it was",
  missing: "Give it a name, a date, and say if it comes each year.",
  kept: "It is kept.",
  changed: "It is changed.",
  today: "Today",
  tomorrow: "Tomorrow",
  inDays: (days: number): string => `In ${days} days`,
  over: "This day is behind you.",
  yearlyShort: "Each year",
  leap: "In a year with no 29 February it is on the 28th.",
  change: "Change",
  remove: "Delete",
} as const;
