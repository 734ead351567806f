/** The safety answers as the person last gave them, and how to take back that something was taken back. */
import type { State } from "#regimen/apply.ts";
import type { PlanChange } from "#regimen/event.ts";
import { flagAt, flags, lengthAt, type Flag } from "#regimen/fold/protection.ts";
import { boundaries, type Safety } from "#regimen/plan.ts";
import type { Loosening } from "#regimen/views/plan-at.ts";
import type { Zoned } from "#regimen/zoned.ts";

/** What was ticked: something taken back is not among it, though it still holds for a day. */
export const saidSafety = (state: State, now: Zoned): Safety => safetyOf(saidFlags(state, now));

/** The change that keeps one thing as it was before it was loosened; whatever else waits goes on waiting. */
export const keptAsItWas = (state: State, now: Zoned, what: Loosening["what"]): PlanChange =>
  what === "lengthDays"
    ? { lengthDays: lengthAt(state, now.epochMilliseconds).held }
    : { safety: safetyOf([...saidFlags(state, now), what]) };

const saidFlags = (state: State, now: Zoned): readonly Flag[] =>
  flags.filter((flag) => {
    const { held, loosening } = flagAt(state, flag, now.epochMilliseconds);
    return held === 1 && loosening === undefined;
  });

const safetyOf = (said: readonly Flag[]): Safety => ({
  boundaries: boundaries.filter((each) => said.includes(each)),
  afraidOfThem: said.includes("afraidOfThem"),
  harmedThem: said.includes("harmedThem"),
});
