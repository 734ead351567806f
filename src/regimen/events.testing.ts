/** Events as the ledger gives them back, told briefly, and generated ones for the laws of the fold. */
import fc from "fast-check";

import { applyAll, emptyState, type State } from "#regimen/apply.ts";
import {
  eventIdFrom,
  looksAt,
  planOutcomes,
  type Event,
  type EventId,
  type Happening,
  type PlanChange,
} from "#regimen/event.ts";
import { momentOf, type Moment } from "#regimen/moment.ts";
import { boundaries, ties, type Safety } from "#regimen/plan.ts";
import { zone } from "#regimen/situations.testing.ts";
import { zonedAt, zonedFrom, type Zoned } from "#regimen/zoned.ts";

export const idOf = (number: number): EventId => {
  const id = eventIdFrom(number.toString(16).padStart(32, "0"));
  if (id === undefined) throw new Error("no id");
  return id;
};

/** Berlin, unless the text names a zone: `2026-03-01T20:00` or `2026-03-01T20:00:00+09:00[Asia/Tokyo]`. */
export const time = (text: string): Zoned => {
  const zoned = zonedFrom(text) ?? zonedFrom(`${text}:00+01:00[Europe/Berlin]`);
  const summer = zoned ?? zonedFrom(`${text}:00+02:00[Europe/Berlin]`);
  if (summer === undefined) throw new Error(`no time: ${text}`);
  return summer;
};

const momentIn = (at: string | Zoned): Moment => momentOf(typeof at === "string" ? time(at) : at);

type Extra = {
  readonly id?: EventId;
  readonly ref?: EventId;
  readonly written?: number;
  readonly order?: string;
};

let told = 0;

/** Written when it happened, and later in order than all that was told before, unless `extra` says otherwise. */
export const tell = (at: string | Zoned, happening: Happening, extra: Extra = {}): Event => {
  told += 1;
  const moment = momentIn(at);
  const order = told.toString().padStart(8, "0");
  return { id: idOf(told), order, written: moment.utc, at: moment, ...happening, ...extra };
};

export const contact = (at: string | Zoned, extra?: Extra): Event =>
  tell(at, { type: "contact.made", body: { channel: "text", counts: true } }, extra);

export const outside = (at: string | Zoned, extra?: Extra): Event =>
  tell(
    at,
    { type: "contact.made", body: { channel: "text", counts: false, outside: "loose-end" } },
    extra,
  );

export const start = (at: string | Zoned, extra?: Extra, over = false): Event =>
  tell(at, { type: "start.set", body: { sure: true, over } }, extra);

export const heard = (
  at: string | Zoned,
  unasked: boolean,
  said?: "no" | "welcome",
  extra?: Extra,
): Event =>
  tell(
    at,
    {
      type: "contact.received",
      body: {
        channel: "text",
        kind: "emotional",
        unasked,
        ...(said === undefined ? {} : { said }),
      },
    },
    extra,
  );

export const look = (at: string | Zoned, extra?: Extra): Event =>
  tell(at, { type: "look", body: { at: "profile" } }, extra);

export const change = (at: string | Zoned, body: PlanChange, extra?: Extra): Event =>
  tell(at, { type: "plan.changed", body }, extra);

export const deletion = (ref: EventId, at: string | Zoned = "2026-03-01T00:00"): Event =>
  tell(at, { type: "deleted", body: {} }, { ref });

/** No boundary, no fear, no harm, unless told otherwise. */
export const safety = (told: Partial<Safety> = {}): Safety => ({
  boundaries: [],
  afraidOfThem: false,
  harmedThem: false,
  ...told,
});

/** Answered long before anything else, so that the days count. */
export const answered = (): Event => change("2025-01-01T12:00", { safety: safety() });

export const stateOf = (...events: readonly Event[]): State => applyAll(emptyState, events);

const day = 86_400_000;
const from = 1_772_000_000_000;

const anyMoment: fc.Arbitrary<Moment> = fc
  .tuple(fc.integer({ min: 0, max: 60 * 1_440 }), zone)
  .map(([minutes, tz]) => momentOf(zonedAt(from + minutes * 60_000, tz)));

/** Any `now` among or around the generated events. */
export const anyNow: fc.Arbitrary<Zoned> = fc
  .tuple(fc.integer({ min: -5, max: 120 }), fc.integer({ min: 0, max: day }), zone)
  .map(([days, ms, tz]) => zonedAt(from + days * day + ms, tz));

export const anySafety: fc.Arbitrary<Safety> = fc.record({
  boundaries: fc.subarray([...boundaries]),
  afraidOfThem: fc.boolean(),
  harmedThem: fc.boolean(),
});

const mostlyNothing: fc.Arbitrary<Safety> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(safety()) },
  { weight: 1, arbitrary: anySafety },
);

