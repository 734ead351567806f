/**
 * Everything that is kept, as events. An event is never changed: a later event with `ref` corrects it (same type: its
 * time and body stand instead) or deletes it (type `deleted`; a `deleted` that refers to a `deleted` takes it back).
 * Plan changes are followed by other plan changes, never corrected or deleted, so that a boundary cannot be slipped off.
 */
import * as v from "valibot";

import { civilDateSchema } from "#regimen/civil-date.ts";
import { weeklyHoursSchema, type WeeklyHours } from "#regimen/weekly-hours.ts";
import { isZone, momentSchema, type Moment } from "#regimen/moment.ts";
import {
  aims,
  boundaries,
  enders,
  maxLengthDays,
  minLengthDays,
  ties,
  type Aim,
  type EndedBy,
  type Safety,
  type Tie,
} from "#regimen/plan.ts";
import {
  hoursSchema,
  leastDelayMinutes,
  leaveEnoughOpen,
  mostDelayMinutes,
  type Hours,
  type QuietHours,
} from "#regimen/quiet/hours.ts";
import {
  channels,
  motives,
  purposes,
  type Channel,
  type Motive,
  type Purpose,
} from "#regimen/situation.ts";

declare const eventId: unique symbol;
/** 32 hexadecimal digits: 16 random bytes. Made only by `eventIdFrom`. */
export type EventId = string & { readonly [eventId]: true };

export const eventIdFrom = (input: unknown): EventId | undefined =>
  typeof input === "string" && /^[0-9a-f]{32}$/u.test(input) ? (input as EventId) : undefined;

/** A change of the plan: only what is named changes. Loosening (REGIMEN.md, "Modes") holds 24 hours after writing. */
export type PlanChange = {
  readonly lengthDays?: number;
  readonly aim?: Aim;
  readonly endedBy?: EndedBy;
  readonly ties?: readonly Tie[];
  readonly safety?: Safety;
  /** Why a boundary was taken back; without the reason that fits, it stays. */
  readonly because?: "contact-is-welcome" | "order-ended";
  readonly zone?: string;
  /** What the person also counts as contact, in their own words. */
  readonly alsoCounts?: readonly string[];
  readonly reasons?: readonly string[];
  readonly people?: readonly Person[];
  /** What to call the ex; never needs to be a name. */
  readonly callThem?: string;
  /** Things to do in the wave instead: the person's own, and the ids or texts of those that don't help them. */
  readonly acts?: readonly Act[];
  readonly hiddenActs?: readonly string[];
  /** Looser ones hold only after their delay (`fold/quiet.ts`). */
  readonly quietHours?: QuietHours;
  /** When the pull is strongest, as the person or their own records have it; nothing closes by them. */
  readonly riskHours?: readonly Hours[];
  /** Names that are also words ("Hope", "Joy"), so that the draft check reads them as names. */
  readonly privateNames?: readonly string[];
  /** Rules of the draft check that this person has switched off, by id. */
  readonly rulesOff?: readonly string[];
  /** What was put out of sight, by the ids of the list (`views/out-of-sight.ts`). */
  readonly outOfSight?: readonly string[];
  /** The look back at the week is not offered. */
  readonly noReview?: boolean;
};

export const actKinds = ["body", "hands", "people", "mind"] as const;
export type ActKind = (typeof actKinds)[number];

/** One thing to do instead of making contact, in the person's own words. */
export type Act = { readonly kind: ActKind; readonly text: string };

/** Somebody to call instead. `number` as one would dial it; empty if the person only wants to be reminded of them. */
export type Person = { readonly name: string; readonly number: string };

/** Why a contact was outside the rules' count (REGIMEN.md, "contact that does not count"). */
export const outsides = [
  "loose-end",
  "emergency",
  "chance-meeting",
  "courtesy",
  "pocket-call",
  "to-stay-safe",
] as const;
export type Outside = (typeof outsides)[number];

export const looksAt = [
  "profile",
  "stories",
  "status",
  "location",
  "photos",
  "home",
  "car",
  "in-person",
  "other",
] as const;
export type LookAt = (typeof looksAt)[number];

export const incomings = [
  "nothing-needed",
  "practical",
  "emotional",
  "threatening",
  "may-hurt-themselves",
] as const;
export type Incoming = (typeof incomings)[number];

/** What somebody chose when their run was complete. All of them are full endings. */
export const endings = ["stay-silent", "extend", "one-call", "let-go"] as const;
export type Ending = (typeof endings)[number];

