/**
 * Random lives of two to four devices: events kept, corrected, deleted, erased; crashes at any write; copies saved, brought in, merged;
 * devices lost. The engine is the real one; store, clock, chance and, where wanted, ciphers are not.
 */
import fc from "fast-check";

import { note, openOn, seededChance, someTime, textsOf } from "#ledger/ledger.testing.ts";
import { type Ledger } from "#ledger/ledger.ts";
import { memoryStore, newShelf, type Shelf } from "#ledger/memory-store.ts";
import { isEnvelopeSize } from "#ledger/pad.ts";
import { type Store } from "#ledger/store.ts";
import { type Event, type NewEvent } from "#regimen/event.ts";
import { err } from "#result.ts";

const kinds = [
  "keep",
  "keep-many",
  "keep-long",
  "correct",
  "delete",
  "erase",
  "crash-before",
  "crash-after",
  "retry",
  "reopen",
  "save",
  "bring-in",
  "merge",
  "lose",
] as const;

type Step = {
  readonly kind: (typeof kinds)[number];
  readonly device: number;
  readonly pick: number;
};

export const lives: fc.Arbitrary<Life> = fc.record({
  devices: fc.integer({ min: 2, max: 4 }),
  sharesKeys: fc.boolean(),
  steps: fc.array(
    fc.record({
      kind: fc.constantFrom(...kinds, "keep", "keep", "save", "bring-in", "merge"),
      device: fc.nat({ max: 3 }),
      pick: fc.nat({ max: 999 }),
    }),
    { minLength: 4, maxLength: 16 },
  ),
});
export type Life = {
  readonly devices: number;
  readonly sharesKeys: boolean;
  readonly steps: readonly Step[];
};

/** What may be put around the parts of the product, so that a fault can be seeded. */
export type Faults = {
  readonly store?: (store: Store, shelf: Shelf) => Store;
  readonly saved?: (lines: readonly string[]) => readonly string[];
  readonly beforeBringingIn?: (shelf: Shelf) => void;
  readonly retry?: (ledger: Ledger, reopened: () => Promise<Ledger>) => Promise<Ledger>;
};

/** What somebody rightly believes: texts that were said to be kept, and those that were said to be erased. */
type Belief = { readonly kept: Set<string>; readonly gone: Set<string> };
type Device = {
  shelf: Shelf;
  ledger: Ledger;
  belief: Belief;
  readonly clock: () => number;
  readonly fate: Fate;
};
/** Set for one piece of work: what happens at its next write. */
type Fate = { next?: "before" | "after" | "hangs" | undefined };
type Saved = { readonly lines: readonly string[]; readonly belief: Belief };

/** Round and round. */
const nth = <T>(all: readonly T[], at: number): T => {
  const one = all[at % all.length];
  if (one === undefined) throw new Error("there is none");
  return one;
};

const newBelief = (): Belief => ({ kept: new Set(), gone: new Set() });
const learn = (to: Belief, from: Belief): void => {
  for (const text of from.kept) to.kept.add(text);
  for (const text of from.gone) to.gone.add(text);
};

let seeds = 0;

