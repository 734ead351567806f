/**
 * A sealed body, the same for everything that is kept:
 *
 * | bytes | what                                            |
 * | ----- | ----------------------------------------------- |
 * | 1     | version of the format, 0x01                     |
 * | 1     | algorithm, 0x01 = AES-256-GCM with a 16 byte tag |
 * | 12    | nonce, random                                   |
 * | rest  | ciphertext of the padded text, then the tag     |
 *
 * The associated data binds the body to its place (`docs/format.md`), so that it opens nowhere else.
 */
import { joined, uint32, utf8, type Bytes, type Chance } from "#ledger/bytes.ts";
import { padded, unpadded } from "#ledger/pad.ts";
import { err, ok, type Result } from "#result.ts";

/** Where a body belongs. `id` and `space` are 16 bytes, `g` the generation of the key. */
export type Place = {
  readonly kind: "event" | "head" | "snapshot" | "draft" | "bag" | "inbox-key" | "inbox";
  readonly space: Bytes;
  readonly id: Bytes;
  readonly g: number;
};

/** `newer`: a version or algorithm that this code does not know. `damaged`: anything else that is not what was sealed. */
export type Unopened = "newer" | "damaged";

/** The first byte of everything sealed. */
export const formatVersion = 0x01;
const aesGcm = 0x01;
const nonceLength = 12;
const tagLength = 16;
const bodyStart = 2 + nonceLength;
const overhead = bodyStart + tagLength;

/** Seals `plain` for its place. The size of the result is a bucket (`pad.ts`). */
export const seal = async (
  subtle: SubtleCrypto,
  chance: Chance,
  key: CryptoKey,
  place: Place,
  plain: Bytes,
): Promise<Bytes> => {
  const iv = chance(nonceLength);
  const additionalData = bound(place, aesGcm);
  const cipher = await subtle.encrypt(
    { name: "AES-GCM", iv, additionalData },
    key,
    padded(plain, overhead),
  );
  return joined(Uint8Array.of(formatVersion, aesGcm), iv, new Uint8Array(cipher));
};

/** Opens what was sealed for this very place, and nothing else. */
export const unseal = async (
  subtle: SubtleCrypto,
  key: CryptoKey,
  place: Place,
  body: Bytes,
): Promise<Result<Bytes, Unopened>> => {
  if (body.length < overhead) return err("damaged");
  if (body[0] !== formatVersion || body[1] !== aesGcm) return err("newer");
  const iv = body.slice(2, bodyStart);
  const additionalData = bound(place, aesGcm);
  try {
    const plain = await subtle.decrypt(
      { name: "AES-GCM", iv, additionalData },
      key,
      body.slice(bodyStart),
    );
    const text = unpadded(new Uint8Array(plain));
    return text === undefined ? err("damaged") : ok(text);
  } catch {
    return err("damaged");
  }
};

/** The associated data of a body of `algorithm` at its place. */
export const bound = ({ kind, space, id, g }: Place, algorithm: number): Bytes =>
  joined(utf8(`holdfast/1 ${kind}\0`), space, id, uint32(g), Uint8Array.of(algorithm));

/** SHA-256 of a sealed body: what the next event of the same device carries as `prev`. */
export const fingerprint = async (subtle: SubtleCrypto, body: Bytes): Promise<Bytes> =>
  new Uint8Array(await subtle.digest("SHA-256", body));
