/** New events, sealed into rows that continue this device's chain. Writes nothing. */
import { bytesOf, hexOf, type Bytes, type Chance } from "#ledger/bytes.ts";
import { chainFrom, type Chain } from "#ledger/chain.ts";
import { cutText } from "#ledger/cut-text.ts";
import { envelopeText, eventOf, partType } from "#ledger/envelope.ts";
import { type Head } from "#ledger/head.ts";
import { type Hlc } from "#ledger/hlc.ts";
import { idsFrom, type Ids } from "#ledger/ids.ts";
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
  ids: Ids = idsFrom(chance),
): Promise<Result<SealedEvents, Unsealable>> => {
  const key = keys.event(keys.g);
  if (key === undefined) return err("refused");
  const ms = Math.floor(now);
  const chain = chainFrom(subtle, chance, keys, key, head, ms);
  const events: Event[] = [];
  for (const [at, one] of happened.entries()) {
    const { id = hexOf(ids.next()), written = ms }: Partial<Given> = given[at] ?? {};
    const event = await sealOne(chain, ids, one, id, written);
    if (!event.ok) return event;
    events.push(event.value);
  }
  const { rows } = chain;
  const all = rows.map(({ id }) => id);
  const since = [...head.since, ...all];
  return ok({ rows, events, head: { ...chain.head, ...withIds(head, all), since } });
};

const sealOne = async (
  chain: Chain,
  ids: Ids,
  happened: NewEvent,
  name: string,
  now: number,
): Promise<Result<Event, Unsealable>> => {
  const event = newEventFrom(happened);
  const [id, bytes] = [eventIdFrom(name), bytesOf(name)];
  if (event === undefined || id === undefined || bytes === undefined) return err("refused");
  const whole = await chain.add(bytes, (link) => envelopeText(event, now, link));
  const order = whole?.hlc ?? (await addLong(chain, ids, event, bytes, now));
  return order === undefined ? err("too-long") : ok(eventOf(event, id, now, order));
};

/** The event with the beginning of its text, then the rest of it. Undefined if the text is not what makes it too long. */
const addLong = async (
  chain: Chain,
  ids: Ids,
  event: NewEvent,
  bytes: Bytes,
  now: number,
): Promise<Hlc | undefined> => {
  if (!("text" in event.body)) return undefined;
  const [text = "", ...rest] = cutText(event.body.text);
  const parts = rest.map((piece) => ({ piece, id: ids.next() }));
  const partIds = parts.map(({ id }) => hexOf(id));
  const begun = { ...event, body: { ...event.body, text } };
  const first = await chain.add(bytes, (link) => envelopeText(begun, now, link, partIds));
  for (const { piece, id } of parts) {
    const part = { type: partType, at: event.at, ref: hexOf(bytes), body: { text: piece } };
    if ((await chain.add(id, (link) => envelopeText(part, now, link))) === undefined) return;
  }
  return first?.hlc;
};
