/** Practical matters that are still open between the two: what is open now, what is parked, what is done. */
import type { LooseEndRow, State } from "#regimen/apply.ts";
import { eventIdFrom, type EventId } from "#regimen/event.ts";
import { liveRows } from "#regimen/fold/live.ts";
import { zonedOf, type Moment } from "#regimen/moment.ts";
import { modeOf } from "#regimen/plan.ts";
import { planAt } from "#regimen/views/plan-at.ts";
import { runAt } from "#regimen/views/run-at.ts";
import { isBefore, type Zoned } from "#regimen/zoned.ts";

export type LooseEnd = {
  /** The first version: what a deletion refers to. */
  readonly id: EventId;
  /** The version that is shown: what the next correction refers to. */
  readonly shown: EventId;
  readonly text: string;
  readonly whoElse: string | undefined;
  readonly note: string | undefined;
  /** When it was added. */
  readonly added: Moment;
  readonly state: "open" | "parked" | "done";
  /** Parked until then; undefined while parked: until the run is complete. */
  readonly until: Zoned | undefined;
  /** Goes into one message with that one, later; undefined as soon as either of them is done or gone. */
  readonly with: EventId | undefined;
};

/** Each list in the order of adding. */
export type LooseEnds = {
  readonly open: readonly LooseEnd[];
  readonly parked: readonly LooseEnd[];
  readonly done: readonly LooseEnd[];
};

/**
 * What was parked is open again as soon as its time has come. Where no run is shown (before the safety questions,
 * `closed`, `safety`) its end opens nothing: that would be a countdown in disguise.
 */
export const looseEnds = (state: State, now: Zoned): LooseEnds => {
  const runEnded = isRunEnded(state, now);
  const all = liveRows(state)
    .looseEnds.flatMap(({ id, shown, row, versions: [first = row] }) => {
      const ids = { id: eventIdFrom(id), shown: eventIdFrom(shown) };
      return isKnown(ids) ? [{ ...ids, ...looseEnd(row, first.at, now, runEnded) }] : [];
    })
    .sort((a, b) => a.added.utc - b.added.utc || (a.id < b.id ? -1 : 1));
  const undone = new Set(all.flatMap(({ id, state }) => (state === "done" ? [] : [id])));
  const grouped = all.map((end) => ({ ...end, with: leaderOf(end, undone) }));
  const those = (wanted: LooseEnd["state"]) => grouped.filter((each) => each.state === wanted);
  return { open: those("open"), parked: those("parked"), done: those("done") };
};

const leaderOf = (
  { with: leader, state }: LooseEnd,
  undone: ReadonlySet<EventId>,
): EventId | undefined =>
  leader !== undefined && state !== "done" && undone.has(leader) ? leader : undefined;

/** What goes into one message with this one, itself left out. */
export const batchOf = (end: LooseEnd, { open, parked }: LooseEnds): readonly LooseEnd[] => {
  const leader = end.with ?? end.id;
  return [...open, ...parked].filter(
    (each) => each.id !== end.id && (each.id === leader || each.with === leader),
  );
};

const isRunEnded = (state: State, now: Zoned): boolean => {
  const plan = planAt(state, now);
  const mode = modeOf(plan);
  if (!plan.safetyAnswered || mode === "closed" || mode === "safety") return false;
  return runAt(state, now)?.complete === true;
};

type Ids = Pick<LooseEnd, "id" | "shown">;

const isKnown = (ids: { readonly [Key in keyof Ids]: EventId | undefined }): ids is Ids =>
  ids.id !== undefined && ids.shown !== undefined;

const looseEnd = (
  row: LooseEndRow,
  added: Moment,
  now: Zoned,
  runEnded: boolean,
): Omit<LooseEnd, keyof Ids> => {
  const until = row.until === undefined ? undefined : zonedOf(row.until);
  const isDue = until === undefined ? runEnded : !isBefore(now, until);
  const parked = row.state === "parked" && !isDue;
  return {
    text: row.text,
    whoElse: row.whoElse,
    note: row.note,
    added,
    state: row.state === "parked" && isDue ? "open" : row.state,
    until: parked ? until : undefined,
    with: row.with,
  };
};
