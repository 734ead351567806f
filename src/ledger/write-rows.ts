/** New events, sealed into rows that continue this device's chain. Writes nothing. */
import { hexOf, type Chance } from "#ledger/bytes.ts";
import { envelopeText, eventOf } from "#ledger/envelope.ts";
import { type Head } from "#ledger/head.ts";
import { tick } from "#ledger/hlc.ts";
import { type Keys } from "#ledger/keys.ts";
import { isEnvelopeSize } from "#ledger/pad.ts";
import { type SealedRow } from "#ledger/row.ts";
import { fingerprint, seal } from "#ledger/seal.ts";
import { withIds } from "#ledger/tally.ts";
import { eventIdFrom, newEventFrom, type Event, type NewEvent } from "#regimen/event.ts";
import { err, ok, type Result } from "#result.ts";

/** Rows to write, their events, and the head after them. */
export type SealedEvents = {
  readonly rows: readonly SealedRow[];
  readonly events: readonly Event[];
  readonly head: Head;
};

/** `refused`: what could not be read back later. `too-long`: more than an envelope of 64 KiB holds. */
export type Unsealable = "refused" | "too-long";

/** `now`: this device's clock, in ms since 1970. */
export const sealEvents = async (
  subtle: SubtleCrypto,
  chance: Chance,
  keys: Keys,
  head: Head,
  happened: readonly NewEvent[],
  now: number,
): Promise<Result<SealedEvents, Unsealable>> => {
  const rows: SealedRow[] = [];
  const events: Event[] = [];
  let last = head;
  for (const one of happened) {
    const next = await sealOne(subtle, chance, keys, last, one, Math.floor(now));
    if (!next.ok) return next;
    rows.push(next.value.row);
    events.push(next.value.event);
    last = next.value.head;
  }
  const ids = rows.map(({ id }) => id);
  return ok({
    rows,
    events,
    head: { ...last, ...withIds(head, ids), since: [...head.since, ...ids] },
  });
};

type SealedOne = { readonly row: SealedRow; readonly event: Event; readonly head: Head };

const sealOne = async (
  subtle: SubtleCrypto,
  chance: Chance,
  keys: Keys,
  head: Head,
  happened: NewEvent,
  now: number,
): Promise<Result<SealedOne, Unsealable>> => {
  const known = newEventFrom(happened);
  const bytes = chance(16);
  const id = eventIdFrom(hexOf(bytes));
  const key = keys.event(keys.g);
  if (known === undefined || id === undefined || key === undefined) return err("refused");
  const link = { hlc: tick(head.hlc, now), dev: head.dev, n: head.n + 1, prev: head.prev };
  const place = { kind: "event", space: keys.space, id: bytes, g: keys.g } as const;
  const body = await seal(subtle, chance, key, place, envelopeText(known, now, link));
  if (!isEnvelopeSize(body.length)) return err("too-long");
  const prev = hexOf(await fingerprint(subtle, body));
  return ok({
    row: { id, g: keys.g, body },
    event: eventOf(known, id, now, link.hlc),
    head: { ...head, ...link, prev },
  });
};
