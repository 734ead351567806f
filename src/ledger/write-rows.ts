/** New events, sealed into rows that continue this device's chain. Writes nothing. */
import { bytesOf, hexOf, type Bytes, type Chance } from "#ledger/bytes.ts";
import { chainFrom, type Chain } from "#ledger/chain.ts";
import { cutText } from "#ledger/cut-text.ts";
import { envelopeText, eventOf, partType } from "#ledger/envelope.ts";
import { type Head } from "#ledger/head.ts";
import { type Hlc } from "#ledger/hlc.ts";
import { type Keys } from "#ledger/keys.ts";
import { type SealedRow } from "#ledger/row.ts";
import { withIds } from "#ledger/tally.ts";
import { eventIdFrom, newEventFrom, type Event, type NewEvent } from "#regimen/event.ts";
import { err, ok, type Result } from "#result.ts";

/** Rows to write, their events, and the head after them. An event with a long text has several rows. */
export type SealedEvents = {
  readonly rows: readonly SealedRow[];
  readonly events: readonly Event[];
  readonly head: Head;
};

/** `refused`: what could not be read back later. `too-long`: more than an envelope of 64 KiB holds beside the text. */
export type Unsealable = "refused" | "too-long";

/** What happened before it could be sealed: its id, and when it was written, in ms since 1970. */
export type Given = { readonly id: string; readonly written: number };

/** `now`: this device's clock, in ms since 1970. `given`: for the event at the same place, where it has an id already. */
export const sealEvents = async (
  subtle: SubtleCrypto,
  chance: Chance,
  keys: Keys,
  head: Head,
  happened: readonly NewEvent[],
  now: number,
  given: readonly Given[] = [],
): Promise<Result<SealedEvents, Unsealable>> => {
  const key = keys.event(keys.g);
  if (key === undefined) return err("refused");
  const ms = Math.floor(now);
  const chain = chainFrom(subtle, chance, keys, key, head, ms);
  const events: Event[] = [];
  for (const [at, one] of happened.entries()) {
    const { id = hexOf(chance(16)), written = ms }: Partial<Given> = given[at] ?? {};
    const event = await sealOne(chain, chance, one, id, written);
    if (!event.ok) return event;
    events.push(event.value);
  }
  const { rows } = chain;
  const ids = rows.map(({ id }) => id);
  const since = [...head.since, ...ids];
  return ok({ rows, events, head: { ...chain.head, ...withIds(head, ids), since } });
};

const sealOne = async (
  chain: Chain,
  chance: Chance,
  happened: NewEvent,
  name: string,
  now: number,
): Promise<Result<Event, Unsealable>> => {
  const event = newEventFrom(happened);
  const [id, bytes] = [eventIdFrom(name), bytesOf(name)];
  if (event === undefined || id === undefined || bytes === undefined) return err("refused");
  const whole = await chain.add(bytes, (link) => envelopeText(event, now, link));
  const order = whole?.hlc ?? (await addLong(chain, chance, event, bytes, now));
  return order === undefined ? err("too-long") : ok(eventOf(event, id, now, order));
};

/** The event with the beginning of its text, then the rest of it. Undefined if the text is not what makes it too long. */
const addLong = async (
  chain: Chain,
  chance: Chance,
  event: NewEvent,
  bytes: Bytes,
  now: number,
): Promise<Hlc | undefined> => {
  if (!("text" in event.body)) return undefined;
  const [text = "", ...rest] = cutText(event.body.text);
  const parts = rest.map((piece) => ({ piece, id: chance(16) }));
  const ids = parts.map(({ id }) => hexOf(id));
  const begun = { ...event, body: { ...event.body, text } };
  const first = await chain.add(bytes, (link) => envelopeText(begun, now, link, ids));
  for (const { piece, id } of parts) {
    const part = { type: partType, at: event.at, ref: hexOf(bytes), body: { text: piece } };
    if ((await chain.add(id, (link) => envelopeText(part, now, link))) === undefined) return;
  }
  return first?.hlc;
};
