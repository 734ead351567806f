/** What is derived from a master key: one key for each purpose (salt: the space; info: purpose and generation). */
import { joined, uint32, utf8, type Bytes } from "#ledger/bytes.ts";
import { derivedBytes } from "#ledger/derive.ts";
import { type SlotOwner } from "#ledger/slot.ts";

/** What a derived key is for. All but `names` seal. */
export type Purpose = "event" | "local" | "names" | "bag" | "inbox";

/** A key that can't be taken out again. */
export type Derive = (purpose: Purpose) => Promise<CryptoKey>;

/** Keys of one generation. Does not keep `masterKey`, and does not wipe it. */
export const derivingFrom = async (
  subtle: SubtleCrypto,
  owner: SlotOwner,
  masterKey: Bytes,
): Promise<Derive> => {
  const base = await subtle.importKey("raw", masterKey, "HKDF", false, ["deriveKey"]);
  return (purpose) => {
    const info = infoOf(purpose, owner.g);
    const from = { name: "HKDF", hash: "SHA-256", salt: owner.space, info };
    return purpose === "names"
      ? subtle.deriveKey(from, base, mac, false, ["sign"])
      : subtle.deriveKey(from, base, cipher, false, ["encrypt", "decrypt"]);
  };
};

/** The names key as bytes, for the bag of the next generation. */
export const namesBytes = (
  subtle: SubtleCrypto,
  { space, g }: SlotOwner,
  masterKey: Bytes,
): Promise<Bytes> => derivedBytes(subtle, masterKey, space, infoOf("names", g));

/** A names key out of a bag. */
export const namesKeyFrom = (subtle: SubtleCrypto, bytes: Bytes): Promise<CryptoKey> =>
  subtle.importKey("raw", bytes, mac, false, ["sign"]);

const infoOf = (purpose: Purpose, g: number): Bytes =>
  joined(utf8(`holdfast/1 ${purpose}\0`), uint32(g));

const cipher = { name: "AES-GCM", length: 256 };
const mac = { name: "HMAC", hash: "SHA-256", length: 256 };
