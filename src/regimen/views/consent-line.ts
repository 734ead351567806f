/** The last thing that the ex said about contact. Nothing written down means unknown, never yes. */
import type { State } from "#regimen/apply.ts";
import { liveRows } from "#regimen/fold/live.ts";
import type { Moment } from "#regimen/moment.ts";

export type ConsentLine = { readonly said: "no" | "welcome"; readonly at: Moment };

/** The latest by when it was said; of two at the same time the no. What was said to an own question counts as said too. */
export const consentLine = (state: State): ConsentLine | undefined =>
  liveRows(state)
    .received.flatMap(({ row: [utc, tz, off, , , said] }) =>
      said === "" ? [] : [{ said, at: { utc, tz, off } }],
    )
    .sort((a, b) => a.at.utc - b.at.utc || Number(a.said === "no") - Number(b.said === "no"))
    .at(-1);
