/** For tests: a passphrase that costs nothing, locks put on a ledger, and what opens them. */
import { type Bytes } from "#ledger/bytes.ts";
import { deviceDoor } from "#ledger/device.ts";
import { seededChance } from "#ledger/ledger.testing.ts";
import { masterKeyBy, recordFrom, type KeyRecord } from "#ledger/keys.ts";
import { type Ledger } from "#ledger/ledger.ts";
import { type Shelf } from "#ledger/memory-store.ts";
import { passphraseDoor, passphraseWay, type Argon2id } from "#ledger/passphrase.ts";
import { relock } from "#ledger/relock.ts";
import { joined } from "#ledger/bytes.ts";
import { type Door, type Way } from "#ledger/way.ts";
import { type Master } from "#ledger/begin.ts";

const { subtle } = crypto;

/** In the place of Argon2id, where its cost is not what is tested. */
export const cheap: Argon2id = async (password, salt) =>
  new Uint8Array(await subtle.digest("SHA-256", joined(password, salt)));

export const wayOf = (text: string, seed = 7): Promise<Way> =>
  passphraseWay(cheap, seededChance(seed), text);
export const doorOf = (text: string): Door => passphraseDoor(cheap, text);

export const recordOn = (shelf: Shelf): KeyRecord => {
  const record = recordFrom(shelf.meta.keys);
  if (!record.ok) throw new Error(record.error);
  return record.value;
};

/** What `door` unlocks, as opening takes it. */
export const masterOn = async (shelf: Shelf, door: Door): Promise<Master> => {
  const record = recordOn(shelf);
  const key = await masterKeyBy(subtle, record, door);
  if (!key.ok) throw new Error(key.error);
  return { key: key.value, g: record.g };
};

/** Puts a passphrase on a ledger that the device opens by itself. */
export const lockWith = async (ledger: Ledger, text: string): Promise<Bytes> => {
  const way = await wayOf(text);
  const locked = await ledger.at((desk) => relock(desk, deviceDoor(subtle), [way]));
  if (!locked.ok) throw new Error(locked.error);
  return locked.value.key;
};
