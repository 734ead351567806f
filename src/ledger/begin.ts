/** The first steps of opening: the keys, made if the ledger is new, and a head, mended if it was lost. */
import { type Bytes, type Chance } from "#ledger/bytes.ts";
import { newHead, openHead, sealHead, type Head } from "#ledger/head.ts";
import { newDeviceKey } from "#ledger/device.ts";
import {
  keysFrom,
  newKeyRecord,
  recordFrom,
  unlocked,
  type Keys,
  type KeyTrouble,
} from "#ledger/keys.ts";
import { type Glance, type Store, type StoreError } from "#ledger/store.ts";
import { noTally, withIds } from "#ledger/tally.ts";
import { err, ok, type Result } from "#result.ts";

/** What opening needs from outside. */
export type BeginPorts = {
  readonly store: Store;
  readonly subtle: SubtleCrypto;
  readonly chance: Chance;
  /** A key to wrap the master key with; by default one that can't be taken out of the browser. */
  readonly deviceKey?: () => Promise<CryptoKey>;
  /** What somebody has unlocked. Without it only a slot that asks for nobody opens. */
  readonly master?: Master;
};

/** A master key, and the generation that it is of: for another one it is worth nothing. */
export type Master = { readonly key: Bytes; readonly g: number };

/** The unlocked keys, and the store as it was when they were found. */
export type Begun = { readonly keys: Keys; readonly glance: Glance };

/** Two tabs may begin at once, and each of them must end with the same keys: hence another look after every write. */
const mostLooks = 8;

/** Makes the ledger if there is none. Never makes one over rows whose keys are gone. */
export const begin = async (ports: BeginPorts): Promise<Result<Begun, StoreError | KeyTrouble>> => {
  for (let looks = 0; looks < mostLooks; looks += 1) {
    const glance = await ports.store.glance();
    if (!glance.ok) return glance;
    if (glance.value.keys === undefined) {
      // Rows whose keys are gone are not a new ledger: made anew, it would hide them for good.
      if (!isNew(glance.value)) return err("damaged-keys");
      const made = await makeLedger(ports);
      if (!made.ok) return made;
      continue;
    }
    const keys = await keysOf(ports, glance.value.keys);
    if (!keys.ok) return keys;
    if (await hasHead(ports, keys.value, glance.value)) {
      return ok({ keys: keys.value, glance: glance.value });
    }
    const mended = await mendHead(ports, keys.value);
    if (!mended.ok) return mended;
  }
  return err("failed");
};

const keysOf = async (
  { subtle, master }: BeginPorts,
  input: unknown,
): Promise<Result<Keys, KeyTrouble>> => {
  if (master === undefined) return unlocked(subtle, input);
  const record = recordFrom(input);
  if (!record.ok) return record;
  // Another window may have changed the keys since: by this one nothing would open, and the head would be made anew.
  return record.value.g === master.g
    ? ok(await keysFrom(subtle, record.value, master.key.slice()))
    : err("locked");
};

const isNew = ({ head, rows }: Glance): boolean => head === undefined && rows === 0;

const makeLedger = async ({ store, subtle, chance, deviceKey }: BeginPorts) => {
  const device = await (deviceKey ?? (() => newDeviceKey(subtle)))();
  const record = await newKeyRecord(subtle, chance, device);
  const keys = await unlocked(subtle, record);
  if (!keys.ok) return keys;
  const head = await sealHead(subtle, chance, keys.value, newHead(chance));
  return store.write({ basis: { head: undefined }, keys: record, head });
};

const hasHead = async ({ subtle }: BeginPorts, keys: Keys, { head }: Glance): Promise<boolean> =>
  head !== undefined && (await openHead(subtle, keys, head)) !== undefined;

/** A device that has lost its place in its chain goes on as another device. Its clock is mended when all rows are read. */
const mendHead = async ({ store, subtle, chance }: BeginPorts, keys: Keys) => {
  const survey = await store.survey();
  if (!survey.ok) return survey;
  const { ids, head } = survey.value;
  const mended: Head = { ...newHead(chance), ...withIds(noTally, ids) };
  return store.write({
    basis: { head },
    head: await sealHead(subtle, chance, keys, mended),
    snapshot: null,
  });
};
