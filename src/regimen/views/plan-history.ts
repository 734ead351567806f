/** How the plan came to be what it is: every change, as what it changed. */
import type { Act, Event, Person, PlanChange } from "#regimen/event.ts";
import { flags, wordOf, type Flag } from "#regimen/fold/protection.ts";
import { byOrder } from "#regimen/fold/versions.ts";
import type { Moment } from "#regimen/moment.ts";
import type { Tie } from "#regimen/plan.ts";
import type { Hours, QuietHours } from "#regimen/quiet/hours.ts";
import { recordTick } from "#regimen/views/out-of-sight.ts";

/** One thing that a change said. `zone` and `callThem` are empty where they went back to the usual. */
export type PlanStep =
  | { readonly what: "lengthDays"; readonly to: number }
  | { readonly what: "ties"; readonly to: readonly Tie[] }
  | { readonly what: "zone" | "callThem"; readonly to: string }
  | { readonly what: "quietHours"; readonly to: QuietHours }
  | { readonly what: "riskHours"; readonly to: readonly Hours[] }
  /** What was put out of sight, and taken out again, by its id; `record`: what came was written down before that. */
  | {
      readonly what: "outOfSight";
      readonly added: readonly string[];
      readonly removed: readonly string[];
      readonly record: boolean;
    }
  /** What the check of a message looks for; which rules those are is the check's own matter. */
  | { readonly what: "rulesOff" }
  /** Whether the look back at the week is offered. */
  | { readonly what: "noReview"; readonly to: boolean }
  | {
      readonly what: ListName;
      readonly added: readonly string[];
      readonly removed: readonly string[];
    }
  | {
      readonly what: "safety";
      readonly added: readonly Flag[];
      /** Holds for a day after it was taken back. */
      readonly takenBack: readonly Flag[];
      /** Left out without the reason that fits, so it stayed. */
      readonly stayed: readonly Flag[];
      /** Nothing of it is true, as far as was said. */
      readonly none: boolean;
    };

/** Lists of which it is told what came to them and what went. `acts` and `hiddenActs`: things to do in the wave instead. */
export type ListName = "alsoCounts" | "reasons" | "people" | "acts" | "hiddenActs" | "privateNames";

/** `also`: the changes that are told with it, because they were ticked in one sitting. */
export type PlanEntry = {
  readonly id: string;
  readonly at: Moment;
  readonly steps: readonly PlanStep[];
  readonly also: readonly string[];
};

/** The newest first, in the order in which the changes were written. */
export const planHistory = (events: readonly Event[]): readonly PlanEntry[] => {
  const entries: PlanEntry[] = [];
  let before: Before = { plan: {}, flags: [] };
  for (const sitting of sittings(events)) {
    const last = sitting.at(-1);
    if (last === undefined) continue;
    const also = sitting.slice(0, -1).map(({ id }) => id);
    const { id, at, body } = last;
    entries.push({ id, at, also, steps: stepsOf(body, before, sitting) });
    for (const { body } of sitting)
      before = { plan: { ...before.plan, ...body }, flags: flagsAfter(body, before.flags) };
  }
  return entries.reverse();
};

type Change = Extract<Event, { readonly type: "plan.changed" }>;
type Before = { readonly plan: PlanChange; readonly flags: readonly Flag[] };

const sittingMs = 3_600_000;

/**
 * Each change for itself, in the order in which they were written; but a list of ticks is one thing that somebody did,
 * not one for each tick: those that only changed the list, each within an hour of the one before, are together.
 */
const sittings = (events: readonly Event[]): readonly (readonly Change[])[] => {
  const changes = events.flatMap((event) => (event.type === "plan.changed" ? [event] : []));
  const all: Change[][] = [];
  for (const change of changes.sort((a, b) => byOrder([a.order, a.id], [b.order, b.id]))) {
    const sitting = all.at(-1);
    const before = sitting?.at(-1);
    const isOn =
      before !== undefined &&
      isOfTicks(before) &&
      isOfTicks(change) &&
      Math.abs(change.at.utc - before.at.utc) <= sittingMs;
    if (isOn) sitting?.push(change);
    else all.push([change]);
  }
  return all;
};

