/** What the screens do to the locks of the ledger. */
import { type Master } from "#ledger/begin.ts";
import { type Bytes } from "#ledger/bytes.ts";
import { deviceWay, newDeviceKey } from "#ledger/device.ts";
import { masterKeyBy, recordFrom, type KeyRecord, type ShutDoor } from "#ledger/keys.ts";
import { passphraseWay } from "#ledger/passphrase.ts";
import { recoveryWay } from "#ledger/recovery.ts";
import { relock, type RelockError } from "#ledger/relock.ts";
import { addSlot, dropSlot, type SlotError } from "#ledger/slots.ts";
import type { Door, Way } from "#ledger/way.ts";
import { err, ok, type Result } from "#result.ts";
import type { Kept } from "#web/kept.svelte.ts";
import { argon2Beside } from "#web/lock/argon2.ts";
import { chance } from "#web/lock/chance.ts";
import { tellLocked } from "#web/lock/other-windows.ts";

const { subtle } = crypto;

/** Why nothing was changed. `memory`: not enough for a passphrase. */
export type LockError = RelockError | SlotError | "memory";

/** The key record as it is now. */
export const recordOf = async (kept: Kept): Promise<KeyRecord | undefined> => {
  const glance = await kept.at((desk) => desk.store.glance());
  const record = glance?.ok === true ? recordFrom(glance.value.keys) : undefined;
  return record?.ok === true ? record.value : undefined;
};

/** What `door` unlocks of `record`. */
export const masterBy = async (
  record: KeyRecord,
  door: Door,
): Promise<Result<Master, ShutDoor>> => {
  const key = await masterKeyBy(subtle, record, door);
  return key.ok ? ok({ key: key.value, g: record.g }) : key;
};

/** A new generation that `passphrase` opens, and the words of `entropy` if there are any. `onProgress`: 0 to 1. */
export const setPassphrase = async (
  kept: Kept,
  door: Door,
  passphrase: string,
  entropy: Bytes | undefined,
  onProgress: (part: number) => void,
): Promise<Result<void, LockError>> => {
  const way = await passphraseWay(argon2Beside, chance, passphrase).catch(() => undefined);
  if (way === undefined) return err("memory");
  const words = entropy === undefined ? [] : [recoveryWay(subtle, entropy)];
  return anew(kept, door, [way, ...words], onProgress);
};

/** A new generation that this device opens by itself. */
export const takeOff = async (
  kept: Kept,
  door: Door,
  onProgress: (part: number) => void,
): Promise<Result<void, LockError>> =>
  anew(kept, door, [deviceWay(subtle, await newDeviceKey(subtle))], onProgress);

const anew = async (
  kept: Kept,
  door: Door,
  ways: readonly Way[],
  onProgress: (part: number) => void,
): Promise<Result<void, LockError>> => {
  const told = ({ read, all }: { readonly read: number; readonly all: number }) =>
    onProgress(all === 0 ? 1 : read / all);
  const made = await kept.at((desk) => relock({ ...desk, onProgress: told }, door, ways));
  if (made === undefined) return err("closed");
  if (!made.ok) return made;
  tellLocked();
  const isLocked = ways.every(({ kind }) => kind !== "device");
  await kept.begin(isLocked ? made.value : undefined);
  return ok(undefined);
};

/** One more way in, in the place of those of the same kind. */
export const putSlot = async (
  kept: Kept,
  door: Door,
  way: Way,
): Promise<Result<void, LockError>> => {
  const before = await recordOf(kept);
  const added = await kept.at((desk) => addSlot(desk, door, way));
  if (before === undefined || added === undefined) return err("closed");
  return added.ok ? dropAll(kept, before, way.kind) : added;
};

/** Takes every slot of `kind` away. */
export const dropSlots = async (kept: Kept, kind: string): Promise<Result<void, LockError>> => {
  const before = await recordOf(kept);
  return before === undefined ? err("closed") : dropAll(kept, before, kind);
};

const dropAll = async (
  kept: Kept,
  { slots }: KeyRecord,
  kind: string,
): Promise<Result<void, LockError>> => {
  for (const { id } of slots.filter((slot) => slot.kind === kind)) {
    const dropped = await kept.at((desk) => dropSlot(desk, id));
    if (dropped?.ok !== true) return dropped ?? err("closed");
  }
  return ok(undefined);
};