/** How the one call went. */
export const callOutcomes = ["talked", "no-answer", "said-no"] as const;
export type CallOutcome = (typeof callOutcomes)[number];

/** What came of an if-then plan when its moment was there. */
export const planOutcomes = ["did", "partly", "did-not"] as const;
export type PlanOutcome = (typeof planOutcomes)[number];

/** `open`: it took place, and something of the matter is still open. */
export const meetingStates = ["planned", "done", "open", "dropped"] as const;
export type MeetingState = (typeof meetingStates)[number];

export const hardDateKinds = ["birthday", "anniversary", "holiday", "court", "other"] as const;
export type HardDateKind = (typeof hardDateKinds)[number];

export const letterKinds = ["unsent", "plain-day", "calm-me"] as const;
export type LetterKind = (typeof letterKinds)[number];

/** What happened, by type. Strengths and feelings run from 0 to 10; texts are the person's own words. */
export type Happening =
  | { readonly type: "plan.changed"; readonly body: PlanChange }
  /** The last contact that counts, as remembered at the start; `over` starts over after a completion. */
  | {
      readonly type: "start.set";
      readonly body: { readonly sure: boolean; readonly over: boolean };
    }
  | {
      readonly type: "contact.made";
      readonly body: {
        readonly channel: Channel;
        readonly counts: boolean;
        readonly outside?: Outside;
        /** The loose end that it was about: one message each is the rule where contact is closed. */
        readonly looseEnd?: EventId;
        readonly answered?: boolean;
        readonly note?: string;
      };
    }
  | {
      readonly type: "contact.received";
      readonly body: {
        readonly channel: Channel;
        readonly kind: Incoming;
        readonly unasked: boolean;
        /** What they said about contact, if anything: `no` is kept as their no. */
        readonly said?: "no" | "welcome";
        readonly note?: string;
      };
    }
  | {
      readonly type: "look";
      readonly body: { readonly at: LookAt; readonly after?: number; readonly note?: string };
    }
  | {
      readonly type: "urge";
      readonly body: {
        readonly purpose?: Purpose;
        readonly channel?: Channel;
        readonly strength?: number;
        readonly after?: number;
        readonly trigger?: string;
        readonly minutes?: number;
        readonly helped?: readonly string[];
        /** The person left it. */
        readonly left: boolean;
      };
    }
  | {
      readonly type: "letter";
      readonly body: {
        readonly kind: LetterKind;
        readonly text: string;
        readonly before?: number;
        readonly after?: number;
        readonly sealedUntil?: Moment;
        /** It was paused and never finished: its words may still change, or be thrown away. */
        readonly unfinished?: boolean;
        /** The pause whose words these stand instead of; that one is to be erased. */
        readonly instead?: EventId;
      };
    }
  | {
      readonly type: "loose-end";
      readonly body: {
        readonly text: string;
        readonly whoElse?: string;
        readonly state: "open" | "parked" | "done";
        /** Parked until this moment; absent while parked: until the run is complete. */
        readonly until?: Moment;
        readonly note?: string;
        /** Goes into one message with this one, later. */
        readonly with?: EventId;
      };
    }
  /** A plan of the form "if this happens, I will do that". Its `trigger` is the one that urges name. */
  | {
      readonly type: "if-then";
      readonly body: {
        readonly when: string;
        readonly then: string;
        readonly trigger?: string;
        /** The hours in which it is at hand. */
        readonly window?: WeeklyHours;
        /** It is about the time until then, such as the next 24 hours. */
        readonly until?: Moment;
        /** It was said to oneself once, with eyes closed. */
        readonly rehearsed?: boolean;
      };
    }
  /** What was chosen at the end of a run. */
  | { readonly type: "ending"; readonly body: { readonly choice: Ending } }
  /** The one call after a run. `went` is said afterwards; a plan that was let go is `dropped`. */
  | {
      readonly type: "call-plan";
      readonly body: {
        readonly when: Moment;
        readonly firstSentence: string;
        readonly notToRaise: readonly string[];
        readonly wayOut: string;
        readonly state: "planned" | "made" | "dropped";
        readonly went?: CallOutcome;
      };
    }
  | {
      readonly type: "check-in";
      readonly body: {
        readonly urge: number;
        readonly strongestUrgeThisWeek: number;
        readonly sober: boolean;
        readonly canTakeNo: boolean;
        readonly motive: Motive;
      };
    }
  /** Exports of chats were read; all that is kept of them. `last`: the last contact that they showed. */
  | {
      readonly type: "history.read";
      readonly body: {
        readonly apps: readonly string[];
        readonly last?: Moment;
        readonly uncertain: boolean;
      };
    }
  | { readonly type: "note"; readonly body: { readonly text: string } }
  | {
      readonly type: "if-then.used";
      readonly body: { readonly plan: EventId; readonly how: PlanOutcome; readonly note?: string };
    }
  /** A call or a meeting about one loose end: ten minutes, one matter. Afterwards `stillOpen` says what is left of it. */
  | {
      readonly type: "meeting";
      readonly body: {
        readonly looseEnd: EventId;
        readonly by: "call" | "in-person";
        readonly when: Moment;
        readonly place?: string;
        readonly withWhom?: string;
        readonly firstSentence: string;
        readonly matter: string;
        readonly notToRaise: readonly string[];
        readonly wayOut: string;
        readonly state: MeetingState;
        readonly stillOpen?: string;
      };
    }
  /** A day known to be hard, as YYYY-MM-DD, once or each year; `plan` is made in a calm hour. */
  | {
      readonly type: "hard-date";
      readonly body: {
        readonly name: string;
        readonly date: string;
        readonly yearly: boolean;
        readonly kind: HardDateKind;
        readonly plan?: string;
      };
    }
  /** A look back at the week, in the person's own words; what they left out is absent. */
  | {
      readonly type: "weekly-review";
      readonly body: {
        readonly hard?: string;
        readonly helped?: string;
        readonly next?: string;
      };
    }
  | { readonly type: "deleted"; readonly body: Readonly<Record<string, never>> };

