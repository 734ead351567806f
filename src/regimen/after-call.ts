/** What is written down once the one call is over: to be kept together, or not at all. */
import type { CallPlanRow } from "#regimen/apply.ts";
import type { CallOutcome, EventId, NewEvent } from "#regimen/event.ts";
import type { Moment } from "#regimen/moment.ts";
import type { Safety } from "#regimen/plan.ts";

export type Call = {
  readonly id: EventId;
  readonly plan: CallPlanRow;
  /** When they called. */
  readonly at: Moment;
};

/** `said`: the safety answers as they stand. An attempt that nobody took counts as the one call too. */
export const afterCall = (
  went: CallOutcome,
  { id, plan, at }: Call,
  said: Safety,
): readonly NewEvent[] => [
  ...(went === "said-no" ? theirNo(at, said) : []),
  {
    type: "contact.made",
    at,
    body: { channel: "call", counts: true, answered: went !== "no-answer" },
  },
  { ...corrected(id, plan), body: { ...bodyOf(plan), state: "made", went } },
];

/** They did not call after all. */
export const droppedCall = (id: EventId, plan: CallPlanRow): NewEvent => ({
  ...corrected(id, plan),
  body: { ...bodyOf(plan), state: "dropped" },
});

/** The boundary, and the words that made it one. */
const theirNo = (at: Moment, said: Safety): readonly NewEvent[] => [
  { type: "plan.changed", at, body: { safety: withTheirNo(said) } },
  {
    type: "contact.received",
    at,
    body: { channel: "call", kind: "nothing-needed", unasked: false, said: "no" },
  },
];

/** The safety answers, with the one that they asked for no contact. */
export const withTheirNo = (said: Safety): Safety =>
  said.boundaries.includes("asked-not-to")
    ? said
    : { ...said, boundaries: [...said.boundaries, "asked-not-to"] };

const corrected = (ref: EventId, { at }: CallPlanRow) => ({ type: "call-plan", at, ref }) as const;

const bodyOf = ({ when, firstSentence, notToRaise, wayOut }: CallPlanRow) => ({
  when,
  firstSentence,
  notToRaise,
  wayOut,
});
