/**
 * A new generation: another master key, other slots, and everything sealed anew, in one transaction. Before it everything is
 * as it was, after it the old slots open nothing; there is no step between, so a crash loses nothing.
 */
import { mostTries } from "#ledger/append.ts";
import { openBag, sealBag } from "#ledger/bag.ts";
import { bytesOf, hexOf, type Bytes } from "#ledger/bytes.ts";
import { type Master } from "#ledger/begin.ts";
import { findHead, type Desk } from "#ledger/desk.ts";
import { nextDraftId } from "#ledger/drafts.ts";
import { sealHead } from "#ledger/head.ts";
import { foldInbox, isInInbox } from "#ledger/inbox.ts";
import { newInboxKey } from "#ledger/inbox-key.ts";
import { keysFrom, masterKeyBy, recordFrom, type KeyRecord, type Keys } from "#ledger/keys.ts";
import { type ShutDoor } from "#ledger/keys.ts";
import { type LedgerError } from "#ledger/ledger.ts";
import { derivingFrom, namesBytes } from "#ledger/master.ts";
import { resealed, type Resealed } from "#ledger/reseal.ts";
import { seal, unseal, type Place } from "#ledger/seal.ts";
import { newSlot } from "#ledger/slot.ts";
import { type DraftRow } from "#ledger/store.ts";
import { type Door, type Way } from "#ledger/way.ts";
import { err, ok, type Result } from "#result.ts";

/** Why no new generation was made. Everything is as it was. */
export type RelockError = LedgerError | ShutDoor;

/**
 * Makes a generation that `ways` open, and nothing else; `door` opens the present one. The ledger of `desk` is stale
 * afterwards and has to be opened again, with the master key that this gives back: wipe it then.
 */
export const relock = async (
  desk: Desk,
  door: Door,
  ways: readonly Way[],
): Promise<Result<Master, RelockError>> => {
  const folded = await foldInbox(desk);
  if (!folded.ok) return folded;
  const glance = await desk.store.glance();
  if (!glance.ok) return glance;
  const record = recordFrom(glance.value.keys);
  if (!record.ok || record.value.g !== desk.keys.g) return err("stale");
  const old = await masterKeyBy(desk.subtle, record.value, door);
  if (!old.ok) return old;
  const key = desk.chance(32);
  const next = await nextRecord(desk, record.value, ways, key);
  const keys = await keysFrom(desk.subtle, next, key.slice());
  const work: Work = { desk, record: record.value, old: old.value, next, keys, key };
  const written = await writeAll(work);
  old.value.fill(0);
  return written.ok ? ok({ key, g: next.g }) : written;
};

type Work = {
  readonly desk: Desk;
  readonly record: KeyRecord;
  readonly old: Bytes;
  readonly next: KeyRecord;
  readonly keys: Keys;
  readonly key: Bytes;
};

/** Everything but the bag, which can be filled only once it is known what it has to hold. */
const nextRecord = async (
  { subtle, chance }: Desk,
  record: KeyRecord,
  ways: readonly Way[],
  key: Bytes,
): Promise<KeyRecord> => {
  const owner = { space: record.space, g: record.g + 1 };
  const slots = [];
  for (const way of ways) slots.push(await newSlot(subtle, chance, owner, way, key));
  const next: KeyRecord = { v: 1, ...owner, slots };
  if (ways.some(({ kind }) => kind === "device")) return next;
  const derive = await derivingFrom(subtle, owner, key);
  return { ...next, inbox: await newInboxKey(subtle, chance, await derive("inbox"), owner) };
};

const writeAll = async (work: Work): Promise<Result<void, LedgerError>> => {
  const { desk, record, keys } = work;
  let rows: { readonly head: string; readonly made: Resealed } | undefined;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const found = await findHead(desk);
    if (!found.ok) return found;
    const glance = await desk.store.glance();
    if (!glance.ok) return glance;
    const drafts = await desk.store.drafts();
    if (!drafts.ok) return drafts;
    const head = hexOf(found.value.body);
    if (rows?.head !== head) {
      const made = await resealed(desk, eventKey(keys), keys.g);
      if (!made.ok) return made;
      rows = { head, made: made.value };
    }
    const { prints } = rows.made;
    const prev = prints.get(found.value.head.prev) ?? found.value.head.prev;
    const written = await desk.store.write({
      basis: { head: found.value.body },
      under: record.g,
      whileDrafts: drafts.value,
      keys: { ...work.next, bag: await newBag(work, rows.made) },
      head: await sealHead(desk.subtle, desk.chance, keys, { ...found.value.head, prev }),
      snapshot: await newSnapshot(work, glance.value.snapshot),
      replace: rows.made.rows,
      drafts: await newDrafts(work, drafts.value),
    });
    if (!written.ok) return written;
    if (written.value === "written") return ok(undefined);
  }
  return err("busy");
};

const eventKey = (keys: Keys): CryptoKey => {
  const key = keys.event(keys.g);
  if (key === undefined) throw new Error("A generation has its own key.");
  return key;
};

const newBag = async ({ desk, record, old, next, key }: Work, { left }: Resealed) => {
  const { subtle, chance } = desk;
  const derive = await derivingFrom(subtle, record, old);
  const before =
    record.bag === undefined
      ? { names: [], masters: new Map<number, Bytes>() }
      : await openBag(subtle, await derive("bag"), record, record.bag);
  const all = new Map([...before.masters, [record.g, old]]);
  const bag = {
    names: [...before.names, await namesBytes(subtle, record, old)],
    masters: new Map([...all].filter(([g]) => left.has(g))),
  };
  const bagKey = await (await derivingFrom(subtle, next, key))("bag");
  return sealBag(subtle, chance, bagKey, next, bag);
};

/** Null where there is none that can be read: the next opening makes one. */
const newSnapshot = async (work: Work, body: Bytes | undefined): Promise<Bytes | null> => {
  if (body === undefined) return null;
  const { desk, keys } = work;
  const zero = new Uint8Array(16);
  const place = { kind: "snapshot", space: keys.space, id: zero, g: desk.keys.g } as const;
  return (await moved(work, place, { ...place, g: keys.g }, body)) ?? null;
};

const newDrafts = async (work: Work, drafts: readonly DraftRow[]) => {
  const { desk, keys } = work;
  const changes: { readonly id: string; readonly body: Bytes | null }[] = [];
  for (const row of drafts.filter((each) => !isInInbox(each))) {
    const [id, names] = [bytesOf(row.id), keys.names.at(-1)];
    if (id === undefined || names === undefined) continue;
    const place = { kind: "draft", space: keys.space, id, g: desk.keys.g } as const;
    const nextId = await nextDraftId(desk.subtle, names, id);
    const body = await moved(work, place, { ...place, id: nextId, g: keys.g }, row.body);
    // What can't be opened stays where it is.
    if (body !== undefined) changes.push({ id: row.id, body: null }, { id: hexOf(nextId), body });
  }
  return changes;
};

const moved = async (
  { desk, keys }: Work,
  from: Place,
  to: Place,
  body: Bytes,
): Promise<Bytes | undefined> => {
  const plain = await unseal(desk.subtle, desk.keys.local, from, body);
  return plain.ok ? seal(desk.subtle, desk.chance, keys.local, to, plain.value) : undefined;
};
