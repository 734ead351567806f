/** Which questions set-up asks, by mode: none that would promise an end where there is none. */
import type { State } from "#regimen/apply.ts";
import { modeOf, type Mode } from "#regimen/plan.ts";
import { planAt } from "#regimen/views/plan-at.ts";
import { runAt } from "#regimen/views/run-at.ts";
import type { Zoned } from "#regimen/zoned.ts";

/** In the order in which they are asked. `device` asks nothing: it says who could read what is written. */
export const setupSteps = [
  "device",
  "safety",
  "ties",
  "last-contact",
  "length",
  "counts",
  "reasons",
  "people",
  "call-them",
] as const;
export type SetupStep = (typeof setupSteps)[number];

/** `closed` has no end and no count; in `safety` an answer that keeps one safe never counts at all. */
const leftOut: Readonly<Record<Mode, readonly SetupStep[]>> = {
  closed: ["last-contact", "length"],
  safety: ["last-contact", "length", "counts"],
  limited: [],
  full: [],
};

/** The steps for what is known of the plan; all of them until the safety questions are answered. */
export const stepsFor = (state: State, now: Zoned): readonly SetupStep[] => {
  const plan = planAt(state, now);
  return plan.safetyAnswered ? stepsIn(modeOf(plan)) : setupSteps;
};

export const stepsIn = (mode: Mode): readonly SetupStep[] =>
  setupSteps.filter((step) => !leftOut[mode].includes(step));

/** The step to show for the one that was asked for: nothing is passed by until the safety questions are answered. */
export const stepFor = (state: State, now: Zoned, asked: string): SetupStep => {
  const steps = stepsFor(state, now);
  const step = steps.find((each) => each === asked) ?? "device";
  const isAhead = steps.indexOf(step) > steps.indexOf("safety");
  return isAhead && !planAt(state, now).safetyAnswered ? "safety" : step;
};

/** Something is missing that the days go by: the safety answers, or the last contact where days are shown. */
export const needsSetup = (state: State, now: Zoned): boolean =>
  !planAt(state, now).safetyAnswered ||
  (stepsFor(state, now).includes("last-contact") && runAt(state, now) === undefined);
