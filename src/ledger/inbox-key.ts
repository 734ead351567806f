/**
 * The key pair of the inbox: what happens while the ledger is locked is sealed to its public half, which lies open in the
 * key record; the private half is sealed, so that nothing can be read back before somebody unlocks.
 */
import * as v from "valibot";

import { joined, sameBytes, type Bytes, type Chance } from "#ledger/bytes.ts";
import { bytesSchema } from "#ledger/row.ts";
import { seal, unseal, type Place } from "#ledger/seal.ts";
import { type SlotOwner } from "#ledger/slot.ts";

/** `key`: the public half, 65 bytes. `sealed`: public and private half (PKCS #8). */
export type InboxKey = { readonly key: Bytes; readonly sealed: Bytes };

/** In bytes: a point of P-256, not compressed. */
export const pointLength = 65;
/** The curve, as WebCrypto names it. */
export const curve = { name: "ECDH", namedCurve: "P-256" } as const;

export const inboxKeySchema = v.object({
  key: v.pipe(
    bytesSchema,
    v.check((bytes) => bytes.length === pointLength),
  ),
  sealed: bytesSchema,
});

/** The private half, and the public one that it belongs to. */
export type OpenInbox = { readonly key: CryptoKey; readonly point: Bytes };

const placeOf = ({ space, g }: SlotOwner): Place => ({
  kind: "inbox-key",
  space,
  id: new Uint8Array(16),
  g,
});

/** A new pair, sealed by the inbox key of `owner`'s generation. */
export const newInboxKey = async (
  subtle: SubtleCrypto,
  chance: Chance,
  key: CryptoKey,
  owner: SlotOwner,
): Promise<InboxKey> => {
  const pair = await subtle.generateKey(curve, true, ["deriveBits"]);
  const point = new Uint8Array(await subtle.exportKey("raw", pair.publicKey));
  const secret = new Uint8Array(await subtle.exportKey("pkcs8", pair.privateKey));
  const sealed = await seal(subtle, chance, key, placeOf(owner), joined(point, secret));
  secret.fill(0);
  return { key: point, sealed };
};

/** Undefined if it is damaged, or if somebody has put another public half into the record. */
export const openInboxKey = async (
  subtle: SubtleCrypto,
  key: CryptoKey,
  owner: SlotOwner,
  inbox: InboxKey,
): Promise<OpenInbox | undefined> => {
  const plain = await unseal(subtle, key, placeOf(owner), inbox.sealed);
  if (!plain.ok) return undefined;
  const point = plain.value.slice(0, pointLength);
  if (!sameBytes(point, inbox.key)) return undefined;
  try {
    const secret = plain.value.slice(pointLength);
    return { key: await subtle.importKey("pkcs8", secret, curve, false, ["deriveBits"]), point };
  } catch {
    return undefined;
  }
};
