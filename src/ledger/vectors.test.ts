/**
 * `vectors/ledger-1/` and `vectors/long-1/`: ledgers that every later version must open. They were made by this file with seeded
 * bytes; with `HOLDFAST_WRITE_VECTORS=1` in the environment they are made anew, which must never be needed once they are released.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { describe, expect, test } from "vitest";

import { chainTroubles } from "#ledger/chain.testing.ts";
import { bytesOf, hexOf, type Bytes } from "#ledger/bytes.ts";
import { unlocked } from "#ledger/keys.ts";
import { openOn, seededChance } from "#ledger/ledger.testing.ts";
import { memoryStore, newShelf, type Shelf } from "#ledger/memory-store.ts";
import { openLedger } from "#ledger/open.ts";
import { noMarker, noOtherTabs } from "#ledger/other-tabs.ts";
import { isSealed, rowFrom } from "#ledger/row.ts";
import { slotSchema } from "#ledger/slot.ts";
import { longEvents, vectorEvents, vectorTime } from "#ledger/vectors.testing.ts";
import { applyAll, emptyState } from "#regimen/apply.ts";
import { type NewEvent } from "#regimen/event.ts";
import * as v from "valibot";

const { subtle } = crypto;
const folderOf = (name: string): string =>
  fileURLToPath(new URL(`../../vectors/${name}/`, import.meta.url));
const deviceKeyHex = "00112233445566778899aabbccddeeff".repeat(2);

const bytes = (hex: string): Bytes => {
  const found = bytesOf(hex);
  if (found === undefined) throw new Error(`no hexadecimal text: ${hex}`);
  return found;
};

const deviceKey = (hex: string): Promise<CryptoKey> =>
  subtle.importKey("raw", bytes(hex), { name: "HMAC", hash: "SHA-256" }, true, ["sign"]);

/** A ledger of the vectors, made step by step as an app would. */
const made = async ({ seed, events, erasable }: Vector) => {
  const shelf = newShelf();
  let now = vectorTime;
  const opened = await openLedger({
    store: memoryStore(shelf),
    subtle,
    chance: seededChance(seed),
    deviceKey: () => deviceKey(deviceKeyHex),
    now: () => now,
    pause: () => Promise.resolve(),
    tabs: noOtherTabs,
    marker: noMarker,
  });
  if (!opened.ok) throw new Error(opened.error);
  const { ledger } = opened.value;
  for (const batch of events) {
    await ledger.append(batch);
    now += 90_000;
  }
  const gone = await ledger.append([{ ...erasable, at: { ...erasable.at, utc: now } }]);
  if (gone.ok) await ledger.erase(gone.value.map(({ id }) => id));
  await ledger.saveDraft("letter", "Dear you, this is not finished — 愛");
  return { shelf, ledger };
};
type Vector = {
  readonly name: string;
  readonly seed: number;
  readonly events: readonly (readonly NewEvent[])[];
  readonly erasable: NewEvent;
};
const nowhen = { utc: 0, tz: "Europe/Berlin", off: 60 } as const;
const vectors: readonly Vector[] = [
  {
    name: "ledger-1",
    seed: 20_261_122,
    events: vectorEvents,
    erasable: { type: "note", at: nowhen, body: { text: "This was erased." } },
  },
  {
    name: "long-1",
    seed: 20_261_128,
    events: longEvents,
    erasable: {
      type: "letter",
      at: nowhen,
      body: { kind: "unsent", text: "This was erased. ".repeat(5_000) },
    },
  },
];

const recordSchema = v.object({
  v: v.literal(1),
  space: v.instance(Uint8Array),
  g: v.number(),
  slots: v.array(slotSchema),
});

const filesOf = async ({ shelf, ledger }: Awaited<ReturnType<typeof made>>) => {
  const record = v.parse(recordSchema, shelf.meta.keys);
  const keys = {
    v: record.v,
    space: hexOf(record.space),
    g: record.g,
    slots: record.slots.map(({ kind, id, params, commitment, nonce, wrapped }) => ({
      kind,
      id: hexOf(id),
      params,
      key: deviceKeyHex,
      commitment: hexOf(commitment),
      nonce: hexOf(nonce),
      wrapped: hexOf(wrapped),
    })),
  };
  const rows = [...shelf.events.values()]
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, g, body }) => ({ id, g, body: body === null ? null : hexOf(body) }));
  const meta = {
    head: hexOf(shelf.meta.head ?? new Uint8Array()),
    snapshot: hexOf(shelf.meta.snapshot ?? new Uint8Array()),
    drafts: [...shelf.drafts].map(([id, body]) => ({ id, body: hexOf(body) })),
  };
  return {
    "keys.json": `${JSON.stringify(keys, null, 2)}\n`,
    "rows.jsonl": lines(rows),
    "meta.json": `${JSON.stringify(meta, null, 2)}\n`,
    "events.jsonl": lines(await ledger.all()),
    "drafts.json": `${JSON.stringify({ letter: await ledger.readDraft("letter") }, null, 2)}\n`,
  };
};

