/** From what is kept to the situation that `decide` asks for. */
import type { State } from "#regimen/apply.ts";
import type { SelfState, Situation, Wish } from "#regimen/situation.ts";
import { planAt } from "#regimen/views/plan-at.ts";
import { runAt } from "#regimen/views/run-at.ts";
import type { Zoned } from "#regimen/zoned.ts";

/**
 * The situation of somebody with this wish; its last contact is never after now. Undefined until the safety questions
 * are answered: then the caller asks them and passes `noPlan` with the answers, no last contact and no calls.
 */
export const situationAt = (
  state: State,
  now: Zoned,
  wish: Wish,
  self: SelfState,
): Situation | undefined => {
  const plan = planAt(state, now);
  if (!plan.safetyAnswered) return undefined;
  const { lengthDays, aim, endedBy, ties, boundary, afraidOfThem, harmedThem } = plan;
  const run = runAt(state, now);
  return {
    now,
    plan: { lengthDays, aim, endedBy, ties, boundary, afraidOfThem, harmedThem },
    lastContactAt: run?.start ?? null,
    wish,
    state: self,
    callsSinceComplete: run?.callsSinceComplete ?? 0,
  };
};
