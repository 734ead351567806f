/** Two databases, of which the engine may empty either at any time: what was acknowledged is there afterwards. */
import "fake-indexeddb/auto";
import { IDBFactory as FakeFactory } from "fake-indexeddb";
import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";

import { connection, type Database, names } from "#ledger/connection.browser.ts";
import { type SealedRow } from "#ledger/row.ts";
import { turnKey } from "#ledger/spare.browser.ts";
import { openStore } from "#ledger/store.browser.ts";
import { type Change, type Store, type Written } from "#ledger/store.ts";
import { type Result } from "#result.ts";
import { runs } from "#soak.testing.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

let databases = 0;
/** The rooms of one browser: the page's own, and the one of the copy. */
const newBrowser = () => {
  databases += 1;
  const name = `t${databases}`;
  const copies = new FakeFactory();
  const room = async (): Promise<IDBFactory> => copies;
  const open = async (where = room): Promise<Store> =>
    good(await openStore(name, { room: where, calmMs: 0 }));
  /** What the engine does with a database in which it finds a fault. */
  const empty = (which: IDBFactory): Promise<void> =>
    new Promise((resolve) => {
      which.deleteDatabase(name).onsuccess = () => resolve();
    });
  return { name, open, room, copies, empty };
};

const good = <T>(answer: Result<T, string>): T => {
  if (!answer.ok) throw new Error(answer.error);
  return answer.value;
};
const id = (value: number): string => value.toString(16).padStart(32, "0");
const bytes = (value: number) => new Uint8Array(512).fill(value);
const row = (value: number, g = 1): SealedRow => ({ id: id(value), g, body: bytes(value) });
const write = async (store: Store, change: Change): Promise<Written> =>
  good(await store.write(change));
const first = { keys: { v: 1, g: 1 }, head: bytes(0) };

/** All that a database holds, by object store, without what may differ. */
const held = async (name: string, room: IDBFactory): Promise<unknown> => {
  const line = connection(name, { room: async () => room });
  const read = async (database: Database) => {
    const at = database.transaction(names);
    const [keys, values, events, drafts, quarantine] = await Promise.all([
      at.objectStore("meta").getAllKeys(),
      at.objectStore("meta").getAll(),
      at.objectStore("events").getAll(),
      at.objectStore("drafts").getAll(),
      at.objectStore("quarantine").getAll(),
    ]);
    const meta = keys.flatMap((key, index) =>
      ["snapshot", "reserve"].includes(key) ? [] : [[key, values[index]]],
    );
    return { meta, events, drafts, quarantine };
  };
  const all = good(await line.use(read));
  line.close();
  return all;
};
const same = async ({ name, copies }: ReturnType<typeof newBrowser>): Promise<void> => {
  expect(await held(name, copies)).toEqual(await held(name, indexedDB));
};

