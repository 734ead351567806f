/**
 * Cases worked by hand from the rules of REGIMEN.md, for a Sunday evening, 22 November 2026, 21:40 in Berlin.
 * `rule` is the rule that gives the answer, with the adjustments after it; it is here for the reader.
 */
import type { NextStep, Reason } from "#regimen/decision.ts";
import type { Purpose } from "#regimen/situation.ts";
import { words } from "#web/words.en.ts";

import type { Detail, Tick } from "./way.ts";

export type Case = {
  readonly purpose: Purpose;
  readonly details?: readonly Detail[];
  readonly rule: string;
  readonly title: string;
  readonly because: readonly Reason[];
  readonly next: readonly NextStep[];
  /** What the line "Ask again …" says; absent: there is no such line. */
  readonly until?: readonly string[];
  /** The first step is the big button, not "Leave it". */
  readonly stepFirst?: true;
};

const notYet = "Not yet.";
const no = "No.";
const onlyThis = "This one thing only.";
const emergency = "For this emergency, yes.";
const throughOthers = "Yes, through somebody else.";
const helpNotThem = "Call for help, not them.";

const inThirtyDays = ["22", "December", "21:40"];
const nextMorning = ["23", "November", "10:00"];

export const nobodyElse: Detail = [words.someoneElse, words.no];
export const somebodyElse: Detail = [words.someoneElse, words.yes];
export const canWait: Detail = [words.canWait, words.yes];
export const cannotWait: Detail = [words.canWait, words.no];
export const nothingShared: Detail = [words.shared, words.sharedNone];
const by = (channel: string): Detail => [words.channel, channel];
const rightNow = (urge: string, sober: string, motive: string): readonly Detail[] => [
  [words.howStrong, urge],
  [words.sober, sober],
  [words.motive, motive],
];

/** Rule 18: nobody has said yet when they were last in touch. */
const noStartYet = (purpose: Purpose, details?: readonly Detail[]): Case => ({
  purpose,
  ...(details === undefined ? {} : { details }),
  rule: "18",
  title: notYet,
  because: ["cool-off-first", "thirty-days"],
  next: ["set-last-contact", "ride-the-wave"],
  until: inThirtyDays,
});

/** All eleven purposes, with "none of these" and no plan. */
export const withoutPlan: readonly Case[] = [
  noStartYet("feelings"),
  noStartYet("reunite"),
  noStartYet("closure"),
  noStartYet("apology"),
  noStartYet("friendly"),
  noStartYet("occasion"),
  noStartYet("unsure"),
  noStartYet("reply", [[words.needsAnswer, words.no]]),
  {
    purpose: "look",
    rule: "4",
    title: no,
    because: ["watching-hurts", "relief-seeking"],
    next: ["ride-the-wave", "hide-their-feeds"],
  },
  {
    purpose: "loose-end",
    details: [nobodyElse, canWait, nothingShared],
    rule: "10",
    title: notYet,
    because: ["loose-ends-only", "nothing-to-gain"],
    next: ["park", "ride-the-wave"],
    until: inThirtyDays,
  },
  {
    purpose: "emergency",
    details: [[words.someoneElseEmergency, words.no]],
    rule: "6 (d)",
    title: emergency,
    because: ["emergency"],
    next: ["emergency-services", "call-now-briefly"],
    stepFirst: true,
  },
];

const businessReasons: readonly Reason[] = [
  "loose-ends-only",
  "polite-not-personal",
  "no-friendly-chat",
];

/** Practical matters that can't wait, one after the other in one visit. */
export const practical: readonly Case[] = [
  {
    purpose: "loose-end",
    details: [somebodyElse, cannotWait, by("A text message")],
    rule: "16",
    title: onlyThis,
    because: businessReasons,
    next: ["through-someone-else", "check-message"],
  },
  {
    purpose: "loose-end",
    details: [nobodyElse, cannotWait, by("A call"), ...rightNow("8", "Yes", "Calm")],
    rule: "11",
    title: notYet,
    because: ["relief-seeking", "can-do-damage"],
    next: ["ride-the-wave", "in-writing-instead"],
    until: nextMorning,
  },
  {
    purpose: "loose-end",
    details: [nobodyElse, cannotWait, by("In person"), ...rightNow("3", "Yes", "Calm")],
    rule: "16",
    title: onlyThis,
    because: businessReasons,
    next: ["call-script"],
  },
  {
    purpose: "reply",
    details: [[words.needsAnswer, words.yes], nobodyElse, by("An email")],
    rule: "16",
    title: onlyThis,
    because: businessReasons,
    next: ["check-message"],
  },
  {
    purpose: "emergency",
    details: [[words.someoneElseEmergency, words.yes]],
    rule: "5 (d)",
    title: throughOthers,
    because: ["emergency"],
    next: ["emergency-services", "through-someone-else"],
    stepFirst: true,
  },
  {
    purpose: "loose-end",
    details: [nobodyElse, canWait, [words.shared, "Children"], by("A letter")],
    rule: "16, mode limited",
    title: onlyThis,
    because: businessReasons,
    next: ["check-message"],
  },
];

/** Rule 19: last in touch on 10 November, 23:05, so the run ends on 10 December, 23:05. */
const during = (
  purpose: Purpose,
  because: readonly Reason[],
  details?: readonly Detail[],
): Case => ({
  purpose,
  ...(details === undefined ? {} : { details }),
  rule: "19",
  title: notYet,
  because: [...because, "thirty-days"],
  next: ["ride-the-wave", "write-unsent"],
  until: ["10", "December", "23:05"],
});

