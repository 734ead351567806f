/** A new generation: the old slots open nothing, nothing is lost, and there is no step between. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { chainTroubles } from "#ledger/chain.testing.ts";
import { hexOf, type Bytes } from "#ledger/bytes.ts";
import { deviceDoor, deviceWay, newDeviceKey } from "#ledger/device.ts";
import { keysFrom, masterKeyBy, unlocked, type KeyRecord } from "#ledger/keys.ts";
import {
  anyEvent,
  contact,
  note,
  openOn,
  seededChance,
  someTime,
  tabHub,
  textsOf,
} from "#ledger/ledger.testing.ts";
import { type Ledger } from "#ledger/ledger.ts";
import { doorOf, lockWith, masterOn, recordOn, wayOf } from "#ledger/locks.testing.ts";
import { memoryStore, newShelf, type Shelf } from "#ledger/memory-store.ts";
import { openLedger } from "#ledger/open.ts";
import { noMarker, noOtherTabs } from "#ledger/other-tabs.ts";
import { newWords, entropyIn, recoveryDoor, recoveryWay } from "#ledger/recovery.ts";
import { relock } from "#ledger/relock.ts";
import { addSlot, dropSlot } from "#ledger/slots.ts";
import { type Store } from "#ledger/store.ts";
import { type Door } from "#ledger/way.ts";
import { runs } from "#soak.testing.ts";

const { subtle } = crypto;
const secret = "open sesame";

const opening = (shelf: Shelf, door?: Door) =>
  door === undefined
    ? openOn(shelf, { subtle })
    : masterOn(shelf, door).then((master) => openOn(shelf, { subtle, master }));

/** A shelf with a few events, one erased, two drafts and a snapshot. */
const filled = async (): Promise<{ readonly shelf: Shelf; readonly ledger: Ledger }> => {
  const shelf = newShelf();
  const { ledger } = await openOn(shelf, { subtle });
  const kept = await ledger.append([note("one"), contact(0), note("gone"), note("two")]);
  if (!kept.ok) throw new Error(kept.error);
  await ledger.erase(kept.value.slice(2, 3).map(({ id }) => id));
  for (let round = 0; round < 20; round += 1) await ledger.append([note(`more ${round}`)]);
  await ledger.saveDraft("letter", "Dear you");
  await ledger.saveDraft("wave", "5");
  return { shelf, ledger };
};

const copyOf = ({ events, drafts, meta, quarantine }: Shelf): Shelf => ({
  events: new Map(events),
  drafts: new Map(drafts),
  meta: { ...meta },
  quarantine: new Map(quarantine),
});

test("everything is there after a passphrase was set, and only the passphrase opens it", async () => {
  const { shelf, ledger } = await filled();
  const before = await ledger.all();
  const state = ledger.state();
  await lockWith(ledger, secret);
  expect(await unlocked(subtle, shelf.meta.keys)).toEqual({ ok: false, error: "locked" });
  expect(await masterKeyBy(subtle, recordOn(shelf), doorOf("other"))).toEqual({
    ok: false,
    error: "wrong",
  });
  const { ledger: again, quarantined } = await opening(shelf, doorOf(secret));
  expect(await again.all()).toEqual(before);
  expect(again.state()).toEqual(state);
  expect(quarantined).toBe(0);
  expect(await again.readDraft("letter")).toBe("Dear you");
  expect(await again.readDraft("wave")).toBe("5");
});

test("the old device slot opens nothing that is there now", async () => {
  const { shelf, ledger } = await filled();
  const stolen = recordOn(shelf);
  await lockWith(ledger, secret);
  const old = await unlocked(subtle, stolen);
  if (!old.ok) throw new Error(old.error);
  expect([...shelf.events.values()].filter(({ g, body }) => g === 1 && body !== null)).toEqual([]);
  const troubles = await chainTroubles(subtle, old.value, [...shelf.events.values()]);
  expect(troubles).toHaveLength(23);
  // The ids of the drafts, which only tell which there are, are others too.
  expect(recordOn(shelf).slots.map(({ kind }) => kind)).toEqual(["passphrase"]);
});

