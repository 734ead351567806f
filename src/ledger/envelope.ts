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
 */
import * as v from "valibot";

import { jsonOf, utf8, type Bytes } from "#ledger/bytes.ts";
import { hlcFrom, type Hlc } from "#ledger/hlc.ts";
import { idSchema } from "#ledger/row.ts";
import { newEventFrom, type Event, type EventId, type NewEvent } from "#regimen/event.ts";
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
});

/** The text of `event`, written at `written` (ms since 1970). */
export const envelopeText = (event: NewEvent, written: number, link: Link): Bytes =>
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
    }),
  );

/** Reads what `envelopeText` wrote. Never throws. */
export const envelopeFrom = (id: EventId, text: Bytes): Result<Envelope, Unread> => {
  const json = jsonOf(text);
  if (!v.is(versionSchema, json)) return err("damaged");
  const parsed = v.safeParse(envelopeSchema, json);
  if (!parsed.success) return err(json.v === 1 ? "damaged" : "newer");
  const { t: type, at, ref, body, rec, hlc, dev, n, prev } = parsed.output;
  const event = newEventFrom({ type, at, body, ...(ref === undefined ? {} : { ref }) });
  if (event === undefined) return err("newer");
  return ok({ link: { hlc, dev, n, prev }, event: eventOf(event, id, rec.utc, hlc) });
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
  compare(a.order, b.order) || compare(a.id, b.id);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
