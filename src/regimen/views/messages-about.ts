/** How many messages a loose end has had, and how many more it may have: two, or one where contact is closed. */
import type { State } from "#regimen/apply.ts";
import type { EventId } from "#regimen/event.ts";
import { liveRows } from "#regimen/fold/live.ts";
import { modeOf, type Plan } from "#regimen/plan.ts";

/** What was sent about it so far. `end`: its first version, or the one that it goes into one message with. */
export const messagesAbout = (state: State, end: EventId): number =>
  liveRows(state).about.filter((each) => each === end).length;

/** What may still be sent about it. Nothing left: the next step is a third person. */
export const messagesLeft = (plan: Plan, sent: number): number =>
  Math.max(0, (modeOf(plan) === "closed" ? 1 : 2) - sent);
