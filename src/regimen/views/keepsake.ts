/** What somebody takes along when they let go: their own words and their days, nothing of the other person's. */
import type { State } from "#regimen/apply.ts";
import type { Event } from "#regimen/event.ts";
import type { Moment } from "#regimen/moment.ts";
import { journal } from "#regimen/views/journal.ts";
import { planAt } from "#regimen/views/plan-at.ts";
import type { DaysKept } from "#regimen/views/run-at.ts";
import { today } from "#regimen/views/today.ts";
import type { Zoned } from "#regimen/zoned.ts";

export type OwnWords = {
  readonly at: Moment;
  readonly kind: "note" | "unsent" | "plain-day" | "calm-me";
  readonly text: string;
};

export type Keepsake = {
  /** Undefined where no days may be shown, or none are known. */
  readonly days: DaysKept | undefined;
  readonly reasons: readonly string[];
  readonly ifThens: readonly { readonly when: string; readonly then: string }[];
  /** The earliest first, without letters that are closed until a day that has not come. */
  readonly words: readonly OwnWords[];
  readonly stillSealed: number;
};

/** `events`: everything that is kept. Deleted entries and earlier versions are left out. */
export const keepsake = (state: State, events: readonly Event[], now: Zoned): Keepsake => {
  const view = today(state, now);
  const shown = journal(events)
    .map(({ event }) => event)
    .sort((a, b) => a.at.utc - b.at.utc);
  return {
    days: "days" in view ? view.days : undefined,
    reasons: planAt(state, now).reasons,
    ifThens: shown.flatMap((event) =>
      event.type === "if-then" ? [{ when: event.body.when, then: event.body.then }] : [],
    ),
    words: shown.filter((event) => !isSealed(event, now)).flatMap(ownWords),
    stillSealed: shown.filter((event) => isSealed(event, now)).length,
  };
};

const ownWords = (event: Event): readonly OwnWords[] => {
  if (event.type === "note") return [{ at: event.at, kind: "note", text: event.body.text }];
  if (event.type !== "letter") return [];
  return [{ at: event.at, kind: event.body.kind, text: event.body.text }];
};

const isSealed = (event: Event, now: Zoned): boolean =>
  event.type === "letter" && (event.body.sealedUntil?.utc ?? -Infinity) > now.epochMilliseconds;
