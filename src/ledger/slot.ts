/**
 * A slot: the master key, wrapped by one way of unlocking. Every way yields 32 secret bytes; from them HKDF-SHA-256 makes
 * a commitment key and a wrapping key. The commitment is checked first, because AES-GCM alone lets one ciphertext open
 * under two keys.
 */
import * as v from "valibot";

import { joined, uint32, utf8, type Bytes, type Chance } from "#ledger/bytes.ts";
import { bytesSchema } from "#ledger/row.ts";
import { type Way } from "#ledger/way.ts";

/** `params` is JSON text, bound byte for byte; `device` needs none. `key`: for `device`, not extractable. */
export type Slot = {
  readonly kind: string;
  readonly id: Bytes;
  readonly params: string;
  readonly key?: CryptoKey;
  readonly commitment: Bytes;
  readonly nonce: Bytes;
  readonly wrapped: Bytes;
};

const bytesOfLength = (length: number) =>
  v.pipe(
    bytesSchema,
    v.check((bytes) => bytes.length === length),
  );

const isKey = (input: unknown): boolean => v.is(v.object({ type: v.literal("secret") }), input);

/** A slot read back. Unknown kinds pass: they are kept and left alone. */
export const slotSchema = v.object({
  kind: v.string(),
  id: bytesOfLength(16),
  params: v.string(),
  key: v.exactOptional(v.custom<CryptoKey>(isKey)),
  commitment: bytesOfLength(32),
  nonce: bytesOfLength(12),
  wrapped: bytesOfLength(48),
});

/** The ledger that a slot belongs to. */
export type SlotOwner = { readonly space: Bytes; readonly g: number };

/** Wraps `masterKey` in a new slot of `way`. */
export const newSlot = async (
  subtle: SubtleCrypto,
  chance: Chance,
  owner: SlotOwner,
  way: Way,
  masterKey: Bytes,
): Promise<Slot> => {
  const { kind, params, key } = way;
  const named = { kind, id: chance(16), params };
  const header = headerOf(owner, named);
  const { commit, wrap } = await keysOf(subtle, owner, await way.secret(owner, named.id));
  const nonce = chance(12);
  const wrapped = await subtle.encrypt(
    { name: "AES-GCM", iv: nonce, additionalData: header },
    wrap,
    masterKey,
  );
  const commitment = new Uint8Array(await subtle.sign("HMAC", commit, header));
  const kept = key === undefined ? {} : { key };
  return { ...named, ...kept, commitment, nonce, wrapped: new Uint8Array(wrapped) };
};

/** The master key; undefined if `secret` is another one, or the slot is not what was written. Wipes `secret`. */
export const masterKeyIn = async (
  subtle: SubtleCrypto,
  owner: SlotOwner,
  slot: Slot,
  secret: Bytes,
): Promise<Bytes | undefined> => {
  const header = headerOf(owner, slot);
  try {
    const { commit, wrap } = await keysOf(subtle, owner, secret);
    if (!(await subtle.verify("HMAC", commit, slot.commitment, header))) return undefined;
    const unwrapped = await subtle.decrypt(
      { name: "AES-GCM", iv: slot.nonce, additionalData: header },
      wrap,
      slot.wrapped,
    );
    return new Uint8Array(unwrapped);
  } catch {
    return undefined;
  }
};

const headerOf = (owner: SlotOwner, slot: Pick<Slot, "kind" | "id" | "params">): Bytes =>
  joined(
    utf8("holdfast/1 slot\0"),
    owner.space,
    slot.id,
    uint32(owner.g),
    utf8(`${slot.kind}\0${slot.params}`),
  );

const keysOf = async (subtle: SubtleCrypto, { space }: SlotOwner, secret: Bytes) => {
  const base = await subtle.importKey("raw", secret, "HKDF", false, ["deriveKey"]);
  secret.fill(0);
  const from = (info: string) => ({
    name: "HKDF",
    hash: "SHA-256",
    salt: space,
    info: utf8(`holdfast/1 slot ${info}`),
  });
  const [commit, wrap] = await Promise.all([
    subtle.deriveKey(from("commit"), base, { name: "HMAC", hash: "SHA-256", length: 256 }, false, [
      "sign",
      "verify",
    ]),
    subtle.deriveKey(from("wrap"), base, { name: "AES-GCM", length: 256 }, false, [
      "encrypt",
      "decrypt",
    ]),
  ]);
  return { commit, wrap };
};
