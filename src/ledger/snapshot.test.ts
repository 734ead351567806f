import { expect, test } from "vitest";

import { type Desk, findHead, writeFrom } from "#ledger/desk.ts";
import { nothingFolded } from "#ledger/fold.ts";
import { unlocked } from "#ledger/keys.ts";
import { contact, openOn, seededChance, someTime } from "#ledger/ledger.testing.ts";
import { memoryStore, newShelf, type Shelf } from "#ledger/memory-store.ts";
import { saveSnapshot } from "#ledger/save-snapshot.ts";
import { sealSnapshot } from "#ledger/snapshot.ts";
import { type Store } from "#ledger/store.ts";

const { subtle } = crypto;

/** A shelf with `count` contacts, and a snapshot if there are enough of them. */
const shelfOf = async (count: number): Promise<Shelf> => {
  const shelf = newShelf();
  const { ledger } = await openOn(shelf, { subtle });
  for (let kept = 0; kept < count; kept += 10) {
    await ledger.append(Array.from({ length: 10 }, (_, minute) => contact(-kept - minute)));
  }
  await ledger.merge([]);
  ledger.close();
  return shelf;
};

const deskOn = async (shelf: Shelf): Promise<Desk> => {
  const keys = await unlocked(subtle, shelf.meta.keys);
  if (!keys.ok) throw new Error(keys.error);
  return {
    store: memoryStore(shelf),
    keys: keys.value,
    subtle,
    chance: seededChance(99),
    now: () => someTime,
    pause: () => Promise.resolve(),
    onProgress: () => undefined,
  };
};

/** Opens, and tells how many rows were read for it and whether all of them were. */
const reading = async (shelf: Shelf) => {
  let rows = 0;
  let rebuilt = false;
  const store = memoryStore(shelf);
  const counting: Store = {
    ...store,
    rows: async (ids) => {
      rows += ids.length;
      return store.rows(ids);
    },
  };
  const { ledger } = await openOn(shelf, {
    subtle,
    store: counting,
    onProgress: () => {
      rebuilt = true;
    },
  });
  await ledger.merge([]);
  return { rows, rebuilt, contacts: Object.keys(ledger.state().contacts).length };
};

test("opening reads only the rows that came after the snapshot", async () => {
  const shelf = await shelfOf(200);
  expect(await reading(shelf)).toEqual({ rows: 60, rebuilt: false, contacts: 200 });
  expect(await reading(shelf)).toEqual({ rows: 0, rebuilt: false, contacts: 200 });
});

test("without a snapshot every row is read, and the next opening has one", async () => {
  const shelf = await shelfOf(200);
  delete shelf.meta.snapshot;
  expect(await reading(shelf)).toEqual({ rows: 0, rebuilt: true, contacts: 200 });
  expect(await reading(shelf)).toEqual({ rows: 0, rebuilt: false, contacts: 200 });
});

test("a damaged snapshot is dropped", async () => {
  const shelf = await shelfOf(200);
  const body = shelf.meta.snapshot;
  if (body === undefined) throw new Error("no snapshot");
  body[40] = (body[40] ?? 0) ^ 1;
  expect(await reading(shelf)).toMatchObject({ rebuilt: true, contacts: 200 });
});

test("a snapshot from before a row was lost or came by another road is dropped", async () => {
  const shelf = await shelfOf(200);
  const [first] = shelf.events.keys();
  if (first === undefined) throw new Error("no row");
  shelf.events.delete(first);
  expect(await reading(shelf)).toMatchObject({ rebuilt: true, contacts: 199 });
  expect(await reading(shelf)).toMatchObject({ rebuilt: false, contacts: 199 });
});

test("an older snapshot put back is dropped", async () => {
  const shelf = await shelfOf(100);
  const old = shelf.meta.snapshot;
  const { ledger } = await openOn(shelf, { subtle });
  await ledger.append(Array.from({ length: 70 }, (_, minute) => contact(-1000 - minute)));
  await ledger.merge([]);
  if (old === undefined) throw new Error("no snapshot");
  shelf.meta.snapshot = old;
  expect(await reading(shelf)).toMatchObject({ rebuilt: true, contacts: 170 });
});

test("an empty snapshot over a full ledger is neither written nor believed", async () => {
  const shelf = await shelfOf(100);
  const desk = await deskOn(shelf);
  expect(await saveSnapshot(desk, nothingFolded)).toBe(false);
  const found = await findHead(desk);
  if (!found.ok) throw new Error(found.error);
  const snapshot = await sealSnapshot(subtle, desk.chance, desk.keys, nothingFolded);
  await writeFrom(desk, found.value, { ...found.value.head, since: [] }, { snapshot });
  expect(await reading(shelf)).toMatchObject({ rebuilt: true, contacts: 100 });
});

test("where nothing can be read there is no snapshot of that nothing", async () => {
  const shelf = await shelfOf(100);
  const whole = new Map(shelf.events);
  for (const [id, row] of whole) shelf.events.set(id, { ...row, g: 7 });
  delete shelf.meta.snapshot;
  expect(await reading(shelf)).toMatchObject({ rebuilt: true, contacts: 0 });
  expect(shelf.meta.snapshot).toBeUndefined();
  for (const [id, row] of whole) shelf.events.set(id, row);
  expect(await reading(shelf)).toMatchObject({ contacts: 100 });
});

test("a snapshot that another tab's writing has overtaken is not written", async () => {
  const shelf = await shelfOf(100);
  const slow = await openOn(shelf, { subtle });
  const fast = await openOn(shelf, { subtle });
  await fast.ledger.append([contact(-5000)]);
  const desk = await deskOn(shelf);
  const folded = { ...nothingFolded, state: slow.ledger.state() };
  expect(await saveSnapshot(desk, folded)).toBe(false);
});
