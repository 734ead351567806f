/** What a change would make wait for a day, before it is written. */
import { applyAll, type State } from "#regimen/apply.ts";
import { eventIdFrom, type PlanChange } from "#regimen/event.ts";
import { momentOf } from "#regimen/moment.ts";
import { planAt, type Loosening } from "#regimen/views/plan-at.ts";
import type { Zoned } from "#regimen/zoned.ts";

/** The loosenings that `body`, written `now`, would begin. Empty: all of it would hold at once, or waits already. */
export const loosenedBy = (state: State, body: PlanChange, now: Zoned): readonly Loosening[] => {
  const id = eventIdFrom("f".repeat(32));
  if (id === undefined) return [];
  const at = momentOf(now);
  // After everything that was kept or said, whatever its clock.
  const order = "~~";
  const next = applyAll(state, [
    { type: "plan.changed", id, order, at, written: now.epochMilliseconds, body },
  ]);
  const before = planAt(state, now).loosenings;
  return planAt(next, now).loosenings.filter((each) => !before.some((other) => same(each, other)));
};

const same = (a: Loosening, b: Loosening): boolean =>
  a.what === b.what && a.holdsAt.epochMilliseconds === b.holdsAt.epochMilliseconds;
