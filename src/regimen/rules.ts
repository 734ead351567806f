/** The 23 rules of "Should I make contact?", in order: the first whose `when` holds gives the answer (REGIMEN.md). */
import type { Answer, NextStep, Reason } from "#regimen/decision.ts";
import { modeOf, type Mode } from "#regimen/plan.ts";
import type { Purpose, Situation } from "#regimen/situation.ts";
import { isBefore, plusDays, runEnd } from "#regimen/zoned.ts";
import type { Zoned } from "#regimen/zoned.ts";

/** A situation, with what the rules ask of it worked out once. */
export type Facts = Situation & {
  readonly mode: Mode;
  /** A loose end, or a reply that asks something practical. */
  readonly business: boolean;
  readonly end: Zoned;
  readonly complete: boolean;
};

/** When to ask again. */
export type Until = "run-end" | "next-morning" | "now" | "in-a-week";

export type Rule = {
  readonly number: number;
  readonly when: (facts: Facts) => boolean;
  readonly answer: Answer;
  readonly until?: Until;
  readonly because: (facts: Facts) => readonly Reason[];
  readonly next: (facts: Facts) => readonly NextStep[];
};

export const factsOf = (situation: Situation): Facts => {
  const { now, plan, lastContactAt, wish } = situation;
  const end = runEnd(lastContactAt ?? now, plan.lengthDays).withTimeZone(now.timeZoneId);
  return {
    ...situation,
    mode: modeOf(plan),
    business: wish.purpose === "loose-end" || (wish.purpose === "reply" && wish.needsAnswer),
    end,
    complete: lastContactAt !== null && !isBefore(now, end),
  };
};

export const untilTime = (until: Until, { now, end }: Facts, nextMorning: Zoned): Zoned => {
  switch (until) {
    case "run-end":
      return end;
    case "next-morning":
      return nextMorning;
    case "now":
      return now;
    case "in-a-week":
      return plusDays(now, 7);
  }
};

const isLook = ({ wish }: Facts) => wish.purpose === "look";
const isEmergency = ({ wish }: Facts) => wish.purpose === "emergency";
const guarded = ({ mode }: Facts) => mode === "closed" || mode === "safety";
const spoken = ({ wish }: Facts) => wish.channel === "call" || wish.channel === "in-person";
const notNow = ({ state }: Facts) => state.sober === false || (state.urge ?? 0) >= 7;
const readinessUnknown = ({ state }: Facts) =>
  state.urge === undefined ||
  state.strongestUrgeThisWeek === undefined ||
  state.sober === undefined ||
  state.canTakeNo === undefined ||
  state.motive === undefined;

const whyGuarded = ({ mode }: Facts): readonly Reason[] =>
  mode === "closed" ? ["their-no-stands"] : ["your-safety"];

const whyNotYet: Record<Exclude<Purpose, "loose-end" | "emergency" | "look">, readonly Reason[]> = {
  feelings: ["no-right-words", "can-do-damage"],
  friendly: ["no-friendly-chat", "nothing-to-gain"],
  reunite: ["hands-over-power", "no-right-words", "nothing-to-gain"],
  closure: ["no-right-words", "nothing-to-gain"],
  apology: ["no-right-words", "cool-off-first"],
  occasion: ["no-friendly-chat", "nothing-to-gain"],
  reply: ["doing-nothing-is-a-choice", "room-to-think"],
  unsure: ["urge-is-not-a-reason", "relief-seeking"],
};

/** Loose ends, emergencies and looks were answered by earlier rules; their place in the table is never read. */
const whyDuringRun = ({ wish }: Facts): readonly Reason[] =>
  wish.purpose === "loose-end" || wish.purpose === "emergency" || wish.purpose === "look"
    ? ["thirty-days"]
    : [...whyNotYet[wish.purpose], "thirty-days"];

