/** What browsers do to a store in IndexedDB, each told by its name. */
import "fake-indexeddb/auto";
import { afterEach, expect, test, vi } from "vitest";

import { reserveKey } from "#ledger/reserve.browser.ts";
import { type SealedRow } from "#ledger/row.ts";
import { openStore } from "#ledger/store.browser.ts";
import { type Store } from "#ledger/store.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

let databases = 0;
const newStore = async (): Promise<readonly [Store, string]> => {
  databases += 1;
  const name = `b${databases}`;
  const opened = await openStore(name);
  if (!opened.ok) throw new Error(opened.error);
  return [opened.value, name];
};
const row = (value: number): SealedRow => ({
  id: value.toString(16).padStart(32, "0"),
  g: 1,
  body: new Uint8Array(512),
});
const count = async (store: Store): Promise<number> => {
  const glance = await store.glance();
  return glance.ok ? glance.value.rows : -1;
};

/** Each later call of `IDBObjectStore.put`, from the `k`-th on, throws or does as `trouble` says. */
const putFails = (k: number, trouble: (store: IDBObjectStore) => void): void => {
  const { put } = IDBObjectStore.prototype;
  let puts = 0;
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (
    this: IDBObjectStore,
    value: unknown,
    key?: IDBValidKey,
  ) {
    puts += 1;
    const request = put.call(this, value, key);
    if (puts === k) trouble(this);
    return request;
  });
};

test("the four object stores are there from the first version, without an index", async () => {
  const [, name] = await newStore();
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
  });
  expect(database.version).toBe(1);
  const names = [...database.objectStoreNames];
  expect(names).toEqual(["drafts", "events", "meta", "quarantine"]);
  const at = database.transaction(names);
  for (const one of names) expect([...at.objectStore(one).indexNames]).toEqual([]);
  database.close();
});

test("every write is strict, and committed at once", async () => {
  const [store] = await newStore();
  const begin = vi.spyOn(IDBDatabase.prototype, "transaction");
  const commit = vi.spyOn(IDBTransaction.prototype, "commit");
  await store.write({ add: [row(1)] });
  expect(begin.mock.calls.map(([, mode, options]) => [mode, options])).toEqual([
    ["readwrite", { durability: "strict" }],
  ]);
  expect(commit).toHaveBeenCalledTimes(1);
});

test("an abort with no error is told, at every k-th put, and leaves nothing half done", async () => {
  for (let k = 1; k <= 5; k += 1) {
    const [store] = await newStore();
    putFails(k, ({ transaction }) => transaction.abort());
    const written = await store.write({
      add: [1, 2, 3].map(row),
      head: new Uint8Array(512),
      snapshot: new Uint8Array(512),
    });
    vi.restoreAllMocks();
    expect(written.ok).toBe(false);
    expect(await count(store)).toBe(0);
    expect(await store.head()).toEqual({ ok: true, value: undefined });
    expect((await store.write({ add: [row(1)] })).ok).toBe(true);
  }
});

test("an abort at commit is told, not waited for without end", async () => {
  const [store] = await newStore();
  const spy = vi.spyOn(IDBTransaction.prototype, "commit").mockImplementation(function (
    this: IDBTransaction,
  ) {
    this.abort();
  });
  expect(await store.write({ add: [row(1)] })).toEqual({ ok: false, error: "aborted" });
  spy.mockRestore();
  expect(await count(store)).toBe(0);
});

test("no room is told, and nothing is half done", async () => {
  for (let k = 1; k <= 3; k += 1) {
    const [store] = await newStore();
    putFails(k, () => {
      throw new DOMException("full", "QuotaExceededError");
    });
    expect(await store.write({ add: [1, 2, 3].map(row) })).toEqual({ ok: false, error: "quota" });
    vi.restoreAllMocks();
    expect(await count(store)).toBe(0);
    expect((await store.write({ add: [row(1)] })).ok).toBe(true);
  }
});

test("a lost connection is opened again, and the work done once", async () => {
  const [store] = await newStore();
  await store.write({ add: [row(1)] });
  for (const name of ["InvalidStateError", "UnknownError"]) {
    let lost = 0;
    const { transaction: begin } = IDBDatabase.prototype;
    vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementation(function (
      this: IDBDatabase,
      names,
      mode,
      options,
    ) {
      lost += 1;
      if (lost === 1) throw new DOMException("Connection to Indexed Database server lost", name);
      return begin.call(this, names, mode, options);
    });
    expect(await store.head()).toEqual({ ok: true, value: undefined });
    lost = 0;
    expect(await store.write({ add: [row(lost + 2)], drafts: [] })).toMatchObject({ ok: true });
    vi.restoreAllMocks();
  }
  expect(await count(store)).toBe(2);
});

