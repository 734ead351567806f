import fc from "fast-check";
import { expect, test } from "vitest";

import { chainTroubles } from "#ledger/chain.testing.ts";
import { type Progress } from "#ledger/desk.ts";
import { unlocked } from "#ledger/keys.ts";
import {
  anyEvent,
  at,
  contact,
  note,
  openOn,
  someTime,
  tabHub,
  textsOf,
  urge,
} from "#ledger/ledger.testing.ts";
import { type Ledger } from "#ledger/ledger.ts";
import { memoryStore, newShelf } from "#ledger/memory-store.ts";
import { openLedger } from "#ledger/open.ts";
import { noMarker, noOtherTabs } from "#ledger/other-tabs.ts";
import { seededChance } from "#ledger/ledger.testing.ts";
import { applyAll, emptyState } from "#regimen/apply.ts";
import { eventIdFrom, maxLetterLength, type Event, type NewEvent } from "#regimen/event.ts";

const { subtle } = crypto;

const kept = async (ledger: Ledger, events: readonly NewEvent[]): Promise<readonly Event[]> => {
  const appended = await ledger.append(events);
  if (!appended.ok) throw new Error(appended.error);
  return appended.value;
};

test("what was kept is there when the app is opened again", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyEvent, { maxLength: 12 }), async (events) => {
      const shelf = newShelf();
      const first = await openOn(shelf, { subtle });
      const written = await kept(first.ledger, events);
      first.ledger.close();
      const { ledger } = await openOn(shelf, { subtle });
      expect(await ledger.all()).toEqual(written);
      expect(ledger.state()).toEqual(applyAll(emptyState, written));
      for (const event of written) expect(await ledger.read(event.id)).toEqual(event);
    }),
    { numRuns: 60 },
  );
});

test("an event comes back with the time it happened, the time it was written, and its order", async () => {
  const { ledger } = await openOn(newShelf(), { subtle, now: () => someTime + 5_000 });
  const [first, second] = await kept(ledger, [note("a"), note("b")]);
  expect(first).toMatchObject({ type: "note", at, body: { text: "a" }, written: someTime + 5_000 });
  expect((second?.order ?? "") > (first?.order ?? "")).toBe(true);
});

test("any text comes back letter by letter", async () => {
  const { ledger } = await openOn(newShelf(), { subtle });
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary", maxLength: 4000 }), async (text) => {
      const [event] = await kept(ledger, [note(text)]);
      const read = event === undefined ? undefined : await ledger.read(event.id);
      expect(read === undefined ? [] : textsOf([read])).toEqual([text]);
    }),
    { numRuns: 50 },
  );
});

test("a letter of the longest length fits, in any script", async () => {
  const { ledger } = await openOn(newShelf(), { subtle });
  for (const letter of ["x", "愛", "\n", '"']) {
    const body = { kind: "unsent", text: letter.repeat(maxLetterLength) } as const;
    expect((await ledger.append([{ type: "letter", at, body }])).ok).toBe(true);
  }
});

test("more than an envelope holds is refused whole, with its reason", async () => {
  const shelf = newShelf();
  const { ledger } = await openOn(shelf, { subtle });
  const helped = Array.from({ length: 20 }, () => "x".repeat(4_000));
  const long: NewEvent = { type: "urge", at, body: { left: true, helped } };
  expect(await ledger.append([note("a"), long])).toEqual({ ok: false, error: "too-long" });
  expect(shelf.events.size).toBe(0);
});

test("what could not be read back is never kept", async () => {
  const shelf = newShelf();
  const { ledger } = await openOn(shelf, { subtle });
  const wrong = { ...note("a"), at: { ...at, tz: "Nowhere/Land" } };
  expect(await ledger.append([wrong])).toEqual({ ok: false, error: "refused" });
  expect(shelf.events.size).toBe(0);
});

test("a device's events are one unbroken chain, through reopening and a clock set back", async () => {
  const shelf = newShelf();
  let now = someTime;
  for (let opened = 0; opened < 4; opened += 1) {
    const { ledger } = await openOn(shelf, { subtle, now: () => now });
    await kept(ledger, [note("a"), urge()]);
    now -= 86_400_000;
    await kept(ledger, [contact(-opened)]);
    ledger.close();
  }
  const keys = await unlocked(subtle, shelf.meta.keys);
  if (!keys.ok) throw new Error(keys.error);
  expect(await chainTroubles(subtle, keys.value, [...shelf.events.values()])).toEqual([]);
  expect(shelf.events.size).toBe(12);
});

test("two tabs see each other's events at once", async () => {
  const shelf = newShelf();
  const tab = tabHub();
  const one = (await openOn(shelf, { subtle, tabs: tab() })).ledger;
  const two = (await openOn(shelf, { subtle, tabs: tab() })).ledger;
  const heard = new Promise((resolve) => two.subscribe(resolve));
  await kept(one, [contact(0)]);
  expect(await heard).toEqual(one.state());
  expect(two.state()).toEqual(one.state());
  await kept(two, [contact(-5)]);
  await kept(one, [contact(-9)]);
  await Promise.all([one.merge([]), two.merge([])]);
  expect(Object.keys(one.state().contacts)).toHaveLength(3);
});