export const rules: readonly Rule[] = [
  {
    number: 1,
    when: ({ state }) => state.selfHarm === true,
    answer: "help-first",
    because: () => ["help-first"],
    next: () => ["crisis-line", "call-someone"],
  },
  {
    number: 2,
    when: ({ plan }) => plan.boundary === "order-against-me",
    answer: "never",
    because: () => ["order-stands"],
    next: (facts) => {
      if (facts.business || isEmergency(facts)) return ["order-channel"];
      return isLook(facts)
        ? ["ride-the-wave", "hide-their-feeds"]
        : ["ride-the-wave", "write-unsent"];
    },
  },
  {
    number: 3,
    when: (facts) => isLook(facts) && facts.mode === "closed",
    answer: "never",
    because: () => ["their-no-stands", "watching-hurts"],
    next: () => ["ride-the-wave", "hide-their-feeds"],
  },
  {
    number: 4,
    when: isLook,
    answer: "no",
    because: () => ["watching-hurts", "relief-seeking"],
    next: () => ["ride-the-wave", "hide-their-feeds"],
  },
  {
    number: 5,
    when: (facts) => isEmergency(facts) && (guarded(facts) || facts.wish.someoneElseCould),
    answer: "loose-end-only",
    because: () => ["emergency"],
    next: () => ["through-someone-else"],
  },
  {
    number: 6,
    when: isEmergency,
    answer: "loose-end-only",
    because: () => ["emergency"],
    next: () => ["call-now-briefly"],
  },
  {
    number: 7,
    when: ({ mode, business, wish }) => mode === "closed" && business && wish.someoneElseCould,
    answer: "never",
    because: () => ["their-no-stands"],
    next: () => ["through-someone-else"],
  },
  {
    number: 8,
    when: (facts) =>
      guarded(facts) &&
      facts.wish.purpose === "loose-end" &&
      facts.wish.canWait &&
      !facts.plan.ties.includes("children"),
    answer: "no",
    because: whyGuarded,
    next: () => ["park", "through-someone-else"],
  },
  {
    number: 9,
    when: (facts) =>
      guarded(facts) &&
      facts.business &&
      (facts.wish.channel === "in-person" || facts.wish.channel === "social"),
    answer: "no",
    because: whyGuarded,
    next: () => ["through-someone-else", "in-writing-instead"],
  },
  {
    number: 10,
    when: ({ mode, wish, complete }) =>
      mode === "full" && wish.purpose === "loose-end" && wish.canWait && !complete,
    answer: "not-yet",
    until: "run-end",
    because: () => ["loose-ends-only", "nothing-to-gain"],
    next: () => ["park", "ride-the-wave"],
  },
  {
    number: 11,
    when: (facts) =>
      facts.business && spoken(facts) && (notNow(facts) || facts.state.motive === "angry"),
    answer: "not-yet",
    until: "next-morning",
    because: () => ["relief-seeking", "can-do-damage"],
    next: () => ["ride-the-wave", "in-writing-instead"],
  },
  {
    number: 12,
    when: ({ mode, business }) => mode === "closed" && business,
    answer: "loose-end-only",
    because: () => ["their-no-stands", "loose-ends-only"],
    next: () => ["once-in-writing", "check-message"],
  },
  {
    number: 13,
    when: ({ mode }) => mode === "closed",
    answer: "never",
    because: () => ["their-no-stands"],
    next: () => ["ride-the-wave", "write-unsent"],
  },
  {
    number: 14,
    when: ({ mode, business }) => mode === "safety" && business,
    answer: "loose-end-only",
    because: () => ["your-safety", "loose-ends-only"],
    next: () => ["through-someone-else", "check-message"],
  },
  {
    number: 15,
    when: ({ mode }) => mode === "safety",
    answer: "no",
    because: () => ["your-safety"],
    next: () => ["safety-plan", "ride-the-wave"],
  },
  {
    number: 16,
    when: ({ business }) => business,
    answer: "loose-end-only",
    because: () => ["loose-ends-only", "polite-not-personal", "no-friendly-chat"],
    next: (facts) => [
      ...(facts.wish.someoneElseCould ? (["through-someone-else"] as const) : []),
      spoken(facts) ? "call-script" : "check-message",
    ],
  },
  {
    number: 17,
    when: ({ callsSinceComplete }) => callsSinceComplete >= 1,
    answer: "no",
    because: () => ["one-call-was-made"],
    next: () => ["let-it-rest", "write-unsent"],
  },
  {
    number: 18,
    when: ({ lastContactAt }) => lastContactAt === null,
    answer: "not-yet",
    until: "run-end",
    because: () => ["cool-off-first", "thirty-days"],
    next: () => ["set-last-contact", "ride-the-wave"],
  },
  {
    number: 19,
    when: ({ complete }) => !complete,
    answer: "not-yet",
    until: "run-end",
    because: whyDuringRun,
    next: () => ["ride-the-wave", "write-unsent"],
  },
  {
    number: 20,
    when: readinessUnknown,
    answer: "not-yet",
    until: "now",
    because: () => ["your-case-is-yours"],
    next: () => ["readiness-check"],
  },
  {
    number: 21,
    when: notNow,
    answer: "not-yet",
    until: "next-morning",
    because: () => ["relief-seeking", "cool-off-first"],
    next: () => ["ride-the-wave"],
  },
  {
    number: 22,
    when: ({ state, wish }) =>
      (state.strongestUrgeThisWeek ?? 0) >= 7 ||
      state.canTakeNo === false ||
      state.motive !== "calm" ||
      wish.purpose === "unsure",
    answer: "not-yet",
    until: "in-a-week",
    because: () => ["relief-seeking", "your-case-is-yours"],
    next: () => ["ride-the-wave", "extend-run"],
  },
  {
    number: 23,
    when: () => true,
    answer: "you-may",
    because: () => ["then-a-call"],
    next: ({ wish }) => {
      switch (wish.channel) {
        case "call":
          return ["plan-call"];
        case "text":
        case "email":
        case "letter":
          return ["plan-call", "prefer-call"];
        case "in-person":
        case "third-party":
        case "social":
          return ["plan-call", "only-a-call"];
      }
    },
  },
];