test("each device's chain is whole again, but for what was erased", async () => {
  const { shelf, ledger } = await filled();
  await lockWith(ledger, secret);
  const { ledger: again } = await opening(shelf, doorOf(secret));
  await again.append([note("after")]);
  const keys = await keysFrom(subtle, recordOn(shelf), (await masterOn(shelf, doorOf(secret))).key);
  const troubles = await chainTroubles(subtle, keys, [...shelf.events.values()]);
  // n = 3 is erased: the number is missing, and the link to it can't be checked.
  expect(troubles.map((each) => each.replace(/^\w+: /u, ""))).toEqual([
    "2 then 4",
    "4 has another prev",
  ]);
});

test("the snapshot goes along, so that the next opening reads few rows", async () => {
  const { shelf, ledger } = await filled();
  ledger.close();
  const { ledger: second } = await openOn(shelf, { subtle });
  await second.merge([]);
  expect(shelf.meta.snapshot).toBeDefined();
  await lockWith(second, secret);
  let read = 0;
  const store = memoryStore(shelf);
  const pages = {
    ...store,
    page: (...asked: Parameters<Store["page"]>) => ((read += 1), store.page(...asked)),
  };
  await openOn(shelf, { subtle, store: pages, master: await masterOn(shelf, doorOf(secret)) });
  expect(read).toBe(0);
});

test("many generations later drafts are found by their names, and nothing is lost", async () => {
  const { shelf, ledger } = await filled();
  const before = await ledger.all();
  await lockWith(ledger, "p0");
  for (let round = 1; round < 4; round += 1) {
    const { ledger: open } = await opening(shelf, doorOf(`p${round - 1}`));
    expect(await open.readDraft("letter")).toBe("Dear you");
    await open.saveDraft(`draft ${round}`, String(round));
    const way = await wayOf(`p${round}`);
    expect((await open.at((desk) => relock(desk, doorOf(`p${round - 1}`), [way]))).ok).toBe(true);
  }
  const { ledger: last } = await opening(shelf, doorOf("p3"));
  expect(await last.readDraft("draft 1")).toBe("1");
  expect(await last.readDraft("draft 3")).toBe("3");
  expect(await last.all()).toEqual(before);
  expect(recordOn(shelf).g).toBe(5);
  await last.dropDraft("letter");
  expect(await last.readDraft("letter")).toBeUndefined();
});

test("a row that can't be opened stays as it is, and opens when a later version can", async () => {
  const { shelf, ledger } = await filled();
  const [id = "", row] = [...shelf.events].find(([, { body }]) => body !== null) ?? [];
  if (row?.body === null || row === undefined) throw new Error("no row");
  const sound = row.body;
  shelf.events.set(id, {
    ...row,
    body: Uint8Array.from(sound, (byte, at) => (at === 1 ? 9 : byte)),
  });
  await lockWith(ledger, secret);
  expect(shelf.events.get(id)?.g).toBe(1);
  delete shelf.meta.snapshot;
  const { quarantined } = await opening(shelf, doorOf(secret));
  expect(quarantined).toBe(1);
  shelf.events.set(id, row);
  const { ledger: later, quarantined: none } = await opening(shelf, doorOf(secret));
  expect(none).toBe(0);
  expect(await later.all()).toHaveLength(23);
});

test("taking the passphrase off gives the ledger back to the device, and the passphrase opens nothing", async () => {
  const { shelf, ledger } = await filled();
  const before = await ledger.all();
  await lockWith(ledger, secret);
  const locked = recordOn(shelf);
  const { ledger: open } = await opening(shelf, doorOf(secret));
  const way = deviceWay(subtle, await newDeviceKey(subtle));
  expect(await open.at((desk) => relock(desk, doorOf("wrong"), [way]))).toEqual({
    ok: false,
    error: "wrong",
  });
  expect((await open.at((desk) => relock(desk, doorOf(secret), [way]))).ok).toBe(true);
  const { ledger: free } = await opening(shelf);
  expect(await free.all()).toEqual(before);
  expect(await free.readDraft("letter")).toBe("Dear you");
  expect(recordOn(shelf).inbox).toBeUndefined();
  const old = await masterKeyBy(subtle, locked, doorOf(secret));
  if (!old.ok) throw new Error(old.error);
  const keys = await keysFrom(subtle, locked, old.value);
  expect(await chainTroubles(subtle, keys, [...shelf.events.values()])).toHaveLength(23);
});

