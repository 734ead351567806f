/** The situation: the plan, the state of the run and the wish, read from JSON and checked. Nothing is guessed. */
import * as v from "valibot";

import {
  aims,
  boundaries,
  enders,
  maxLengthDays,
  minLengthDays,
  ties,
  type Plan,
} from "#regimen/plan.ts";
import { situationWords } from "#regimen/words.en.ts";
import { isBefore, zonedFrom, type Zoned } from "#regimen/zoned.ts";
import { err, ok, type Result } from "#result.ts";

export const purposes = [
  "loose-end",
  "emergency",
  "reply",
  "feelings",
  "friendly",
  "reunite",
  "closure",
  "apology",
  "occasion",
  "look",
  "unsure",
] as const;
export type Purpose = (typeof purposes)[number];

export const channels = [
  "call",
  "text",
  "email",
  "letter",
  "in-person",
  "third-party",
  "social",
] as const;
export type Channel = (typeof channels)[number];

export const motives = ["calm", "lonely", "panic", "jealous", "angry"] as const;
export type Motive = (typeof motives)[number];

/** What the person wants to do now. */
export type Wish = {
  readonly purpose: Purpose;
  readonly channel: Channel;
  /** Somebody else could do it: for a loose end, an emergency, a reply. */
  readonly someoneElseCould: boolean;
  /** For a loose end. */
  readonly canWait: boolean;
  /** For a reply: what the ex wrote asks something practical. */
  readonly needsAnswer: boolean;
};

/** How the person is. Every field may be absent: it is asked only where it decides. Urges run from 0 to 10. */
export type SelfState = {
  readonly selfHarm?: boolean;
  readonly urge?: number;
  readonly strongestUrgeThisWeek?: number;
  readonly sober?: boolean;
  readonly canTakeNo?: boolean;
  readonly motive?: Motive;
};

export type Situation = {
  readonly now: Zoned;
  readonly plan: Plan;
  /** The last contact that counts, from which the run is reckoned; null if it is not known. */
  readonly lastContactAt: Zoned | null;
  readonly wish: Wish;
  readonly state: SelfState;
  /** Calls, messages and attempts made after the first completion. */
  readonly callsSinceComplete: number;
};

/** `field` is a dotted path, as in `plan.lengthDays`; empty where the input as a whole is no situation. */
export type SituationError = { readonly field: string; readonly message: string };

const aClockMayDifferByMs = 120_000;

const record = <const E extends v.ObjectEntries>(entries: E) =>
  v.pipe(
    v.custom<Record<string, unknown>>(
      (input) => typeof input === "object" && input !== null && !Array.isArray(input),
    ),
    v.object(entries),
  );

const wholeNumber = (min: number, max: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));

const zoned = v.pipe(
  v.unknown(),
  v.rawTransform<unknown, Zoned>(({ dataset, addIssue, NEVER }) => {
    const read = zonedFrom(dataset.value);
    if (read !== undefined) return read;
    addIssue();
    return NEVER;
  }),
);

const urge = wholeNumber(0, 10);

/** The entries stand in the order of REGIMEN.md, so that the first issue found names the first bad field. */
const before = record({
  now: zoned,
  plan: record({
    lengthDays: wholeNumber(minLengthDays, maxLengthDays),
    aim: v.picklist(aims),
    endedBy: v.picklist(enders),
    ties: v.array(v.picklist(ties)),
    boundary: v.picklist(["none", ...boundaries]),
    afraidOfThem: v.boolean(),
    harmedThem: v.boolean(),
  }),
  lastContactAt: v.nullable(zoned),
});

const after = record({
  wish: record({
    purpose: v.picklist(purposes),
    channel: v.picklist(channels),
    someoneElseCould: v.boolean(),
    canWait: v.boolean(),
    needsAnswer: v.boolean(),
  }),
  state: v.nullish(
    record({
      selfHarm: v.exactOptional(v.boolean()),
      urge: v.exactOptional(urge),
      strongestUrgeThisWeek: v.exactOptional(urge),
      sober: v.exactOptional(v.boolean()),
      canTakeNo: v.exactOptional(v.boolean()),
      motive: v.exactOptional(v.picklist(motives)),
    }),
    {},
  ),
  callsSinceComplete: wholeNumber(0, Number.MAX_SAFE_INTEGER),
});

const firstOnly = { abortEarly: true } as const;

/** Reads a situation; on failure names the first bad field in the order of REGIMEN.md and says what is expected. */
export const situationFrom = (input: unknown): Result<Situation, SituationError> => {
  const first = v.safeParse(before, input, firstOnly);
  if (!first.success) return err(errorAt(v.getDotPath(first.issues[0]) ?? ""));
  const { now, lastContactAt } = first.output;
  const latest = now.add({ milliseconds: aClockMayDifferByMs });
  if (lastContactAt !== null && isBefore(latest, lastContactAt))
    return err(errorAt("lastContactAt", true));
  const rest = v.safeParse(after, input, firstOnly);
  if (!rest.success) return err(errorAt(v.getDotPath(rest.issues[0]) ?? ""));
  return ok({ ...first.output, ...rest.output });
};

/** A bad item of a list is named by the list. */
const errorAt = (path: string, isLater = false): SituationError => {
  const field = path.replace(/^(plan\.ties)\..*$/u, "$1");
  return { field, message: situationWords(field, isLater) };
};
