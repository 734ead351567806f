/** Reading events back one by one or all at once. */
import { eachBatch, type Desk } from "#ledger/desk.ts";
import { byOrder } from "#ledger/envelope.ts";
import { readRows } from "#ledger/read-rows.ts";
import { isSealed, type Row } from "#ledger/row.ts";
import { type Event, type EventId } from "#regimen/event.ts";
import { ok } from "#result.ts";

/** Undefined if it is unknown, erased or unreadable, or if the store does not answer. */
export const oneEvent = async (desk: Desk, id: EventId): Promise<Event | undefined> => {
  const rows = await desk.store.rows([id]);
  const row = rows.ok ? rows.value.find(isSealed) : undefined;
  if (row === undefined) return undefined;
  const read = await readRows(desk.subtle, desk.keys, [row], desk.store.rows);
  return read.ok ? read.value.envelopes[0]?.event : undefined;
};

/** Every event that can be read, oldest first. Rejects if the store fails. */
export const allEvents = async (desk: Desk): Promise<readonly Event[]> => {
  const events: Event[] = [];
  const read = await eachBatch(desk, async (rows) => {
    const some = await readRows(desk.subtle, desk.keys, rows, desk.store.rows);
    if (some.ok) events.push(...some.value.envelopes.map(({ event }) => event));
    return some;
  });
  if (!read.ok) throw new Error(`The ledger could not be read: ${read.error}`);
  return events.sort(byOrder);
};

/** Every row, sealed, by id. Rejects if the store fails. */
export const allRows = async (desk: Desk): Promise<readonly Row[]> => {
  const all: Row[] = [];
  const read = await eachBatch(desk, async (rows) => {
    all.push(...rows);
    return ok(undefined);
  });
  if (!read.ok) throw new Error(`The ledger could not be read: ${read.error}`);
  return all;
};
