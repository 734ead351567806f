/** Plans of the form "if this happens, I will do that": which are at hand now, and what came of them. */
import type { IfThenRow, IfThenUseRow, State } from "#regimen/apply.ts";
import { eventIdFrom, type EventId, type PlanOutcome } from "#regimen/event.ts";
import { liveRows, type Live } from "#regimen/fold/live.ts";
import { isWithin } from "#regimen/weekly-hours.ts";
import { zonedOf } from "#regimen/moment.ts";
import { isBefore, type Zoned } from "#regimen/zoned.ts";

export type IfThenPlan = {
  /** The first version: what a deletion, and what came of it, refer to. */
  readonly id: EventId;
  /** The version that is shown: what the next correction refers to. */
  readonly shown: EventId;
  readonly plan: IfThenRow;
  /** Its hours are now, or it is about these very hours. */
  readonly isNow: boolean;
  /** How often it came to what. */
  readonly uses: Readonly<Record<PlanOutcome, number>>;
};

/** In the order in which they were made; without those whose time is over. */
export const ifThenPlans = (state: State, now: Zoned): readonly IfThenPlan[] => {
  const { ifThens, ifThenUses } = liveRows(state);
  return ifThens
    .filter(({ row }) => !isOver(row, now))
    .sort((a, b) => madeAt(a) - madeAt(b) || (a.id < b.id ? -1 : 1))
    .flatMap(({ id, shown, row }) => {
      const ids = { id: eventIdFrom(id), shown: eventIdFrom(shown) };
      if (ids.id === undefined || ids.shown === undefined) return [];
      const uses = usesOf(ids.id, ifThenUses);
      return [{ id: ids.id, shown: ids.shown, plan: row, isNow: isNow(row, now), uses }];
    });
};

/**
 * For a moment that was set off by `trigger`: the plans for it first, then those whose hours are now. Where none fits,
 * all of them.
 */
export const plansFor = (state: State, now: Zoned, trigger = ""): readonly IfThenPlan[] => {
  const all = ifThenPlans(state, now);
  const wanted = plain(trigger);
  const isMeant = ({ plan }: IfThenPlan) => wanted !== "" && plain(plan.trigger ?? "") === wanted;
  const meant = all.filter(isMeant);
  const fitting = [...meant, ...all.filter((each) => each.isNow && !meant.includes(each))];
  return fitting.length > 0 ? fitting : all;
};

const plain = (text: string): string => text.trim().toLowerCase();

const madeAt = ({ versions: [first], row }: Live<IfThenRow>): number => (first ?? row).at.utc;

const isOver = ({ until }: IfThenRow, now: Zoned): boolean =>
  until !== undefined && !isBefore(now, zonedOf(until));

const isNow = ({ window, until }: IfThenRow, now: Zoned): boolean =>
  window === undefined ? until !== undefined : isWithin(window, now);

const usesOf = (
  id: EventId,
  uses: readonly Live<IfThenUseRow>[],
): Readonly<Record<PlanOutcome, number>> => {
  const count = (how: PlanOutcome) =>
    uses.filter(({ row }) => row.plan === id && row.how === how).length;
  return { did: count("did"), partly: count("partly"), "did-not": count("did-not") };
};
