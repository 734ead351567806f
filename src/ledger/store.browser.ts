/**
 * The store in IndexedDB: object stores `events` (by id), `drafts` (by id), `meta` (`keys`, `head`, `snapshot`) and
 * `quarantine` (by id), no index. One small transaction per change, nothing awaited in it but the store itself, committed at
 * once and strictly, because a phone that is put away freezes what is open and blocks every other tab.
 */
import { unwrap, type IDBPTransaction } from "idb";

import { type Bytes } from "#ledger/bytes.ts";
import {
  connection,
  names,
  type Connection,
  type Database,
  type Schema,
  type StoreName,
} from "#ledger/connection.browser.ts";
import { reserveIn, type Reserve } from "#ledger/reserve.browser.ts";
import { type Row } from "#ledger/row.ts";
import {
  type Answer,
  type Change,
  type Store,
  type StoreError,
  type Written,
} from "#ledger/store.ts";
import { verdictOn } from "#ledger/verdict.ts";
import { ok, type Result } from "#result.ts";

type Writing = IDBPTransaction<Schema, StoreName[], "readwrite">;

/** Opens the database `name`, or makes it. `isRoomy`: see `reserve.browser.ts`. A connection that is lost later is opened again once. */
export const openStore = async (
  name: string,
  isRoomy?: () => Promise<boolean>,
): Promise<Result<Store, StoreError>> => {
  const line = connection(name);
  const first = await line.use(async () => undefined);
  return first.ok ? ok(storeOn(line, reserveIn(line, isRoomy))) : first;
};

const storeOn = ({ use, close }: Connection, reserve: Reserve): Store => ({
  glance: () =>
    use(async (database) => {
      const at = database.transaction(["events", "meta", "quarantine"]);
      const meta = at.objectStore("meta");
      const [keys, head, snapshot, rows, notes] = await Promise.all([
        meta.get("keys"),
        meta.get("head"),
        meta.get("snapshot"),
        at.objectStore("events").count(),
        at.objectStore("quarantine").getAll(),
        at.done,
      ]);
      return { keys, head: bytesIn(head), snapshot: bytesIn(snapshot), rows, notes };
    }),
  survey: () =>
    use(async (database) => {
      const at = database.transaction(["events", "meta"]);
      const [head, ids] = await Promise.all([
        at.objectStore("meta").get("head"),
        at.objectStore("events").getAllKeys(),
        at.done,
      ]);
      return { head: bytesIn(head), ids };
    }),
  head: () => use(async (database) => bytesIn(await database.get("meta", "head"))),
  page: (after, most) =>
    use((database) => database.getAll("events", IDBKeyRange.lowerBound(after, true), most)),
  rows: (ids) =>
    use(async (database) => {
      const at = database.transaction("events");
      const found = await Promise.all([...ids.map((id) => at.store.get(id)), at.done]);
      return found.filter((row) => row !== undefined);
    }),
  draft: (id) => use(async (database) => (await database.get("drafts", id))?.body),
  drafts: () => use((database) => database.getAll("drafts")),
  write: async (change) => {
    const once = (): Answer<Written> => use((database) => write(database, change));
    const written = await once();
    if (written.ok) void reserve.lay();
    return !written.ok && written.error === "quota" && (await reserve.give()) ? once() : written;
  },
  close,
});

const bytesIn = (input: unknown): Bytes | undefined =>
  input instanceof Uint8Array ? new Uint8Array(input) : undefined;

const write = async (database: Database, change: Change): Promise<Written> => {
  const at = database.transaction(names, "readwrite", { durability: "strict" });
  // Whatever fails first, nothing may be left to fail unheard.
  at.done.catch(() => undefined);
  try {
    return await writeIn(at, change);
  } catch (trouble) {
    throw await takenBack(at, trouble);
  }
};

const writeIn = async (at: Writing, change: Change): Promise<Written> => {
  const events = at.objectStore("events");
  const rowsOf = (ids: readonly string[]) => Promise.all(ids.map((id) => events.get(id)));
  const [head, keys, drafts, known, erased] = await Promise.all([
    at.objectStore("meta").get("head"),
    at.objectStore("meta").get("keys"),
    change.whileDrafts === undefined ? [] : at.objectStore("drafts").getAll(),
    rowsOf((change.add ?? []).map(({ id }) => id)),
    rowsOf(change.erase ?? []),
  ]);
  const verdict = verdictOn(change, {
    head: bytesIn(head),
    keys,
    known: known.filter((row) => row !== undefined),
    drafts,
  });
  if (verdict === "go") {
    put(at, change, erased);
    await putInTurns(at, change.replace ?? []);
  }
  at.commit();
  await at.done;
  return verdict === "go" ? "written" : verdict;
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

/** Asks for every part of it. What comes of the single ones is not waited for: one that fails ends the transaction. */
const put = (at: Writing, change: Change, erased: readonly (Row | undefined)[]): void => {
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
const putInTurns = async (at: Writing, rows: readonly Row[]): Promise<void> => {
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
