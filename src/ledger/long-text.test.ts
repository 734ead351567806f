/** A letter that fills more than one row: kept whole or not at all, and read whole or not at all. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { chainTroubles } from "#ledger/chain.testing.ts";
import { cutText } from "#ledger/cut-text.ts";
import { unlocked } from "#ledger/keys.ts";
import { at, contact, note, openOn } from "#ledger/ledger.testing.ts";
import { type Ledger } from "#ledger/ledger.ts";
import { memoryStore, newShelf, type Shelf } from "#ledger/memory-store.ts";
import { isEnvelopeSize } from "#ledger/pad.ts";
import { maxLetterLength, type Event, type EventId, type NewEvent } from "#regimen/event.ts";
import { err } from "#result.ts";
import { runs } from "#soak.testing.ts";

const { subtle } = crypto;

const letter = (text: string): NewEvent => ({ type: "letter", at, body: { kind: "unsent", text } });
const textOf = (event: Event | undefined): string | undefined =>
  event?.type === "letter" ? event.body.text : undefined;
const open = async (shelf: Shelf): Promise<Ledger> => (await openOn(shelf, { subtle })).ledger;
const kept = async (ledger: Ledger, event: NewEvent): Promise<Event> => {
  const appended = await ledger.append([event]);
  const [first] = appended.ok ? appended.value : [];
  if (first === undefined) throw new Error("not kept");
  return first;
};
/** Some 165,000 bytes, which fill three rows. */
const long = `Dear you,\n${"I will not send this. — 愛 🌊 ".repeat(5_000)}`;
const partIds = (shelf: Shelf, head: EventId): readonly string[] =>
  [...shelf.events.keys()].filter((id) => id !== head);
const filled = async () => {
  const shelf = newShelf();
  const ledger = await open(shelf);
  const event = await kept(ledger, letter(long));
  return { shelf, ledger, event, parts: partIds(shelf, event.id) };
};

describe("cutting a text", () => {
  test("gives pieces that fit, cuts no character in two, and joined they are the text", () => {
    const texts = fc.string({ unit: "binary", maxLength: 300 });
    fc.assert(
      fc.property(texts, fc.integer({ min: 6, max: 90 }), (text, most) => {
        const pieces = cutText(text, most);
        expect(pieces.join("")).toBe(text);
        const isBroken = (piece: string): boolean =>
          Buffer.from(JSON.stringify(piece)).length - 2 > most;
        expect(pieces.filter(isBroken)).toEqual([]);
        expect(pieces.flatMap((piece) => Array.from(piece))).toEqual(Array.from(text));
      }),
      { numRuns: runs(200) },
    );
  });
});

