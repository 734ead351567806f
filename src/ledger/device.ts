/** The device's own slot: a key that the browser keeps and does not give out, so that opening asks for nothing. */
import { joined, utf8, type Bytes } from "#ledger/bytes.ts";
import { type Door, type Way } from "#ledger/way.ts";
import { err, ok } from "#result.ts";

/** A new device key. It never leaves the platform's key store as bytes. */
export const newDeviceKey = (subtle: SubtleCrypto): Promise<CryptoKey> =>
  subtle.generateKey({ name: "HMAC", hash: "SHA-256", length: 256 }, false, ["sign"]);

/** A slot that `key` opens. */
export const deviceWay = (subtle: SubtleCrypto, key: CryptoKey): Way => ({
  kind: "device",
  params: "{}",
  key,
  secret: (_, id) => secretOf(subtle, key, id),
});

/** Opens slots of kind `device` by the key that lies in them. */
export const deviceDoor =
  (subtle: SubtleCrypto): Door =>
  async (_, { kind, key, id }) => {
    if (kind !== "device" || key === undefined) return err("other");
    try {
      return ok(await secretOf(subtle, key, id));
    } catch {
      return err("failed");
    }
  };

const secretOf = async (subtle: SubtleCrypto, key: CryptoKey, id: Bytes): Promise<Bytes> =>
  new Uint8Array(await subtle.sign("HMAC", key, joined(utf8("holdfast/1 device secret\0"), id)));
