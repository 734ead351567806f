/** What a change of the plan is about, where it is one thing that takes no limit away. */
import type { PlanChange } from "#regimen/event.ts";
import type { Screen } from "#web/routes.ts";

/** `plan`: all the rest, and what changes several things. */
export type PlanPart = "plan" | "sight" | "acts" | "check" | "review" | "hours";

const partOf: Partial<Record<keyof PlanChange, PlanPart>> = {
  outOfSight: "sight",
  acts: "acts",
  hiddenActs: "acts",
  privateNames: "check",
  rulesOff: "check",
  noReview: "review",
  riskHours: "hours",
};

export const planPart = (body: PlanChange): PlanPart => {
  const parts = new Set(Object.keys(body).map((key) => partOf[key as keyof PlanChange] ?? "plan"));
  const [only = "plan"] = parts;
  return parts.size === 1 ? only : "plan";
};

/** Where each of them is changed. */
export const planPartScreen: Record<PlanPart, readonly [screen: Screen, detail?: string]> = {
  plan: ["plan"],
  sight: ["out-of-sight"],
  acts: ["wave"],
  check: ["compose"],
  review: ["review"],
  hours: ["plan", "hard-hours"],
};
