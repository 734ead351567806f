/** All that is said about what was read: the dates that count, and habits for somebody who asks for them. */
import { chosenOf, direction, type Choice, type Chosen } from "#history/facts/chosen.ts";
import { dedupe } from "#history/facts/dedupe.ts";
import { couldHide } from "#history/facts/doubt.ts";
import { habitsOf, silenceOf, type Habits, type Silence } from "#history/facts/habits.ts";
import { isOneSided } from "#history/facts/one-sided.ts";
import type { Question } from "#history/facts/question.ts";
import { reportsOf, type SourceReport } from "#history/facts/report.ts";
import { riskOf, type Risk } from "#history/facts/risk.ts";
import { newestOf, sortedContacts, type Found, type Local } from "#history/facts/timeline.ts";
import type { ReadPicked } from "#history/read-all.ts";
import { kind, type Channel, type Kind } from "#history/record.ts";
import { secondsPerDay } from "#history/seconds.ts";
import { localClock, type OffsetAt } from "#history/zone.ts";

export type FactOptions = Choice & {
  /** The zone in which the person reads the dates. */
  readonly offsetAt: OffsetAt;
  /** Whether the clocks on the wall are known to have been of that zone too. */
  readonly zoneKnown: boolean;
  /** Whether habits are worked out too. Nobody is shown them without having asked. */
  readonly habits?: boolean | undefined;
  /** The last contact is looked for before this local second: the person said that a later one was only business. */
  readonly before?: number | undefined;
};

/** One contact. `local`: seconds since 2000 as the clock showed; `instant`: in UTC, where that is known. */
export type Contact = {
  readonly local: number;
  readonly instant: number | undefined;
  readonly channel: Channel;
  readonly kind: Kind;
  readonly direction: "out" | "in" | "unknown";
  /** Something that could not be read, or that the export leaves out, could lie after it. */
  readonly uncertain: boolean;
};

export type Facts = {
  /** The newest message or call in either direction. */
  readonly dayZero: Contact | undefined;
  /** The newest message, call, attempt or reaction of the person: the only one to offer as the last contact. */
  readonly lastCounting: Contact | undefined;
  readonly lastIncoming: Contact | undefined;
  /** How many notices of the app are newer than day zero. */
  readonly newerNotices: number;
  readonly risk: Risk;
  /** "You have managed N days before." */
  readonly longestSilence: Silence | undefined;
  readonly habits: Habits | undefined;
  /** Whether anything that was left out could change the last contact. */
  readonly skippedMatters: boolean;
  readonly question: Question | undefined;
};

export type History = { readonly sources: readonly SourceReport[]; readonly facts: Facts };

/** Takes out of what was read whatever stands there twice. Once, before anything is told of it. */
export const merge = (picked: readonly ReadPicked[]): void =>
  dedupe(picked.flatMap(({ parts }) => parts.map(({ part }) => part)));

/** Reports and facts of all that was read and merged. It can be asked again with other answers. */
export const historyOf = (picked: readonly ReadPicked[], options: FactOptions): History => {
  const settled = picked.map((each) => ({ picked: each, ...chosenOf(each, options) }));
  return {
    sources: settled.flatMap((each) =>
      reportsOf(each.picked, each.chosen, localClock(options.offsetAt)),
    ),
    facts: factsOf(settled, options),
  };
};

type Settled = ReturnType<typeof chosenOf>;

const factsOf = (settled: readonly Settled[], options: FactOptions): Facts => {
  const chosen = settled.flatMap((each) => each.chosen);
  const question = settled.find((each) => each.question !== undefined)?.question;
  const local = localClock(options.offsetAt);
  const newest = newestOf(chosen, local, options.before);
  const contactOf = (found: Found | undefined): Contact | undefined =>
    found === undefined ? undefined : told(found, chosen, options, local);
  const clockDoubt =
    !options.zoneKnown &&
    newest.out !== undefined &&
    newest.otherClockOut !== undefined &&
    newest.out.local - newest.otherClockOut.local < mostBetweenZones;
  const out = isOpen(chosen) ? undefined : contactOf(newest.out);
  return {
    dayZero: contactOf(newest.dayZero),
    lastCounting:
      out === undefined ? undefined : { ...out, uncertain: out.uncertain || clockDoubt },
    lastIncoming: contactOf(newest.in),
    newerNotices: newest.newerNotices,
    ...habitual(chosen, newest.last, local, options.habits === true),
    skippedMatters: out?.uncertain ?? chosen.some((each) => couldHide(each, -1)),
    question,
  };
};

/** Clocks of two places differ by no more than this. */
const mostBetweenZones = 26 * 3_600;

/** Whether it is not known of somebody who wrote if they are the person. */
const isOpen = (chosen: readonly Chosen[]): boolean =>
  chosen.some(({ directions, dated }) => !dated || directions.includes(direction.unknown));

const kinds = Object.keys(kind) as readonly Kind[];
const directions = ["unknown", "out", "in"] as const;

const told = (
  found: Found,
  chosen: readonly Chosen[],
  { zoneKnown }: FactOptions,
  local: Local,
): Contact => ({
  local: found.local,
  instant: found.instant,
  channel: found.channel,
  kind: kinds[found.code] ?? "message",
  direction: directions[found.direction] ?? "unknown",
  uncertain:
    isDoubtful(found) ||
    chosen.some((each) => {
      const isInstant = each.file.part.clock === "epoch";
      const slack = isInstant === (found.instant !== undefined) || zoneKnown ? 0 : mostBetweenZones;
      return couldHide(each, found.local - slack, isInstant ? local : undefined);
    }),
});

/** As far back as the hours and the longest silence go. */
const yearDays = 365;

const isDoubtful = ({ local, chosen: { file } }: Found): boolean =>
  file.part.doubtfulDays.has(Math.floor(local / secondsPerDay));

const habitual = (
  chosen: readonly Chosen[],
  last: number,
  local: Local,
  wanted: boolean,
): Pick<Facts, "risk" | "longestSilence" | "habits"> => {
  const contacts = sortedContacts(chosen, last, local, wanted ? undefined : yearDays);
  // Who waits for whom cannot be told from one side, or as long as a question is open.
  const told = !isOneSided(chosen) && !isOpen(chosen);
  return {
    risk: riskOf(contacts, last),
    longestSilence: told ? silenceOf(contacts, last) : undefined,
    habits: told && wanted ? habitsOf(contacts) : undefined,
  };
};
