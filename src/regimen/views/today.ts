/** What Today may show. What a mode does not show is not in the data, so no screen can show it by mistake. */
import type { State } from "#regimen/apply.ts";
import { modeOf } from "#regimen/plan.ts";
import { looseEnds, type LooseEnds } from "#regimen/views/loose-ends.ts";
import { planAt } from "#regimen/views/plan-at.ts";
import { daysKept, runAt, type DaysKept, type Run } from "#regimen/views/run-at.ts";
import type { Zoned } from "#regimen/zoned.ts";

export type Today =
  /** The safety questions are still open: nothing counts down. */
  | { readonly mode: "unanswered"; readonly looseEnds: LooseEnds }
  /** No end date, no count, no days. */
  | { readonly mode: "closed"; readonly looseEnds: LooseEnds }
  /** No run, no days. */
  | { readonly mode: "safety"; readonly looseEnds: LooseEnds }
  | {
      readonly mode: "limited" | "full";
      readonly looseEnds: LooseEnds;
      /** Undefined while no last contact is known, as are the days. */
      readonly run: Run | undefined;
      readonly days: DaysKept | undefined;
    };

export const today = (state: State, now: Zoned): Today => {
  const plan = planAt(state, now);
  const open = { looseEnds: looseEnds(state, now) };
  if (!plan.safetyAnswered) return { mode: "unanswered", ...open };
  const mode = modeOf(plan);
  switch (mode) {
    case "closed":
    case "safety":
      return { mode, ...open };
    case "limited":
    case "full":
      return { mode, ...open, run: runAt(state, now), days: daysKept(state, now) };
  }
};