test("a letter in many pieces comes through a new generation whole, links and all, and can be erased there", async () => {
  const { shelf, ledger } = await filled();
  const text = "A long letter, and then some more of it. ".repeat(4_000);
  const letter = { type: "letter", at: note("").at, body: { kind: "unsent", text } } as const;
  const [kept] = await ledger.append([letter]).then((each) => (each.ok ? each.value : []));
  const rows = shelf.events.size;
  expect(rows).toBeGreaterThan(26);
  await ledger.append([note("after it")]);
  const before = await ledger.all();
  await lockWith(ledger, secret);
  const { ledger: again, quarantined } = await opening(shelf, doorOf(secret));
  expect(await again.all()).toEqual(before);
  expect(quarantined).toBe(0);
  expect(shelf.events.size).toBe(rows + 1);
  expect([...shelf.events.values()].filter(({ g, body }) => g !== 2 && body !== null)).toEqual([]);
  const keys = await keysFrom(subtle, recordOn(shelf), (await masterOn(shelf, doorOf(secret))).key);
  const troubles = await chainTroubles(subtle, keys, [...shelf.events.values()]);
  // As above: one was erased before, and it leaves its gap.
  expect(troubles).toHaveLength(2);
  if (kept === undefined) throw new Error("no letter");
  await again.erase([kept.id]);
  expect([...shelf.events.values()].filter(({ body }) => body !== null)).toHaveLength(24);
});

test("any history comes through a new generation as it was", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyEvent, { maxLength: 10 }), async (events) => {
      const shelf = newShelf();
      const { ledger } = await openOn(shelf, { subtle });
      const kept = await ledger.append(events);
      if (!kept.ok) throw new Error(kept.error);
      await lockWith(ledger, secret);
      const { ledger: again } = await opening(shelf, doorOf(secret));
      expect(await again.all()).toEqual(kept.value);
    }),
    { numRuns: runs(30, 500) },
  );
});

describe("a crash while everything is sealed anew", () => {
  /** Every step fails in turn: before it, the one that fails, and everything after it. */
  const failingFrom = (
    store: Store,
    step: number,
  ): { readonly store: Store; readonly steps: () => number } => {
    let steps = 0;
    const at =
      <A extends readonly unknown[], T>(work: (...args: A) => Promise<T>) =>
      (...args: A) => {
        steps += 1;
        return steps >= step
          ? Promise.resolve({ ok: false, error: "aborted" } as const)
          : work(...args);
      };
    return {
      steps: () => steps,
      store: {
        ...store,
        glance: at(store.glance),
        survey: at(store.survey),
        head: at(store.head),
        page: at(store.page),
        rows: at(store.rows),
        drafts: at(store.drafts),
        write: at(store.write),
      },
    };
  };

  test("leaves the old ledger or the new one, whole, at every step", async () => {
    const { shelf: full } = await filled();
    const events = await (await openOn(copyOf(full), { subtle })).ledger.all();
    let last = 0;
    for (let step = 1; step <= last + 1; step += 1) {
      const shelf = copyOf(full);
      const { ledger } = await openOn(shelf, { subtle });
      const way = await wayOf(secret);
      const locked = await ledger.at((desk) => {
        const failing = failingFrom(desk.store, step);
        return relock({ ...desk, store: failing.store }, deviceDoor(subtle), [way]).finally(() => {
          last = Math.max(last, failing.steps());
        });
      });
      const door = locked.ok ? doorOf(secret) : undefined;
      const { ledger: again, quarantined } = await opening(shelf, door);
      expect(await again.all(), `step ${step} of ${last}`).toEqual(events);
      expect(await again.readDraft("letter")).toBe("Dear you");
      expect(quarantined).toBe(0);
    }
    expect(last).toBeGreaterThan(5);
  });

  test("a store that writes and then says it did not leaves the new one", async () => {
    const { shelf, ledger } = await filled();
    const way = await wayOf(secret);
    const lying = async (store: Store, change: Parameters<Store["write"]>[0]) => {
      const written = await store.write(change);
      return change.replace === undefined ? written : ({ ok: false, error: "hung" } as const);
    };
    const locked = await ledger.at((desk) =>
      relock(
        { ...desk, store: { ...desk.store, write: (change) => lying(desk.store, change) } },
        deviceDoor(subtle),
        [way],
      ),
    );
    expect(locked).toEqual({ ok: false, error: "hung" });
    const { ledger: again } = await opening(shelf, doorOf(secret));
    expect(await again.all()).toHaveLength(23);
  });
});

