/** Several tabs at once, and stores that fail: nothing that was acknowledged is lost. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { chainTroubles } from "#ledger/chain.testing.ts";
import { unlocked } from "#ledger/keys.ts";
import {
  contact,
  note,
  openOn,
  seededChance,
  someTime,
  tabHub,
  textsOf,
} from "#ledger/ledger.testing.ts";
import { type Ledger } from "#ledger/ledger.ts";
import { memoryStore, newShelf, type Shelf } from "#ledger/memory-store.ts";
import { openLedger } from "#ledger/open.ts";
import { noMarker, noOtherTabs } from "#ledger/other-tabs.ts";
import { type Answer, type Store } from "#ledger/store.ts";
import { err } from "#result.ts";

const { subtle } = crypto;

/** `store`, with `around` put around each of its answers. */
const wrapped = (store: Store, around: <T>(answer: () => Answer<T>) => Answer<T>): Store => ({
  glance: () => around(() => store.glance()),
  survey: () => around(() => store.survey()),
  head: () => around(() => store.head()),
  page: (after, most) => around(() => store.page(after, most)),
  rows: (ids) => around(() => store.rows(ids)),
  draft: (id) => around(() => store.draft(id)),
  drafts: () => around(() => store.drafts()),
  write: (change) => around(() => store.write(change)),
  close: () => store.close(),
});

const oneOf = <T>(all: readonly T[], at: number): T => {
  const one = all[at];
  if (one === undefined) throw new Error("no such tab");
  return one;
};

const troublesOf = async (shelf: Shelf) => {
  const keys = await unlocked(subtle, shelf.meta.keys);
  if (!keys.ok) throw new Error(keys.error);
  return chainTroubles(subtle, keys.value, [...shelf.events.values()]);
};

test("tabs that write at the same moment lose nothing and leave one unbroken chain", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.tuple(fc.nat({ max: 2 }), fc.integer({ min: 1, max: 3 })), {
        minLength: 2,
        maxLength: 8,
      }),
      async (scheduler, writes) => {
        const shelf = newShelf();
        const tab = tabHub();
        const store = wrapped(memoryStore(shelf), (answer) =>
          scheduler.schedule(Promise.resolve()).then(answer),
        );
        const ports = () => ({ subtle, store, tabs: tab() });
        const opening = Promise.all([0, 1, 2].map(() => openOn(shelf, ports())));
        const tabs = await scheduler.waitFor(opening);
        const texts = writes.map(([, count], at) =>
          Array.from({ length: count }, (_, one) => `${at}.${one}`),
        );
        const appended = writes.map(([by], at) =>
          oneOf(tabs, by).ledger.append((texts[at] ?? []).map(note)),
        );
        const results = await scheduler.waitFor(Promise.all(appended));
        expect(results.every(({ ok }) => ok)).toBe(true);
        await scheduler.waitFor(Promise.all(tabs.map(({ ledger }) => ledger.merge([]))));
        const all = (await openOn(shelf, { subtle })).ledger;
        expect(textsOf(await all.all()).toSorted()).toEqual(texts.flat().toSorted());
        expect(await troublesOf(shelf)).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});

test("tabs end with the same state, whatever the order in which the news came", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat({ max: 2 }), { maxLength: 10 }), async (writers) => {
      const shelf = newShelf();
      const tab = tabHub();
      const tabs: Ledger[] = [];
      for (const _ of [0, 1, 2]) {
        tabs.push((await openOn(shelf, { subtle, tabs: tab() })).ledger);
      }
      await Promise.all(writers.map((by, minute) => oneOf(tabs, by).append([contact(-minute)])));
      for (const _ of [0, 1, 2]) await Promise.all(tabs.map((ledger) => ledger.merge([])));
      const fresh = (await openOn(shelf, { subtle })).ledger.state();
      for (const ledger of tabs) expect(ledger.state()).toEqual(fresh);
      expect(Object.keys(fresh.contacts)).toHaveLength(writers.length);
    }),
    { numRuns: 40 },
  );
});

test("when other tabs are always faster it gives up, and says so", async () => {
  const shelf = newShelf();
  const { ledger } = await openOn(shelf, {
    subtle,
    store: {
      ...memoryStore(shelf),
      write: async (change) =>
        change.keys === undefined ? { ok: true, value: "moved" } : memoryStore(shelf).write(change),
    },
  });
  expect(await ledger.append([note("a")])).toEqual({ ok: false, error: "busy" });
  expect(shelf.events.size).toBe(0);
});

/** Fails at request `k` and every `k` after: before anything is done, or after it is done. */
const failing = (store: Store, k: number, when: "before" | "after"): Store => {
  let requests = 0;
  return wrapped(store, async (answer) => {
    requests += 1;
    const fails = requests % k === 0;
    if (fails && when === "before") return err("quota");
    const given = await answer();
    return fails ? err("aborted") : given;
  });
};

describe.each(["before", "after"] as const)("a store that fails %s the work is done", (when) => {
  test("at every k-th request loses nothing that was acknowledged", async () => {
    for (let k = 1; k <= 20; k += 1) {
      const shelf = newShelf();
      const store = failing(memoryStore(shelf), k, when);
      const acknowledged: string[] = [];
      const tried: string[] = [];
      for (let opened = 0; opened < 2; opened += 1) {
        const opening = await openLedger({
          store: { ...store, close: () => undefined },
          subtle,
          chance: seededChance(k * 10 + opened),
          now: () => someTime,
          pause: () => Promise.resolve(),
          tabs: noOtherTabs,
          marker: noMarker,
        });
        if (!opening.ok) continue;
        for (let one = 0; one < 20; one += 1) {
          const text = `${k}.${opened}.${one}`;
          tried.push(text);
          const kept = await opening.value.ledger.append([note(text)]);
          if (kept.ok) acknowledged.push(text);
        }
      }
      const sound = await openOn(shelf, { subtle });
      const texts = textsOf(await sound.ledger.all());
      expect(texts).toEqual(expect.arrayContaining(acknowledged));
      expect(tried).toEqual(expect.arrayContaining([...texts]));
      expect(new Set(texts).size).toBe(texts.length);
      expect(sound.quarantined).toBe(0);
      expect(await troublesOf(shelf)).toEqual([]);
      expect((await sound.ledger.append([note("after")])).ok).toBe(true);
      if (k > 10) expect(acknowledged.length).toBeGreaterThan(0);
    }
  });
});

test("a failure in the middle of erasing leaves it erased or not, never half", async () => {
  for (let k = 2; k <= 20; k += 1) {
    const shelf = newShelf();
    const good = (await openOn(shelf, { subtle })).ledger;
    const kept = await good.append(Array.from({ length: 10 }, (_, one) => contact(-one)));
    const ids = kept.ok ? kept.value.slice(0, 5).map(({ id }) => id) : [];
    let asked = 0;
    const store = wrapped(memoryStore(shelf), async (answer) => {
      asked += 1;
      return asked === k ? err("aborted") : answer();
    });
    const opened = await openLedger({
      store,
      subtle,
      chance: seededChance(k),
      now: () => someTime,
      pause: () => Promise.resolve(),
      tabs: noOtherTabs,
      marker: noMarker,
    });
    const erased = opened.ok && (await opened.value.ledger.erase(ids)).ok;
    const left = Object.keys((await openOn(shelf, { subtle })).ledger.state().contacts);
    expect([5, 10]).toContain(left.length);
    if (erased) expect(left).toHaveLength(5);
  }
});