describe("the second copy", () => {
  test("has what was written as soon as it is acknowledged, except the snapshot", async () => {
    const browser = newBrowser();
    const store = await browser.open();
    await write(store, { ...first, snapshot: bytes(9) });
    await same(browser);
    await write(store, { add: [row(1), row(2)], drafts: [{ id: id(7), body: bytes(7) }] });
    await same(browser);
    await write(store, { erase: [id(1), id(3)], drafts: [{ id: id(7), body: null }] });
    await write(store, { setAside: [{ id: id(2), why: "newer", by: 1 }] });
    await same(browser);
    await write(store, { takeBack: [id(2)], replace: [row(2, 2)], keys: { v: 1, g: 2 } });
    await same(browser);
  });

  test("is what an emptied store begins with, and an erased row stays erased", async () => {
    const browser = newBrowser();
    const store = await browser.open();
    await write(store, { ...first, add: [row(1), row(2)] });
    await write(store, { erase: [id(1)], drafts: [{ id: id(7), body: bytes(7) }] });
    const before = await held(browser.name, indexedDB);
    store.close();
    await browser.empty(indexedDB);
    const again = await browser.open();
    expect(await held(browser.name, indexedDB)).toEqual(before);
    expect(good(await again.rows([id(1)]))).toEqual([{ id: id(1), g: 1, body: null }]);
    await write(again, { add: [row(3)] });
    await same(browser);
  });

  test("is put back in the middle of a visit too", async () => {
    const browser = newBrowser();
    const store = await browser.open();
    await write(store, { ...first, add: [row(1)] });
    const opened = vi.spyOn(IDBDatabase.prototype, "transaction");
    opened.mockImplementationOnce(() => {
      throw new DOMException("It was taken away", "InvalidStateError");
    });
    const emptied = browser.empty(indexedDB);
    expect(good(await store.glance()).rows).toBe(1);
    await emptied;
  });

  test("is made anew when it is gone itself, and when it has missed something", async () => {
    const browser = newBrowser();
    const store = await browser.open();
    await write(store, { ...first, add: [row(1)] });
    store.close();
    await browser.empty(browser.copies);
    const again = await browser.open();
    await vi.waitFor(() => same(browser));
    again.close();
    const none = async (): Promise<IDBFactory> => {
      throw new DOMException("Not now", "UnknownError");
    };
    const without = await browser.open(none);
    await write(without, { add: [row(2)] });
    without.close();
    await expect(same(browser)).rejects.toThrow();
    await browser.open();
    await vi.waitFor(() => same(browser));
  });

  test("is not written over when it does not open and the store is empty", async () => {
    const browser = newBrowser();
    const store = await browser.open();
    await write(store, { ...first, add: [row(1)] });
    store.close();
    await browser.empty(indexedDB);
    const none = async (): Promise<IDBFactory> => {
      throw new DOMException("Not now", "UnknownError");
    };
    expect(await openStore(browser.name, { room: none })).toEqual({ ok: false, error: "lost" });
    expect(good(await (await browser.open()).glance()).rows).toBe(1);
  });

  test("is done without where the browser lets nobody have one", async () => {
    const store = await newBrowser().open(async () => {
      throw new DOMException("Not to you", "NotAllowedError");
    });
    expect(await write(store, { ...first, add: [row(1)] })).toBe("written");
  });

  test("holds nothing any more that older keys open, before newer ones are written", async () => {
    const browser = newBrowser();
    const store = await browser.open();
    await write(store, { ...first, add: [row(1)] });
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("No room", "QuotaExceededError");
    });
    expect(await store.write({ keys: { v: 1, g: 2 }, replace: [row(1, 2)] })).toEqual({
      ok: false,
      error: "quota",
    });
    expect(await held(browser.name, browser.copies)).toMatchObject({ meta: [], events: [] });
    vi.restoreAllMocks();
    await write(store, { add: [row(2)] });
    await same(browser);
  });

  test("keeps nobody waiting when it hangs, and only the first a second", async () => {
    const browser = newBrowser();
    await write(await browser.open(), first);
    const store = await browser.open(() => new Promise(() => undefined));
    const slept = vi.spyOn(globalThis, "setTimeout");
    const waits = () => slept.mock.calls.filter(([, ms]) => ms === 1_000).length;
    for (const each of [1, 2, 3]) expect(await write(store, { add: [row(each)] })).toBe("written");
    expect(waits()).toBe(1);
    expect(good(await store.glance()).rows).toBe(3);
  });

  test("that cannot be cleared keeps new keys out, unless the browser lets nobody have one", async () => {
    const broken = async (): Promise<IDBFactory> => {
      throw new DOMException("Not now", "UnknownError");
    };
    const refused = async (): Promise<IDBFactory> => {
      throw new DOMException("Not to you", "NotAllowedError");
    };
    const keys = { keys: { v: 1, g: 2 } };
    for (const [room, answer] of [
      [broken, { ok: false, error: "lost" }],
      [refused, { ok: true, value: "written" }],
    ] as const) {
      const { open } = newBrowser();
      await write(await open(), first);
      expect(await (await open(room)).write(keys)).toEqual(answer);
    }
  });
});

type Step =
  | { readonly do: "write"; readonly tab: "a" | "b"; readonly change: Change }
  | { readonly do: "empty"; readonly which: "store" | "copy" };

const value = fc.integer({ min: 1, max: 40 });
const changes: fc.Arbitrary<Change> = fc.oneof(
  fc
    .uniqueArray(value, { minLength: 1, maxLength: 4 })
    .map((all) => ({ add: all.map((v) => row(v)) })),
  value.map((v) => ({ erase: [id(v)] })),
  fc.tuple(value, value).map(([v, b]) => ({ drafts: [{ id: id(v), body: bytes(b) }] })),
  value.map((v) => ({ drafts: [{ id: id(v), body: null }] })),
  value.map((v) => ({ head: bytes(v) })),
  value.map((v) => ({ keys: { v: 1, g: v } })),
);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant("write" as const),
      tab: fc.constantFrom("a", "b"),
      change: changes,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("empty" as const),
      which: fc.constantFrom("store", "copy"),
    }),
  },
);

test("whatever two windows write and whichever of the two is emptied in between: all that was acknowledged is there", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const browser = newBrowser();
      const openTwo = async () => ({ a: await browser.open(), b: await browser.open() });
      let tabs = await openTwo();
      await write(tabs.a, first);
      for (const one of steps) {
        if (one.do === "write") {
          await tabs[one.tab].write(one.change);
          continue;
        }
        const before = await held(browser.name, indexedDB);
        tabs.a.close();
        tabs.b.close();
        await browser.empty(one.which === "store" ? indexedDB : browser.copies);
        tabs = await openTwo();
        expect(await held(browser.name, indexedDB)).toEqual(before);
        await vi.waitFor(() => same(browser), { interval: 2 });
      }
      await same(browser);
      tabs.a.close();
      tabs.b.close();
    }),
    { numRuns: runs(60, 20_000) },
  );
});

test("two windows that write at the same moment leave the copy as the store is", async () => {
  const browser = newBrowser();
  const [a, b] = [await browser.open(), await browser.open()];
  await write(a, first);
  await Promise.all(
    Array.from({ length: 40 }, (_, at) => write(at % 2 === 0 ? a : b, { add: [row(at + 1)] })),
  );
  await same(browser);
  expect(JSON.stringify(await held(browser.name, browser.copies))).toContain(turnKey);
});
