/** The fold, sealed, so that opening need not read every row. It may be thrown away at any time. */
import * as v from "valibot";

import { jsonOf, utf8, type Bytes, type Chance } from "#ledger/bytes.ts";
import { reader, type Folded } from "#ledger/fold.ts";
import { type Head } from "#ledger/head.ts";
import { type Keys } from "#ledger/keys.ts";
import { seal, unseal, type Place } from "#ledger/seal.ts";
import { sameTally, tallyEntries, withIds } from "#ledger/tally.ts";
import { stateFrom } from "#regimen/apply.ts";

const snapshotSchema = v.object({
  v: v.literal(1),
  reader: v.literal(reader),
  ...tallyEntries,
  edition: v.number(),
  state: v.unknown(),
});

const placeOf = ({ space, g }: Keys): Place => ({
  kind: "snapshot",
  space,
  id: new Uint8Array(16),
  g,
});

/** Seals the fold with the tally that it covers. */
export const sealSnapshot = (
  subtle: SubtleCrypto,
  chance: Chance,
  keys: Keys,
  { state, tally, edition }: Folded,
): Promise<Bytes> => {
  const text = JSON.stringify({ v: 1, reader, ...tally, edition, state });
  return seal(subtle, chance, keys.local, placeOf(keys), utf8(text));
};

/**
 * What the snapshot holds, if together with `head.since` it covers just what the head and the store (`rows` of them) hold.
 * Undefined otherwise, or if it is damaged or another reader's: then it is worth nothing.
 */
export const openSnapshot = async (
  subtle: SubtleCrypto,
  keys: Keys,
  body: Bytes | undefined,
  head: Head,
  rows: number,
): Promise<Folded | undefined> => {
  if (body === undefined || head.count !== rows) return undefined;
  const text = await unseal(subtle, keys.local, placeOf(keys), body);
  const parsed = v.safeParse(snapshotSchema, text.ok ? jsonOf(text.value) : undefined);
  if (!parsed.success || parsed.output.edition !== head.edition) return undefined;
  const { count, sum, edition } = parsed.output;
  if (!sameTally(withIds({ count, sum }, head.since), head)) return undefined;
  const state = stateFrom(parsed.output.state);
  return state === undefined
    ? undefined
    : { state, tally: { count, sum }, edition, recent: new Set() };
};
