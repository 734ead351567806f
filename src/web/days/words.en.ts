/** What Today says in English; the words of the log are in log.en.ts, which comes with it. */
import type { ClosedBy, Topic } from "#regimen/limits.ts";
import type { CalendarDay, Mark } from "#regimen/views/calendar.ts";
import { marksOf } from "#web/days/marks.ts";

/** "1 day", "3 days". */
export const days = (count: number): string => (count === 1 ? "1 day" : `${count} days`);

export const todayWords = {
  title: "Your days",
  kept: (kept: number, of: number): string => `${kept} of ${days(of)} kept`,
  firstDay: "Your first day is under way",
  openDay: "Today is open",
  run: (day: number, length: number): string => `Day ${day} of ${length}.`,
  /** Beside a new run's first days: what was held before stays held. */
  runs: (kept: number, of: number, runs: number): string =>
    `Held ${kept} of the last ${days(of)}, ${runs} runs`,
  runsStay: "The days you held stay yours.",
  complete: "The days are complete. There is no hurry.",
  looks: (looks: number): string =>
    looks === 1
      ? "You looked once this week. A look does not start the days again."
      : `You looked ${looks} times this week. A look does not start the days again.`,
  noStart: "Say when you were last in touch",
  noStartLine: "Then the days can be counted for you.",
  log: "Write down what happened",
  logLine: "Only if you want to. Nothing is asked of you each day.",
  /** For a day after contact that counts. */
  slipNext: "After the contact: the next 24 hours",
  slipNextLine: "A small plan for tonight, with no blame.",
  calmMe: "It is calmer now. You could leave a few words to yourself for the next hard night.",
  calmMeWrite: "Write to myself",
} as const;

export const closedWords: Record<ClosedBy, string> = {
  "order-stands": "There is an order, and it stands.",
  "their-no-stands": "Their no stands.",
  "after-harm": "Staying away is how it stops.",
};

export const modeWords = {
  closedTitle: "Each quiet day is your own",
  closedLine: "There is no date to wait for, so you can stop counting.",
  closedAfraid:
    "You are afraid of them too. Your safety comes first. An advocate can help you plan.",
  safetyTitle: "Your safety comes first",
  safetyLine: "An answer that keeps you safe tonight is no slip. It comes before any rule here.",
  safetyPlan: "An advocate can help you plan the quiet, one step at a time. It is free.",
  safetyHelp: "Find somebody to talk to",
  limitedTitle: "What still goes on",
  limitedLine: "One channel, in writing where it can be. Only about:",
} as const;

export const topicWords: Record<Topic, string> = {
  children: "The children: times, school, health.",
  home: "The home: rent, bills, keys.",
  work: "Work, school or study: what the task needs.",
  legal: "The open case: what your lawyer or the court asks for.",
};

export const openEndsWords = {
  title: "Still open",
  count: (count: number): string =>
    count === 1 ? "1 thing is open." : `${count} things are open.`,
  more: (count: number): string => `And ${count} more.`,
  parked: (count: number): string => `${count} parked for later.`,
  see: "See the whole list",
} as const;

export const markWords: Record<Mark, string> = {
  kept: "Kept",
  contact: "Contact",
  look: "A look",
  today: "Today",
  before: "Before the start",
  future: "Still to come",
};

/** A day of the calendar for somebody who hears it: "kept, a look", "contact", "today". */
export const dayWords = (day: CalendarDay): string =>
  marksOf(day)
    .map((mark) => markWords[mark].toLowerCase())
    .join(", ");

export const monthWords = {
  title: "The month",
  earlier: "Month before",
  later: "Month after",
  legend: "What the marks mean",
} as const;

export const weeksWords = {
  title: "The last weeks",
  sentence: (weeks: number, kept: number, of: number): string =>
    `In these ${weeks} weeks you kept ${kept} of ${days(of)}.`,
  table: "See it as numbers",
  week: "Week",
  days: "Days kept",
  daysOf: (kept: number, of: number): string => `${kept} of ${of}`,
  looks: "Looks",
  fromTo: (from: string, to: string): string => `${from} to ${to}`,
} as const;
