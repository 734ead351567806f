/** Writing in one transaction: the same for the store and for its second copy. */
import { unwrap, type IDBPTransaction } from "idb";

import { type Database, names, type Schema, type StoreName } from "#ledger/connection.browser.ts";
import { type Row } from "#ledger/row.ts";
import { type Change } from "#ledger/store.ts";

/** A transaction that may write to every object store. */
export type Writing = IDBPTransaction<Schema, StoreName[], "readwrite">;

/** All that `work` asks for, or nothing of it. Comes back when the transaction is complete. */
export const inOne = async <T>(
  database: Database,
  durability: IDBTransactionDurability,
  work: (at: Writing) => Promise<T>,
): Promise<T> => {
  const at = database.transaction(names, "readwrite", { durability });
  // Whatever fails first, nothing may be left to fail unheard.
  at.done.catch(() => undefined);
  try {
    const done = await work(at);
    at.commit();
    await at.done;
    return done;
  } catch (trouble) {
    throw await takenBack(at, trouble);
  }
};

/**
 * What went wrong, after nothing is left of it: a call that throws does not end its transaction, and what was put before
 * it would be committed alone. Where the engine has ended it already, the engine's reason counts.
 */
const takenBack = async (at: Writing, trouble: unknown): Promise<unknown> => {
  try {
    at.abort();
    return trouble;
  } catch {
    return at.done.then(
      () => trouble,
      (why: unknown) => why,
    );
  }
};

/** Asks for all of it; what comes of the single rows shows in the transaction, not here. */
export const putChange = async (at: Writing, change: Change): Promise<void> => {
  const erase = change.erase ?? [];
  const events = at.objectStore("events");
  const erased = await Promise.all(erase.map((id) => events.get(id)));
  putOnce(at, change, erased);
  await putInTurns(at, change.replace ?? []);
};

/** Asks for every part of it. What comes of the single ones is not waited for: one that fails ends the transaction. */
const putOnce = (at: Writing, change: Change, erased: readonly (Row | undefined)[]): void => {
  const store = (name: StoreName) => unwrap(at.objectStore(name));
  const [events, drafts, quarantine] = [store("events"), store("drafts"), store("quarantine")];
  putMeta(store("meta"), change);
  for (const row of change.add ?? []) events.put(row);
  for (const [index, id] of (change.erase ?? []).entries())
    events.put({ id, g: erased[index]?.g ?? 0, body: null });
  for (const { id, body } of change.drafts ?? [])
    if (body === null) drafts.delete(id);
    else drafts.put({ id, body });
  for (const note of change.setAside ?? []) quarantine.put(note);
  for (const id of change.takeBack ?? []) quarantine.delete(id);
};

const atOnce = 256;

/** Every row there is may be among these: the screen gets its turn in between, and the transaction stays alive by the last answer. */
export const putInTurns = async (at: Writing, rows: readonly Row[]): Promise<void> => {
  const events = at.objectStore("events");
  const plain = unwrap(events);
  for (let from = 0; from < rows.length; from += atOnce) {
    const some = rows.slice(from, from + atOnce);
    for (const row of some.slice(0, -1)) plain.put(row);
    await Promise.all(some.slice(-1).map((row) => events.put(row)));
  }
};

const putMeta = (meta: IDBObjectStore, { keys, head, snapshot }: Change): void => {
  for (const [key, value] of Object.entries({ keys, head, snapshot }))
    if (value === null) meta.delete(key);
    else if (value !== undefined) meta.put(value, key);
};
