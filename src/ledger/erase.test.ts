import { expect, test } from "vitest";

import { textOf } from "#ledger/bytes.ts";
import { unlocked } from "#ledger/keys.ts";
import { at, contact, note, openOn, tabHub, textsOf } from "#ledger/ledger.testing.ts";
import { type Ledger } from "#ledger/ledger.ts";
import { memoryStore, newShelf, type Shelf } from "#ledger/memory-store.ts";
import { snapshotEvery } from "#ledger/save-snapshot.ts";
import { unseal } from "#ledger/seal.ts";
import { stateFrom } from "#regimen/apply.ts";
import { eventIdFrom, type Event, type NewEvent } from "#regimen/event.ts";

const { subtle } = crypto;

const kept = async (ledger: Ledger, event: NewEvent): Promise<Event> => {
  const appended = await ledger.append([event]);
  const [first] = appended.ok ? appended.value : [];
  if (first === undefined) throw new Error("not kept");
  return first;
};

test("what is erased is gone from rows, state and snapshot", async () => {
  const shelf = newShelf();
  const { ledger } = await openOn(shelf, { subtle });
  for (let minute = 0; minute < 70; minute += 1) await kept(ledger, contact(-minute));
  const gone = await kept(ledger, contact(-100));
  const body = shelf.events.get(gone.id)?.body;
  expect((await ledger.erase([gone.id])).ok).toBe(true);
  expect(shelf.events.get(gone.id)).toEqual({ id: gone.id, g: 1, body: null });
  expect(body).toBeDefined();
  expect(Object.keys(ledger.state().contacts)).toHaveLength(70);
  expect(await ledger.read(gone.id)).toBeUndefined();
  expect(await ledger.all()).toHaveLength(70);
  const again = await openOn(shelf, { subtle });
  expect(again.ledger.state()).toEqual(ledger.state());
});

test("an erased id never comes back, whoever brings the same row again", async () => {
  const shelf = newShelf();
  const tab = tabHub();
  const { ledger } = await openOn(shelf, { subtle, tabs: tab() });
  const other = (await openOn(shelf, { subtle, tabs: tab() })).ledger;
  const gone = await kept(ledger, note("gone"));
  await kept(ledger, note("stays"));
  const backup = await ledger.rows();
  await ledger.erase([gone.id]);
  expect((await ledger.merge(backup)).ok).toBe(true);
  expect((await other.merge(backup)).ok).toBe(true);
  const store = memoryStore(shelf);
  const add = backup.flatMap(({ id, g, body }) => (body === null ? [] : [{ id, g, body }]));
  expect(await store.write({ add })).toEqual({ ok: true, value: "taken" });
  for (const one of [ledger, other, (await openOn(shelf, { subtle })).ledger]) {
    expect(textsOf(await one.all())).toEqual(["stays"]);
  }
});

test("a row that comes after its erasing was heard of stays out", async () => {
  const shelf = newShelf();
  const full = (await openOn(shelf, { subtle })).ledger;
  const event = await kept(full, contact(0));
  const backup = await full.rows();
  const empty = newShelf();
  empty.meta.keys = shelf.meta.keys;
  const { ledger } = await openOn(empty, { subtle });
  await ledger.merge([{ id: event.id, g: 0, body: null }]);
  await ledger.merge(backup);
  expect(await ledger.all()).toEqual([]);
  expect((await openOn(empty, { subtle })).ledger.state()).toEqual(ledger.state());
});

test("merging is a union: twice is once, in any order, and tombstones win", async () => {
  const shelf = newShelf();
  const one = (await openOn(shelf, { subtle })).ledger;
  const first = await kept(one, contact(0));
  const before = await one.rows();
  await kept(one, contact(-1));
  await one.erase([first.id]);
  const after = await one.rows();
  for (const order of [
    [before, after],
    [after, before],
    [before, after, after, before],
  ]) {
    const empty = newShelf();
    empty.meta.keys = shelf.meta.keys;
    const { ledger } = await openOn(empty, { subtle });
    for (const rows of order) expect((await ledger.merge(rows)).ok).toBe(true);
    expect(ledger.state()).toEqual(one.state());
    expect(await ledger.all()).toEqual(await one.all());
    expect(empty.events.size).toBe(2);
  }
});