export const anyChange: fc.Arbitrary<PlanChange> = fc.record(
  {
    lengthDays: fc.constantFrom(21, 25, 30, 45),
    ties: fc.subarray([...ties]),
    safety: mostlyNothing,
    because: fc.constantFrom("contact-is-welcome" as const, "order-ended" as const),
    callThem: fc.constantFrom("them", "my ex"),
    outOfSight: fc.subarray(["record", "phone:alerts"]),
  },
  { requiredKeys: [] },
);

const poolSize = 24;
const anyId = fc.integer({ min: 1, max: poolSize }).map(idOf);

const anyHours = fc.record(
  {
    from: fc.integer({ min: 0, max: 1_439 }),
    to: fc.integer({ min: 0, max: 1_439 }),
    weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
  },
  { requiredKeys: ["from", "to"] },
);

/** A date of these years, among them 29 February. */
export const anyDate: fc.Arbitrary<string> = fc.oneof(
  { weight: 1, arbitrary: fc.constant("2024-02-29") },
  {
    weight: 3,
    arbitrary: anyMoment.map(({ utc }) => zonedAt(utc, "UTC").toPlainDate().toString()),
  },
);

/** A call or a meeting about a loose end, planned. */
export const anyMeeting: fc.Arbitrary<Happening> = fc
  .record({ looseEnd: anyId, by: fc.constantFrom("call", "in-person"), when: anyMoment })
  .map((said) => ({
    type: "meeting",
    body: {
      ...said,
      firstSentence: "It is about the keys.",
      matter: "the keys",
      notToRaise: ["us"],
      wayOut: "That is all.",
      state: "planned",
    },
  }));

/** What somebody prepares for the days ahead. */
const anyAhead: fc.Arbitrary<Happening> = fc.oneof(
  fc
    .record({ window: anyHours, until: anyMoment, trigger: fc.string() }, { requiredKeys: [] })
    .map((more) => ({ type: "if-then", body: { when: "in bed", then: "tea", ...more } }) as const),
  fc
    .record({ plan: anyId, how: fc.constantFrom(...planOutcomes) })
    .map((body) => ({ type: "if-then.used", body }) as const),
  anyMeeting,
  fc
    .record({ date: anyDate, yearly: fc.boolean() })
    .map(
      (body) => ({ type: "hard-date", body: { name: "a day", kind: "other", ...body } }) as const,
    ),
);

const anyHappening: fc.Arbitrary<Happening> = fc.oneof(
  anyChange.map((body) => ({ type: "plan.changed", body }) as const),
  fc.boolean().map((over) => ({ type: "start.set", body: { sure: true, over } }) as const),
  fc
    .boolean()
    .map((counts) => ({ type: "contact.made", body: { channel: "text", counts } }) as const),
  fc
    .tuple(fc.boolean(), fc.constantFrom({}, { said: "no" } as const, { said: "welcome" } as const))
    .map(
      ([unasked, said]) =>
        ({
          type: "contact.received",
          body: { channel: "call", kind: "practical", unasked, ...said },
        }) as const,
    ),
  fc.constantFrom(...looksAt).map((at) => ({ type: "look", body: { at } }) as const),
  fc.constant({ type: "urge", body: { left: true } } as const),
  fc.string().map((text) => ({ type: "note", body: { text } }) as const),
  fc.string().map((hard) => ({ type: "weekly-review", body: { hard } }) as const),
  fc
    .tuple(
      fc.string(),
      fc.constantFrom("open" as const, "parked" as const, "done" as const),
      fc.option(anyMoment),
    )
    .map(
      ([text, state, until]) =>
        ({
          type: "loose-end",
          body: { text, state, ...(until === null ? {} : { until }) },
        }) as const,
    ),
  anyAhead,
);

/**
 * Events with distinct ids from a small pool, so that corrections, deletions, deletions of deletions, circles, wrong
 * types and missing targets are all common. Clocks and order tell different stories.
 */
export const anyEvents: fc.Arbitrary<readonly Event[]> = fc.uniqueArray(
  fc
    .record({
      id: anyId,
      at: anyMoment,
      ref: fc.option(anyId),
      order: fc.integer({ min: 0, max: 40 }).map((number) => number.toString().padStart(4, "0")),
      written: anyMoment.map(({ utc }) => utc),
      happening: fc.oneof(
        { weight: 3, arbitrary: anyHappening },
        { weight: 1, arbitrary: fc.constant({ type: "deleted", body: {} } as const) },
      ),
    })
    .map(({ happening, ref, ...rest }) => ({
      ...rest,
      ...happening,
      ...(ref === null ? {} : { ref }),
    })),
  { selector: ({ id }) => id, maxLength: poolSize },
);