const isOfTicks = ({ body }: Change): boolean =>
  body.outOfSight !== undefined && Object.keys(body).length === 1;

const stepsOf = (
  body: PlanChange,
  { plan, flags: said }: Before,
  sitting: readonly Change[],
): readonly PlanStep[] => [
  ...(body.safety === undefined ? [] : [safetyStep(body, said)]),
  ...(body.lengthDays === undefined ? [] : [{ what: "lengthDays", to: body.lengthDays } as const]),
  ...(body.ties === undefined ? [] : [{ what: "ties", to: body.ties } as const]),
  ...(body.zone === undefined ? [] : [{ what: "zone", to: body.zone } as const]),
  ...(body.callThem === undefined ? [] : [{ what: "callThem", to: body.callThem } as const]),
  ...listStep("alsoCounts", plan.alsoCounts, body.alsoCounts),
  ...listStep("reasons", plan.reasons, body.reasons),
  ...listStep("people", plan.people?.map(nameOf), body.people?.map(nameOf)),
  ...(body.quietHours === undefined ? [] : [{ what: "quietHours", to: body.quietHours } as const]),
  ...(body.riskHours === undefined ? [] : [{ what: "riskHours", to: body.riskHours } as const]),
  ...listStep("acts", plan.acts?.map(textOf), body.acts?.map(textOf)),
  ...listStep("hiddenActs", plan.hiddenActs, body.hiddenActs),
  ...listStep("privateNames", plan.privateNames, body.privateNames),
  ...(body.rulesOff === undefined ? [] : [{ what: "rulesOff" } as const]),
  ...(body.noReview === undefined ? [] : [{ what: "noReview", to: body.noReview } as const]),
  ...(body.outOfSight === undefined ? [] : [sightStep(plan.outOfSight, sitting)]),
];

const sightStep = (before: readonly string[] = [], sitting: readonly Change[]): PlanStep => {
  const ticks = [before, ...sitting.map(({ body }) => body.outOfSight ?? [])];
  const last = ticks.at(-1) ?? [];
  const isRecord = (tick: string) => tick === recordTick;
  return {
    what: "outOfSight",
    added: last.filter((tick) => !before.includes(tick) && !isRecord(tick)),
    removed: before.filter((tick) => !last.includes(tick) && !isRecord(tick)),
    // Ticked anew, it was said anew: a threat may have come in between.
    record: last.includes(recordTick) && ticks.some((each) => !each.includes(recordTick)),
  };
};

const textOf = ({ text }: Act): string => text;

const nameOf = ({ name, number }: Person): string => (number === "" ? name : `${name}, ${number}`);

const listStep = (
  what: ListName,
  before: readonly string[] = [],
  after: readonly string[] | undefined,
): readonly PlanStep[] =>
  after === undefined
    ? []
    : [
        {
          what,
          added: after.filter((each) => !before.includes(each)),
          removed: before.filter((each) => !after.includes(each)),
        },
      ];

const safetyStep = (body: PlanChange, said: readonly Flag[]): PlanStep => {
  const word = (flag: Flag) => wordOf(flag, body);
  return {
    what: "safety",
    added: flags.filter((flag) => word(flag) === 1 && !said.includes(flag)),
    takenBack: said.filter((flag) => word(flag) === 0),
    stayed: said.filter((flag) => word(flag) === undefined),
    none: flagsAfter(body, said).length === 0,
  };
};

const flagsAfter = (body: PlanChange, said: readonly Flag[]): readonly Flag[] =>
  flags.filter((flag) => (wordOf(flag, body) ?? (said.includes(flag) ? 1 : 0)) === 1);
