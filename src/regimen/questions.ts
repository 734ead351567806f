/** Which questions decide a case: asked one after the other, and never one whose answer would change nothing. */
import { modeOf, noPlan, type Plan, type Tie } from "#regimen/plan.ts";
import type { Channel, Motive, Purpose, SelfState, Wish } from "#regimen/situation.ts";

/**
 * `right-now` asks for urge, sober and motive together. `ties` is asked only as long as the plan has none on record.
 */
export const questions = [
  "needs-answer",
  "someone-else",
  "can-wait",
  "ties",
  "channel",
  "right-now",
] as const;
export type Question = (typeof questions)[number];

/** What has been said so far; an absent field was not asked yet. */
export type Answered = {
  readonly purpose: Purpose;
  readonly needsAnswer?: boolean;
  readonly someoneElseCould?: boolean;
  readonly canWait?: boolean;
  readonly ties?: readonly Tie[];
  readonly channel?: Channel;
  readonly urge?: number;
  readonly sober?: boolean;
  readonly motive?: Motive;
};

/** The plan as far as it is known: its safety answers always, `tiesKnown` if the ties were ever told. */
export type Known = {
  readonly plan: Plan;
  readonly tiesKnown: boolean;
  /** The run is complete. */
  readonly complete: boolean;
};

/** The questions of this case in order, answered ones included, up to the first that is still open. */
export const questionsFor = (known: Known, answered: Answered): readonly Question[] => {
  const path = pathOf(known, answered);
  const open = path.findIndex((question) => !isAnswered(question, answered));
  return open === -1 ? path : path.slice(0, open + 1);
};

/** Everything that decides has been said. */
export const isDecided = (known: Known, answered: Answered): boolean =>
  pathOf(known, answered).every((question) => isAnswered(question, answered));

/** The plan with the ties that were asked; the wish and the state, with the constants for what was not asked. */
export const toldBy = (
  plan: Plan,
  answered: Answered,
): { readonly plan: Plan; readonly wish: Wish; readonly state: SelfState } => ({
  plan: { ...plan, ties: answered.ties ?? plan.ties },
  wish: {
    purpose: answered.purpose,
    channel: answered.channel ?? "text",
    someoneElseCould: answered.someoneElseCould ?? false,
    canWait: answered.canWait ?? false,
    needsAnswer: answered.needsAnswer ?? false,
  },
  state: {
    ...(answered.urge === undefined ? {} : { urge: answered.urge }),
    ...(answered.sober === undefined ? {} : { sober: answered.sober }),
    ...(answered.motive === undefined ? {} : { motive: answered.motive }),
  },
});

/** What is known where nothing is kept: no plan, no ties, no run. */
export const nothingKnown: Known = { plan: noPlan, tiesKnown: false, complete: false };

const pathOf = (known: Known, answered: Answered): readonly Question[] => {
  switch (answered.purpose) {
    case "reply":
      return answered.needsAnswer === true
        ? ["needs-answer", ...businessPath(known, answered)]
        : ["needs-answer"];
    case "loose-end":
      return businessPath(known, answered);
    case "emergency":
      return underOrder(known) ? [] : ["someone-else"];
    default:
      return [];
  }
};

const underOrder = ({ plan }: Known) => plan.boundary === "order-against-me";

/** Follows rules 2 and 7 to 12, 14 and 16 down to the one that answers. */
const businessPath = (known: Known, answered: Answered): readonly Question[] => {
  if (underOrder(known)) return [];
  const mode = modeOf(known.plan);
  if (mode === "closed" && answered.someoneElseCould === true) return ["someone-else"];
  const first: readonly Question[] = ["someone-else", ...waitingPath(known, answered)];
  return waits(known, answered) ? first : [...first, ...channelPath(known, answered)];
};

const isGuarded = ({ plan }: Known) => ["closed", "safety"].includes(modeOf(plan));

const waitingPath = ({ tiesKnown }: Known, { purpose, canWait }: Answered): readonly Question[] => {
  if (purpose !== "loose-end") return [];
  return canWait === true && !tiesKnown ? ["can-wait", "ties"] : ["can-wait"];
};

/** A loose end that rule 8 or rule 10 parks, whatever the channel. */
const waits = (known: Known, answered: Answered): boolean => {
  if (answered.purpose !== "loose-end" || answered.canWait !== true) return false;
  const plan = { ...known.plan, ties: answered.ties ?? known.plan.ties };
  if (isGuarded(known)) return !plan.ties.includes("children");
  return modeOf(plan) === "full" && !known.complete;
};

const channelPath = (known: Known, { channel }: Answered): readonly Question[] => {
  const meets = channel === "in-person" && !isGuarded(known);
  return channel === "call" || meets ? ["channel", "right-now"] : ["channel"];
};

const isAnswered = (question: Question, answered: Answered): boolean => {
  switch (question) {
    case "needs-answer":
      return answered.needsAnswer !== undefined;
    case "someone-else":
      return answered.someoneElseCould !== undefined;
    case "can-wait":
      return answered.canWait !== undefined;
    case "ties":
      return answered.ties !== undefined;
    case "channel":
      return answered.channel !== undefined;
    case "right-now":
      return [answered.urge, answered.sober, answered.motive].every((each) => each !== undefined);
  }
};
