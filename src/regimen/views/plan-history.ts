/** How the plan came to be what it is: every change, as what it changed. */
import type { Event, Person, PlanChange } from "#regimen/event.ts";
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
  /** How many things are out of sight. */
  | { readonly what: "outOfSight"; readonly to: number }
  | {
      readonly what: "alsoCounts" | "reasons" | "people";
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

export type PlanEntry = {
  readonly id: string;
  readonly at: Moment;
  readonly steps: readonly PlanStep[];
};

/** The newest first, in the order in which the changes were written. */
export const planHistory = (events: readonly Event[]): readonly PlanEntry[] => {
  const entries: PlanEntry[] = [];
  let before: Before = { plan: {}, flags: [] };
  const changes = events.flatMap((event) => (event.type === "plan.changed" ? [event] : []));
  for (const { id, at, body } of [...changes].sort((a, b) =>
    byOrder([a.order, a.id], [b.order, b.id]),
  )) {
    entries.push({ id, at, steps: stepsOf(body, before) });
    before = { plan: { ...before.plan, ...body }, flags: flagsAfter(body, before.flags) };
  }
  return entries.reverse();
};

type Before = { readonly plan: PlanChange; readonly flags: readonly Flag[] };

const stepsOf = (body: PlanChange, { plan, flags: said }: Before): readonly PlanStep[] => [
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
  ...(body.outOfSight === undefined ? [] : [sightStep(body.outOfSight)]),
];

const sightStep = (ticks: readonly string[]): PlanStep => ({
  what: "outOfSight",
  to: ticks.filter((tick) => tick !== recordTick).length,
});

const nameOf = ({ name, number }: Person): string => (number === "" ? name : `${name}, ${number}`);

const listStep = (
  what: "alsoCounts" | "reasons" | "people",
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