export const duringTheRun: readonly Case[] = [
  during("feelings", ["no-right-words", "can-do-damage"]),
  during("friendly", ["no-friendly-chat", "nothing-to-gain"]),
  during("reunite", ["hands-over-power", "no-right-words", "nothing-to-gain"]),
  during("closure", ["no-right-words", "nothing-to-gain"]),
  during("apology", ["no-right-words", "cool-off-first"]),
  during("occasion", ["no-friendly-chat", "nothing-to-gain"]),
  during("reply", ["doing-nothing-is-a-choice", "room-to-think"], [[words.needsAnswer, words.no]]),
  during("unsure", ["urge-is-not-a-reason", "relief-seeking"]),
];

export type Told = {
  readonly said: string;
  readonly ticks: readonly Tick[];
  readonly cases: readonly Case[];
};

/** The safety answers that change everything. In all of them that are closed there is no date anywhere. */
export const told: readonly Told[] = [
  {
    said: "they asked me not to",
    ticks: ["asked-not-to"],
    cases: [
      {
        purpose: "feelings",
        rule: "13",
        title: no,
        because: ["their-no-stands"],
        next: ["ride-the-wave", "write-unsent"],
      },
      {
        purpose: "look",
        rule: "3",
        title: no,
        because: ["their-no-stands", "watching-hurts"],
        next: ["ride-the-wave", "hide-their-feeds"],
      },
      {
        purpose: "loose-end",
        details: [somebodyElse],
        rule: "7",
        title: no,
        because: ["their-no-stands"],
        next: ["through-someone-else"],
      },
    ],
  },
  {
    said: "they blocked me",
    ticks: ["blocked"],
    cases: [
      {
        purpose: "loose-end",
        details: [nobodyElse, canWait, nothingShared],
        rule: "8 (c)",
        title: no,
        because: ["their-no-stands"],
        next: ["park", "find-someone"],
      },
      {
        purpose: "loose-end",
        details: [nobodyElse, cannotWait, by("Social media")],
        rule: "9 (c)",
        title: no,
        because: ["their-no-stands"],
        next: ["find-someone", "in-writing-instead"],
      },
      {
        purpose: "loose-end",
        details: [nobodyElse, cannotWait, by("A text message")],
        rule: "12",
        title: onlyThis,
        because: ["their-no-stands", "loose-ends-only"],
        next: ["once-in-writing", "check-message"],
      },
    ],
  },
  {
    said: "there is an order against me",
    ticks: ["order-against-me"],
    cases: [
      {
        purpose: "apology",
        rule: "2",
        title: no,
        because: ["order-stands"],
        next: ["ride-the-wave", "write-unsent"],
      },
      {
        purpose: "loose-end",
        rule: "2",
        title: no,
        because: ["order-stands"],
        next: ["order-channel"],
      },
      {
        purpose: "look",
        rule: "2",
        title: no,
        because: ["order-stands"],
        next: ["ride-the-wave", "hide-their-feeds"],
      },
      {
        purpose: "emergency",
        rule: "2 (d)",
        title: helpNotThem,
        because: ["order-stands"],
        next: ["emergency-services", "order-channel"],
        stepFirst: true,
      },
    ],
  },
  {
    said: "I'm afraid of them",
    ticks: ["afraid"],
    cases: [
      {
        purpose: "reunite",
        rule: "15 (a)",
        title: no,
        because: ["your-safety"],
        next: ["safety-plan", "ride-the-wave"],
        stepFirst: true,
      },
      {
        purpose: "look",
        rule: "4 (a)",
        title: no,
        because: ["watching-hurts", "relief-seeking", "your-safety"],
        next: ["safety-plan", "ride-the-wave"],
        stepFirst: true,
      },
      {
        purpose: "loose-end",
        details: [nobodyElse, cannotWait, by("An email")],
        rule: "14 (a)(c)",
        title: onlyThis,
        because: ["your-safety", "loose-ends-only"],
        next: ["safety-plan", "find-someone", "check-message"],
        stepFirst: true,
      },
    ],
  },
  {
    said: "I have hurt them",
    ticks: ["harmed"],
    cases: [
      {
        purpose: "apology",
        rule: "13 (b)",
        title: no,
        because: ["after-harm"],
        next: ["ride-the-wave", "write-unsent"],
      },
    ],
  },
  {
    said: "they asked me not to, and I'm afraid of them",
    ticks: ["asked-not-to", "afraid"],
    cases: [
      {
        purpose: "feelings",
        rule: "13 (a)",
        title: no,
        because: ["their-no-stands", "your-safety"],
        next: ["safety-plan", "ride-the-wave", "write-unsent"],
      },
    ],
  },
  {
    said: "an order protects me, and I have hurt them",
    ticks: ["order-protects-me", "harmed"],
    cases: [
      {
        purpose: "friendly",
        rule: "13 (a)(b)",
        title: no,
        because: ["after-harm", "your-safety"],
        next: ["safety-plan", "ride-the-wave", "write-unsent"],
      },
    ],
  },
  {
    said: "all of it",
    ticks: ["order-against-me", "asked-not-to", "blocked", "order-protects-me", "afraid", "harmed"],
    cases: [
      {
        purpose: "unsure",
        rule: "2 (a)",
        title: no,
        because: ["order-stands", "your-safety"],
        next: ["safety-plan", "ride-the-wave", "write-unsent"],
      },
    ],
  },
];
