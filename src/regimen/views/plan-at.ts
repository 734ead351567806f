/** The plan as it holds now, with what is still waiting to hold. */
import type { State } from "#regimen/apply.ts";
import type { Act, Person, PlanChange } from "#regimen/event.ts";
import { liveRows } from "#regimen/fold/live.ts";
import { flagAt, flags, lengthAt, type Flag, type Latch } from "#regimen/fold/protection.ts";
import { boundaries, noPlan, planSafety, type Boundary, type Plan } from "#regimen/plan.ts";
import { chosenZone } from "#regimen/views/zone-at.ts";
import { zonedAt, type Zoned } from "#regimen/zoned.ts";

/** A loosening that was written and still waits a day; the same, said tight again before, cancels it. */
export type Loosening =
  | { readonly what: Flag; readonly holdsAt: Zoned }
  | { readonly what: "lengthDays"; readonly to: number; readonly holdsAt: Zoned };

/** A plan, and what the screens need beside it. What was never said is undefined or empty. */
export type CurrentPlan = Plan & {
  /** Until then nothing counts down, and nothing answers `you-may`. */
  readonly safetyAnswered: boolean;
  readonly tiesKnown: boolean;
  /** Every boundary that holds; `boundary` is the strictest of them. */
  readonly boundaries: readonly Boundary[];
  readonly loosenings: readonly Loosening[];
  /** The person's zone as they set it; undefined: the device's. */
  readonly zone: string | undefined;
  readonly alsoCounts: readonly string[];
  readonly reasons: readonly string[];
  readonly people: readonly Person[];
  readonly callThem: string | undefined;
  readonly acts: readonly Act[];
  readonly hiddenActs: readonly string[];
  readonly privateNames: readonly string[];
  readonly rulesOff: readonly string[];
  readonly outOfSight: readonly string[];
};

export const planAt = (state: State, now: Zoned): CurrentPlan => {
  const ms = now.epochMilliseconds;
  const { changes } = liveRows(state);
  const said = changes.reduce<PlanChange>((before, { body }) => ({ ...before, ...body }), {});
  const latches = flags.map((what) => ({ what, latch: flagAt(state, what, ms) }));
  const length = lengthAt(state, ms);
  const holds = (flag: Flag) =>
    latches.some(({ what, latch }) => what === flag && latch.held === 1);
  const held = boundaries.filter(holds);
  return {
    ...planSafety({
      boundaries: held,
      afraidOfThem: holds("afraidOfThem"),
      harmedThem: holds("harmedThem"),
    }),
    lengthDays: length.held,
    aim: said.aim ?? noPlan.aim,
    endedBy: said.endedBy ?? noPlan.endedBy,
    ties: said.ties ?? noPlan.ties,
    safetyAnswered: said.safety !== undefined,
    tiesKnown: said.ties !== undefined,
    boundaries: held,
    loosenings: [
      ...latches.flatMap(({ what, latch }) =>
        holdsLater(latch, now, (holdsAt) => ({ what, holdsAt })),
      ),
      ...holdsLater(length, now, (holdsAt, to) => ({ what: "lengthDays", to, holdsAt })),
    ],
    zone: chosenZone(state),
    alsoCounts: said.alsoCounts ?? [],
    reasons: said.reasons ?? [],
    people: said.people ?? [],
    callThem: said.callThem,
    acts: said.acts ?? [],
    hiddenActs: said.hiddenActs ?? [],
    privateNames: said.privateNames ?? [],
    rulesOff: said.rulesOff ?? [],
    outOfSight: said.outOfSight ?? [],
  };
};

/** The farthest time that a date can have; a clock that far off must not make a screen fail. */
const farthestMs = 8.64e15;

const holdsLater = (
  { loosening }: Latch,
  now: Zoned,
  as: (holdsAt: Zoned, to: number) => Loosening,
): readonly Loosening[] =>
  loosening === undefined
    ? []
    : [as(zonedAt(Math.min(loosening.from, farthestMs), now.timeZoneId), loosening.to)];
