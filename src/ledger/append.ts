/** Sealing first, with no transaction open; then one transaction that holds only if the head has not moved meanwhile. */
import { findHead, writeFrom, type Desk } from "#ledger/desk.ts";
import { type Head } from "#ledger/head.ts";
import { type LedgerError } from "#ledger/ledger.ts";
import { sealEvents } from "#ledger/write-rows.ts";
import { type Event, type NewEvent } from "#regimen/event.ts";
import { err, ok, type Result } from "#result.ts";

/** Each time that the head has moved, another tab has got something done: so many in a row means that something is wrong. */
export const mostTries = 32;

/** The events that were kept, the ids of all their rows, and the head after them. */
export type Appended = {
  readonly events: readonly Event[];
  readonly ids: readonly string[];
  readonly head: Head;
};

/** Keeps all of `happened` or nothing. Ok only after the transaction is complete. */
export const appendEvents = async (
  desk: Desk,
  happened: readonly NewEvent[],
): Promise<Result<Appended, LedgerError>> => {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const found = await findHead(desk);
    if (!found.ok) return found;
    const { subtle, chance, keys } = desk;
    const sealed = await sealEvents(subtle, chance, keys, found.value.head, happened, desk.now());
    if (!sealed.ok) return sealed;
    const { rows, events, head } = sealed.value;
    const written = await writeFrom(desk, found.value, head, { add: rows });
    if (!written.ok) return written;
    if (written.value === "written") return ok({ events, ids: rows.map(({ id }) => id), head });
  }
  return err("busy");
};
