/** Reading events back one by one or all at once. */
import { eachBatch, type Desk } from "#ledger/desk.ts";
import { byOrder } from "#ledger/envelope.ts";
import { openRow, readRows } from "#ledger/read-rows.ts";
import { isSealed, type Row } from "#ledger/row.ts";
import { type Event, type EventId } from "#regimen/event.ts";

/** Undefined if it is unknown, erased or unreadable, or if the store does not answer. */
export const oneEvent = async (desk: Desk, id: EventId): Promise<Event | undefined> => {
  const rows = await desk.store.rows([id]);
  const row = rows.ok ? rows.value.find(isSealed) : undefined;
  if (row === undefined) return undefined;
  const read = await openRow(desk.subtle, desk.keys, row);
  return read.ok ? read.value.event : undefined;
};

/** Every event that can be read, oldest first. Rejects if the store fails. */
export const allEvents = async (desk: Desk): Promise<readonly Event[]> => {
  const events: Event[] = [];
  const read = await eachBatch(desk, async (rows) => {
    const { envelopes } = await readRows(desk.subtle, desk.keys, rows);
    events.push(...envelopes.map(({ event }) => event));
  });
  if (!read.ok) throw new Error(`The ledger could not be read: ${read.error}`);
  return events.sort(byOrder);
};

/** Every row, sealed, by id. Rejects if the store fails. */
export const allRows = async (desk: Desk): Promise<readonly Row[]> => {
  const all: Row[] = [];
  const read = await eachBatch(desk, async (rows) => {
    all.push(...rows);
  });
  if (!read.ok) throw new Error(`The ledger could not be read: ${read.error}`);
  return all;
};
