/**
 * The text inside a row: one JSON object in UTF-8.
 *
 * | field | what                                                                            |
 * | ----- | ------------------------------------------------------------------------------- |
 * | v     | 1                                                                               |
 * | t     | type of the event                                                               |
 * | at    | when it happened: utc (ms since 1970), tz (IANA zone), off (minutes east of UTC) |
 * | rec   | when it was written: utc (ms since 1970, this device's clock)                   |
 * | hlc   | hybrid logical clock (`hlc.ts`)                                                 |
 * | dev   | device: 32 hexadecimal digits, random                                           |
 * | n     | number of the event on that device, from 1                                      |
 * | prev  | SHA-256 of the body of that device's event n - 1, hexadecimal; empty for n = 1  |
 * | ref   | id of the event that this one corrects or deletes; absent if none               |
 * | body  | what happened (`regimen/event.ts`)                                              |
 * | parts | ids of the rows with the rest of `body.text`, in order; absent if it is all here |
 *
 * A row of type `part` holds `body.text`, a piece of the text of the event that `ref` names; `at` and `rec` are that event's.
 */
import * as v from "valibot";

import { jsonOf, utf8, type Bytes } from "#ledger/bytes.ts";
import { hlcFrom, type Hlc } from "#ledger/hlc.ts";
import { compareText } from "#ledger/order.ts";
import { idSchema } from "#ledger/row.ts";
import {
  eventIdFrom,
  newEventFrom,
  type Event,
  type EventId,
  type NewEvent,
} from "#regimen/event.ts";
import { err, ok, type Result } from "#result.ts";

/** An event's place in its device's chain. */
export type Link = {
  readonly hlc: Hlc;
  readonly dev: string;
  readonly n: number;
  readonly prev: string;
};

/** An event, with its place in the chain of its device. */
export type Envelope = { readonly link: Link; readonly event: Event };

/** What one row holds: a whole event, one whose text goes on in other rows, or a piece of such a text. */
export type Held =
  | (Envelope & { readonly kind: "event" })
  | {
      readonly kind: "long";
      readonly link: Link;
      readonly parts: readonly EventId[];
      /** The event, once the texts of all its parts are there, in their order. */
      readonly whole: (texts: readonly string[]) => Result<Envelope, Unread>;
    }
  | { readonly kind: "part"; readonly link: Link; readonly of: EventId; readonly text: string };

/** The type of a row that holds a piece of a text. */
export const partType = "part";

/** More parts than any text that may be kept has. */
const mostParts = 256;

/** `newer`: a version, type or shape that this code does not know. `damaged`: no envelope at all. */
export type Unread = "newer" | "damaged";

/** For schemas of what carries a link. */
export const linkEntries = {
  hlc: v.custom<Hlc>((input) => hlcFrom(input) !== undefined),
  dev: idSchema,
  n: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  prev: v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{64})?$/u)),
};

const versionSchema = v.object({ v: v.number() });

const envelopeSchema = v.object({
  v: v.literal(1),
  t: v.string(),
  at: v.unknown(),
  rec: v.object({ utc: v.pipe(v.number(), v.integer()) }),
  ...linkEntries,
  ref: v.optional(v.unknown()),
  body: v.unknown(),
  parts: v.optional(v.pipe(v.array(idSchema), v.minLength(1), v.maxLength(mostParts))),
});

const textSchema = v.looseObject({ text: v.string() });

type Writable = Pick<NewEvent, "at"> & {
  readonly type: string;
  readonly ref?: string;
  readonly body: unknown;
};

/** The text of `event`, written at `written` (ms since 1970). `parts`: where the rest of its text is. */
export const envelopeText = (
  event: Writable,
  written: number,
  link: Link,
  parts?: readonly string[],
): Bytes =>
  utf8(
    JSON.stringify({
      v: 1,
      t: event.type,
      at: { utc: event.at.utc, tz: event.at.tz, off: event.at.off },
      rec: { utc: written },
      hlc: link.hlc,
      dev: link.dev,
      n: link.n,
      prev: link.prev,
      ref: event.ref,
      body: event.body,
      parts,
    }),
  );

/** Reads what `envelopeText` wrote. Never throws. */
export const envelopeFrom = (id: EventId, text: Bytes): Result<Held, Unread> => {
  const json = jsonOf(text);
  if (!v.is(versionSchema, json)) return err("damaged");
  const parsed = v.safeParse(envelopeSchema, json);
  if (!parsed.success) return err(json.v === 1 ? "damaged" : "newer");
  const { t: type, at, ref, body, rec, hlc, dev, n, prev, parts } = parsed.output;
  const link = { hlc, dev, n, prev };
  if (type === partType) {
    const of = eventIdFrom(ref);
    return of !== undefined && v.is(textSchema, body)
      ? ok({ kind: "part", link, of, text: body.text })
      : err("damaged");
  }
  const made = (all: unknown): Result<Envelope, Unread> => {
    const event = newEventFrom({ type, at, body: all, ...(ref === undefined ? {} : { ref }) });
    return event === undefined
      ? err("newer")
      : ok({ link, event: eventOf(event, id, rec.utc, hlc) });
  };
  if (parts === undefined) {
    const whole = made(body);
    return whole.ok ? ok({ kind: "event", ...whole.value }) : whole;
  }
  if (!v.is(textSchema, body)) return err("newer");
  const ids = parts.map(eventIdFrom).filter((part) => part !== undefined);
  const whole = (texts: readonly string[]) =>
    made({ ...body, text: [body.text, ...texts].join("") });
  return ok({ kind: "long", link, parts: ids, whole });
};

/** The event as the rest of the house sees it. */
export const eventOf = (event: NewEvent, id: EventId, written: number, order: Hlc): Event => ({
  ...event,
  id,
  written,
  order,
});

/** The order in which events are told: by hybrid clock, then by id. */
export const byOrder = (a: Event, b: Event): number =>
  compareText(a.order, b.order) || compareText(a.id, b.id);
