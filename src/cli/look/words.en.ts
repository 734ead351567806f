/** What the commands say that look into an export file. */
import type { EventType, LetterKind } from "#regimen/event.ts";
import type { Mode, Tie } from "#regimen/plan.ts";

const common = `FILE is what "Save everything as a file" in the app has made. It is only read:
nothing is written into it, nothing is sent anywhere, and nothing is kept.`;
const exitCodes = `Exit code: 0 when it was read, 1 if some lines of it could not be read, 2 on wrong usage or if
FILE could not be read.`;
const options = `Options:
  -h, --help  this text`;

export const lookSummaries = {
  today: "Where you are: the days, and what is open.",
  urge: "The pull is here: breathe, your reasons, what helped before.",
  log: "All that you wrote down, the newest first.",
  insight: "What your records show, in counts.",
} as const;

export type LookCommand = keyof typeof lookSummaries;

const helpOf = (name: LookCommand, use: string, more: string, switches: string): string =>
  `${lookSummaries[name]}

Use: holdfast ${use}

${more}
${common}

${switches}

${exitCodes}
`;

export const lookHelp: Record<LookCommand, string> = {
  today: helpOf(
    "today",
    "today FILE",
    "Prints what the first page of the app would say now.",
    options,
  ),
  urge: helpOf(
    "urge",
    "urge FILE",
    "Prints how to breathe, and from the file your reasons, your plans, what helped at this hour, and\nwho to call.",
    options,
  ),
  log: helpOf(
    "log",
    "log FILE",
    "Prints one entry after the other. Letters are told by their length only, and what is deleted is\nleft out.",
    options,
  ),
  insight: helpOf(
    "insight",
    "insight FILE [--json]",
    "Prints the hours, days, causes and helps of your urges, once there are enough to say something true.",
    `Options:
  --json      one JSON object: {"urges":n,"days":n,"charts":[{"what":"hour","total":n,
              "bars":[{"key":"0","count":n},…]},…]}
  -h, --help  this text`,
  ),
};

export const lookWords = {
  noFile: "Name the file that you saved in the app.",
  oneFile: "Name one file.",
  cannotRead: "The file could not be read.",
  empty: "There is nothing in this file.",
  foreign: "This is no file of ours. Save one in the app, under your data.",
  locked: "This file is locked. Open it first: holdfast backup open FILE",
  unread: (count: number): string =>
    count === 1 ? "One line could not be read." : `${count} lines could not be read.`,

  days: (kept: number, of: number): string =>
    `${kept} of ${of === 1 ? "1 day" : `${of} days`} kept`,
  firstDay: "Your first day is under way.",
  run: (day: number, length: number): string => `Day ${day} of ${length}.`,
  complete: "The days are complete. There is no hurry.",
  noStart: "When you were last in touch is not known yet, so no days are counted.",
  unanswered: "The safety questions are still open. Until then nothing counts.",
  quiet: (when: string): string => `Quiet hours until ${when}.`,
  hardNow: (hours: string): string => `From ${hours} it is often hard for you.`,
  open: "Still open",
  parked: (count: number): string => `${count} parked for later.`,

  breathe: "Breathe in for four, wait for one, breathe out for six. A few minutes of that.",
  reasons: "Your reasons",
  plans: "Your plans",
  plan: (when: string, then: string): string => `If ${when}, then ${then}`,
  helped: "What helped before",
  times: (what: string, times: number): string =>
    times === 1 ? `${what} (once)` : `${what} (${times} times)`,
  people: "Who to call",
  help: "If you are not safe",

  none: "Nothing is written down yet.",
  strength: (before: number, after: number | undefined): string =>
    after === undefined ? `${before} of 10` : `${before} of 10, then ${after}`,
  sealed: "(sealed)",
  length: (words: number): string => (words === 1 ? "(1 word)" : `(${words} words)`),
} as const;

export const modeLines: Record<Exclude<Mode, "full">, readonly string[]> = {
  closed: ["Contact stays closed. There is no date to wait for, so you can stop counting."],
  safety: [
    "Your safety comes first. An answer that keeps you safe tonight is no slip.",
    "An advocate can help you plan the quiet.",
  ],
  limited: ["What the two of you share goes on, short and in writing where it can be. Only about:"],
};

export const topicWords: Record<Extract<Tie, "children" | "home" | "work" | "legal">, string> = {
  children: "the children",
  home: "the home",
  work: "work, school or study",
  legal: "the open case",
};

export const letterTitles: Record<LetterKind, string> = {
  unsent: "A private note",
  "plain-day": "How a plain day was",
  "calm-me": "Words from my calm self",
};

export const logTitles: Partial<Record<EventType, string>> = {
  "plan.changed": "I changed my plan",
  "start.set": "When we were last in touch",
  "contact.made": "I got in touch",
  "contact.received": "They got in touch",
  look: "I looked",
  urge: "The pull came",
  "loose-end": "A loose end",
  "if-then": "An if-then plan",
  ending: "What I chose at the end",
  "call-plan": "A plan for the one call",
  "check-in": "How I was",
  note: "A note",
  "weekly-review": "A look back at the week",
};

/** For what a later version of this program may find. */
export const otherEntry = "An entry";
