/**
 * The pure fold: what the views need of all events, as plain data that goes into a snapshot.
 *
 * Every table is a set of rows by event id, so the order and the grouping of arrival make no difference, and an event
 * that was seen before changes nothing. What corrects or deletes what is worked out when it is read (`fold/live.ts`).
 *
 * | table         | row                                                                    |
 * | ------------- | ---------------------------------------------------------------------- |
 * | `changes`     | order, written, and the whole change of plan                           |
 * | `starts`      | utc, zone, offset, order                                               |
 * | `contacts`    | utc, zone, offset, 1 if it counts, the loose end that it was about     |
 * | `received`    | utc, zone, offset, order, 1 if unasked, what they said about contact, 1 if it threatens |
 * | `looks`       | utc, zone, offset, where                                               |
 * | `looseEnds`   | when, and the whole loose end: its words are shown on Today            |
 * | `urges`       | when, and the urge less its purpose and channel                        |
 * | `letters`     | when, and the letter less its text                                     |
 * | `ifThens`     | when, and the whole plan                                               |
 * | `endings`     | utc, zone, offset, what was chosen, order                              |
 * | `callPlans`   | when, and the whole plan of the call                                   |
 * | `ifThenUses`  | when, and what came of which plan                                      |
 * | `meetings`    | when it was planned, and the whole meeting                             |
 * | `hardDates`   | when it was written down, and the whole date                           |
 * | `reviews`     | utc, zone, offset: when a week was looked back at                      |
 * | `corrections` | which event it corrects, order; its row stands in the table of its type |
 * | `deletions`   | which event it deletes                                                 |
 *
 * Notes, check-ins, and the text of letters and of looks back are not here: the journal reads them from the ledger.
 */
import type {
  Ending,
  Event,
  EventId,
  EventType,
  Happening,
  LookAt,
  PlanChange,
} from "#regimen/event.ts";
import type { Moment } from "#regimen/moment.ts";

/** Goes up whenever a row changes its meaning; a snapshot of another version is folded anew. */
export const stateVersion = 3;

export type Table<Row> = Readonly<Record<string, Row>>;

type When = readonly [utc: number, zone: string, offset: number];
export type ChangeRow = {
  readonly order: string;
  readonly written: number;
  readonly body: PlanChange;
};
export type StartRow = readonly [...When, order: string];
export type ContactRow = readonly [...When, counts: 0 | 1, about: EventId | ""];
export type ReceivedRow = readonly [
  ...When,
  order: string,
  unasked: 0 | 1,
  said: "no" | "welcome" | "",
  threatens: 0 | 1,
];
export type LookRow = readonly [...When, at: LookAt];
export type LooseEndRow = Timed<BodyOf<"loose-end">>;
export type UrgeRow = Timed<Omit<BodyOf<"urge">, "purpose" | "channel">>;
export type LetterRow = Timed<Omit<BodyOf<"letter">, "text">>;
export type IfThenRow = Timed<BodyOf<"if-then">>;
export type EndingRow = readonly [...When, choice: Ending, order: string];
export type CallPlanRow = Timed<BodyOf<"call-plan">>;
export type IfThenUseRow = Timed<BodyOf<"if-then.used">>;
export type MeetingRow = Timed<BodyOf<"meeting">>;
export type HardDateRow = Timed<BodyOf<"hard-date">>;
export type ReviewRow = When;
export type CorrectionRow = readonly [ref: EventId, order: string];

type BodyOf<Type extends EventType> = Extract<Happening, { type: Type }>["body"];
type Timed<Body> = Body & { readonly at: Moment };

type Tables = {
  readonly changes: Table<ChangeRow>;
  readonly starts: Table<StartRow>;
  readonly contacts: Table<ContactRow>;
  readonly received: Table<ReceivedRow>;
  readonly looks: Table<LookRow>;
  readonly looseEnds: Table<LooseEndRow>;
  readonly urges: Table<UrgeRow>;
  readonly letters: Table<LetterRow>;
  readonly ifThens: Table<IfThenRow>;
  readonly endings: Table<EndingRow>;
  readonly callPlans: Table<CallPlanRow>;
  readonly ifThenUses: Table<IfThenUseRow>;
  readonly meetings: Table<MeetingRow>;
  readonly hardDates: Table<HardDateRow>;
  readonly reviews: Table<ReviewRow>;
  readonly corrections: Table<CorrectionRow>;
  readonly deletions: Table<EventId>;
};

