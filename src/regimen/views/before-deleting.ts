/** What a deletion may not take away with the words. */
import type { State } from "#regimen/apply.ts";
import type { Event, PlanChange } from "#regimen/event.ts";
import { planAt } from "#regimen/views/plan-at.ts";
import { keptAsItWas } from "#regimen/views/safety-said.ts";
import type { Zoned } from "#regimen/zoned.ts";

/**
 * The change of plan to keep before these versions of an entry are deleted: their no goes on holding when the note of it
 * goes, until it is taken back in the plan. Undefined where there is nothing to keep, also before the safety questions:
 * they will ask, and until then nothing is allowed anyway.
 */
export const beforeDeleting = (
  state: State,
  versions: readonly Event[],
  now: Zoned,
): PlanChange | undefined => {
  const plan = planAt(state, now);
  const isTheirNo = versions.some(
    ({ type, body }) => type === "contact.received" && "said" in body && body.said === "no",
  );
  return isTheirNo && plan.safetyAnswered && plan.boundaries.includes("asked-not-to")
    ? keptAsItWas(state, now, "asked-not-to")
    : undefined;
};
