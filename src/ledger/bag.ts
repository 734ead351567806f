/**
 * The bag: what a later generation needs of the earlier ones. The names keys, along which a draft's id is found; and the
 * master keys of those generations of which a row is left that could not be sealed anew.
 */
import * as v from "valibot";

import { bytesOf, jsonOf, utf8, hexOf, type Bytes, type Chance } from "#ledger/bytes.ts";
import { seal, unseal, type Place } from "#ledger/seal.ts";
import { type SlotOwner } from "#ledger/slot.ts";

/** `names`: of generation 1, 2, … up to the one before this. `masters`: by generation. All 32 bytes. */
export type Bag = {
  readonly names: readonly Bytes[];
  readonly masters: ReadonlyMap<number, Bytes>;
};

/** That of the first generation. */
export const emptyBag: Bag = { names: [], masters: new Map() };

const keySchema = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{64}$/u),
  v.transform((hex) => bytesOf(hex) ?? new Uint8Array()),
);
const bagSchema = v.object({
  v: v.literal(1),
  names: v.array(keySchema),
  masters: v.record(v.pipe(v.string(), v.regex(/^[1-9]\d{0,9}$/u)), keySchema),
});

const placeOf = ({ space, g }: SlotOwner): Place => ({
  kind: "bag",
  space,
  id: new Uint8Array(16),
  g,
});

/** Seals the bag of generation `owner.g` with that generation's bag key. */
export const sealBag = (
  subtle: SubtleCrypto,
  chance: Chance,
  key: CryptoKey,
  owner: SlotOwner,
  { names, masters }: Bag,
): Promise<Bytes> => {
  const text = JSON.stringify({
    v: 1,
    names: names.map(hexOf),
    masters: Object.fromEntries([...masters].map(([g, master]) => [g, hexOf(master)])),
  });
  return seal(subtle, chance, key, placeOf(owner), utf8(text));
};

/** Empty if it is not what was written: then earlier rows and drafts can't be read, and stay where they are. */
export const openBag = async (
  subtle: SubtleCrypto,
  key: CryptoKey,
  owner: SlotOwner,
  body: Bytes,
): Promise<Bag> => {
  const text = await unseal(subtle, key, placeOf(owner), body);
  const parsed = v.safeParse(bagSchema, text.ok ? jsonOf(text.value) : undefined);
  if (!parsed.success) return emptyBag;
  const { names, masters } = parsed.output;
  return {
    names,
    masters: new Map(Object.entries(masters).map(([g, master]) => [Number(g), master])),
  };
};