test("two tabs that open a new ledger at the same moment end with the same keys", async () => {
  const shelf = newShelf();
  const [one, two] = await Promise.all([openOn(shelf, { subtle }), openOn(shelf, { subtle })]);
  await Promise.all([kept(one.ledger, [note("a")]), kept(two.ledger, [note("b")])]);
  expect(textsOf(await one.ledger.all()).toSorted()).toEqual(["a", "b"]);
  expect(one.ledger.setAside()).toEqual([]);
});

test("a listener hears of one's own events, until it stops, and cannot break the keeping", async () => {
  const { ledger } = await openOn(newShelf(), { subtle });
  let heard = 0;
  const stop = ledger.subscribe(() => {
    heard += 1;
  });
  await kept(ledger, [contact(0)]);
  stop();
  await kept(ledger, [contact(-1)]);
  expect(heard).toBe(1);
});

test("a draft is kept until it is dropped, and may be changed", async () => {
  const shelf = newShelf();
  const first = (await openOn(shelf, { subtle })).ledger;
  await first.saveDraft("letter", "Dear you");
  await first.saveDraft("letter", "Dear you, I");
  await first.saveDraft("other", "");
  const { ledger } = await openOn(shelf, { subtle });
  expect(await ledger.readDraft("letter")).toBe("Dear you, I");
  expect(await ledger.readDraft("other")).toBe("");
  await ledger.dropDraft("letter");
  expect(await ledger.readDraft("letter")).toBeUndefined();
  expect(shelf.drafts.size).toBe(1);
  expect((await ledger.saveDraft("long", "x".repeat(200_000))).ok).toBe(true);
  expect(await ledger.saveDraft("long", "x".repeat(2_000_000))).toEqual({
    ok: false,
    error: "too-long",
  });
});

test("an emptied store is told from a new one", async () => {
  let mark = false;
  const marker = { wasKept: () => mark, noteKept: () => void (mark = true) };
  const fresh = await openOn(newShelf(), { subtle, marker });
  expect(fresh.emptied).toBe(false);
  expect(mark).toBe(false);
  await kept(fresh.ledger, [note("a")]);
  const after = await openOn(newShelf(), { subtle, marker });
  expect(after.emptied).toBe(true);
  await kept(after.ledger, [note("b")]);
});

test("rows without keys are not taken for a new ledger", async () => {
  const shelf = newShelf();
  await kept((await openOn(shelf, { subtle })).ledger, [note("a")]);
  delete shelf.meta.keys;
  const opened = await openLedger({
    store: memoryStore(shelf),
    subtle,
    chance: seededChance(1),
    now: () => someTime,
    pause: () => Promise.resolve(),
    tabs: noOtherTabs,
    marker: noMarker,
  });
  expect(opened).toEqual({ ok: false, error: "damaged-keys" });
  expect(shelf.meta.keys).toBeUndefined();
});

test("a damaged or missing head loses nothing", async () => {
  for (const head of [new Uint8Array(512).fill(7), undefined]) {
    const shelf = newShelf();
    const written = await kept((await openOn(shelf, { subtle })).ledger, [contact(0), note("a")]);
    if (head === undefined) delete shelf.meta.head;
    else shelf.meta.head = head;
    const { ledger } = await openOn(shelf, { subtle, now: () => someTime - 1000 });
    expect(await ledger.all()).toEqual(written);
    const later = await kept(ledger, [contact(-1)]);
    expect(await ledger.all()).toEqual([...written, ...later]);
    const again = await openOn(shelf, { subtle });
    expect(again.ledger.state()).toEqual(applyAll(emptyState, [...written, ...later]));
  }
});

test("while every row is read anew it tells how far it is, and keeps what happens meanwhile", async () => {
  const shelf = newShelf();
  const first = (await openOn(shelf, { subtle })).ledger;
  await kept(
    first,
    Array.from({ length: 600 }, (_, minute) => contact(-minute)),
  );
  await first.merge([]);
  delete shelf.meta.snapshot;
  const told: Progress[] = [];
  let early: Promise<unknown> = Promise.resolve();
  const { ledger } = await openOn(shelf, {
    subtle,
    onProgress: (progress) => void told.push(progress),
    meanwhile: (open) => {
      early = open.append([contact(1)]);
    },
  });
  await early;
  expect(told.map(({ read }) => read)[0]).toBe(256);
  expect(told.at(-1)?.read).toBeGreaterThanOrEqual(600);
  expect(Object.keys(ledger.state().contacts)).toHaveLength(601);
});

test("an id that nobody knows reads as nothing", async () => {
  const { ledger } = await openOn(newShelf(), { subtle });
  const id = eventIdFrom("0".repeat(32));
  if (id === undefined) throw new Error("no id");
  expect(await ledger.read(id)).toBeUndefined();
});
