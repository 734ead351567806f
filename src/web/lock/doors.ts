/** Doors as the screens need them: by what was typed, and remembered for as long as one screen is open. */
import { hexOf, type Bytes } from "#ledger/bytes.ts";
import { deviceDoor } from "#ledger/device.ts";
import { passphraseDoor } from "#ledger/passphrase.ts";
import { recoveryDoor } from "#ledger/recovery.ts";
import type { Door } from "#ledger/way.ts";
import { ok } from "#result.ts";
import { argon2Beside } from "#web/lock/argon2.ts";

const { subtle } = crypto;

/** Asks for nobody. */
export const byDevice = (): Door => deviceDoor(subtle);

/** By what was typed as the passphrase. */
export const byPassphrase = (passphrase: string): Door =>
  remembering(passphraseDoor(argon2Beside, passphrase));

/** By the bytes that the twelve words say. */
export const byWords = (entropy: Bytes): Door => recoveryDoor(subtle, entropy);

/** Works each slot's secret out once: a second Argon2id would only make somebody wait. */
const remembering = (door: Door): Door => {
  const known = new Map<string, Bytes>();
  return async (owner, slot) => {
    const id = hexOf(slot.id) + slot.params;
    const before = known.get(id);
    if (before !== undefined) return ok(before.slice());
    const secret = await door(owner, slot);
    if (secret.ok) known.set(id, secret.value.slice());
    return secret;
  };
};