export type EventType = Happening["type"];

/** What a person did, on its way into the ledger. */
export type NewEvent = Happening & { readonly at: Moment; readonly ref?: EventId };

/**
 * An event as the ledger gives it back. `written`: the device's clock when it was kept, in ms since 1970; `order`: the
 * hybrid logical clock as text that sorts. Both come from the ledger; ties in `order` are broken by `id`.
 */
export type Event = NewEvent & {
  readonly id: EventId;
  readonly written: number;
  readonly order: string;
};

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const words = text(4_000);
const scale = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10));
const flag = v.boolean();
const id = v.custom<EventId>((input) => eventIdFrom(input) !== undefined);

/** The most characters a letter may have: about a hundred pages. The ledger keeps a long text in several rows. */
export const maxLetterLength = 200_000;

const bodies = {
  "plan.changed": v.object({
    lengthDays: v.exactOptional(
      v.pipe(v.number(), v.integer(), v.minValue(minLengthDays), v.maxValue(maxLengthDays)),
    ),
    aim: v.exactOptional(v.picklist(aims)),
    endedBy: v.exactOptional(v.picklist(enders)),
    ties: v.exactOptional(v.array(v.picklist(ties))),
    safety: v.exactOptional(
      v.object({
        boundaries: v.array(v.picklist(boundaries)),
        afraidOfThem: flag,
        harmedThem: flag,
      }),
    ),
    because: v.exactOptional(v.picklist(["contact-is-welcome", "order-ended"])),
    zone: v.exactOptional(text(64)),
    alsoCounts: v.exactOptional(v.array(words)),
    reasons: v.exactOptional(v.array(words)),
    people: v.exactOptional(v.array(v.object({ name: text(200), number: text(40) }))),
    callThem: v.exactOptional(text(80)),
    acts: v.exactOptional(v.array(v.object({ kind: v.picklist(actKinds), text: text(200) }))),
    hiddenActs: v.exactOptional(v.array(text(200))),
    quietHours: v.exactOptional(
      v.pipe(
        v.object({
          hours: hoursSchema,
          delayMinutes: v.pipe(
            v.number(),
            v.integer(),
            v.minValue(leastDelayMinutes),
            v.maxValue(mostDelayMinutes),
          ),
          zone: v.pipe(text(64), v.check(isZone)),
        }),
        v.check(({ hours }) => leaveEnoughOpen(hours)),
      ),
    ),
    riskHours: v.exactOptional(hoursSchema),
    privateNames: v.exactOptional(v.array(text(80))),
    outOfSight: v.exactOptional(v.array(text(64))),
    rulesOff: v.exactOptional(v.array(text(80))),
    noReview: v.exactOptional(flag),
  }),
  "start.set": v.object({ sure: flag, over: flag }),
  "contact.made": v.object({
    channel: v.picklist(channels),
    counts: flag,
    outside: v.exactOptional(v.picklist(outsides)),
    looseEnd: v.exactOptional(id),
    answered: v.exactOptional(flag),
    note: v.exactOptional(words),
  }),
  "contact.received": v.object({
    channel: v.picklist(channels),
    kind: v.picklist(incomings),
    unasked: flag,
    said: v.exactOptional(v.picklist(["no", "welcome"])),
    note: v.exactOptional(words),
  }),
  look: v.object({
    at: v.picklist(looksAt),
    after: v.exactOptional(scale),
    note: v.exactOptional(words),
  }),
  urge: v.object({
    purpose: v.exactOptional(v.picklist(purposes)),
    channel: v.exactOptional(v.picklist(channels)),
    strength: v.exactOptional(scale),
    after: v.exactOptional(scale),
    trigger: v.exactOptional(words),
    minutes: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(1_440))),
    helped: v.exactOptional(v.array(words)),
    left: flag,
  }),
  letter: v.object({
    kind: v.picklist(letterKinds),
    text: text(maxLetterLength),
    before: v.exactOptional(scale),
    after: v.exactOptional(scale),
    sealedUntil: v.exactOptional(momentSchema),
    unfinished: v.exactOptional(flag),
    instead: v.exactOptional(id),
  }),
  "loose-end": v.object({
    text: words,
    whoElse: v.exactOptional(words),
    state: v.picklist(["open", "parked", "done"]),
    until: v.exactOptional(momentSchema),
    note: v.exactOptional(words),
    with: v.exactOptional(id),
  }),
  "if-then": v.object({
    when: words,
    then: words,
    trigger: v.exactOptional(words),
    window: v.exactOptional(weeklyHoursSchema),
    until: v.exactOptional(momentSchema),
    rehearsed: v.exactOptional(flag),
  }),
  "if-then.used": v.object({
    plan: id,
    how: v.picklist(planOutcomes),
    note: v.exactOptional(words),
  }),
  meeting: v.object({
    looseEnd: id,
    by: v.picklist(["call", "in-person"]),
    when: momentSchema,
    place: v.exactOptional(words),
    withWhom: v.exactOptional(words),
    firstSentence: words,
    matter: words,
    notToRaise: v.array(words),
    wayOut: words,
    state: v.picklist(meetingStates),
    stillOpen: v.exactOptional(words),
  }),
  "hard-date": v.object({
    name: words,
    date: civilDateSchema,
    yearly: flag,
    kind: v.picklist(hardDateKinds),
    plan: v.exactOptional(words),
  }),
  ending: v.object({ choice: v.picklist(endings) }),
  "call-plan": v.object({
    when: momentSchema,
    firstSentence: words,
    notToRaise: v.array(words),
    wayOut: words,
    state: v.picklist(["planned", "made", "dropped"]),
    went: v.exactOptional(v.picklist(callOutcomes)),
  }),
  "check-in": v.object({
    urge: scale,
    strongestUrgeThisWeek: scale,
    sober: flag,
    canTakeNo: flag,
    motive: v.picklist(motives),
  }),
  "history.read": v.object({
    apps: v.array(text(20)),
    last: v.exactOptional(momentSchema),
    uncertain: flag,
  }),
  note: v.object({ text: words }),
  "weekly-review": v.object({
    hard: v.exactOptional(words),
    helped: v.exactOptional(words),
    next: v.exactOptional(words),
  }),
  deleted: v.object({}),
} satisfies Record<EventType, v.GenericSchema>;

const of = <const T extends EventType>(type: T) =>
  v.object({
    type: v.literal(type),
    at: momentSchema,
    ref: v.exactOptional(id),
    body: bodies[type],
  });

const eventSchema = v.variant("type", [
  of("plan.changed"),
  of("start.set"),
  of("contact.made"),
  of("contact.received"),
  of("look"),
  of("urge"),
  of("letter"),
  of("loose-end"),
  of("if-then"),
  of("ending"),
  of("call-plan"),
  of("check-in"),
  of("history.read"),
  of("note"),
  of("if-then.used"),
  of("meeting"),
  of("hard-date"),
  of("weekly-review"),
  of("deleted"),
]);

/** Reads what was kept. Undefined for a type or a shape that this version does not know: the caller sets it aside. */
export const newEventFrom = (input: unknown): NewEvent | undefined => {
  const parsed = v.safeParse(eventSchema, input);
  return parsed.success ? parsed.output : undefined;
};
