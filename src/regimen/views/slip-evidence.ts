/** After a slip: what somebody has managed, where days are counted at all. */
import type { State } from "#regimen/apply.ts";
import { liveRows } from "#regimen/fold/live.ts";
import { today } from "#regimen/views/today.ts";
import type { Zoned } from "#regimen/zoned.ts";

/** `kept` of `of` days; `ridden`: urges that were let be. Undefined where no days are shown. */
export type SlipEvidence = { readonly kept: number; readonly of: number; readonly ridden: number };

export const slipEvidence = (state: State, now: Zoned): SlipEvidence | undefined => {
  const view = today(state, now);
  if (view.mode !== "limited" && view.mode !== "full") return undefined;
  const ridden = liveRows(state).urges.filter(({ row }) => row.left).length;
  return { kept: view.days?.kept ?? 0, of: view.days?.of ?? 0, ridden };
};

const dayMs = 86_400_000;

/** Contact that counts was made in the last 24 hours. False where no slip is spoken of. */
export const slippedSince = (state: State, now: Zoned): boolean => {
  const { mode } = today(state, now);
  if (mode === "safety" || mode === "unanswered") return false;
  return liveRows(state).contacts.some(({ utc }) => {
    const ago = now.epochMilliseconds - utc;
    return ago >= 0 && ago < dayMs;
  });
};
