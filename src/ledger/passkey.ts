/**
 * The slot of a passkey: 32 bytes from the pseudo-random function of an authenticator (WebAuthn PRF), for a salt that lies in
 * the slot. People lose and delete passkeys, so this is never the only slot.
 */
import * as v from "valibot";

import { bytesOf, hexOf, joined, jsonOf, utf8, type Bytes } from "#ledger/bytes.ts";
import { derivedBytes } from "#ledger/derive.ts";
import { type Slot } from "#ledger/slot.ts";
import { type Door, type Way } from "#ledger/way.ts";
import { err, ok } from "#result.ts";

/** Which passkey, and what to ask it for. */
export type Asked = { readonly credential: Bytes; readonly salt: Bytes };

const hex = (least: number, most: number) =>
  v.pipe(v.string(), v.regex(new RegExp(`^(?:[0-9a-f]{2}){${least},${most}}$`, "u")));
const paramsSchema = v.strictObject({ credential: hex(1, 1_024), salt: hex(32, 32) });

/** What to ask the passkey of `slot` for; undefined for slots of another kind, or with other parameters. */
export const askedBy = ({ kind, params }: Pick<Slot, "kind" | "params">): Asked | undefined => {
  const parsed = kind === "passkey" ? v.safeParse(paramsSchema, jsonOf(utf8(params))) : undefined;
  if (parsed?.success !== true) return undefined;
  const [credential, salt] = [bytesOf(parsed.output.credential), bytesOf(parsed.output.salt)];
  return credential === undefined || salt === undefined ? undefined : { credential, salt };
};

/** A new slot that the passkey opens by `answer`, the 32 bytes that it gave for `asked`. */
export const passkeyWay = (subtle: SubtleCrypto, asked: Asked, answer: Bytes): Way => ({
  kind: "passkey",
  params: JSON.stringify({ credential: hexOf(asked.credential), salt: hexOf(asked.salt) }),
  secret: ({ space }, id) => secretOf(subtle, answer, space, id),
});

/** Opens the slot of the passkey `credential`, which gave `answer`. */
export const passkeyDoor =
  (subtle: SubtleCrypto, credential: Bytes, answer: Bytes): Door =>
  async ({ space }, slot) => {
    const asked = askedBy(slot);
    return asked !== undefined && hexOf(asked.credential) === hexOf(credential)
      ? ok(await secretOf(subtle, answer, space, slot.id))
      : err("other");
  };

const secretOf = (subtle: SubtleCrypto, answer: Bytes, space: Bytes, id: Bytes): Promise<Bytes> =>
  derivedBytes(subtle, answer, space, joined(utf8("holdfast/1 passkey secret\0"), id));
