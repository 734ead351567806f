import "fake-indexeddb/auto";
import { afterEach, expect, test, vi } from "vitest";

import { contact, note, someTime, textsOf } from "#ledger/ledger.testing.ts";
import { openBrowserLedger } from "#ledger/open.browser.ts";

const now = () => someTime;

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const storage = (): Map<string, string> => {
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
  return kept;
};

const opened = async (name: string) => {
  const ledger = await openBrowserLedger({ now, name });
  if (!ledger.ok) throw new Error(ledger.error);
  return ledger.value;
};

test("what was kept in the browser is there after a reload, and in the other tab at once", async () => {
  storage();
  const one = (await opened("r")).ledger;
  const two = (await opened("r")).ledger;
  const heard = new Promise((resolve) => two.subscribe(resolve));
  expect((await one.append([contact(0), note("a")])).ok).toBe(true);
  expect(await heard).toEqual(one.state());
  one.close();
  two.close();
  const again = (await opened("r")).ledger;
  expect(textsOf(await again.all())).toEqual(["a"]);
  expect(again.state()).toEqual(one.state());
  again.close();
});

test("a browser that has thrown everything away is found out", async () => {
  const kept = storage();
  const first = await opened("e");
  expect(first.emptied).toBe(false);
  expect([...kept]).toEqual([]);
  await first.ledger.append([note("a")]);
  expect([...kept]).toEqual([["e.kept", "1"]]);
  first.ledger.close();
  await new Promise<void>((resolve) => {
    indexedDB.deleteDatabase("e").onsuccess = () => resolve();
  });
  const second = await opened("e");
  expect(second.emptied).toBe(true);
  second.ledger.close();
});

test("without storage, or without crypto, it says so", async () => {
  vi.stubGlobal("indexedDB", undefined);
  expect(await openBrowserLedger({ now })).toEqual({ ok: false, error: "no-storage" });
  vi.unstubAllGlobals();
  vi.stubGlobal("crypto", {});
  expect(await openBrowserLedger({ now })).toEqual({ ok: false, error: "no-crypto" });
});

test("without channels and without localStorage it still keeps", async () => {
  vi.stubGlobal("BroadcastChannel", undefined);
  const { ledger, emptied } = await opened("n");
  expect(emptied).toBe(false);
  expect((await ledger.append([note("a")])).ok).toBe(true);
  ledger.close();
});

test("a tab that no channel reaches sees what another has kept once it is looked at again", async () => {
  vi.stubGlobal("BroadcastChannel", undefined);
  const page = Object.assign(new EventTarget(), { visibilityState: "hidden" });
  vi.stubGlobal("document", page);
  const one = (await opened("v")).ledger;
  const two = (await opened("v")).ledger;
  const heard = new Promise((resolve) => two.subscribe(resolve));
  await one.append([contact(0)]);
  page.dispatchEvent(new Event("visibilitychange"));
  expect(Object.keys(two.state().contacts)).toHaveLength(0);
  page.visibilityState = "visible";
  page.dispatchEvent(new Event("visibilitychange"));
  expect(await heard).toEqual(one.state());
  one.close();
  two.close();
});

test("a store that never answers is given up in time, and let go when it comes after all", async () => {
  vi.spyOn(indexedDB, "open").mockImplementation(() => new IDBOpenDBRequest());
  expect(await openBrowserLedger({ now, patience: 50 })).toEqual({ ok: false, error: "hung" });
});

test("a store that stops answering later is given up in time too", async () => {
  storage();
  const { ledger } = await (async () => {
    const one = await openBrowserLedger({ now, name: "h", patience: 100 });
    if (!one.ok) throw new Error(one.error);
    return one.value;
  })();
  vi.spyOn(IDBObjectStore.prototype, "get").mockImplementation(() => new IDBRequest());
  expect((await ledger.append([note("a")])).ok).toBe(false);
  vi.restoreAllMocks();
  ledger.close();
});
