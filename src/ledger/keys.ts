/**
 * The keys of a ledger. The master key is 32 random bytes of the current generation; from it HKDF-SHA-256 (salt: the
 * space id; info: `holdfast/1 <purpose>`, then the generation as four bytes) makes one key per purpose. A later generation has a
 * new master key; earlier ones, where rows still need them, will lie sealed in `bag`.
 */
import * as v from "valibot";

import { joined, uint32, utf8, type Bytes, type Chance } from "#ledger/bytes.ts";
import { bytesSchema, generationSchema } from "#ledger/row.ts";
import { deviceSlot, masterKeyIn, slotSchema, type Slot } from "#ledger/slot.ts";
import { err, ok, type Result } from "#result.ts";

/** As it lies in the store. `space`: 16 random bytes that name this ledger; `g`: the generation that `slots` unlock. */
export type KeyRecord = {
  readonly v: 1;
  readonly space: Bytes;
  readonly g: number;
  readonly slots: readonly Slot[];
  readonly bag?: Bytes;
};

/** The unlocked keys. `event` is undefined for a generation whose key is not here. */
export type Keys = {
  readonly space: Bytes;
  readonly g: number;
  readonly event: (g: number) => CryptoKey | undefined;
  readonly local: CryptoKey;
  /** Turns the name of a draft into its id. */
  readonly names: CryptoKey;
};

/** `newer`: written by a version that this code does not know. `locked`: only slots that need the person. */
export type KeyTrouble = "damaged-keys" | "newer" | "locked";

const recordSchema = v.object({
  v: v.literal(1),
  space: v.pipe(
    bytesSchema,
    v.check((space) => space.length === 16),
  ),
  g: v.pipe(generationSchema, v.minValue(1)),
  slots: v.array(slotSchema),
  bag: v.exactOptional(bytesSchema),
});

const isNewer = (input: unknown): boolean =>
  v.is(v.object({ v: v.pipe(v.number(), v.minValue(2)) }), input);

/** A new ledger's keys: a random space and master key, wrapped by `device`. */
export const newKeyRecord = async (
  subtle: SubtleCrypto,
  chance: Chance,
  device: CryptoKey,
): Promise<KeyRecord> => {
  const owner = { space: chance(16), g: 1 };
  const masterKey = chance(32);
  const slot = await deviceSlot(subtle, chance, owner, device, masterKey);
  masterKey.fill(0);
  return { v: 1, ...owner, slots: [slot] };
};

/** Opens the first slot that opens without asking anybody. */
export const unlocked = async (
  subtle: SubtleCrypto,
  input: unknown,
): Promise<Result<Keys, KeyTrouble>> => {
  if (isNewer(input)) return err("newer");
  const record = v.safeParse(recordSchema, input);
  if (!record.success) return err("damaged-keys");
  for (const slot of record.output.slots) {
    const masterKey = await masterKeyIn(subtle, record.output, slot);
    if (masterKey !== undefined) return ok(await keysFrom(subtle, record.output, masterKey));
  }
  return err(record.output.slots.some(({ kind }) => kind !== "device") ? "locked" : "damaged-keys");
};

/** Derives every key, and forgets `masterKey`. */
const keysFrom = async (
  subtle: SubtleCrypto,
  { space, g }: KeyRecord,
  masterKey: Bytes,
): Promise<Keys> => {
  const base = await subtle.importKey("raw", masterKey, "HKDF", false, ["deriveKey"]);
  masterKey.fill(0);
  const derive = (purpose: string, algorithm: typeof cipher | typeof mac, uses: KeyUsage[]) =>
    subtle.deriveKey(
      {
        name: "HKDF",
        hash: "SHA-256",
        salt: space,
        info: joined(utf8(`holdfast/1 ${purpose}\0`), uint32(g)),
      },
      base,
      algorithm,
      false,
      uses,
    );
  const [event, local, names] = await Promise.all([
    derive("event", cipher, ["encrypt", "decrypt"]),
    derive("local", cipher, ["encrypt", "decrypt"]),
    derive("names", mac, ["sign"]),
  ]);
  return { space, g, event: (asked) => (asked === g ? event : undefined), local, names };
};

const cipher = { name: "AES-GCM", length: 256 };
const mac = { name: "HMAC", hash: "SHA-256", length: 256 };
