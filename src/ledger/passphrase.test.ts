import { expect, test } from "vitest";

import { argon2ByWasm } from "#ledger/argon2.ts";
import { hexOf, utf8, type Bytes } from "#ledger/bytes.ts";
import { seededChance } from "#ledger/ledger.testing.ts";
import { cheap } from "#ledger/locks.testing.ts";
import { costs, passphraseDoor, passphraseWay, type Argon2id } from "#ledger/passphrase.ts";
import { masterKeyIn, newSlot, type Slot } from "#ledger/slot.ts";

const { subtle } = crypto;
const chance = seededChance(11);
const owner = { space: chance(16), g: 2 };
const master = chance(32);

const slotFor = async (passphrase: string, argon2id: Argon2id = cheap): Promise<Slot> =>
  newSlot(subtle, chance, owner, await passphraseWay(argon2id, chance, passphrase), master);

const opened = async (slot: Slot, passphrase: string): Promise<Bytes | string | undefined> => {
  const secret = await passphraseDoor(cheap, passphrase)(owner, slot);
  return secret.ok ? masterKeyIn(subtle, owner, slot, secret.value) : secret.error;
};

test("the passphrase opens its slot, and no other passphrase does", async () => {
  const slot = await slotFor("six green bottles");
  expect(await opened(slot, "six green bottles")).toEqual(master);
  for (const wrong of ["", "six green bottle", "Six green bottles", "six green bottles "]) {
    expect(await opened(slot, wrong)).toBeUndefined();
  }
});

test("the same letters open it from any keyboard", async () => {
  const slot = await slotFor("caf\u00e9 \u212b");
  expect(await opened(slot, "cafe\u0301 \u00c5")).toEqual(master);
});

test("Argon2id is what RFC 9106 and others call by that name", async () => {
  const found = await argon2ByWasm(utf8("password"), utf8("somesalt"), { m: 65_536, t: 2, p: 1 });
  expect(hexOf(found)).toBe("09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7");
});

test("a slot that asks for less than the floor, or for too much, is refused and never tried", async () => {
  const slot = await slotFor("six green bottles");
  const salt = "00".repeat(16);
  const asked = [
    { m: 19_455, t: 2, p: 1, salt },
    { m: 8, t: 1, p: 1, salt },
    { m: 65_536, t: 1, p: 1, salt },
    { m: 65_536, t: 3, p: 4, salt },
    { m: 262_145, t: 3, p: 1, salt },
    { m: 65_536, t: 11, p: 1, salt },
    { m: 65_536.5, t: 3, p: 1, salt },
    { m: "65536", t: 3, p: 1, salt },
    { m: 65_536, t: 3, p: 1, salt: "00" },
    { m: 65_536, t: 3, p: 1 },
    { m: 65_536, t: 3, p: 1, salt, more: true },
  ].map((params) => JSON.stringify(params));
  const never: Argon2id = () => Promise.reject(new Error("It was tried."));
  for (const params of [...asked, "", "{}", "null"]) {
    const secret = await passphraseDoor(never, "six green bottles")(owner, { ...slot, params });
    expect(secret).toEqual({ ok: false, error: "refused" });
  }
});

test("parameters within bounds that were changed afterwards open nothing", async () => {
  const slot = await slotFor("six green bottles");
  const params = slot.params.replace('"m":65536', '"m":19456');
  expect(params).not.toBe(slot.params);
  expect(await opened({ ...slot, params }, "six green bottles")).toBeUndefined();
});

test("a device without the memory gets a smaller cost, never one below the floor", async () => {
  const tried: number[] = [];
  const small: Argon2id = async (password, salt, cost) => {
    tried.push(cost.m);
    if (cost.m > 20_000) throw new RangeError("no memory");
    return cheap(password, salt, cost);
  };
  const slot = await slotFor("six green bottles", small);
  expect(JSON.parse(slot.params)).toMatchObject({ m: 19_456, t: 2, p: 1 });
  const none: Argon2id = async (_, __, { m }) => {
    tried.push(m);
    throw new RangeError("no memory");
  };
  await expect(slotFor("six green bottles", none)).rejects.toThrow("No memory");
  expect(Math.min(...tried)).toBe(costs.at(-1)?.m);
});
