import { expect, test } from "vitest";

import { seededChance } from "#ledger/ledger.testing.ts";
import { askedBy, passkeyDoor, passkeyWay } from "#ledger/passkey.ts";
import { masterKeyIn, newSlot } from "#ledger/slot.ts";

const { subtle } = crypto;
const chance = seededChance(21);
const owner = { space: chance(16), g: 1 };
const master = chance(32);
const asked = { credential: chance(20), salt: chance(32) };
const answer = chance(32);
const made = () => newSlot(subtle, chance, owner, passkeyWay(subtle, asked, answer), master);

test("a passkey opens its slot by the answer that it gave, and by no other", async () => {
  const slot = await made();
  const right = await passkeyDoor(subtle, asked.credential, answer)(owner, slot);
  const wrong = await passkeyDoor(subtle, asked.credential, chance(32))(owner, slot);
  if (!right.ok || !wrong.ok) throw new Error("no secret");
  expect(await masterKeyIn(subtle, owner, slot, right.value)).toEqual(master);
  expect(await masterKeyIn(subtle, owner, slot, wrong.value)).toBeUndefined();
});

test("another passkey leaves the slot alone", async () => {
  const secret = await passkeyDoor(subtle, chance(20), answer)(owner, await made());
  expect(secret).toEqual({ ok: false, error: "other" });
});

test("the slot says which passkey to ask, and for what", async () => {
  expect(askedBy(await made())).toEqual(asked);
  for (const params of [
    "",
    "{}",
    '{"credential":"00","salt":"00"}',
    '{"credential":"","salt":"x"}',
  ]) {
    expect(askedBy({ kind: "passkey", params })).toBeUndefined();
  }
  expect(askedBy({ kind: "recovery", params: (await made()).params })).toBeUndefined();
});
