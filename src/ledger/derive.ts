/** HKDF-SHA-256, for secrets that have to be bytes. */
import { type Bytes } from "#ledger/bytes.ts";

/** 32 bytes from `secret`. */
export const derivedBytes = async (
  subtle: SubtleCrypto,
  secret: Bytes,
  salt: Bytes,
  info: Bytes,
): Promise<Bytes> => {
  const base = await subtle.importKey("raw", secret, "HKDF", false, ["deriveBits"]);
  return new Uint8Array(
    await subtle.deriveBits({ name: "HKDF", hash: "SHA-256", salt, info }, base, 256),
  );
};
