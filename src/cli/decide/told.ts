/** What has been said in an interview, what is to be asked next, and the situation that comes of it. */
import { decide } from "#regimen/decide.ts";
import { decisionJson, type Decision } from "#regimen/decision.ts";
import { maxLengthDays, noPlan, planSafety, type Plan, type Safety } from "#regimen/plan.ts";
import {
  isDecided,
  questionsFor,
  toldBy,
  type Answered,
  type Known,
  type Question,
} from "#regimen/questions.ts";
import type { Purpose, Situation } from "#regimen/situation.ts";
import { isBefore, plusDays, runEnd, type Zoned } from "#regimen/zoned.ts";

/** An absent field was not asked yet. */
export type Told = Omit<Answered, "purpose"> & {
  readonly purpose?: Purpose;
  readonly safety?: Safety;
  /** `at` is null for "not sure". */
  readonly lastContact?: { readonly at: Zoned | null };
  readonly callsSinceComplete?: number;
  readonly strongestUrgeThisWeek?: number;
  readonly canTakeNo?: boolean;
};

/** One thing to ask. */
export type Topic =
  | "purpose"
  | "safety"
  | Exclude<Question, "right-now">
  | "last-contact"
  | "calls"
  | "urge"
  | "strongest-urge"
  | "sober"
  | "can-take-no"
  | "motive";

/** The next thing to ask, and nothing whose answer would change nothing; undefined once the case is decided. */
export const openTopic = (told: Told, now: Zoned): Topic | undefined => {
  if (told.purpose === undefined) return "purpose";
  if (told.safety === undefined) return "safety";
  return (
    openQuestion({ ...told, purpose: told.purpose }, now) ??
    openRunTopic(told, now) ??
    openReadiness(told, now)
  );
};

/** The situation as far as it was told, with the constants of REGIMEN.md for what was not asked. */
export const situationOf = (told: Told, now: Zoned): Situation => {
  const { plan, wish, state } = toldBy(planOf(told), {
    ...told,
    purpose: told.purpose ?? "unsure",
  });
  const { strongestUrgeThisWeek, canTakeNo } = told;
  return {
    now,
    plan,
    lastContactAt: told.lastContact?.at ?? null,
    wish,
    state: {
      ...state,
      ...(strongestUrgeThisWeek === undefined ? {} : { strongestUrgeThisWeek }),
      ...(canTakeNo === undefined ? {} : { canTakeNo }),
    },
    callsSinceComplete: told.callsSinceComplete ?? 0,
  };
};

const planOf = ({ safety }: Told): Plan => ({
  ...noPlan,
  ...(safety === undefined ? {} : planSafety(safety)),
});

const isComplete = ({ lastContact }: Told, now: Zoned): boolean =>
  lastContact !== undefined &&
  lastContact.at !== null &&
  !isBefore(now, runEnd(lastContact.at, noPlan.lengthDays));

const openQuestion = (told: Told & Answered, now: Zoned): Topic | undefined => {
  const known: Known = { plan: planOf(told), tiesKnown: false, complete: isComplete(told, now) };
  if (isDecided(known, told)) return undefined;
  const open = questionsFor(known, told).at(-1);
  return open === "right-now" ? openOf(told, ["urge", "sober", "motive"]) : open;
};

const openRunTopic = (told: Told, now: Zoned): Topic | undefined => {
  const situation = situationOf(told, now);
  const longAgo = plusDays(now, -2 * maxLengthDays);
  if (told.lastContact === undefined)
    return changes(situation, { lastContactAt: longAgo }) ? "last-contact" : undefined;
  if (told.callsSinceComplete === undefined && isComplete(told, now))
    return changes(situation, { callsSinceComplete: 1 }) ? "calls" : undefined;
  return undefined;
};

const changes = (situation: Situation, other: Partial<Situation>): boolean =>
  textOf(decide(situation)) !== textOf(decide({ ...situation, ...other }));

const textOf = (decision: Decision): string => JSON.stringify(decisionJson(decision));

/** Rule 20 asks for all five together. */
const openReadiness = (told: Told, now: Zoned): Topic | undefined =>
  decide(situationOf(told, now)).next.includes("readiness-check")
    ? openOf(told, ["urge", "strongest-urge", "sober", "can-take-no", "motive"])
    : undefined;

const fieldOf = {
  urge: "urge",
  "strongest-urge": "strongestUrgeThisWeek",
  sober: "sober",
  "can-take-no": "canTakeNo",
  motive: "motive",
} as const;

const openOf = <const T extends keyof typeof fieldOf>(
  told: Told,
  topics: readonly T[],
): T | undefined => topics.find((topic) => told[fieldOf[topic]] === undefined);
