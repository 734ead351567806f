/** What comes after a run. Where a mode has no end, there is nothing in the data that a screen could offer. */
import type { State } from "#regimen/apply.ts";
import { endings, type Ending } from "#regimen/event.ts";
import { liveRows } from "#regimen/fold/live.ts";
import { byOrder } from "#regimen/fold/versions.ts";
import { momentAt, type Moment } from "#regimen/moment.ts";
import { callIsOpen } from "#regimen/views/call-plan.ts";
import type { DaysKept, Run } from "#regimen/views/run-at.ts";
import { today } from "#regimen/views/today.ts";
import type { Zoned } from "#regimen/zoned.ts";

/** What was chosen last, and when. */
export type Chosen = { readonly id: string; readonly choice: Ending; readonly at: Moment };

export type TheEnd = {
  readonly run: Run;
  readonly days: DaysKept;
  /** All of equal weight. `one-call` only where a call could be open. */
  readonly ways: readonly Ending[];
  readonly chosen: Chosen | undefined;
};

/** The end of the run at `now`; undefined before it, in `closed` and `safety`, and until the safety questions are answered. */
export const theEnd = (state: State, now: Zoned): TheEnd | undefined => {
  const view = today(state, now);
  if (view.mode !== "limited" && view.mode !== "full") return undefined;
  const { run, days } = view;
  if (run?.complete !== true || days === undefined) return undefined;
  return {
    run,
    days,
    ways: endings.filter((way) => way !== "one-call" || callIsOpen(state, now)),
    chosen: chosenSince(state, run),
  };
};

/** They have let go, and neither extended, called nor chosen anything else since. */
export const hasLetGo = (state: State, now: Zoned): boolean =>
  theEnd(state, now)?.chosen?.choice === "let-go";

/**
 * What was chosen before this run was complete, or before a call that counts, belongs to another end. A choice holds from
 * the tap on, also for a screen whose own clock is a little behind; of two in the same moment, the one told later.
 */
const chosenSince = (state: State, run: Run): Chosen | undefined => {
  const since = Math.max(
    run.end.epochMilliseconds,
    ...liveRows(state).contacts.map(({ utc }) => utc),
  );
  return liveRows(state)
    .endings.filter(({ row: [utc] }) => utc >= since)
    .sort((a, b) => a.row[0] - b.row[0] || byOrder([a.row[4], a.id], [b.row[4], b.id]))
    .map(({ id, row: [utc, tz, , choice] }) => ({ id, choice, at: momentAt(utc, tz) }))
    .at(-1);
};
