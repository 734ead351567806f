/** Calls and meetings that a loose end needs: ten minutes, one matter. Shown only where the rules would allow them now. */
import type { MeetingRow, State } from "#regimen/apply.ts";
import { decide } from "#regimen/decide.ts";
import type { Decision } from "#regimen/decision.ts";
import { eventIdFrom, type EventId } from "#regimen/event.ts";
import { liveRows } from "#regimen/fold/live.ts";
import { zonedOf } from "#regimen/moment.ts";
import { mayReach } from "#regimen/reach.ts";
import type { SelfState, Wish } from "#regimen/situation.ts";
import { situationAt } from "#regimen/views/situation-at.ts";
import { isBefore, type Zoned } from "#regimen/zoned.ts";

export const meetingMinutes = 10;

/** How somebody meets or calls about a loose end. */
export type MeetingBy = MeetingRow["by"];

const atTheirCalmest: SelfState = {
  urge: 0,
  strongestUrgeThisWeek: 0,
  sober: true,
  canTakeNo: true,
  motive: "calm",
};

/** A matter that can't wait and that nobody else could see to. */
export const meetingWish = (by: MeetingBy): Wish => ({
  purpose: "loose-end",
  channel: by,
  someoneElseCould: false,
  canWait: false,
  needsAnswer: false,
});

/** What the rules say to that wish of somebody calm; undefined until the safety questions are answered. */
export const meetingDecision = (state: State, now: Zoned, by: MeetingBy): Decision | undefined => {
  const situation = situationAt(state, now, meetingWish(by), atTheirCalmest);
  return situation === undefined ? undefined : decide(situation);
};

/** Some answer could allow one. Always false in `closed` and in `safety`. */
export const meetingIsOpen = (state: State, now: Zoned): boolean =>
  (["call", "in-person"] as const).some((by) =>
    mayReach(meetingDecision(state, now, by), "call-script"),
  );

const fromHour = 7;
const untilHour = 21;

export type MeetingTimeProblem = "past" | "at-night";

/** What speaks against meeting or calling at `at`, planned `now`; undefined if nothing does. By day is 7:00 to 21:00. */
export const meetingTimeProblem = (at: Zoned, now: Zoned): MeetingTimeProblem | undefined => {
  if (!isBefore(now, at)) return "past";
  const { hour, minute } = at.withTimeZone(now.timeZoneId);
  const isByDay = hour >= fromHour && (hour < untilHour || (hour === untilHour && minute === 0));
  return isByDay ? undefined : "at-night";
};

export type Meeting = {
  /** The first version: what a deletion refers to. */
  readonly id: EventId;
  /** The version that is shown: what the next correction refers to. */
  readonly shown: EventId;
  readonly plan: MeetingRow;
  /** In the zone of now. */
  readonly when: Zoned;
  /** Its time has come: it can be said how it was. */
  readonly hasCome: boolean;
  /** It is today or tomorrow, or it is over and nothing was said of it. */
  readonly isNear: boolean;
};

/** Those that are planned, the next first; none that the rules would not allow now. */
export const meetings = (state: State, now: Zoned): readonly Meeting[] =>
  liveRows(state)
    .meetings.flatMap(({ id, shown, row }) => {
      const ids = { id: eventIdFrom(id), shown: eventIdFrom(shown) };
      if (row.state !== "planned" || ids.id === undefined || ids.shown === undefined) return [];
      if (!mayReach(meetingDecision(state, now, row.by), "call-script")) return [];
      return [meeting(ids.id, ids.shown, row, now)];
    })
    .sort((a, b) => a.plan.when.utc - b.plan.when.utc || (a.id < b.id ? -1 : 1));

const meeting = (id: EventId, shown: EventId, plan: MeetingRow, now: Zoned): Meeting => {
  const when = zonedOf(plan.when).withTimeZone(now.timeZoneId);
  const tomorrow = now.toPlainDate().add({ days: 1 });
  return {
    id,
    shown,
    plan,
    when,
    hasCome: !isBefore(now, when),
    isNear: when.toPlainDate().since(tomorrow).sign <= 0,
  };
};
