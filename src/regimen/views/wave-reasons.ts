/** Which of the article's points the wave shows: never one that speaks of power, days or a call where there are none. */
import type { Reason } from "#regimen/decision.ts";
import { closedBy, isAfraid } from "#regimen/limits.ts";
import { modeOf } from "#regimen/plan.ts";
import type { CurrentPlan } from "#regimen/views/plan-at.ts";

export const waveReasons = (plan: CurrentPlan): readonly Reason[] => {
  if (!plan.safetyAnswered) return ["urge-is-not-a-reason", "relief-seeking", "can-do-damage"];
  const why = closedBy(plan);
  if (why !== undefined)
    return [why, "urge-is-not-a-reason", "relief-seeking", ...(isAfraid(plan) ? safety : [])];
  if (modeOf(plan) === "safety") return [...safety, "urge-is-not-a-reason", "relief-seeking"];
  return [
    "urge-is-not-a-reason",
    "relief-seeking",
    "no-right-words",
    "can-do-damage",
    "keeps-dignity",
    "room-to-think",
    "feel-better",
  ];
};

const safety = ["your-safety"] as const;
