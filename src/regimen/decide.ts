/** "Should I make contact?": a situation in, a decision out. Pure: no clock and no chance inside. */
import type { Decision, NextStep, Reason } from "#regimen/decision.ts";
import { factsOf, rules, untilTime, type Facts, type Rule } from "#regimen/rules.ts";
import type { Situation } from "#regimen/situation.ts";
import { nextMorning } from "#regimen/zoned.ts";

/** The decision, and the number of the rule that gave it (for tests and for `docs/`, never shown). */
export type Ruling = { readonly decision: Decision; readonly rule: number };

export const decide = (situation: Situation): Decision => rulingOf(situation).decision;

export const rulingOf = (situation: Situation): Ruling => {
  const facts = factsOf(situation);
  const rule = rules.find(({ when }) => when(facts));
  if (rule === undefined) throw new Error("the last rule takes every situation");
  const { because, next } = adjusted(rule, facts);
  const until =
    rule.until === undefined ? null : untilTime(rule.until, facts, nextMorning(facts.now));
  return {
    decision: { answer: rule.answer, mode: facts.mode, because, next, until },
    rule: rule.number,
  };
};

type Lists = { readonly because: readonly Reason[]; readonly next: readonly NextStep[] };
type Adjustment = (lists: Lists, facts: Facts) => Lists;

/** "After the rule": the answer stays, the lists change, in the order (a) to (d); help first takes only (d). */
const adjusted = (rule: Rule, facts: Facts): Lists => {
  const steps = rule.answer === "help-first" ? [helpIsOnItsWay] : adjustments;
  const lists = steps.reduce<Lists>((before, step) => step(before, facts), {
    because: rule.because(facts),
    next: rule.next(facts),
  });
  return { because: once(lists.because), next: once(lists.next) };
};

/** (a) Who is afraid gets safety first, and nothing that needs a word in writing from them. */
const safetyFirst: Adjustment = (lists, { plan }) => {
  if (!plan.afraidOfThem && plan.boundary !== "order-protects-me") return lists;
  const kept = lists.next.filter((step) => step !== "hide-their-feeds");
  return {
    because: [...lists.because, "your-safety"],
    next: [
      "safety-plan",
      ...kept.map((step) =>
        step === "once-in-writing" || step === "in-writing-instead" ? "through-someone-else" : step,
      ),
    ],
  };
};

/** (b) Where only the harm closes the door, the reason is the harm. */
const afterHarm: Adjustment = (lists, { mode, plan }) => {
  const onlyHarm = plan.boundary === "none" || plan.boundary === "order-protects-me";
  if (mode !== "closed" || !onlyHarm) return lists;
  return {
    ...lists,
    because: lists.because.map((id) => (id === "their-no-stands" ? "after-harm" : id)),
  };
};

/** (c) Nobody else could: finding somebody is the step. */
const findSomeone: Adjustment = (lists, { wish }) => {
  if (wish.someoneElseCould) return lists;
  return {
    ...lists,
    next: lists.next.map((id) => (id === "through-someone-else" ? "find-someone" : id)),
  };
};

/** (d) Where somebody is in danger, the emergency number comes first. */
const helpIsOnItsWay: Adjustment = (lists, { wish }) =>
  wish.purpose === "emergency" ? { ...lists, next: ["emergency-services", ...lists.next] } : lists;

const adjustments: readonly Adjustment[] = [safetyFirst, afterHarm, findSomeone, helpIsOnItsWay];

const once = <T>(list: readonly T[]): readonly T[] => [...new Set(list)];
