/** Nothing that a person wrote, did, or when they did it, can be found in what is stored. */
import "fake-indexeddb/auto";
import { expect, test } from "vitest";

import { at, note, openOn, someTime } from "#ledger/ledger.testing.ts";
import { hexOf, utf8 } from "#ledger/bytes.ts";
import { newShelf, type Shelf } from "#ledger/memory-store.ts";
import { type NewEvent } from "#regimen/event.ts";

const { subtle } = crypto;

/** Every byte of the shelf, names and keys of records included, as one hexadecimal text. */
const dump = (value: unknown): string => {
  if (value instanceof Uint8Array) return hexOf(value);
  if (value instanceof CryptoKey) return "";
  if (value instanceof Map) return [...value].map(dump).join("|");
  if (typeof value === "object" && value !== null) {
    return Object.entries(value)
      .map(([key, one]) => `${hexOf(utf8(key))}:${dump(one)}`)
      .join("|");
  }
  return hexOf(utf8(String(value)));
};

const events: readonly NewEvent[] = [
  note("canaryword"),
  { type: "letter", at, body: { kind: "unsent", text: "canaryword ".repeat(500) } },
  { type: "plan.changed", at, body: { callThem: "canaryword", zone: "Europe/Berlin" } },
  { type: "loose-end", at, body: { text: "canaryword", state: "open" } },
];

const kept = async (): Promise<Shelf> => {
  const shelf = newShelf();
  const { ledger } = await openOn(shelf, { subtle });
  for (let round = 0; round < 20; round += 1) await ledger.append(events);
  await ledger.saveDraft("canaryword", "canaryword");
  await ledger.merge([]);
  return shelf;
};

const times = [someTime, Math.floor(someTime / 1000), Math.floor(someTime / 100_000)];

const words = ["canaryword", "note", "letter", "plan.changed", "loose-end", "unsent", "Berlin"]
  .flatMap((word) => [utf8(word), Uint8Array.from(Buffer.from(word, "utf16le"))])
  .map(hexOf);

const clocks = times.flatMap((time) => [
  hexOf(utf8(String(time))),
  hexOf(utf8(time.toString(16))),
  time.toString(16).padStart(12, "0"),
]);

test("no word, type, zone or time is in any stored byte", async () => {
  const shelf = await kept();
  expect(shelf.meta.snapshot).toBeDefined();
  const bytes = dump({ ...shelf });
  for (const word of [...words, ...clocks]) expect(bytes.includes(word)).toBe(false);
});

test("the same search finds what is not sealed", () => {
  const shelf = newShelf();
  shelf.drafts.set("x", utf8(JSON.stringify({ ...events[0], body: { text: "canaryword" } })));
  const bytes = dump({ ...shelf });
  expect(words.filter((word) => bytes.includes(word)).length).toBeGreaterThan(1);
  expect(clocks.filter((word) => bytes.includes(word)).length).toBeGreaterThan(0);
});

test("a note, an urge and a contact look the same from outside", async () => {
  const shelf = newShelf();
  const { ledger } = await openOn(shelf, { subtle });
  await ledger.append([note("a"), { type: "deleted", at, body: {} }]);
  await ledger.append([{ type: "urge", at, body: { left: true } }]);
  const sizes = [...shelf.events.values()].map(({ body }) => body?.length);
  expect(new Set(sizes)).toEqual(new Set([512]));
});

test("the same event twice is sealed into different bytes", async () => {
  const shelf = newShelf();
  const { ledger } = await openOn(shelf, { subtle });
  await ledger.append([note("a"), note("a")]);
  const bodies = [...shelf.events.values()].map(({ body }) => hexOf(body ?? new Uint8Array()));
  expect(new Set(bodies).size).toBe(2);
});
