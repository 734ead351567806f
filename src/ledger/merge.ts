/** The union with rows from elsewhere: a backup, another device. Doing it twice is doing it once. */
import { mostTries } from "#ledger/append.ts";
import { findHead, writeFrom, type Desk } from "#ledger/desk.ts";
import { eraseRows } from "#ledger/erase.ts";
import { type Held } from "#ledger/envelope.ts";
import { seen } from "#ledger/hlc.ts";
import { type LedgerError } from "#ledger/ledger.ts";
import { openRow, readRows, type FindRows } from "#ledger/read-rows.ts";
import { isSealed, rowFrom, type Row, type SealedRow } from "#ledger/row.ts";
import { type Answer, type WhySetAside } from "#ledger/store.ts";
import { withIds } from "#ledger/tally.ts";
import { err, ok, type Result } from "#result.ts";

/** What is no row is passed over. Tombstones are taken last, so that they win. */
export const mergeRows = async (
  desk: Desk,
  input: readonly unknown[],
): Promise<Result<void, LedgerError>> => {
  const rows = input.map(rowFrom).filter((row) => row !== undefined);
  const erased = rows.filter((row) => !isSealed(row)).map(({ id }) => id);
  const opened = await openedRows(desk, rows.filter(isSealed));
  const gone = await withTheirParts(desk, opened, new Set(erased));
  if (!gone.ok) return gone;
  const added = await addRows(desk, firsts(rows, gone.value), opened);
  if (!added.ok || gone.value.size === 0) return added;
  return eraseRows(desk, [...gone.value]);
};

type OpenedRows = ReadonlyMap<SealedRow, Result<Held, WhySetAside>>;

const openedRows = async (
  { subtle, keys }: Desk,
  rows: readonly SealedRow[],
): Promise<OpenedRows> =>
  new Map(
    await Promise.all(rows.map(async (row) => [row, await openRow(subtle, keys, row)] as const)),
  );

/** `erased`, and what comes as part of a text that is among them or was erased here before: it must not come back alone. */
const withTheirParts = async (
  { store }: Desk,
  opened: OpenedRows,
  erased: ReadonlySet<string>,
): Answer<ReadonlySet<string>> => {
  const parts = [...opened].flatMap(([{ id }, held]) =>
    held.ok && held.value.kind === "part" ? [{ id, of: held.value.of }] : [],
  );
  if (parts.length === 0) return ok(erased);
  const here = await store.rows([...new Set(parts.map(({ of }) => of))]);
  if (!here.ok) return here;
  const gone = here.value.filter((row) => !isSealed(row)).map(({ id }) => id);
  const all = new Set([...erased, ...gone]);
  return ok(new Set([...erased, ...parts.filter(({ of }) => all.has(of)).map(({ id }) => id)]));
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
  opened: OpenedRows,
): Promise<Result<void, LedgerError>> => {
  const { subtle, keys } = desk;
  const open = async (row: SealedRow) => opened.get(row) ?? openRow(subtle, keys, row);
  const read = await readRows(subtle, keys, rows, amongThese(desk, rows), open);
  if (!read.ok) return read;
  const { links, setAside: unread } = read.value;
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
    const hlc = links.reduce((last, link) => seen(last, link.hlc, desk.now()), head.hlc);
    const setAside = unread.filter(({ id }) => !here.has(id));
    const after = { ...head, ...withIds(head, ids), hlc, since: [...head.since, ...ids] };
    const written = await writeFrom(desk, found.value, after, { add, setAside });
    if (!written.ok) return written;
    if (written.value === "written") return ok(undefined);
  }
  return err("busy");
};

/** The rest of a text may come beside its beginning, or be here already. */
const amongThese =
  ({ store }: Desk, rows: readonly SealedRow[]): FindRows =>
  async (ids) => {
    const here = await store.rows(ids);
    return here.ok ? ok([...rows.filter(({ id }) => ids.includes(id)), ...here.value]) : here;
  };