/** Lives it, ends with everybody knowing everything, and says what is wrong; empty if nothing is. */
export const troublesIn = async (
  subtle: SubtleCrypto,
  life: Life,
  faults: Faults = {},
): Promise<readonly string[]> => {
  const troubles: string[] = [];
  const saved: Saved[] = [];
  const devices: Device[] = [];
  let said = 0;
  /** Said to have failed: may be there or not, but never twice. */
  const unsure = new Set<string>();

  const openedOn = async ({ shelf, clock, fate }: Omit<Device, "ledger" | "belief">) => {
    const plain = memoryStore(shelf);
    const store = faults.store?.(plain, shelf) ?? plain;
    let isDead = false;
    const dying: Store = {
      ...store,
      write: async (change) => {
        if (isDead) return err("closed");
        const how = fate.next;
        if (how === undefined || change.snapshot !== undefined) return store.write(change);
        fate.next = undefined;
        isDead = how !== "hangs";
        if (how !== "before") await store.write(change);
        return err(how === "hangs" ? "hung" : "lost");
      },
    };
    seeds += 1;
    const opened = await openOn(shelf, {
      subtle,
      store: dying,
      chance: seededChance(seeds * 7_919),
      now: clock,
    });
    if (opened.emptied) troubles.push("told to be emptied");
    return opened.ledger;
  };
  const shelfFor = (first: Device | undefined): Shelf => {
    const shelf = newShelf();
    if (life.sharesKeys && first !== undefined) shelf.meta.keys = first.shelf.meta.keys;
    return shelf;
  };
  for (let at = 0; at < life.devices; at += 1) {
    // One clock is right, one a day behind, one an hour ahead, one stands still.
    let now = someTime + nth([0, -86_400_000, 3_600_000, 0], at);
    const clock = (): number => (at === 3 ? now : (now += 1_000));
    const start = { shelf: shelfFor(devices[0]), clock, fate: {} };
    devices.push({ ...start, ledger: await openedOn(start), belief: newBelief() });
  }

  const textsIn = async ({ ledger }: Device) => (await ledger.all()).filter(isNote);
  const keep = async (device: Device, events: readonly NewEvent[], texts: readonly string[]) => {
    const kept = await device.ledger.append(events);
    for (const text of texts) (kept.ok ? device.belief.kept : unsure).add(text);
    return kept.ok;
  };
  const fresh = (long = false): string => `t${(said += 1)}.${long ? "x".repeat(130_000) : ""}`;
  const reopen = async (device: Device): Promise<void> => {
    device.ledger = await openedOn(device);
  };
  const bringIn = async (device: Device, { lines, belief }: Saved): Promise<void> => {
    faults.beforeBringingIn?.(device.shelf);
    const imported = await device.ledger.importLines(lines.map((line) => `${line}\n`));
    if (imported.ok) learn(device.belief, belief);
    else troubles.push(`not brought in: ${imported.error}`);
  };
  const save = async (device: Device): Promise<Saved> => {
    const exported = await device.ledger.exportLines();
    const lines = exported.ok ? exported.value.lines : [];
    const belief = newBelief();
    learn(belief, device.belief);
    return { lines: faults.saved?.(lines) ?? lines, belief };
  };
  /** Something that dies or hangs at its first write. */
  const interrupted = async (device: Device, how: Fate["next"], pick: number) => {
    device.fate.next = how;
    const notes = await textsIn(device);
    const one = notes[pick % Math.max(1, notes.length)];
    if (pick % 3 === 0 && one !== undefined) {
      for (const text of textsOf([one])) unsure.add(text);
      const erased = await device.ledger.erase([one.id]);
      if (erased.ok) for (const text of textsOf([one])) device.belief.gone.add(text);
    } else {
      const texts = [fresh(), fresh()].slice(0, 1 + (pick % 2));
      await keep(device, texts.map(note), texts);
    }
    device.fate.next = undefined;
  };

  const step = async ({ kind, device: which, pick }: Step): Promise<void> => {
    const device = nth(devices, which);
    const other = nth(devices, pick);
    const notes = await textsIn(device);
    const one = notes[pick % Math.max(1, notes.length)];
    switch (kind) {
      case "keep": {
        const text = fresh();
        await keep(device, [note(text)], [text]);
        return;
      }
      case "keep-many": {
        const texts = Array.from({ length: 2 + (pick % 20) }, () => fresh());
        await keep(device, texts.map(note), texts);
        return;
      }
      case "keep-long": {
        const text = fresh(pick % 3 === 0);
        const letter = { kind: "unsent", text } as const;
        await keep(device, [{ type: "letter", at: note("").at, body: letter }], [text]);
        return;
      }
      case "correct": {
        const text = fresh();
        if (one !== undefined) await keep(device, [{ ...note(text), ref: one.id }], [text]);
        return;
      }
      case "delete":
        if (one !== undefined)
          await keep(device, [{ type: "deleted", at: one.at, body: {}, ref: one.id }], []);
        return;
      case "erase":
        if (one === undefined) return;
        if ((await device.ledger.erase([one.id])).ok)
          for (const text of textsOf([one])) device.belief.gone.add(text);
        return;
      case "crash-before":
      case "crash-after":
        await interrupted(device, kind === "crash-after" ? "after" : "before", pick);
        await reopen(device);
        return;
      case "retry": {
        const text = fresh();
        device.fate.next = pick % 2 === 0 ? "hangs" : undefined;
        if (await keep(device, [note(text)], [text])) return;
        device.fate.next = undefined;
        const again = faults.retry;
        if (again !== undefined) device.ledger = await again(device.ledger, () => openedOn(device));
        unsure.delete(text);
        if (!(await keep(device, [note(text)], [text])))
          troubles.push("not kept at the second try");
        return;
      }
      case "reopen":
        await reopen(device);
        return;
      case "save":
        saved.push(await save(device));
        return;
      case "bring-in": {
        const file = saved[pick % Math.max(1, saved.length)];
        if (file !== undefined) await bringIn(device, file);
        return;
      }
      case "merge":
        if (!life.sharesKeys) return;
        await device.ledger.merge(await other.ledger.rows());
        learn(device.belief, other.belief);
        return;
      case "lose":
        device.shelf = shelfFor(devices.find((each) => each !== device));
        device.belief = newBelief();
        await reopen(device);
        return;
    }
  };
  for (const each of life.steps) await step(each);

  const [first = nth(devices, 0), ...others] = devices;
  for (const file of saved) await bringIn(first, file);
  for (const device of others) await bringIn(first, await save(device));
  const all = await save(first);
  for (const device of others) await bringIn(device, all);

  const { kept, gone } = first.belief;
  const ledgers = devices.map(({ ledger }) => ledger);
  const events = await first.ledger.all();
  const texts = events.flatMap(textOf);
  for (const text of kept)
    if (!gone.has(text) && !unsure.has(text) && !texts.includes(text))
      troubles.push(`lost: ${text.slice(0, 9)}`);
  for (const text of gone)
    if (texts.includes(text)) troubles.push(`came back: ${text.slice(0, 9)}`);
  if (new Set(texts).size !== texts.length) troubles.push("doubled");
  const places = (await save(first)).lines.flatMap(
    (line) => /"dev":"\w+","n":\d+/u.exec(line) ?? [],
  );
  if (new Set(places).size !== places.length) troubles.push("two events in one place of a chain");
  const state = JSON.stringify(sorted(first.ledger.state()));
  for (const ledger of ledgers) {
    if (JSON.stringify(await ledger.all()) !== JSON.stringify(events))
      troubles.push("not the same events");
    if (JSON.stringify(sorted(ledger.state())) !== state) troubles.push("not the same state");
    if (ledger.setAside().length > 0) troubles.push("something can't be read");
  }
  for (const { shelf } of devices) {
    for (const { body } of shelf.events.values())
      if (body !== null && !isEnvelopeSize(body.length)) troubles.push("a body of an odd size");
  }
  return troubles;
};

const isNote = ({ type }: Event): boolean => type === "note";
const textOf = (event: Event): readonly string[] =>
  event.type === "letter" ? [event.body.text] : textsOf([event]);

/** Tables have no order: they are compared by their keys. */
const sorted = (state: object): unknown =>
  Object.entries(state).map(([name, table]: readonly [string, unknown]) => [
    name,
    typeof table === "object" && table !== null ? Object.entries(table).sort() : table,
  ]);
