/** What the question "should I make contact?" can be answered with. The ids are those of REGIMEN.md. */
import type { Mode } from "#regimen/plan.ts";
import type { Zoned } from "#regimen/zoned.ts";

/** From the strictest to the most permissive; `help-first` and `never` rank alike. */
export const answers = [
  "help-first",
  "never",
  "no",
  "not-yet",
  "loose-end-only",
  "you-may",
] as const;
export type Answer = (typeof answers)[number];

export const reasons = [
  "urge-is-not-a-reason",
  "nothing-to-gain",
  "hands-over-power",
  "no-right-words",
  "can-do-damage",
  "cool-off-first",
  "loose-ends-only",
  "no-friendly-chat",
  "polite-not-personal",
  "keeps-dignity",
  "room-to-think",
  "feel-better",
  "doing-nothing-is-a-choice",
  "your-case-is-yours",
  "relief-seeking",
  "watching-hurts",
  "thirty-days",
  "then-a-call",
  "knowing-is-not-enough",
  "help-first",
  "order-stands",
  "their-no-stands",
  "after-harm",
  "your-safety",
  "emergency",
  "one-call-was-made",
] as const;
export type Reason = (typeof reasons)[number];

export const nextSteps = [
  "crisis-line",
  "call-someone",
  "emergency-services",
  "order-channel",
  "ride-the-wave",
  "write-unsent",
  "hide-their-feeds",
  "through-someone-else",
  "find-someone",
  "call-now-briefly",
  "park",
  "in-writing-instead",
  "once-in-writing",
  "check-message",
  "call-script",
  "safety-plan",
  "let-it-rest",
  "set-last-contact",
  "readiness-check",
  "extend-run",
  "plan-call",
  "prefer-call",
  "only-a-call",
] as const;
export type NextStep = (typeof nextSteps)[number];

/** `until` is given exactly for `not-yet`: when to ask again, in the zone of the situation's `now`. */
export type Decision = {
  readonly answer: Answer;
  readonly mode: Mode;
  readonly because: readonly Reason[];
  readonly next: readonly NextStep[];
  readonly until: Zoned | null;
};

/** A decision as REGIMEN.md writes it in JSON. */
export const decisionJson = (decision: Decision) => ({
  answer: decision.answer,
  mode: decision.mode,
  because: decision.because,
  next: decision.next,
  until: decision.until?.toString() ?? null,
});
