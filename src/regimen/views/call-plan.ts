/** The one call after a run: when it may be planned for, and what of it may be shown. It is never dialled from here. */
import type { CallPlanRow, State } from "#regimen/apply.ts";
import { decide } from "#regimen/decide.ts";
import { liveRows, type Live } from "#regimen/fold/live.ts";
import { zonedOf } from "#regimen/moment.ts";
import { mayReach } from "#regimen/reach.ts";
import type { Purpose, SelfState, Wish } from "#regimen/situation.ts";
import { situationAt } from "#regimen/views/situation-at.ts";
import { isBefore, nextMorning, type Zoned } from "#regimen/zoned.ts";

const fromHour = 10;
const untilHour = 20;

/** The first time that is offered: never tonight. */
export const firstCallTime = nextMorning;

/** From 10:00 to 20:00 where the person is, both included. */
export const isByDay = ({ hour, minute, second }: Zoned): boolean =>
  hour >= fromHour && (hour < untilHour || (hour === untilHour && minute === 0 && second === 0));

export type CallTimeProblem = "too-soon" | "not-by-day";

/** What speaks against calling at `at`, planned `now`; undefined if nothing does. Told apart from who they are then. */
export const callTimeProblem = (at: Zoned, now: Zoned): CallTimeProblem | undefined => {
  const here = at.withTimeZone(now.timeZoneId);
  if (isBefore(here, firstCallTime(now))) return "too-soon";
  return isByDay(here) ? undefined : "not-by-day";
};

/** What the one call could be for; anything else has its own way, and needs no end of a run. */
export const callPurposes: readonly Purpose[] = [
  "feelings",
  "reunite",
  "closure",
  "apology",
  "friendly",
  "occasion",
  "unsure",
];

const aCall: Wish = {
  purpose: "closure",
  channel: "call",
  someoneElseCould: false,
  canWait: false,
  needsAnswer: false,
};
const atTheirCalmest: SelfState = {
  urge: 0,
  strongestUrgeThisWeek: 0,
  sober: true,
  canTakeNo: true,
  motive: "calm",
};

/** A call could be planned now, if the person is ready. False whenever no readiness could open it, as in `closed`. */
export const callIsOpen = (state: State, now: Zoned): boolean => {
  const situation = situationAt(state, now, aCall, atTheirCalmest);
  return situation !== undefined && mayReach(decide(situation), "plan-call");
};

/** `before` its day · `today`, by day · `over`: the hours of its day are gone. */
export type CallPhase = "before" | "today" | "over";

export type PlannedCall = {
  /** Of the first version: corrections refer to it. */
  readonly id: string;
  readonly plan: CallPlanRow;
  /** In the zone of now. */
  readonly when: Zoned;
  readonly phase: CallPhase;
  /** Its time has come: it can be said how it went. */
  readonly hasCome: boolean;
};

/** The call that is planned; undefined where there is none, and always where no call is open (any more). */
export const plannedCall = (state: State, now: Zoned): PlannedCall | undefined => {
  const found = latestPlanned(state);
  if (found === undefined || !callIsOpen(state, now)) return undefined;
  const when = zonedOf(found.row.when).withTimeZone(now.timeZoneId);
  const hasCome = !isBefore(now, when);
  return { id: found.id, plan: found.row, when, phase: phaseOf(when, now), hasCome };
};

/** Plans that were made, dropped or deleted are none; of several, the one that was written last. */
const latestPlanned = (state: State): Live<CallPlanRow> | undefined =>
  liveRows(state)
    .callPlans.filter(({ row }) => row.state === "planned")
    .sort((a, b) => a.row.at.utc - b.row.at.utc || (a.id < b.id ? -1 : 1))
    .at(-1);

const phaseOf = (when: Zoned, now: Zoned): CallPhase => {
  const [day, today] = [when.toPlainDate(), now.toPlainDate()];
  if (day.equals(today)) return now.hour < untilHour ? "today" : "over";
  return isBefore(now, when) ? "before" : "over";
};