const lines = (values: readonly unknown[]): string =>
  values.map((value) => `${JSON.stringify(value)}\n`).join("");

const readIn =
  (folder: string) =>
  (name: string): string =>
    readFileSync(`${folderOf(folder)}${name}`, "utf8");
const linesIn = (text: string): readonly unknown[] =>
  text
    .trimEnd()
    .split("\n")
    .map((line): unknown => JSON.parse(line));

const hexSchema = v.pipe(v.string(), v.transform(bytes));
const fileSlot = v.object({
  kind: v.string(),
  id: hexSchema,
  params: v.string(),
  key: v.string(),
  commitment: hexSchema,
  nonce: hexSchema,
  wrapped: hexSchema,
});
const fileKeys = v.object({
  v: v.number(),
  space: hexSchema,
  g: v.number(),
  slots: v.array(fileSlot),
});
const fileMeta = v.object({
  head: hexSchema,
  snapshot: hexSchema,
  drafts: v.array(v.object({ id: v.string(), body: hexSchema })),
});
const fileRow = v.object({ id: v.string(), g: v.number(), body: v.nullable(hexSchema) });

/** The files, as a store would hold them. */
const shelfFromFiles = async (read: (name: string) => string): Promise<Shelf> => {
  const shelf = newShelf();
  const { slots, ...record } = v.parse(fileKeys, JSON.parse(read("keys.json")));
  const opened = slots.map(async (slot) => ({ ...slot, key: await deviceKey(slot.key) }));
  shelf.meta.keys = { ...record, slots: await Promise.all(opened) };
  const meta = v.parse(fileMeta, JSON.parse(read("meta.json")));
  shelf.meta.head = meta.head;
  shelf.meta.snapshot = meta.snapshot;
  for (const { id, body } of meta.drafts) shelf.drafts.set(id, body);
  for (const line of linesIn(read("rows.jsonl"))) {
    const row = rowFrom(v.parse(fileRow, line));
    if (row === undefined) throw new Error("no row");
    shelf.events.set(row.id, row);
  }
  return shelf;
};

if (process.env["HOLDFAST_WRITE_VECTORS"] === "1") {
  for (const vector of vectors) {
    mkdirSync(folderOf(vector.name), { recursive: true });
    for (const [name, text] of Object.entries(await filesOf(await made(vector)))) {
      writeFileSync(`${folderOf(vector.name)}${name}`, text);
    }
  }
}

const withoutSnapshot = ({ meta }: Shelf): void => {
  delete meta.snapshot;
};
const withoutHead = ({ meta }: Shelf): void => {
  delete meta.head;
};

describe.each(vectors)("the ledger $name", (vector) => {
  const read = readIn(vector.name);
  test("opens, with every event, its draft and its state", async () => {
    const shelf = await shelfFromFiles(read);
    const before = new Map(shelf.events);
    const { ledger, quarantined } = await openOn(shelf, { subtle });
    const events = await ledger.all();
    expect(lines(events)).toBe(read("events.jsonl"));
    expect(quarantined).toBe(0);
    expect(ledger.state()).toEqual(applyAll(emptyState, events));
    expect({ letter: await ledger.readDraft("letter") }).toEqual(JSON.parse(read("drafts.json")));
    expect(shelf.events).toEqual(before);
  });

  test("opens without its snapshot, and without its head", async () => {
    for (const lose of [withoutSnapshot, withoutHead]) {
      const shelf = await shelfFromFiles(read);
      lose(shelf);
      const { ledger } = await openOn(shelf, { subtle });
      expect(lines(await ledger.all())).toBe(read("events.jsonl"));
    }
  });

  test("is one unbroken chain but for what was erased, which is the last of it", async () => {
    const shelf = await shelfFromFiles(read);
    const keys = await unlocked(subtle, shelf.meta.keys);
    if (!keys.ok) throw new Error(keys.error);
    const rows = [...shelf.events.values()];
    expect(await chainTroubles(subtle, keys.value, rows)).toEqual([]);
    expect(rows.filter((row) => !isSealed(row)).length).toBeGreaterThan(0);
  });

  test("takes new events", async () => {
    const { ledger } = await openOn(await shelfFromFiles(read), { subtle });
    const before = (await ledger.all()).length;
    expect((await ledger.append(vector.events.flat())).ok).toBe(true);
    expect(await ledger.all()).toHaveLength(before + vector.events.flat().length);
  });

  test("is written today as it was then, byte for byte", async () => {
    // But for head and snapshot: the fold may learn, and a snapshot is only ever a convenience.
    const { "meta.json": _, ...files } = await filesOf(await made(vector));
    for (const [name, text] of Object.entries(files)) expect(text, name).toBe(read(name));
  });
});
