/** The article's points for each of the two roads, without those that a limit rules out. */
import type { Reason } from "#regimen/decision.ts";
import { closedBy, isAfraid } from "#regimen/limits.ts";
import { modeOf } from "#regimen/plan.ts";
import type { CurrentPlan } from "#regimen/views/plan-at.ts";

export type Roads = { readonly contact: readonly Reason[]; readonly quiet: readonly Reason[] };

/** They speak of power, room to think, thirty days or a call: said only where contact may open again. */
const onlyWhereOpen: readonly Reason[] = [
  "hands-over-power",
  "room-to-think",
  "thirty-days",
  "then-a-call",
];

/** True where nothing may speak of an end, of days or of a call: also until the safety questions are answered. */
export const isNarrow = (plan: CurrentPlan): boolean => {
  const mode = modeOf(plan);
  return !plan.safetyAnswered || mode === "closed" || mode === "safety";
};

export const twoRoads = (plan: CurrentPlan): Roads => {
  // Somebody who is afraid has done nothing to be warned of, and silence may not be what keeps them safe.
  if (plan.safetyAnswered && modeOf(plan) === "safety")
    return { contact: ["your-safety"], quiet: ["doing-nothing-is-a-choice"] };
  const why = plan.safetyAnswered ? closedBy(plan) : undefined;
  const first: readonly Reason[] = [
    ...(why === undefined ? [] : [why]),
    ...(isAfraid(plan) ? (["your-safety"] as const) : []),
  ];
  const open = (points: readonly Reason[]): readonly Reason[] =>
    isNarrow(plan) ? points.filter((point) => !onlyWhereOpen.includes(point)) : points;
  return {
    contact: [
      ...first,
      ...open(["hands-over-power", "no-right-words", "can-do-damage", "relief-seeking"]),
    ],
    quiet: open(["feel-better", "keeps-dignity", "room-to-think", "doing-nothing-is-a-choice"]),
  };
};

/** Whether a point may be shown at all to somebody with this plan. */
export const maySay = (plan: CurrentPlan, point: Reason): boolean =>
  !isNarrow(plan) || !onlyWhereOpen.includes(point);
