import fc from "fast-check";
import { expect, test } from "vitest";

import { utf8, type Bytes } from "#ledger/bytes.ts";
import { seal, unseal, type Place } from "#ledger/seal.ts";
import { seededChance } from "#ledger/ledger.testing.ts";

const { subtle } = crypto;
const chance = seededChance(1);
const newKey = () =>
  subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
const place: Place = {
  kind: "event",
  space: new Uint8Array(16).fill(1),
  id: new Uint8Array(16).fill(2),
  g: 1,
};

const flipped = (body: Bytes, bit: number): Bytes => {
  const other = body.slice();
  other[bit >> 3] = (other[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return other;
};

test("what is sealed opens again, and only its size class shows", async () => {
  const key = await newKey();
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (plain) => {
      const body = await seal(subtle, chance, key, place, Uint8Array.from(plain));
      expect([512, 1024, 2048, 4096]).toContain(body.length);
      const opened = await unseal(subtle, key, place, body);
      expect(opened.ok && opened.value).toEqual(plain);
    }),
  );
});

test("any flipped bit is refused", async () => {
  const key = await newKey();
  const body = await seal(subtle, chance, key, place, utf8("I miss them"));
  for (let bit = 0; bit < body.length * 8; bit += 1) {
    const opened = await unseal(subtle, key, place, flipped(body, bit));
    expect(opened.ok).toBe(false);
  }
});

test("cut short at any byte it is refused", async () => {
  const key = await newKey();
  const body = await seal(subtle, chance, key, place, utf8("I miss them"));
  for (let length = 0; length < body.length; length += 1) {
    expect((await unseal(subtle, key, place, body.slice(0, length))).ok).toBe(false);
  }
});

test("moved to another id, space, generation or kind it is refused", async () => {
  const key = await newKey();
  const body = await seal(subtle, chance, key, place, utf8("I miss them"));
  const elsewhere: readonly Place[] = [
    { ...place, id: new Uint8Array(16).fill(3) },
    { ...place, space: new Uint8Array(16).fill(3) },
    { ...place, g: 2 },
    { ...place, kind: "draft" },
    { ...place, kind: "head" },
    { ...place, kind: "snapshot" },
  ];
  for (const other of elsewhere) {
    expect(await unseal(subtle, key, other, body)).toEqual({ ok: false, error: "damaged" });
  }
  expect((await unseal(subtle, await newKey(), place, body)).ok).toBe(false);
});

test("a later version or another algorithm is told from damage", async () => {
  const key = await newKey();
  const body = await seal(subtle, chance, key, place, utf8("I miss them"));
  for (const [at, value] of [
    [0, 2],
    [1, 2],
  ] as const) {
    const later = body.slice();
    later[at] = value;
    expect(await unseal(subtle, key, place, later)).toEqual({ ok: false, error: "newer" });
  }
});

test("bytes from nowhere are refused, never thrown at", async () => {
  const key = await newKey();
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 700 }), async (bytes) => {
      expect((await unseal(subtle, key, place, Uint8Array.from(bytes))).ok).toBe(false);
    }),
  );
});
