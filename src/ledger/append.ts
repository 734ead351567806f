/** Sealing first, with no transaction open; then one transaction that holds only if the head has not moved meanwhile. */
import { findHead, writeFrom, type Desk, type FoundHead } from "#ledger/desk.ts";
import { type Head } from "#ledger/head.ts";
import { idsFrom, type Ids } from "#ledger/ids.ts";
import { type LedgerError } from "#ledger/ledger.ts";
import { readRows } from "#ledger/read-rows.ts";
import { sealEvents } from "#ledger/write-rows.ts";
import { type Answer } from "#ledger/store.ts";
import { type Event, type EventId, type NewEvent } from "#regimen/event.ts";
import { err, ok, type Result } from "#result.ts";

/** Each time that the head has moved, another tab has got something done: so many in a row means that something is wrong. */
export const mostTries = 32;

/** The events that were kept, the ids of their rows as far as they are new, and the head after them. */
export type Appended = {
  readonly events: readonly Event[];
  readonly ids: readonly string[];
  readonly head: Head;
};

/**
 * Keeps all of `happened` or nothing. Ok only after the transaction is complete. After a failure the same `ids` may be given
 * again: if the write that had failed came true after all, it is found, and nothing is kept twice. `names`: see `Ledger.append`.
 */
export const appendEvents = async (
  desk: Desk,
  happened: readonly NewEvent[],
  ids: Ids = idsFrom(desk.chance),
  names: readonly EventId[] = [],
): Promise<Result<Appended, LedgerError>> => {
  let named = names;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const found = await findHead(desk);
    if (!found.ok) return found;
    const { subtle, chance, keys } = desk;
    ids.again();
    const now = desk.now();
    const given = named.map((id) => ({ id, written: Math.floor(now) }));
    const { head: last } = found.value;
    const sealed = await sealEvents(subtle, chance, keys, last, happened, now, given, ids);
    if (!sealed.ok) return sealed;
    const { rows, events, head } = sealed.value;
    const written = await writeFrom(desk, found.value, head, { add: rows });
    if (!written.ok) return written;
    if (written.value === "written") return ok({ events, ids: rows.map(({ id }) => id), head });
    if (written.value === "moved") continue;
    const before = await cameTrue(desk, found.value, rows, events);
    if (!before.ok) return before;
    if (before.value !== undefined) return ok(before.value);
    ids.anew();
    named = [];
  }
  return err("busy");
};

/** What an earlier try has kept under these ids; undefined if they belong to something else. */
const cameTrue = async (
  desk: Desk,
  { head }: FoundHead,
  rows: readonly { readonly id: string }[],
  events: readonly Event[],
): Answer<Appended | undefined> => {
  const known = await desk.store.rows(rows.map(({ id }) => id));
  if (!known.ok) return known;
  const read = await readRows(desk.subtle, desk.keys, known.value, desk.store.rows);
  if (!read.ok) return read;
  const kept = new Map(read.value.envelopes.map(({ event }) => [event.id, event]));
  const found = events.map(({ id }) => kept.get(id)).filter((event) => event !== undefined);
  return ok(found.length === events.length ? { events: found, ids: [], head } : undefined);
};
