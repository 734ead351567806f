/**
 * Whether it is time to offer a look back at the week: never in the first one, at most once a week, and never again if so
 * wished. Not in the day after a slip, when it would be a reckoning; and not to somebody who is afraid: who opens the
 * device could read what they were asked to write.
 */
import type { State } from "#regimen/apply.ts";
import { liveRows } from "#regimen/fold/live.ts";
import { isAfraid } from "#regimen/limits.ts";
import { planAt } from "#regimen/views/plan-at.ts";
import { slippedSince } from "#regimen/views/slip-evidence.ts";
import { hasLetGo } from "#regimen/views/the-end.ts";
import type { Zoned } from "#regimen/zoned.ts";

const weekMs = 7 * 86_400_000;

export const reviewIsOffered = (state: State, now: Zoned): boolean => {
  const { changes } = liveRows(state);
  const plan = planAt(state, now);
  if (reviewIsUnwanted(state) || !plan.safetyAnswered || isAfraid(plan)) return false;
  if (hasLetGo(state, now) || slippedSince(state, now)) return false;
  const begun = changes[0]?.written ?? Infinity;
  const last = lastReviewAt(state) ?? begun;
  return now.epochMilliseconds - last >= weekMs;
};

/** Somebody wants no such offer, until they say otherwise. */
export const reviewIsUnwanted = (state: State): boolean =>
  liveRows(state).changes.findLast(({ body }) => body.noReview !== undefined)?.body.noReview ===
  true;

/** In ms since 1970. */
const lastReviewAt = (state: State): number | undefined => {
  const times = liveRows(state).reviews.map(({ row: [utc] }) => utc);
  return times.length === 0 ? undefined : Math.max(...times);
};
