/** Erasing: the bodies go, the ids stay, and the snapshot, which may hold what was in them, goes with them. */
import { mostTries } from "#ledger/append.ts";
import { findHead, writeFrom, type Desk } from "#ledger/desk.ts";
import { type LedgerError } from "#ledger/ledger.ts";
import { openRow } from "#ledger/read-rows.ts";
import { isSealed } from "#ledger/row.ts";
import { type Answer } from "#ledger/store.ts";
import { withIds } from "#ledger/tally.ts";
import { err, ok, type Result } from "#result.ts";

/** Ids that were never here are noted as erased too: they could still come from a backup. */
export const eraseRows = async (
  desk: Desk,
  asked: readonly string[],
): Promise<Result<void, LedgerError>> => {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const found = await findHead(desk);
    if (!found.ok) return found;
    const all = await withParts(desk, asked);
    if (!all.ok) return all;
    const ids = all.value;
    const known = await desk.store.rows(ids);
    if (!known.ok) return known;
    const here = new Set(known.value.map(({ id }) => id));
    const { head } = found.value;
    const after = {
      ...head,
      ...withIds(
        head,
        ids.filter((id) => !here.has(id)),
      ),
      edition: head.edition + 1,
      since: [],
    };
    const change = { erase: ids, takeBack: ids, snapshot: null };
    const written = await writeFrom(desk, found.value, after, change);
    if (!written.ok) return written;
    if (written.value === "written") return ok(undefined);
  }
  return err("busy");
};

/** With the rows in which the texts of these events go on, whether or not they are all here. */
const withParts = async (
  { store, subtle, keys }: Desk,
  asked: readonly string[],
): Answer<readonly string[]> => {
  const known = await store.rows([...new Set(asked)]);
  if (!known.ok) return known;
  const held = await Promise.all(
    known.value.filter(isSealed).map((row) => openRow(subtle, keys, row)),
  );
  const parts = held.flatMap((one) => (one.ok && one.value.kind === "long" ? one.value.parts : []));
  return ok([...new Set([...asked, ...parts])]);
};
