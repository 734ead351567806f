/** A store that fails at every k-th request, before or after the work is done: nothing acknowledged is lost, and each failure is told. */
import { expect, test } from "vitest";

import { chainTroubles } from "#ledger/chain.testing.ts";
import { unlocked } from "#ledger/keys.ts";
import { note, openOn, seededChance, someTime, textsOf } from "#ledger/ledger.testing.ts";
import { memoryStore, newShelf } from "#ledger/memory-store.ts";
import { openLedger } from "#ledger/open.ts";
import { noMarker, noOtherTabs } from "#ledger/other-tabs.ts";
import { quickCrypto } from "#ledger/quick-crypto.testing.ts";
import { type Store } from "#ledger/store.ts";
import { err } from "#result.ts";

const subtle = quickCrypto;
const errors = ["quota", "aborted", "lost", "hung", "failed"] as const;

/** Every k-th answer is a failure. `after`: what was asked for is done all the same, as when a commit is not heard of. */
const failing = (store: Store, k: number, after: boolean): Store => {
  let requests = 0;
  const around = async <T>(ask: () => Promise<T>) => {
    requests += 1;
    if (requests % k !== 0) return ask();
    if (after) await ask();
    return err(errors[(requests / k) % errors.length] ?? "failed");
  };
  return {
    ...store,
    glance: () => around(store.glance),
    survey: () => around(store.survey),
    head: () => around(store.head),
    page: (from, most) => around(() => store.page(from, most)),
    rows: (ids) => around(() => store.rows(ids)),
    draft: (id) => around(() => store.draft(id)),
    write: (change) => around(() => store.write(change)),
    close: () => undefined,
  };
};

const openedOn = (store: Store, seed: number) =>
  openLedger({
    store,
    subtle,
    chance: seededChance(seed),
    now: () => someTime,
    pause: () => Promise.resolve(),
    tabs: noOtherTabs,
    marker: noMarker,
  });

test.each([
  ["before the work is done", false],
  ["after it is done", true],
])("k from 1 to 200, %s", async (_, after) => {
  for (let k = 1; k <= 200; k += 1) {
    const shelf = newShelf();
    const store = failing(memoryStore(shelf), k, after);
    const said: string[] = [];
    const kept: string[] = [];
    for (let opening = 0; opening < 2; opening += 1) {
      const opened = await openedOn(store, k * 10 + opening);
      if (!opened.ok) {
        expect(errors).toContain(opened.error);
        continue;
      }
      for (let one = 0; one < 12; one += 1) {
        const text = `${k}.${opening}.${one}`;
        said.push(text);
        // Somebody who is told that it failed says it once more, and is told again.
        for (const result of [
          await opened.value.ledger.append([note(text)]),
          await opened.value.ledger.append([note(`${text}!`)]),
        ]) {
          if (!result.ok) expect(errors).toContain(result.error);
          else kept.push(...textsOf(result.value));
        }
        said.push(`${text}!`);
      }
    }
    const sound = await openOn(shelf, { subtle });
    const there = textsOf(await sound.ledger.all());
    expect(there).toEqual(expect.arrayContaining(kept));
    expect(said).toEqual(expect.arrayContaining([...there]));
    expect(new Set(there).size).toBe(there.length);
    expect(sound.quarantined).toBe(0);
    const keys = await unlocked(subtle, shelf.meta.keys);
    const rows = [...shelf.events.values()];
    expect(keys.ok && (await chainTroubles(subtle, keys.value, rows))).toEqual([]);
    if (k > 10) expect(kept.length).toBeGreaterThan(0);
  }
});

test("what failed without a word and came true later is kept once, however often it is said", async () => {
  for (const times of [1, 2, 3]) {
    const shelf = newShelf();
    const plain = memoryStore(shelf);
    let silent = 0;
    const late: (() => Promise<unknown>)[] = [];
    const store: Store = {
      ...plain,
      write: async (change) => {
        if (change.add === undefined || (silent += 1) > times) return plain.write(change);
        late.push(() => plain.write(change));
        return err("hung");
      },
    };
    const opened = await openedOn(store, times);
    if (!opened.ok) throw new Error(opened.error);
    const { ledger } = opened.value;
    for (let said = 0; said < times; said += 1)
      expect(await ledger.append([note("once")])).toEqual({ ok: false, error: "hung" });
    for (const write of times % 2 === 0 ? late.reverse() : late) await write();
    const moved = { ...note("once"), at: { ...note("").at, utc: someTime + 60_000 } };
    const kept = await ledger.append([moved]);
    expect(kept.ok && textsOf(kept.value)).toEqual(["once"]);
    for (const write of late) await write();
    expect(textsOf(await (await openOn(shelf, { subtle })).ledger.all())).toEqual(["once"]);
    expect(Object.keys(ledger.state().contacts)).toEqual([]);
  }
});