test("other tabs forget what was erased", async () => {
  const shelf = newShelf();
  const tab = tabHub();
  const one = (await openOn(shelf, { subtle, tabs: tab() })).ledger;
  const two = (await openOn(shelf, { subtle, tabs: tab() })).ledger;
  const gone = await kept(one, contact(0));
  await two.merge([]);
  const forgot = new Promise<void>((resolve) => {
    two.subscribe((state) => {
      if (Object.keys(state.contacts).length === 0) resolve();
    });
  });
  await one.erase([gone.id]);
  await forgot;
  expect(two.state()).toEqual(one.state());
});

test("what is no row is passed over", async () => {
  const { ledger } = await openOn(newShelf(), { subtle });
  const rows = [null, 5, {}, { id: "x", g: 1, body: null }, { id: "0".repeat(32), g: 1, body: [] }];
  expect((await ledger.merge(rows)).ok).toBe(true);
  expect(await ledger.rows()).toEqual([]);
  const id = eventIdFrom("0".repeat(32));
  expect(id).toBeDefined();
});

/** The snapshot's bytes, opened with the ledger's own key. */
const snapshotText = async ({ meta }: Shelf): Promise<string> => {
  const keys = await unlocked(subtle, meta.keys);
  if (!keys.ok || meta.snapshot === undefined) throw new Error("no snapshot");
  const { space, g, local } = keys.value;
  const place = { kind: "snapshot", space, id: new Uint8Array(16), g } as const;
  const plain = await unseal(subtle, local, place, meta.snapshot);
  if (!plain.ok) throw new Error(plain.error);
  return textOf(plain.value) ?? "";
};

test("what is burnt is in no snapshot, not even its id, and neither are a letter's words ever", async () => {
  const shelf = newShelf();
  const { ledger } = await openOn(shelf, { subtle });
  const letter = await kept(ledger, {
    type: "letter",
    at,
    body: { kind: "unsent", text: "Burn these words", before: 9 },
  });
  const end = await kept(ledger, {
    type: "loose-end",
    at,
    body: { text: "Burn this errand", state: "open" },
  });
  const mended = await kept(ledger, {
    type: "loose-end",
    at,
    ref: end.id,
    body: { text: "Burn this errand too", state: "open" },
  });
  const filled = async () => {
    await ledger.append(Array.from({ length: snapshotEvery }, (_, minute) => contact(-minute)));
    await ledger.merge([]);
    return snapshotText(shelf);
  };
  const before = await filled();
  for (const known of [letter.id, end.id, "Burn this errand", "Burn this errand too"])
    expect(before).toContain(known);
  expect(before).not.toContain("Burn these words");
  const ids = [letter.id, end.id, mended.id];
  for (const ref of [letter.id, end.id]) await kept(ledger, { type: "deleted", body: {}, at, ref });
  expect((await ledger.erase(ids)).ok).toBe(true);
  const after = await filled();
  expect(after).not.toContain("Burn");
  // Only the deletions still name what was there, and say nothing of it.
  const { deletions, ...tables } = stateIn(after);
  expect(Object.values(deletions)).toEqual([letter.id, end.id]);
  for (const id of ids) expect(JSON.stringify(tables)).not.toContain(id);
});

const stateIn = (text: string) => {
  const whole: unknown = JSON.parse(text);
  const isWhole = typeof whole === "object" && whole !== null && "state" in whole;
  const state = isWhole ? stateFrom(whole.state) : undefined;
  if (state === undefined) throw new Error("no state");
  return state;
};
