/** The head: where this device's chain stands, and what the ledger holds. Sealed, because its clock tells when. */
import * as v from "valibot";

import { hexOf, jsonOf, utf8, type Bytes, type Chance } from "#ledger/bytes.ts";
import { linkEntries, type Link } from "#ledger/envelope.ts";
import { noHlc } from "#ledger/hlc.ts";
import { type Keys } from "#ledger/keys.ts";
import { idSchema } from "#ledger/row.ts";
import { seal, unseal, type Place } from "#ledger/seal.ts";
import { noTally, tallyEntries, type Tally } from "#ledger/tally.ts";

/**
 * `hlc`, `n`, and `prev` (SHA-256 of the last body) are those of this device's last event. The tally covers every id in `events`,
 * erased ones too. `edition` grows when rows change what they tell: erased, or readable at last; it makes every earlier
 * snapshot void. `since`: the ids that came after the snapshot.
 */
export type Head = Link &
  Tally & { readonly v: 1; readonly edition: number; readonly since: readonly string[] };

/** Beyond so many, the list is let go, and the next opening reads every row. */
const mostSince = 4_096;

const headSchema = v.object({
  v: v.literal(1),
  ...linkEntries,
  ...tallyEntries,
  edition: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  since: v.array(idSchema),
});

/** The head of a ledger with nothing in it, for a device that has not written yet. */
export const newHead = (chance: Chance): Head => ({
  v: 1,
  dev: hexOf(chance(16)),
  n: 0,
  prev: "",
  hlc: noHlc,
  ...noTally,
  edition: 0,
  since: [],
});

const placeOf = ({ space, g }: Keys): Place => ({ kind: "head", space, id: new Uint8Array(16), g });

/** Seals the head. A list of `since` that has grown too long is let go. */
export const sealHead = (
  subtle: SubtleCrypto,
  chance: Chance,
  keys: Keys,
  head: Head,
): Promise<Bytes> => {
  const since = head.since.length > mostSince ? [] : head.since;
  return seal(subtle, chance, keys.local, placeOf(keys), utf8(JSON.stringify({ ...head, since })));
};

/** Undefined if it is not what was written; it can be made again from the rows. */
export const openHead = async (
  subtle: SubtleCrypto,
  keys: Keys,
  body: Bytes,
): Promise<Head | undefined> => {
  const text = await unseal(subtle, keys.local, placeOf(keys), body);
  const parsed = v.safeParse(headSchema, text.ok ? jsonOf(text.value) : undefined);
  return parsed.success ? parsed.output : undefined;
};