describe("a long letter", () => {
  test("comes back letter by letter, in this tab, in the next one, and from the list of all", async () => {
    const { shelf, ledger, event, parts } = await filled();
    expect(parts.length).toBeGreaterThan(1);
    for (const one of [ledger, await open(shelf)]) {
      expect(textOf(await one.read(event.id))).toBe(long);
      expect((await one.all()).map(textOf)).toEqual([long]);
      expect(Object.keys(one.state().letters)).toEqual([event.id]);
      expect(one.setAside()).toEqual([]);
    }
    for (const { body } of shelf.events.values())
      expect(isEnvelopeSize(body?.length ?? 0)).toBe(true);
    const keys = await unlocked(subtle, shelf.meta.keys);
    if (!keys.ok) throw new Error(keys.error);
    expect(await chainTroubles(subtle, keys.value, [...shelf.events.values()])).toEqual([]);
  });

  test("of any length and script comes back as it was", async () => {
    const ledger = await open(newShelf());
    const units = fc.constantFrom("x", "é", "愛", "🌊", "\n", '"', "\u0001", "\ud83d");
    const lengths = fc.integer({ min: 9_000, max: maxLetterLength });
    await fc.assert(
      fc.asyncProperty(units, lengths, async (unit, length) => {
        const text = unit.repeat(Math.floor(length / unit.length));
        const event = await kept(ledger, letter(text));
        expect(textOf(await ledger.read(event.id))).toBe(text);
      }),
      { numRuns: runs(12, 500) },
    );
  });

  test("can be put right, and both versions are whole", async () => {
    const { ledger, event, shelf } = await filled();
    const better = await kept(ledger, { ...letter(`${long} And one more line.`), ref: event.id });
    expect(textOf(await ledger.read(better.id))).toBe(`${long} And one more line.`);
    expect(textOf(await (await open(shelf)).read(event.id))).toBe(long);
  });

  test("is kept whole or not at all, at whatever step the store fails", async () => {
    for (let k = 1; k <= 8; k += 1) {
      const shelf = newShelf();
      const before = await open(shelf);
      await kept(before, note("before"));
      let asked = 0;
      const store = memoryStore(shelf);
      const failing = {
        ...store,
        write: async (change: Parameters<typeof store.write>[0]) =>
          (asked += 1) === k ? err("quota" as const) : store.write(change),
      };
      const { ledger } = await openOn(shelf, { subtle, store: failing });
      const first = await ledger.append([letter(long)]);
      expect(shelf.events.size === 1).toBe(!first.ok);
      const all = await (await open(shelf)).all();
      expect(all).toHaveLength(first.ok ? 2 : 1);
    }
  });

  test("of which a row is missing, damaged or another's is never shown in part", async () => {
    const spoil: readonly ((shelf: Shelf, part: string, other: string) => void)[] = [
      (shelf, part) => void shelf.events.delete(part),
      (shelf, part) =>
        void shelf.events.set(part, { id: part, g: 1, body: new Uint8Array(512).fill(1) }),
      (shelf, part, other) => {
        const body = shelf.events.get(other)?.body ?? null;
        shelf.events.set(part, { id: part, g: 1, body });
      },
    ];
    for (const spoilt of spoil) {
      const {
        shelf,
        event,
        parts: [one = "", two = ""],
      } = await filled();
      await kept(await open(shelf), contact(0));
      const whole = new Map(shelf.events);
      spoilt(shelf, one, two);
      delete shelf.meta.snapshot;
      const { ledger } = await openOn(shelf, { subtle });
      expect(await ledger.read(event.id)).toBeUndefined();
      expect((await ledger.all()).map(({ type }) => type)).toEqual(["contact.made"]);
      expect(ledger.state().letters).toEqual({});
      expect(ledger.setAside().find(({ id }) => id === event.id)).toBeDefined();
      for (const [id, row] of whole) shelf.events.set(id, row);
      const again = await openOn(shelf, { subtle });
      expect(again.quarantined).toBe(0);
      expect(textOf(await again.ledger.read(event.id))).toBe(long);
    }
  });

  test("is erased with every row, and none of them comes back", async () => {
    const { shelf, ledger, event, parts } = await filled();
    const rows = await ledger.rows();
    const exported = await ledger.exportLines();
    const lines = exported.ok ? exported.value.lines.map((line) => `${line}\n`) : [];
    expect((await ledger.erase([event.id])).ok).toBe(true);
    expect([...shelf.events.values()].every(({ body }) => body === null)).toBe(true);
    expect(shelf.events.size).toBe(parts.length + 1);
    await ledger.merge(rows);
    await ledger.importLines(lines);
    expect([...shelf.events.values()].every(({ body }) => body === null)).toBe(true);
    const left = await ledger.exportLines();
    expect(left.ok && left.value).toMatchObject({ events: 0, unreadable: 0 });
  });

  test("whose parts come after it was erased elsewhere stays away", async () => {
    const { shelf, ledger, event } = await filled();
    const rows = await ledger.rows();
    const there = newShelf();
    there.meta.keys = shelf.meta.keys;
    const other = await open(there);
    await other.merge([{ id: event.id, g: 0, body: null }]);
    await other.merge(rows);
    expect([...there.events.values()].every(({ body }) => body === null)).toBe(true);
  });
});

describe("the rows of a long letter from elsewhere", () => {
  test("may come one by one in any order: it is set aside until the last is here", async () => {
    const { shelf, ledger, event } = await filled();
    const rows = await ledger.rows();
    for (const order of [rows, rows.toReversed()]) {
      const there = newShelf();
      there.meta.keys = shelf.meta.keys;
      const other = await open(there);
      for (const row of order) {
        expect(textOf(await other.read(event.id))).toBeUndefined();
        await other.merge([row]);
      }
      expect(textOf(await other.read(event.id))).toBe(long);
      expect(other.setAside()).toEqual([]);
      expect(Object.keys(other.state().letters)).toEqual([event.id]);
    }
  });

  test("are lines of the file, counted as one entry, in and out", async () => {
    const { ledger } = await filled();
    const exported = await ledger.exportLines();
    if (!exported.ok) throw new Error(exported.error);
    expect(exported.value.events).toBe(1);
    for (const lines of [exported.value.lines, exported.value.lines.toReversed()]) {
      const there = await open(newShelf());
      const imported = await there.importLines(lines.map((line) => `${line}\n`));
      expect(imported.ok && imported.value).toMatchObject({ added: 1, missing: 0, damaged: 0 });
      expect((await there.all()).map(textOf)).toEqual([long]);
      expect(await there.exportLines()).toEqual(exported);
      const again = await there.importLines(lines.map((line) => `${line}\n`));
      expect(again.ok && again.value).toMatchObject({ added: 0, known: 1 });
    }
  });
});
