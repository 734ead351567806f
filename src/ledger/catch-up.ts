/** From what this tab knows to what the store holds now, by the shortest way that is certain. */
import { batch, findHead, opened, writeFrom, type Desk } from "#ledger/desk.ts";
import { type Envelope } from "#ledger/envelope.ts";
import { type Folded } from "#ledger/fold.ts";
import { readRows } from "#ledger/read-rows.ts";
import { openSnapshot } from "#ledger/snapshot.ts";
import { type Answer, type Glance, type Note } from "#ledger/store.ts";
import { sameTally, withIds } from "#ledger/tally.ts";
import { applyAll } from "#regimen/apply.ts";
import { ok } from "#result.ts";

/** `folded` with ids that it did not hold, and with those of their events that could be read. */
export const withEvents = (
  folded: Folded,
  ids: readonly string[],
  envelopes: readonly Pick<Envelope, "event">[],
): Folded => ({
  ...folded,
  state: applyAll(
    folded.state,
    envelopes.map(({ event }) => event),
  ),
  tally: withIds(folded.tally, ids),
  recent: new Set([...folded.recent, ...ids]),
});

/** Undefined: neither the rows since nor the snapshot lead there, and every row must be read (`rebuild.ts`). */
export const caughtUp = async (
  desk: Desk,
  folded: Folded,
  glance: Glance,
): Answer<Folded | undefined> => {
  const found = await opened(desk, glance.head);
  if (!found.ok) return found;
  const { head } = found.value;
  const fresh = head.since.filter((id) => !folded.recent.has(id));
  if (folded.edition === head.edition && head.count === glance.rows) {
    if (sameTally(folded.tally, head)) return ok(folded);
    if (sameTally(withIds(folded.tally, fresh), head)) return withRows(desk, folded, fresh);
  }
  const { subtle, keys } = desk;
  const snapshot = await openSnapshot(subtle, keys, glance.snapshot, head, glance.rows);
  return snapshot === undefined ? ok(undefined) : withRows(desk, snapshot, head.since);
};

/** `folded` with the rows of `ids`, read a batch at a time. Those that can't be read are noted in the store. */
export const withRows = async (
  desk: Desk,
  folded: Folded,
  ids: readonly string[],
): Answer<Folded> => {
  let last = folded;
  for (let at = 0; at < ids.length; at += batch) {
    const some = ids.slice(at, at + batch);
    const rows = await desk.store.rows(some);
    if (!rows.ok) return rows;
    const read = await readRows(desk.subtle, desk.keys, rows.value, desk.store.rows);
    if (!read.ok) return read;
    const { envelopes, setAside } = read.value;
    if (setAside.length > 0) await desk.store.write({ setAside });
    last = withEvents(last, some, envelopes);
  }
  return ok(last);
};

/**
 * Tries the rows once more that were set aside: this may be a newer version, or a key may have come. What can be read
 * at last makes a new edition, so that no other tab's snapshot hides it again.
 */
export const triedAgain = async (
  desk: Desk,
  folded: Folded,
  notes: readonly Note[],
): Promise<Folded> => {
  if (notes.length === 0) return folded;
  const rows = await desk.store.rows(notes.map(({ id }) => id));
  const found = await findHead(desk);
  // Where the edition is another, a tab has erased something meanwhile: a rebuild tries all of this again.
  if (!rows.ok || !found.ok || found.value.head.edition !== folded.edition) return folded;
  const read = await readRows(desk.subtle, desk.keys, rows.value, desk.store.rows);
  if (!read.ok) return folded;
  const events = read.value.envelopes.map(({ event }) => event);
  const still = new Set(read.value.setAside.map(({ id }) => id));
  // Events, parts of texts, and what another tab has erased just before it was noted.
  const takeBack = rows.value.map(({ id }) => id).filter((id) => !still.has(id));
  if (takeBack.length === 0) return folded;
  const state = applyAll(folded.state, events);
  const head = { ...found.value.head, edition: found.value.head.edition + 1 };
  const written = await writeFrom(desk, found.value, head, { takeBack, snapshot: null });
  const done = written.ok && written.value === "written";
  return { ...folded, state, edition: done ? head.edition : folded.edition };
};
