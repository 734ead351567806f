/**
 * What protects: boundaries, fear, harm and the length of the run. Tightening holds at once, whatever any clock says;
 * loosening holds a day after it was written, unless the same is changed again before.
 */
import type { ChangeRow, ReceivedRow, State } from "#regimen/apply.ts";
import type { PlanChange } from "#regimen/event.ts";
import { liveRows, type Live, type LiveRows } from "#regimen/fold/live.ts";
import { byOrder } from "#regimen/fold/versions.ts";
import { boundaries, usualLengthDays, type Boundary } from "#regimen/plan.ts";

export const flags = [...boundaries, "afraidOfThem", "harmedThem"] as const;
export type Flag = (typeof flags)[number];

/** A value that is tighter the bigger it is; a flag is 0 or 1. `from`: ms since 1970. */
export type Latch = {
  readonly held: number;
  readonly loosening?: { readonly to: number; readonly from: number };
};

/** How long a loosening waits (REGIMEN.md, "Modes"). */
export const waitMs = 86_400_000;

const loose: Latch = { held: 0 };

/** One flag at `now` (ms since 1970). */
export const flagAt = (state: State, flag: Flag, now: number): Latch =>
  settled(
    wordsOn(flag, liveRows(state)).reduce(
      (latch, { to, written }) => turned(latch, to, written, now),
      loose,
    ),
    now,
  );

/** N at `now` (ms since 1970). */
export const lengthAt = (state: State, now: number): Latch =>
  lengthWhen(liveRows(state).changes, now, now);

/** N through time as it is known `now`: each value with the instant from which it held, the first since ever. */
export const lengthSteps = (
  state: State,
  now: number,
): readonly { readonly from: number; readonly days: number }[] => {
  const { changes } = liveRows(state);
  const turns = changes
    .filter(({ body }) => body.lengthDays !== undefined)
    .flatMap(({ written }) => [Math.min(written, now), written + waitMs])
    .filter((at) => at <= now);
  return [-Infinity, ...new Set(turns.sort((a, b) => a - b))].map((from) => ({
    from,
    days: lengthWhen(changes, from, now).held,
  }));
};

/** As it was at `at`; what carries a later time than `now` is taken as written now. */
const lengthWhen = (changes: readonly ChangeRow[], at: number, now: number): Latch => {
  let latch: Latch = { held: firstLength(changes) };
  for (const { body, written } of changes) {
    if (body.lengthDays === undefined || Math.min(written, now) > at) continue;
    latch = turned(latch, body.lengthDays, written, at);
  }
  return settled(latch, at);
};

/**
 * A first length that is chosen within a day of the first answers is a choice, not a loosening of the usual one; it
 * also holds for the time before. Later, when the usual length has been counting, a smaller one waits like any other.
 */
const firstLength = (changes: readonly ChangeRow[]): number => {
  const answered = changes.find(({ body }) => body.safety !== undefined);
  const chosen = changes.find(({ body }) => body.lengthDays !== undefined);
  const days = chosen?.body.lengthDays ?? usualLengthDays;
  const late = answered && chosen && chosen.written - answered.written >= waitMs;
  return late === true ? usualLengthDays : days;
};

const turned = (latch: Latch, to: number, written: number, now: number): Latch => {
  const before = settled(latch, Math.min(written, now));
  if (to >= before.held) return { held: to };
  if (before.loosening?.to === to) return before;
  return { held: before.held, loosening: { to, from: written + waitMs } };
};

const settled = (latch: Latch, at: number): Latch =>
  latch.loosening !== undefined && latch.loosening.from <= at
    ? { held: latch.loosening.to }
    : latch;

type Word = {
  readonly to: 0 | 1;
  readonly written: number;
  readonly order: string;
  readonly id: string;
};

/** All that was said about one flag, in order. Their no, once recorded, says `asked-not-to`. */
const wordsOn = (flag: Flag, { changes, received }: LiveRows): readonly Word[] => {
  const said = changes.flatMap(({ id, order, written, body }) => {
    const to = wordOf(flag, body);
    return to === undefined ? [] : [{ to, written, order, id }];
  });
  if (flag !== "asked-not-to") return said;
  const noes = received.flatMap((each) => theirNo(each) ?? []);
  return [...said, ...noes].sort((a, b) => byOrder([a.order, a.id], [b.order, b.id]));
};

/** What a change says about a flag. To leave out a boundary without the reason that fits says nothing. */
export const wordOf = (flag: Flag, { safety, because }: PlanChange): 0 | 1 | undefined => {
  if (safety === undefined) return undefined;
  if (flag === "afraidOfThem" || flag === "harmedThem") return safety[flag] ? 1 : 0;
  if (safety.boundaries.includes(flag)) return 1;
  return because === whyTakenBack[flag] ? 0 : undefined;
};

const whyTakenBack: Readonly<Record<Boundary, PlanChange["because"]>> = {
  "asked-not-to": "contact-is-welcome",
  blocked: "contact-is-welcome",
  "order-against-me": "order-ended",
  "order-protects-me": "order-ended",
};

/** Stands from the version that first said it: mending a note does not say it again. */
const theirNo = ({ id, row, versions }: Live<ReceivedRow>): Word | undefined => {
  if (saidIn(row) !== "no") return undefined;
  const first = versions.find((each) => saidIn(each) === "no") ?? row;
  return { to: 1, written: -Infinity, order: first[3], id };
};

const saidIn = ([, , , , , said]: ReceivedRow) => said;
