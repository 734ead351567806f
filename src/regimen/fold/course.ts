/** From contacts to runs: where the run that counts began, whether it was ever completed, and what came after. */
import type { State } from "#regimen/apply.ts";
import { liveRows } from "#regimen/fold/live.ts";
import { lengthSteps } from "#regimen/fold/protection.ts";
import { byOrder } from "#regimen/fold/versions.ts";
import { momentAt, zonedOf, type Moment } from "#regimen/moment.ts";
import { minLengthDays } from "#regimen/plan.ts";
import { runEnd } from "#regimen/zoned.ts";

export type Course = {
  /** The first last contact: what was set at the start, else the earliest contact that counts. */
  readonly first: Moment;
  /** The contact from which the run is reckoned. */
  readonly start: Moment;
  /** Contacts that count since `first`, after a completion too, the earliest first. */
  readonly contacts: readonly Moment[];
  /** The run under way included. */
  readonly runs: number;
  /** The first completion, in ms since 1970; extending does not undo it. */
  readonly completedAt: number | undefined;
  readonly callsSinceComplete: number;
};

/** The course at `now` (ms since 1970); undefined while no last contact is known. */
export const courseAt = (state: State, now: number): Course | undefined => {
  const asOfNow = atMostNow(now);
  const all = liveRows(state).contacts;
  const remembered = startSet(state) ?? all[0];
  if (remembered === undefined) return undefined;
  const first = asOfNow(remembered);
  const contacts = all.map(asOfNow).filter(({ utc }) => utc > first.utc);
  return { first, contacts, ...runsOf(first, contacts, state, now) };
};

/** What lies in the future is taken as made now, until its time has come: a clock set back shortens no run. */
export const atMostNow = (now: number): ((at: Moment) => Moment) => {
  const nowIn = new Map<string, Moment>();
  return (at) => {
    if (at.utc <= now) return at;
    const here = nowIn.get(at.tz) ?? momentAt(now, at.tz);
    nowIn.set(at.tz, here);
    return here;
  };
};

/** The start that was set last. A corrected start keeps its place among them. */
const startSet = (state: State): Moment | undefined => {
  const starts = liveRows(state).starts.map(({ id, row, versions }) => ({
    row,
    place: [(versions[0] ?? row)[3], id] as const,
  }));
  const last = starts.sort((a, b) => byOrder(a.place, b.place)).at(-1);
  if (last === undefined) return undefined;
  const [utc, tz, off] = last.row;
  return { utc, tz, off };
};

const runsOf = (first: Moment, contacts: readonly Moment[], state: State, now: number) => {
  const completedBy = completions(state, now);
  let start = first;
  let runs = 1;
  let completedAt: number | undefined;
  const calls: Moment[] = [];
  for (const contact of contacts) {
    completedAt ??= completedBy(start, contact.utc);
    if (completedAt !== undefined) {
      calls.push(contact);
      continue;
    }
    start = contact;
    runs += 1;
  }
  completedAt ??= completedBy(start, now);
  const heard = lastHeardAt(state, now);
  return {
    start,
    runs,
    completedAt,
    callsSinceComplete: calls.filter(({ utc }) => utc >= heard).length,
  };
};

/** When the ex was last in touch unasked without saying no; what lies in the future has not been heard yet. */
const lastHeardAt = (state: State, now: number): number =>
  liveRows(state).received.reduce((latest, { row: [utc, , , , unasked, said] }) => {
    const welcome = unasked === 1 && said !== "no" && utc <= now;
    return welcome && utc > latest ? utc : latest;
  }, -Infinity);

/**
 * The first instant up to `by` at which a run is complete, with N as it was then. Calendars are slow on a phone, so a
 * stretch that is too short in any calendar (zones have skipped a whole day) is not even looked at.
 */
const completions = (
  state: State,
  now: number,
): ((start: Moment, by: number) => number | undefined) => {
  const steps = lengthSteps(state, now);
  return (start, by) => {
    if (by - start.utc < shortestMs) return undefined;
    const from = zonedOf(start);
    for (const [index, step] of steps.entries()) {
      const at = Math.max(step.from, runEnd(from, step.days).epochMilliseconds);
      if (at <= by && at < (steps[index + 1]?.from ?? Infinity)) return at;
    }
    return undefined;
  };
};

const shortestMs = (minLengthDays - 2) * 86_400_000;