describe("another window at the same time", () => {
  test("loses nothing that it keeps while everything is sealed anew", async () => {
    const { shelf, ledger } = await filled();
    const { ledger: other } = await openOn(shelf, { subtle });
    const way = await wayOf(secret);
    let writes = 0;
    const locked = await ledger.at((desk) =>
      relock(
        {
          ...desk,
          store: {
            ...desk.store,
            write: async (change) => {
              writes += 1;
              if (writes === 1) await other.append([note("meanwhile")]);
              if (writes === 2) await other.saveDraft("letter", "Dear you, and more");
              return desk.store.write(change);
            },
          },
        },
        deviceDoor(subtle),
        [way],
      ),
    );
    expect(locked.ok).toBe(true);
    expect(writes).toBe(3);
    const { ledger: again } = await opening(shelf, doorOf(secret));
    expect(textsOf(await again.all())).toContain("meanwhile");
    expect(await again.readDraft("letter")).toBe("Dear you, and more");
  });

  test("can keep nothing by the old keys afterwards, and is told so", async () => {
    const { shelf, ledger } = await filled();
    const tab = tabHub();
    const { ledger: other } = await openOn(shelf, { subtle, tabs: tab() });
    await lockWith(ledger, secret);
    expect(await other.append([note("late")])).toEqual({ ok: false, error: "stale" });
    expect(await other.saveDraft("letter", "late")).toEqual({ ok: false, error: "stale" });
    expect(shelf.quarantine.size).toBe(0);
    const { ledger: again } = await opening(shelf, doorOf(secret));
    expect(textsOf(await again.all())).not.toContain("late");
    expect(await again.readDraft("letter")).toBe("Dear you");
  });

  test("that sets another passphrase at the same moment is refused: one of the two stands", async () => {
    const { shelf, ledger } = await filled();
    const { ledger: other } = await openOn(shelf, { subtle });
    const [a, b] = [await wayOf("a"), await wayOf("b")];
    const both = await Promise.all([
      ledger.at((desk) => relock(desk, deviceDoor(subtle), [a])),
      other.at((desk) => relock(desk, deviceDoor(subtle), [b])),
    ]);
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    const right = both[0].ok ? "a" : "b";
    expect(await (await opening(shelf, doorOf(right))).ledger.all()).toHaveLength(23);
  });
});

