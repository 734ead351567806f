/** The contract of a store, run against each adapter. */
import "fake-indexeddb/auto";
import { describe, expect, test } from "vitest";

import { type Bytes } from "#ledger/bytes.ts";
import { memoryStore, newShelf } from "#ledger/memory-store.ts";
import { type SealedRow } from "#ledger/row.ts";
import { openStore } from "#ledger/store.browser.ts";
import { type Change, type Store } from "#ledger/store.ts";
import { type Result } from "#result.ts";

let databases = 0;
const indexedStores = async (): Promise<readonly [Store, Store]> => {
  databases += 1;
  const [a, b] = [await openStore(`s${databases}`), await openStore(`s${databases}`)];
  return [good(a), good(b)];
};
const memoryStores = async (): Promise<readonly [Store, Store]> => {
  const shelf = newShelf();
  return [memoryStore(shelf), memoryStore(shelf)];
};

const good = <T>(answer: Result<T, string>): T => {
  if (!answer.ok) throw new Error(answer.error);
  return answer.value;
};
const bytes = (value: number): Bytes => new Uint8Array(512).fill(value);
const id = (value: number): string => value.toString(16).padStart(32, "0");
const row = (value: number): SealedRow => ({ id: id(value), g: 1, body: bytes(value) });
const write = async (store: Store, change: Change) => good(await store.write(change));