/** All that the views know. Plain JSON, never changed in place. */
export type State = Tables & { readonly version: typeof stateVersion };

export const emptyState: State = {
  version: stateVersion,
  changes: {},
  starts: {},
  contacts: {},
  received: {},
  looks: {},
  looseEnds: {},
  urges: {},
  letters: {},
  ifThens: {},
  endings: {},
  callPlans: {},
  ifThenUses: {},
  meetings: {},
  hardDates: {},
  reviews: {},
  corrections: {},
  deletions: {},
};

/** Adds events in any order, in any grouping, as often as one likes. The state that was given is not touched. */
export const applyAll = (state: State, events: readonly Event[]): State => {
  if (events.length === 0) return state;
  const draft = draftOf(state);
  for (const event of events) keep(draft, event);
  return draft;
};

/** Reads a snapshot back. Looks at version and tables only: the seal vouches for the rows. Undefined: fold anew. */
export const stateFrom = (input: unknown): State | undefined =>
  isState(input) ? input : undefined;

const isState = (input: unknown): input is State =>
  isTable(input) &&
  input["version"] === stateVersion &&
  Object.keys(emptyState).every((name) => name === "version" || isTable(input[name]));

const isTable = (input: unknown): input is Readonly<Record<string, unknown>> =>
  typeof input === "object" && input !== null && !Array.isArray(input);

type Draft = {
  readonly [Name in keyof State]: State[Name] extends Table<infer Row>
    ? Record<string, Row>
    : State[Name];
};

const draftOf = (state: State): Draft => ({
  version: state.version,
  changes: { ...state.changes },
  starts: { ...state.starts },
  contacts: { ...state.contacts },
  received: { ...state.received },
  looks: { ...state.looks },
  looseEnds: { ...state.looseEnds },
  urges: { ...state.urges },
  letters: { ...state.letters },
  ifThens: { ...state.ifThens },
  endings: { ...state.endings },
  callPlans: { ...state.callPlans },
  ifThenUses: { ...state.ifThenUses },
  meetings: { ...state.meetings },
  hardDates: { ...state.hardDates },
  reviews: { ...state.reviews },
  corrections: { ...state.corrections },
  deletions: { ...state.deletions },
});

const keep = (draft: Draft, event: Event): void => {
  const { id, order } = event;
  switch (event.type) {
    case "plan.changed":
      // A change of plan is never corrected: a `ref` in one means nothing.
      draft.changes[id] = { order, written: event.written, body: event.body };
      return;
    case "deleted":
      if (event.ref !== undefined) draft.deletions[id] = event.ref;
      return;
    case "check-in":
    case "history.read":
    case "note":
      return;
    case "start.set":
      draft.starts[id] = [...whenOf(event), order];
      break;
    case "contact.made": {
      const { counts, looseEnd } = event.body;
      draft.contacts[id] = [...whenOf(event), counts ? 1 : 0, looseEnd ?? ""];
      break;
    }
    case "contact.received": {
      const { unasked, said, kind } = event.body;
      const threatens = kind === "threatening" ? 1 : 0;
      draft.received[id] = [...whenOf(event), order, unasked ? 1 : 0, said ?? "", threatens];
      break;
    }
    case "look":
      draft.looks[id] = [...whenOf(event), event.body.at];
      break;
    case "loose-end":
      draft.looseEnds[id] = { ...event.body, at: event.at };
      break;
    case "urge": {
      const { purpose: _purpose, channel: _channel, ...body } = event.body;
      draft.urges[id] = { ...body, at: event.at };
      break;
    }
    case "letter": {
      const { text: _text, ...body } = event.body;
      draft.letters[id] = { ...body, at: event.at };
      break;
    }
    case "if-then":
      draft.ifThens[id] = { ...event.body, at: event.at };
      break;
    case "ending":
      draft.endings[id] = [...whenOf(event), event.body.choice, order];
      break;
    case "call-plan":
      draft.callPlans[id] = { ...event.body, at: event.at };
      break;
    case "if-then.used":
      draft.ifThenUses[id] = { ...event.body, at: event.at };
      break;
    case "meeting":
      draft.meetings[id] = { ...event.body, at: event.at };
      break;
    case "hard-date":
      draft.hardDates[id] = { ...event.body, at: event.at };
      break;
    case "weekly-review":
      draft.reviews[id] = whenOf(event);
      break;
  }
  if (event.ref !== undefined) draft.corrections[id] = [event.ref, order];
};

const whenOf = ({ at }: Event): When => [at.utc, at.tz, at.off];
