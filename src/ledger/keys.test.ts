import { expect, test } from "vitest";

import { newKeyRecord, unlocked } from "#ledger/keys.ts";
import { newDeviceKey } from "#ledger/device.ts";
import { seededChance } from "#ledger/ledger.testing.ts";

const { subtle } = crypto;
const made = async () => {
  const device = await newDeviceKey(subtle);
  return newKeyRecord(subtle, seededChance(1), device);
};

test("the device's own slot opens without asking anybody", async () => {
  const keys = await unlocked(subtle, await made());
  expect(keys.ok && keys.value.g).toBe(1);
});

test("no key can be taken out of the browser", async () => {
  const record = await made();
  const keys = await unlocked(subtle, record);
  if (!keys.ok) throw new Error(keys.error);
  const all = [record.slots[0]?.key, keys.value.event(1), keys.value.local, keys.value.names[0]];
  expect(all.map((key) => key?.extractable)).toEqual([false, false, false, false]);
});

test("a slot that was changed anywhere does not open", async () => {
  const record = await made();
  const [slot] = record.slots;
  if (slot === undefined) throw new Error("no slot");
  const other = (bytes: Uint8Array) => Uint8Array.from(bytes, (byte) => byte ^ 1);
  const changes = [
    { commitment: other(slot.commitment) },
    { nonce: other(slot.nonce) },
    { wrapped: other(slot.wrapped) },
    { id: other(slot.id) },
    { params: '{"weaker":true}' },
    { key: await newDeviceKey(subtle) },
  ];
  for (const change of changes) {
    const damaged = { ...record, slots: [{ ...slot, ...change }] };
    expect(await unlocked(subtle, damaged)).toEqual({ ok: false, error: "damaged-keys" });
  }
  for (const change of [{ space: other(record.space) }, { g: 2 }]) {
    expect((await unlocked(subtle, { ...record, ...change })).ok).toBe(false);
  }
});

test("a sound slot behind a damaged one, or one of a kind from later, still opens", async () => {
  const record = await made();
  const [slot] = record.slots;
  if (slot === undefined) throw new Error("no slot");
  const { key: _, ...rest } = slot;
  const later = { ...rest, kind: "passphrase", params: '{"m":65536,"t":3,"p":1}' };
  const damaged = { ...slot, wrapped: new Uint8Array(48) };
  expect((await unlocked(subtle, { ...record, slots: [later, damaged, slot] })).ok).toBe(true);
  expect(await unlocked(subtle, { ...record, slots: [later] })).toEqual({
    ok: false,
    error: "locked",
  });
});

test("keys of a later version, and what are no keys, are told apart", async () => {
  expect(await unlocked(subtle, { v: 2 })).toEqual({ ok: false, error: "newer" });
  for (const wrong of [null, 5, {}, { v: 1 }, []]) {
    expect(await unlocked(subtle, wrong)).toEqual({ ok: false, error: "damaged-keys" });
  }
});
