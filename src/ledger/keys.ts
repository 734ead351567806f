/**
 * The keys of a ledger. The master key is 32 random bytes of the current generation (`master.ts` says what comes of it). A
 * later generation has a new master key; what it needs of the earlier ones lies sealed in `bag`.
 */
import * as v from "valibot";

import { emptyBag, openBag } from "#ledger/bag.ts";
import { type Bytes, type Chance } from "#ledger/bytes.ts";
import { deviceDoor, deviceWay } from "#ledger/device.ts";
import { inboxKeySchema, openInboxKey, type InboxKey, type OpenInbox } from "#ledger/inbox-key.ts";
import { derivingFrom, namesKeyFrom } from "#ledger/master.ts";
import { bytesSchema, generationSchema } from "#ledger/row.ts";
import { masterKeyIn, newSlot, slotSchema, type Slot } from "#ledger/slot.ts";
import { type Door } from "#ledger/way.ts";
import { err, ok, type Result } from "#result.ts";

/**
 * As it lies in the store. `space`: 16 random bytes that name this ledger; `g`: the generation that `slots` unlock; `inbox`:
 * where a ledger can be locked.
 */
export type KeyRecord = {
  readonly v: 1;
  readonly space: Bytes;
  readonly g: number;
  readonly slots: readonly Slot[];
  readonly bag?: Bytes;
  readonly inbox?: InboxKey;
};

/** The unlocked keys. `event` is undefined for a generation whose key is not here. */
export type Keys = {
  readonly space: Bytes;
  readonly g: number;
  readonly event: (g: number) => CryptoKey | undefined;
  readonly local: CryptoKey;
  /** Turn the name of a draft into its id, one after the other. */
  readonly names: readonly CryptoKey[];
  readonly inbox: OpenInbox | undefined;
};

/** `newer`: written by a version that this code does not know. `locked`: only slots that need the person. */
export type KeyTrouble = "damaged-keys" | "newer" | "locked";

/** Why a door did not open. `wrong`: no slot took its secret. Else see `NoSecret`; `other`: there is no slot of its kind. */
export type ShutDoor = "wrong" | "other" | "refused" | "failed";

const recordSchema = v.object({
  v: v.literal(1),
  space: v.pipe(
    bytesSchema,
    v.check((space) => space.length === 16),
  ),
  g: v.pipe(generationSchema, v.minValue(1)),
  slots: v.array(slotSchema),
  bag: v.exactOptional(bytesSchema),
  inbox: v.exactOptional(inboxKeySchema),
});

const isNewer = (input: unknown): boolean =>
  v.is(v.object({ v: v.pipe(v.number(), v.minValue(2)) }), input);

/** Reads a key record out of the store. */
export const recordFrom = (input: unknown): Result<KeyRecord, "damaged-keys" | "newer"> => {
  if (isNewer(input)) return err("newer");
  const record = v.safeParse(recordSchema, input);
  return record.success ? ok(record.output) : err("damaged-keys");
};

/** True if opening asks for nobody. */
export const opensByItself = ({ slots }: KeyRecord): boolean =>
  slots.some(({ kind }) => kind === "device");

/** A new ledger's keys: a random space and master key, wrapped by `device`. */
export const newKeyRecord = async (
  subtle: SubtleCrypto,
  chance: Chance,
  device: CryptoKey,
): Promise<KeyRecord> => {
  const owner = { space: chance(16), g: 1 };
  const masterKey = chance(32);
  const slot = await newSlot(subtle, chance, owner, deviceWay(subtle, device), masterKey);
  masterKey.fill(0);
  return { v: 1, ...owner, slots: [slot] };
};

/** The master key, by the first slot that `door` opens. */
export const masterKeyBy = async (
  subtle: SubtleCrypto,
  record: KeyRecord,
  door: Door,
): Promise<Result<Bytes, ShutDoor>> => {
  let why: ShutDoor = "other";
  for (const slot of record.slots) {
    const secret = await door(record, slot);
    if (!secret.ok) {
      why = secret.error === "other" ? why : secret.error;
      continue;
    }
    const masterKey = await masterKeyIn(subtle, record, slot, secret.value);
    if (masterKey !== undefined) return ok(masterKey);
    why = "wrong";
  }
  return err(why);
};

/** Opens the first slot that opens without asking anybody. */
export const unlocked = async (
  subtle: SubtleCrypto,
  input: unknown,
): Promise<Result<Keys, KeyTrouble>> => {
  const record = recordFrom(input);
  if (!record.ok) return record;
  const masterKey = await masterKeyBy(subtle, record.value, deviceDoor(subtle));
  if (masterKey.ok) return ok(await keysFrom(subtle, record.value, masterKey.value));
  return err(record.value.slots.some(({ kind }) => kind !== "device") ? "locked" : "damaged-keys");
};

/** Derives every key, and forgets `masterKey`. */
export const keysFrom = async (
  subtle: SubtleCrypto,
  record: KeyRecord,
  masterKey: Bytes,
): Promise<Keys> => {
  const { space, g } = record;
  const derive = await derivingFrom(subtle, record, masterKey);
  masterKey.fill(0);
  const [event, local, names] = await Promise.all([
    derive("event"),
    derive("local"),
    derive("names"),
  ]);
  const bag =
    record.bag === undefined
      ? emptyBag
      : await openBag(subtle, await derive("bag"), record, record.bag);
  const earlier = await earlierEventKeys(subtle, space, bag.masters);
  const earlierNames = await Promise.all(bag.names.map((bytes) => namesKeyFrom(subtle, bytes)));
  return {
    space,
    g,
    event: (asked) => (asked === g ? event : earlier.get(asked)),
    local,
    names: [...earlierNames, names],
    inbox:
      record.inbox === undefined
        ? undefined
        : await openInboxKey(subtle, await derive("inbox"), record, record.inbox),
  };
};

const earlierEventKeys = async (
  subtle: SubtleCrypto,
  space: Bytes,
  masters: ReadonlyMap<number, Bytes>,
): Promise<ReadonlyMap<number, CryptoKey>> => {
  const keys = new Map<number, CryptoKey>();
  for (const [g, master] of masters) {
    const derive = await derivingFrom(subtle, { space, g }, master);
    keys.set(g, await derive("event"));
  }
  return keys;
};