describe("a slot record that somebody has tampered with", () => {
  const made = async () => {
    const { shelf, ledger } = await filled();
    const entropy = entropyIn(newWords(seededChance(9)).join(" "));
    if (!entropy.ok) throw new Error("no words");
    const ways = [await wayOf(secret), recoveryWay(subtle, entropy.value)];
    const locked = await ledger.at((desk) => relock(desk, deviceDoor(subtle), ways));
    if (!locked.ok) throw new Error(locked.error);
    return { shelf, words: recoveryDoor(subtle, entropy.value) };
  };
  const shut = async (record: KeyRecord, door: Door) => {
    const key = await masterKeyBy(subtle, record, door);
    return key.ok ? "open" : key.error;
  };

  test("opens by the passphrase and by the words as long as nobody has", async () => {
    const { shelf, words } = await made();
    for (const door of [doorOf(secret), words]) {
      expect(await (await opening(shelf, door)).ledger.all()).toHaveLength(23);
    }
  });

  test("a wrong passphrase and wrong words open nothing", async () => {
    const { shelf } = await made();
    const wrong = recoveryDoor(subtle, new Uint8Array(16));
    expect(await shut(recordOn(shelf), doorOf("open sesam"))).toBe("wrong");
    expect(await shut(recordOn(shelf), wrong)).toBe("wrong");
  });

  test("every flipped bit is noticed", async () => {
    const { shelf } = await made();
    const record = recordOn(shelf);
    const [slot, words] = record.slots;
    if (slot === undefined || words === undefined) throw new Error("no slot");
    for (const field of ["id", "commitment", "nonce", "wrapped"] as const) {
      for (let bit = 0; bit < slot[field].length * 8; bit += 7) {
        const bytes = slot[field].slice();
        bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const slots = [{ ...slot, [field]: bytes }, words];
        expect(await shut({ ...record, slots }, doorOf(secret)), `${field} ${bit}`).toBe("wrong");
      }
    }
  });

  test("swapped parts, another ledger's slot and a truncated one open nothing", async () => {
    const { shelf } = await made();
    const record = recordOn(shelf);
    const [slot, words] = record.slots;
    const foreign = recordOn((await made()).shelf).slots[0];
    if (slot === undefined || words === undefined || foreign === undefined)
      throw new Error("no slot");
    const swapped = { ...slot, wrapped: words.wrapped, nonce: words.nonce };
    expect(await shut({ ...record, slots: [swapped, words] }, doorOf(secret))).toBe("wrong");
    expect(await shut({ ...record, slots: [{ ...slot, kind: "recovery" }] }, doorOf(secret))).toBe(
      "other",
    );
    expect(await shut({ ...record, slots: [foreign] }, doorOf(secret))).toBe("wrong");
    const cut = { ...record, slots: [{ ...slot, wrapped: slot.wrapped.slice(0, 47) }, words] };
    expect(await unlocked(subtle, cut)).toEqual({ ok: false, error: "damaged-keys" });
  });

  test("an older generation's slot in the present record opens nothing", async () => {
    const { shelf } = await made();
    const old = recordOn(shelf);
    const { ledger } = await opening(shelf, doorOf(secret));
    const way = await wayOf("another", 8);
    expect((await ledger.at((desk) => relock(desk, doorOf(secret), [way]))).ok).toBe(true);
    const mixed = { ...recordOn(shelf), slots: old.slots };
    expect(await shut(mixed, doorOf(secret))).toBe("wrong");
    const back: Bytes = (await masterOnRecord(old)).slice();
    const opened = await openLedger({
      store: memoryStore(shelf),
      subtle,
      chance: seededChance(3),
      now: () => someTime,
      pause: () => Promise.resolve(),
      tabs: noOtherTabs,
      marker: noMarker,
      master: { key: back, g: old.g },
    });
    expect(opened).toEqual({ ok: false, error: "locked" });
  });

  const masterOnRecord = async (record: KeyRecord): Promise<Bytes> => {
    const key = await masterKeyBy(subtle, record, doorOf(secret));
    if (!key.ok) throw new Error(key.error);
    return key.value;
  };
});

describe("slots beside each other", () => {
  test("words are added with the passphrase, open, and are taken away again", async () => {
    const { shelf, ledger } = await filled();
    await lockWith(ledger, secret);
    const { ledger: open } = await opening(shelf, doorOf(secret));
    const entropy = seededChance(2)(16);
    const way = recoveryWay(subtle, entropy);
    expect(await open.at((desk) => addSlot(desk, doorOf("wrong"), way))).toEqual({
      ok: false,
      error: "wrong",
    });
    expect((await open.at((desk) => addSlot(desk, doorOf(secret), way))).ok).toBe(true);
    const door = recoveryDoor(subtle, entropy);
    expect(await (await opening(shelf, door)).ledger.all()).toHaveLength(23);
    const id = recordOn(shelf).slots[1]?.id ?? new Uint8Array();
    expect((await open.at((desk) => dropSlot(desk, id))).ok).toBe(true);
    expect(await masterKeyBy(subtle, recordOn(shelf), door)).toEqual({ ok: false, error: "other" });
  });

  test("the last slot that can't get lost with a device stays", async () => {
    const { shelf, ledger } = await filled();
    await lockWith(ledger, secret);
    const { ledger: open } = await opening(shelf, doorOf(secret));
    const id = recordOn(shelf).slots[0]?.id ?? new Uint8Array();
    expect(await open.at((desk) => dropSlot(desk, id))).toEqual({ ok: false, error: "last" });
  });

  test("two windows that add one each end with both", async () => {
    const { shelf, ledger } = await filled();
    await lockWith(ledger, secret);
    const one = (await opening(shelf, doorOf(secret))).ledger;
    const two = (await opening(shelf, doorOf(secret))).ledger;
    const way = (seed: number) => recoveryWay(subtle, seededChance(seed)(16));
    await Promise.all([
      one.at((desk) => addSlot(desk, doorOf(secret), way(1))),
      two.at((desk) => addSlot(desk, doorOf(secret), way(2))),
    ]);
    expect(recordOn(shelf).slots.map(({ kind }) => kind)).toEqual([
      "passphrase",
      "recovery",
      "recovery",
    ]);
    expect(new Set(recordOn(shelf).slots.map(({ id }) => hexOf(id))).size).toBe(3);
  });
});
