/**
 * The slot of a passphrase: Argon2id. What a slot asks for is never simply obeyed: weaker parameters could have been put
 * there to make guessing cheap, absurd ones to make opening impossible. The floor stands here and nowhere else.
 */
import * as v from "valibot";

import { bytesOf, hexOf, jsonOf, utf8, type Bytes, type Chance } from "#ledger/bytes.ts";
import { type Door, type Way } from "#ledger/way.ts";
import { err, ok } from "#result.ts";

/** `m`: memory in KiB; `t`: passes; `p`: lanes. */
export type Cost = { readonly m: number; readonly t: number; readonly p: number };

/** Argon2id, version 0x13, 32 bytes out. Rejects where the memory is not there. */
export type Argon2id = (password: Bytes, salt: Bytes, cost: Cost) => Promise<Bytes>;

/** What a new slot asks for, the first that the device has the memory for. */
export const costs: readonly Cost[] = [
  { m: 65_536, t: 3, p: 1 },
  { m: 32_768, t: 3, p: 1 },
  { m: 19_456, t: 2, p: 1 },
];

const saltSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/u));
const between = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

/** 19 MiB and two passes at least; 256 MiB and ten passes at most. */
const paramsSchema = v.strictObject({
  m: between(19_456, 262_144),
  t: between(2, 10),
  p: v.literal(1),
  salt: saltSchema,
});

/** As it is hashed: in one of the ways in which Unicode writes the same letters, so that any keyboard will do. */
export const normalized = (passphrase: string): Bytes => utf8(passphrase.normalize("NFKC"));

/** A new slot that `passphrase` opens. Tries ever smaller costs, down to the floor; rejects where even that fails. */
export const passphraseWay = async (
  argon2id: Argon2id,
  chance: Chance,
  passphrase: string,
): Promise<Way> => {
  const salt = chance(16);
  for (const cost of costs) {
    try {
      const secret = await argon2id(normalized(passphrase), salt, cost);
      const params = JSON.stringify({ ...cost, salt: hexOf(salt) });
      return { kind: "passphrase", params, secret: async () => secret.slice() };
    } catch {
      // Not enough memory for this one.
    }
  }
  throw new Error("No memory for a passphrase.");
};

/** Opens slots of kind `passphrase`. */
export const passphraseDoor =
  (argon2id: Argon2id, passphrase: string): Door =>
  async (_, { kind, params }) => {
    if (kind !== "passphrase") return err("other");
    const cost = costIn(params);
    if (cost === undefined) return err("refused");
    try {
      return ok(await argon2id(normalized(passphrase), cost.salt, cost));
    } catch {
      return err("failed");
    }
  };

/** Undefined for parameters that we refuse. */
const costIn = (params: string): (Cost & { readonly salt: Bytes }) | undefined => {
  const parsed = v.safeParse(paramsSchema, jsonOf(utf8(params)));
  const salt = parsed.success ? bytesOf(parsed.output.salt) : undefined;
  return parsed.success && salt !== undefined ? { ...parsed.output, salt } : undefined;
};
