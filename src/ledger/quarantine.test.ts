import { expect, test } from "vitest";

import { bytesOf, hexOf, utf8, type Bytes } from "#ledger/bytes.ts";
import { unlocked, type Keys } from "#ledger/keys.ts";
import { at, contact, openOn, seededChance } from "#ledger/ledger.testing.ts";
import { newShelf, type Shelf } from "#ledger/memory-store.ts";
import { seal } from "#ledger/seal.ts";
import { type SealedRow } from "#ledger/row.ts";

const { subtle } = crypto;
const chance = seededChance(5);

const keysOf = async (shelf: Shelf): Promise<Keys> => {
  const keys = await unlocked(subtle, shelf.meta.keys);
  if (!keys.ok) throw new Error(keys.error);
  return keys.value;
};

/** A row that holds `text`, sealed as it should be. */
const sealed = async (keys: Keys, text: string): Promise<SealedRow> => {
  const id = chance(16);
  const key = keys.event(1);
  if (key === undefined) throw new Error("no key");
  const place = { kind: "event", space: keys.space, id, g: 1 } as const;
  return { id: hexOf(id), g: 1, body: await seal(subtle, chance, key, place, utf8(text)) };
};

const envelope = (changes: object): string =>
  JSON.stringify({
    v: 1,
    t: "note",
    at,
    rec: { utc: 0 },
    hlc: "0".repeat(16),
    dev: "a".repeat(32),
    n: 1,
    prev: "",
    body: { text: "x" },
    ...changes,
  });

const started = async () => {
  const shelf = newShelf();
  const { ledger } = await openOn(shelf, { subtle });
  await ledger.append([contact(0)]);
  return { shelf, ledger, keys: await keysOf(shelf) };
};

test("what a later version wrote is kept, counted and told, and the rest works", async () => {
  const { shelf, ledger, keys } = await started();
  const rows = [
    await sealed(keys, envelope({ v: 2 })),
    await sealed(keys, envelope({ t: "dream" })),
    await sealed(keys, envelope({ body: { text: 5 } })),
  ];
  const later: Bytes = new Uint8Array(512).fill(9);
  const all = [...rows, { id: hexOf(chance(16)), g: 1, body: later }];
  await ledger.merge(all);
  expect(ledger.setAside().map(({ why }) => why)).toEqual(["newer", "newer", "newer", "newer"]);
  const again = await openOn(shelf, { subtle });
  expect(again.quarantined).toBe(4);
  expect(await again.ledger.all()).toHaveLength(1);
  expect(shelf.events.size).toBe(5);
  for (const row of all) expect(shelf.events.get(row.id)).toEqual(row);
  expect((await again.ledger.append([contact(-1)])).ok).toBe(true);
});

test("damage, another generation and nonsense are told apart", async () => {
  const { shelf, ledger, keys } = await started();
  const good = await sealed(keys, envelope({}));
  const damaged = { ...good, id: hexOf(chance(16)) };
  const other = { ...(await sealed(keys, envelope({}))), g: 3 };
  const nonsense = await sealed(keys, "no json");
  await ledger.merge([damaged, other, nonsense]);
  const notes = new Map(ledger.setAside().map(({ id, why }) => [id, why]));
  expect(notes.get(damaged.id)).toBe("damaged");
  expect(notes.get(other.id)).toBe("no-key");
  expect(notes.get(nonsense.id)).toBe("damaged");
  expect((await openOn(shelf, { subtle })).quarantined).toBe(3);
});

test("a row swapped for another's body is set aside, and read again once it is right", async () => {
  const { shelf, ledger } = await started();
  await ledger.append([contact(-1)]);
  const [one, two] = [...shelf.events.values()];
  if (one === undefined || two === undefined) throw new Error("no rows");
  shelf.events.set(one.id, { ...one, body: two.body });
  const bad = await openOn(shelf, { subtle });
  expect(bad.quarantined).toBe(1);
  expect(Object.keys(bad.ledger.state().contacts)).toEqual([two.id]);
  shelf.events.set(one.id, one);
  const good = await openOn(shelf, { subtle });
  expect(good.quarantined).toBe(0);
  expect(Object.keys(good.ledger.state().contacts)).toHaveLength(2);
});

test("a row under a snapshot that is set aside is tried again at every opening", async () => {
  const { shelf, ledger } = await started();
  await ledger.append(Array.from({ length: 70 }, (_, minute) => contact(-minute)));
  await ledger.merge([]);
  const [id] = shelf.events.keys();
  const row = id === undefined ? undefined : shelf.events.get(id);
  if (row === undefined) throw new Error("no row");
  shelf.events.set(row.id, { ...row, body: new Uint8Array(512) });
  delete shelf.meta.snapshot;
  expect((await openOn(shelf, { subtle })).quarantined).toBe(1);
  expect(shelf.meta.snapshot).toBeDefined();
  shelf.events.set(row.id, row);
  const good = await openOn(shelf, { subtle });
  expect(good.quarantined).toBe(0);
  expect(Object.keys(good.ledger.state().contacts)).toHaveLength(71);
  expect((await openOn(shelf, { subtle })).ledger.state()).toEqual(good.ledger.state());
});

test("erasing what is set aside takes it off the list", async () => {
  const { shelf, ledger, keys } = await started();
  const row = await sealed(keys, envelope({ v: 2 }));
  await ledger.merge([row]);
  expect(bytesOf(row.id)).toHaveLength(16);
  const [noted] = ledger.setAside();
  expect(noted?.id).toBe(row.id);
  await ledger.merge([{ ...row, body: null }]);
  expect(ledger.setAside()).toEqual([]);
  expect(shelf.quarantine.size).toBe(0);
});
