/** The union with rows from elsewhere: a backup, another device. Doing it twice is doing it once. */
import { mostTries } from "#ledger/append.ts";
import { findHead, writeFrom, type Desk } from "#ledger/desk.ts";
import { eraseRows } from "#ledger/erase.ts";
import { seen } from "#ledger/hlc.ts";
import { type LedgerError } from "#ledger/ledger.ts";
import { readRows } from "#ledger/read-rows.ts";
import { isSealed, rowFrom, type Row, type SealedRow } from "#ledger/row.ts";
import { withIds } from "#ledger/tally.ts";
import { err, ok, type Result } from "#result.ts";

/** What is no row is passed over. Tombstones are taken last, so that they win. */
export const mergeRows = async (
  desk: Desk,
  input: readonly unknown[],
): Promise<Result<void, LedgerError>> => {
  const rows = input.map(rowFrom).filter((row) => row !== undefined);
  const gone = rows.filter((row) => !isSealed(row)).map(({ id }) => id);
  const added = await addRows(desk, firsts(rows, new Set(gone)));
  if (!added.ok || gone.length === 0) return added;
  return eraseRows(desk, gone);
};

/** One sealed row for each id; none for the ids in `gone`. */
const firsts = (rows: readonly Row[], gone: ReadonlySet<string>): readonly SealedRow[] => {
  const first = new Map<string, SealedRow>();
  for (const row of rows.filter(isSealed)) {
    if (!gone.has(row.id) && !first.has(row.id)) first.set(row.id, row);
  }
  return [...first.values()];
};

const addRows = async (
  desk: Desk,
  rows: readonly SealedRow[],
): Promise<Result<void, LedgerError>> => {
  const read = await readRows(desk.subtle, desk.keys, rows);
  for (let tries = 0; tries < mostTries; tries += 1) {
    const found = await findHead(desk);
    if (!found.ok) return found;
    const known = await desk.store.rows(rows.map(({ id }) => id));
    if (!known.ok) return known;
    const here = new Set(known.value.map(({ id }) => id));
    const add = rows.filter(({ id }) => !here.has(id));
    if (add.length === 0) return ok(undefined);
    const { head } = found.value;
    const ids = add.map(({ id }) => id);
    const hlc = read.envelopes.reduce(
      (last, { link }) => seen(last, link.hlc, desk.now()),
      head.hlc,
    );
    const setAside = read.setAside.filter(({ id }) => !here.has(id));
    const after = { ...head, ...withIds(head, ids), hlc, since: [...head.since, ...ids] };
    const written = await writeFrom(desk, found.value, after, { add, setAside });
    if (!written.ok) return written;
    if (written.value === "written") return ok(undefined);
  }
  return err("busy");
};