test("a connection lost after the commit does not keep the same thing twice", async () => {
  const [store] = await newStore();
  const change = { basis: { head: undefined }, head: new Uint8Array(512).fill(1), add: [row(1)] };
  const { commit: done } = IDBTransaction.prototype;
  let commits = 0;
  vi.spyOn(IDBTransaction.prototype, "commit").mockImplementation(function (this: IDBTransaction) {
    commits += 1;
    done.call(this);
    if (commits === 1) throw new DOMException("lost", "UnknownError");
  });
  expect(await store.write(change)).toEqual({ ok: true, value: "written" });
  vi.restoreAllMocks();
  expect(commits).toBe(2);
  expect(await count(store)).toBe(1);
});

test("a connection that stays lost is told after one more try", async () => {
  const [store] = await newStore();
  const begin = vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementation(() => {
    throw new DOMException("gone", "UnknownError");
  });
  expect(await store.head()).toEqual({ ok: false, error: "lost" });
  expect(begin).toHaveBeenCalledTimes(2);
});

test("it makes way at once for a newer version in another tab, and says why", async () => {
  const [store, name] = await newStore();
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open(name, 2);
    request.onblocked = () => reject(new Error("blocked"));
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
  expect(await store.head()).toEqual({ ok: false, error: "superseded" });
  expect(await openStore(name)).toEqual({ ok: false, error: "superseded" });
});

test("a database that was deleted under an open app is made anew by the next opening", async () => {
  const [store, name] = await newStore();
  await store.write({ add: [row(1)] });
  await new Promise((resolve) => {
    indexedDB.deleteDatabase(name).onsuccess = resolve;
  });
  expect(await store.write({ add: [row(2)] })).toEqual({ ok: false, error: "superseded" });
  const again = await openStore(name);
  expect(again.ok && (await count(again.value))).toBe(0);
});

const openedRaw = (name: string, version: number): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onblocked = () => reject(new Error("blocked"));
    request.onsuccess = () => resolve(request.result);
  });

test("an upgrade that another tab blocks is told, and blocks nobody when it comes late", async () => {
  databases += 1;
  const name = `b${databases}`;
  const older = await openedRaw(name, 1);
  const open = indexedDB.open.bind(indexedDB);
  vi.spyOn(indexedDB, "open").mockImplementation((asked) => open(asked, 2));
  expect(await openStore(name)).toEqual({ ok: false, error: "blocked" });
  vi.restoreAllMocks();
  older.close();
  (await openedRaw(name, 3)).close();
});

test("a browser that refuses to open is told, and asked again the next time", async () => {
  databases += 1;
  const name = `b${databases}`;
  vi.spyOn(indexedDB, "open").mockImplementation(() => {
    throw new DOMException("no", "SecurityError");
  });
  expect(await openStore(name)).toEqual({ ok: false, error: "no-storage" });
  vi.restoreAllMocks();
  expect((await openStore(name)).ok).toBe(true);
});

/** What lies in `meta`, by key. */
const metaOf = (name: string): Promise<readonly IDBValidKey[]> =>
  new Promise((resolve, reject) => {
    const asked = indexedDB.open(name);
    asked.onerror = () => reject(new Error("no database"));
    asked.onsuccess = () => {
      const keys = asked.result.transaction("meta").objectStore("meta").getAllKeys();
      keys.onsuccess = () => {
        asked.result.close();
        resolve(keys.result);
      };
    };
  });

test("on a full disk the reserve goes, and what is being written stays; the next time there is none", async () => {
  const opened = await openStore("full", { isRoomy: async () => true });
  if (!opened.ok) throw new Error(opened.error);
  const store = opened.value;
  await store.write({ add: [row(1)] });
  await vi.waitFor(async () => expect(await metaOf("full")).toContain(reserveKey));
  let isFull = true;
  const { put, delete: drop } = IDBObjectStore.prototype;
  vi.spyOn(IDBObjectStore.prototype, "delete").mockImplementation(function (
    this: IDBObjectStore,
    key: IDBValidKey | IDBKeyRange,
  ) {
    isFull &&= key !== reserveKey;
    return drop.call(this, key);
  });
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (
    this: IDBObjectStore,
    value: unknown,
    key?: IDBValidKey,
  ) {
    if (isFull) throw new DOMException("full", "QuotaExceededError");
    return put.call(this, value, key);
  });
  expect(await store.write({ add: [row(2)] })).toEqual({ ok: true, value: "written" });
  expect(await metaOf("full")).not.toContain(reserveKey);
  isFull = true;
  expect(await store.write({ add: [row(3)] })).toEqual({ ok: false, error: "quota" });
  isFull = false;
  expect(await store.write({ erase: [row(1).id] })).toEqual({ ok: true, value: "written" });
  expect(await metaOf("full")).not.toContain(reserveKey);
  expect(await count(store)).toBe(2);
});

test("where there is not plenty of room, nothing is put by", async () => {
  const opened = await openStore("narrow", { isRoomy: async () => false });
  if (!opened.ok) throw new Error(opened.error);
  await opened.value.write({ add: [row(1)] });
  await opened.value.write({ add: [row(2)] });
  expect(await metaOf("narrow")).not.toContain(reserveKey);
});