describe.each([
  ["in memory", memoryStores],
  ["in IndexedDB", indexedStores],
])("a store %s", (_, stores) => {
  test("is empty at first", async () => {
    const [store] = await stores();
    expect(good(await store.glance())).toEqual({
      keys: undefined,
      head: undefined,
      snapshot: undefined,
      rows: 0,
      notes: [],
    });
    expect(good(await store.page("", 10))).toEqual([]);
  });

  test("gives back what was written, to every tab", async () => {
    const [a, b] = await stores();
    const change = {
      basis: { head: undefined },
      keys: { v: 1 },
      head: bytes(1),
      snapshot: bytes(2),
      add: [row(3), row(1)],
      drafts: [{ id: id(9), body: bytes(9) }],
      setAside: [{ id: id(3), why: "newer", by: 1 }],
    } as const;
    expect(await write(a, change)).toBe("written");
    expect(good(await b.glance())).toEqual({
      keys: { v: 1 },
      head: bytes(1),
      snapshot: bytes(2),
      rows: 2,
      notes: change.setAside,
    });
    expect(good(await b.head())).toEqual(bytes(1));
    expect(good(await b.draft(id(9)))).toEqual(bytes(9));
    expect(good(await b.draft(id(8)))).toBeUndefined();
    expect(good(await b.survey()).ids.toSorted()).toEqual([id(1), id(3)]);
    expect(good(await b.rows([id(3), id(4)]))).toEqual([row(3)]);
  });

  test("gives all drafts, and writes only while they are the ones that were seen", async () => {
    const [a, b] = await stores();
    const drafts = [1, 2].map((value) => ({ id: id(value), body: bytes(value) }));
    await write(a, { drafts });
    expect(good(await b.drafts())).toEqual(drafts);
    const change = { whileDrafts: drafts, head: bytes(7) };
    await write(b, { drafts: [{ id: id(2), body: bytes(3) }] });
    expect(await write(a, change)).toBe("moved");
    expect(await write(a, { ...change, whileDrafts: drafts.slice(1) })).toBe("moved");
    expect(good(await a.head())).toBeUndefined();
    const now = good(await a.drafts());
    expect(await write(a, { ...change, whileDrafts: now })).toBe("written");
  });

  test("writes under a generation only while the keys are of it", async () => {
    const [a, b] = await stores();
    await write(a, { keys: { v: 1, g: 1 }, head: bytes(1) });
    expect(await write(b, { under: 1, drafts: [{ id: id(1), body: bytes(1) }] })).toBe("written");
    expect(await write(a, { under: 1, keys: { v: 1, g: 2 } })).toBe("written");
    expect(await write(b, { under: 1, drafts: [{ id: id(1), body: null }] })).toBe("moved");
    expect(good(await b.draft(id(1)))).toEqual(bytes(1));
  });

  test("puts rows in the place of those with the same id, and knows its own change again", async () => {
    const [store] = await stores();
    await write(store, { head: bytes(1), keys: { g: 1 }, add: [row(1), row(2)] });
    const change = {
      basis: { head: bytes(1) },
      under: 1,
      keys: { g: 2 },
      head: bytes(2),
      replace: [{ id: id(2), g: 2, body: bytes(9) }],
    };
    expect(await write(store, change)).toBe("written");
    expect(good(await store.page("", 9))).toEqual([row(1), { id: id(2), g: 2, body: bytes(9) }]);
    expect(await write(store, change)).toBe("written");
    expect(await write(store, { ...change, head: bytes(3) })).toBe("moved");
  });

  test("pages through rows in order of id", async () => {
    const [store] = await stores();
    await write(store, { add: [5, 2, 4, 1, 3].map(row) });
    expect(good(await store.page("", 2))).toEqual([row(1), row(2)]);
    expect(good(await store.page(id(2), 2))).toEqual([row(3), row(4)]);
    expect(good(await store.page(id(4), 2))).toEqual([row(5)]);
  });

  test("writes nothing at all when the head has moved", async () => {
    const [a, b] = await stores();
    await write(a, { basis: { head: undefined }, head: bytes(1) });
    await write(b, { basis: { head: bytes(1) }, head: bytes(2) });
    const late = { basis: { head: bytes(1) }, head: bytes(3), add: [row(1)], snapshot: bytes(3) };
    expect(await write(a, late)).toBe("moved");
    expect(await write(a, { ...late, basis: { head: undefined } })).toBe("moved");
    const glance = good(await a.glance());
    expect([glance.head, glance.rows, glance.snapshot]).toEqual([bytes(2), 0, undefined]);
  });

  test("takes the same change twice as one", async () => {
    const [a, b] = await stores();
    const change = { basis: { head: undefined }, head: bytes(1), add: [row(1), row(2)] };
    expect(await write(a, change)).toBe("written");
    await write(b, { basis: { head: bytes(1) }, head: bytes(2), add: [row(3)] });
    expect(await write(a, change)).toBe("written");
    expect(good(await a.head())).toEqual(bytes(2));
    expect(good(await a.survey()).ids).toHaveLength(3);
  });

  test("never writes over an id that is known", async () => {
    const [store] = await stores();
    await write(store, { add: [row(1)] });
    const other = { ...row(1), body: bytes(7) };
    expect(await write(store, { add: [row(2), other], head: bytes(1) })).toBe("taken");
    expect(good(await store.page("", 9))).toEqual([row(1)]);
    expect(good(await store.head())).toBeUndefined();
  });

  test("never takes back an id that was erased, nor one erased before it came", async () => {
    const [store] = await stores();
    await write(store, { add: [row(1)] });
    await write(store, { erase: [id(1), id(2)] });
    expect(await write(store, { add: [row(1)] })).toBe("taken");
    expect(await write(store, { add: [row(2)] })).toBe("taken");
    expect(good(await store.page("", 9))).toEqual([
      { id: id(1), g: 1, body: null },
      { id: id(2), g: 0, body: null },
    ]);
  });

  test("takes away snapshot, drafts and notes when told", async () => {
    const [store] = await stores();
    await write(store, {
      snapshot: bytes(1),
      drafts: [{ id: id(1), body: bytes(1) }],
      setAside: [{ id: id(1), why: "damaged", by: 1 }],
    });
    await write(store, { snapshot: null, drafts: [{ id: id(1), body: null }], takeBack: [id(1)] });
    const glance = good(await store.glance());
    expect([glance.snapshot, glance.notes]).toEqual([undefined, []]);
    expect(good(await store.draft(id(1)))).toBeUndefined();
  });

  test("keeps keys that can't be taken out, and they still work", async () => {
    const [a, b] = await stores();
    const { subtle } = crypto;
    const key = await subtle.generateKey({ name: "HMAC", hash: "SHA-256", length: 256 }, false, [
      "sign",
    ]);
    await write(a, { keys: key });
    const { keys } = good(await b.glance());
    if (!(keys instanceof CryptoKey)) throw new Error("no key");
    expect(keys.extractable).toBe(false);
    expect(await subtle.sign("HMAC", keys, bytes(1))).toEqual(
      await subtle.sign("HMAC", key, bytes(1)),
    );
  });

  test("says that it is closed", async () => {
    const [store, other] = await stores();
    store.close();
    expect(await store.head()).toEqual({ ok: false, error: "closed" });
    expect(await store.write({})).toEqual({ ok: false, error: "closed" });
    expect((await other.head()).ok).toBe(true);
  });
});
