/** What somebody does while everything is locked. */
import { expect, test } from "vitest";

import { chainTroubles } from "#ledger/chain.testing.ts";
import { deviceDoor } from "#ledger/device.ts";
import { hexOf, utf8 } from "#ledger/bytes.ts";
import { post } from "#ledger/inbox.ts";
import { keysFrom } from "#ledger/keys.ts";
import { note, openOn, seededChance, someTime, textsOf, urge } from "#ledger/ledger.testing.ts";
import { doorOf, lockWith, masterOn, recordOn, wayOf } from "#ledger/locks.testing.ts";
import { memoryStore, newShelf, type Shelf } from "#ledger/memory-store.ts";
import { relock } from "#ledger/relock.ts";
import { type Store } from "#ledger/store.ts";
import { type NewEvent } from "#regimen/event.ts";

const { subtle } = crypto;
let seeds = 100;

const lockedShelf = async (): Promise<Shelf> => {
  const shelf = newShelf();
  const { ledger } = await openOn(shelf, { subtle });
  await ledger.append([note("before")]);
  await lockWith(ledger, "open sesame");
  ledger.close();
  return shelf;
};
const posted = (shelf: Shelf, event: NewEvent, now = someTime) => {
  seeds += 1;
  const ports = { store: memoryStore(shelf), subtle, chance: seededChance(seeds), now: () => now };
  return post(ports, recordOn(shelf), event);
};
const unlockedOn = async (shelf: Shelf, store: Store = memoryStore(shelf)) =>
  openOn(shelf, { subtle, store, master: await masterOn(shelf, doorOf("open sesame")) });

test("what is kept while locked is there after unlocking, in its order, once", async () => {
  const shelf = await lockedShelf();
  expect((await posted(shelf, note("second"), someTime + 2_000)).ok).toBe(true);
  expect((await posted(shelf, note("first"), someTime + 1_000)).ok).toBe(true);
  expect(shelf.events.size).toBe(1);
  const { ledger } = await unlockedOn(shelf);
  const all = await ledger.all();
  expect(textsOf(all)).toEqual(["before", "first", "second"]);
  expect(all.at(-1)?.written).toBe(someTime + 2_000);
  expect(shelf.drafts.size).toBe(0);
  ledger.close();
  expect(textsOf(await (await unlockedOn(shelf)).ledger.all())).toHaveLength(3);
  const keys = await keysFrom(
    subtle,
    recordOn(shelf),
    (await masterOn(shelf, doorOf("open sesame"))).key,
  );
  expect(await chainTroubles(subtle, keys, [...shelf.events.values()])).toEqual([]);
});

test("it can't be read back before somebody unlocks: the page that sealed it has no key to it", async () => {
  const shelf = await lockedShelf();
  await posted(shelf, note("canaryword"));
  const bytes = [...shelf.drafts.values()].map(hexOf).join("|");
  expect(bytes).not.toContain(hexOf(utf8("canaryword")));
  expect([...shelf.drafts.values()].map(({ length }) => length)).toEqual([512]);
});

test("a crash between any two steps of taking it in loses and doubles nothing", async () => {
  for (let failing = 1; failing <= 12; failing += 1) {
    const shelf = await lockedShelf();
    await posted(shelf, note("one"));
    await posted(shelf, urge());
    await unlockedOn(shelf, failingAt(memoryStore(shelf), failing)).catch(() => undefined);
    const { ledger } = await unlockedOn(shelf);
    const all = await ledger.all();
    expect(textsOf(all), `step ${failing}`).toEqual(["before", "one"]);
    expect(all).toHaveLength(3);
    expect(shelf.drafts.size).toBe(0);
  }
});

test("what was taken in and is still in the inbox, as after a copy, is not taken in again", async () => {
  const shelf = await lockedShelf();
  await posted(shelf, note("one"));
  const waiting = new Map(shelf.drafts);
  const { ledger } = await unlockedOn(shelf);
  const [id] = (await ledger.all())
    .filter((event) => event.type === "note")
    .slice(1)
    .map((event) => event.id);
  for (const [key, body] of waiting) shelf.drafts.set(key, body);
  expect(await (await unlockedOn(shelf)).ledger.all()).toHaveLength(2);
  if (id === undefined) throw new Error("no event");
  await ledger.erase([id]);
  for (const [key, body] of waiting) shelf.drafts.set(key, body);
  expect(textsOf(await (await unlockedOn(shelf)).ledger.all())).toEqual(["before"]);
});

test("what can't be opened stays in the inbox, and the rest is taken in", async () => {
  const shelf = await lockedShelf();
  await posted(shelf, note("one"));
  const strange = Uint8Array.from({ length: 512 }, (_, at) => (at === 0 ? 1 : 2));
  shelf.drafts.set("ab".repeat(16), strange);
  const { ledger } = await unlockedOn(shelf);
  expect(textsOf(await ledger.all())).toEqual(["before", "one"]);
  expect(shelf.drafts.get("ab".repeat(16))).toEqual(strange);
});

test("somebody else's public key in the record opens nothing of what is posted, and is noticed", async () => {
  const shelf = await lockedShelf();
  const record = recordOn(shelf);
  const theirs = recordOn(await lockedShelf()).inbox;
  if (record.inbox === undefined || theirs === undefined) throw new Error("no inbox");
  shelf.meta.keys = { ...record, inbox: { ...record.inbox, key: theirs.key } };
  const { key } = await masterOn(shelf, doorOf("open sesame"));
  expect((await keysFrom(subtle, recordOn(shelf), key)).inbox).toBeUndefined();
  expect((await unlockedOn(shelf)).lockChanged).toBe(true);
  shelf.meta.keys = record;
  expect((await unlockedOn(shelf)).lockChanged).toBe(false);
  const { inbox: _, ...without } = record;
  shelf.meta.keys = without;
  expect((await unlockedOn(shelf)).lockChanged).toBe(true);
});

test("while another window changes the keys nothing is posted to the old ones", async () => {
  const shelf = await lockedShelf();
  const before = recordOn(shelf);
  const { ledger } = await unlockedOn(shelf);
  const way = await wayOf("another");
  expect((await ledger.at((desk) => relock(desk, doorOf("open sesame"), [way]))).ok).toBe(true);
  const ports = { store: memoryStore(shelf), subtle, chance: seededChance(1), now: () => someTime };
  expect(await post(ports, before, note("late"))).toEqual({ ok: false, error: "stale" });
});

test("a ledger that nothing locks has no inbox", async () => {
  const shelf = newShelf();
  await openOn(shelf, { subtle });
  expect(await posted(shelf, note("one"))).toEqual({ ok: false, error: "refused" });
  expect((await deviceDoor(subtle)(recordOn(shelf), recordOn(shelf).slots[0] ?? nothing)).ok).toBe(
    true,
  );
});
const nothing = {
  kind: "none",
  id: new Uint8Array(16),
  params: "",
  commitment: new Uint8Array(32),
  nonce: new Uint8Array(12),
  wrapped: new Uint8Array(48),
};

const failingAt = (store: Store, step: number): Store => {
  let steps = 0;
  const failed = async () => ({ ok: false, error: "failed" }) as const;
  const at = <A extends readonly unknown[], T>(work: (...args: A) => Promise<T>) => {
    return (...args: A) => {
      steps += 1;
      return steps >= step ? failed() : work(...args);
    };
  };
  return {
    ...store,
    glance: at(store.glance),
    head: at(store.head),
    rows: at(store.rows),
    drafts: at(store.drafts),
    write: at(store.write),
  };
};
