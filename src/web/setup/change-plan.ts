/** Answers of set-up and changes of the plan are kept at once, each as one event. */
import type { PlanChange } from "#regimen/event.ts";
import { momentOf } from "#regimen/moment.ts";
import type { Kept } from "#web/kept.svelte.ts";

/** False: it could not be stored. Where nothing can be stored at all, it holds while the app is open, and is true. */
export const changePlan = async (kept: Kept, body: PlanChange): Promise<boolean> => {
  const isKept = await kept.keep({ type: "plan.changed", at: momentOf(kept.now()), body });
  return isKept || kept.status === "absent";
};
