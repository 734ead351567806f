/** Sealed rows, opened. What can't be read is told apart and never stops the rest. */
import { bytesOf, type Bytes } from "#ledger/bytes.ts";
import { envelopeFrom, type Envelope } from "#ledger/envelope.ts";
import { reader } from "#ledger/fold.ts";
import { type Keys } from "#ledger/keys.ts";
import { isSealed, type Row, type SealedRow } from "#ledger/row.ts";
import { unseal } from "#ledger/seal.ts";
import { type Note, type WhySetAside } from "#ledger/store.ts";
import { eventIdFrom } from "#regimen/event.ts";
import { err, type Result } from "#result.ts";

/** What could be read, and notes of what could not. */
export type ReadRows = {
  readonly envelopes: readonly Envelope[];
  readonly setAside: readonly Note[];
};

/** Opens all of `rows` at once: pass no more than a few hundred. Tombstones are passed over. */
export const readRows = async (
  subtle: SubtleCrypto,
  keys: Keys,
  rows: readonly Row[],
): Promise<ReadRows> => {
  const sealed = rows.filter(isSealed);
  const read = await Promise.all(sealed.map((row) => openRow(subtle, keys, row)));
  const envelopes: Envelope[] = [];
  const setAside: Note[] = [];
  sealed.forEach(({ id }, at) => {
    const one = read[at];
    if (one?.ok === true) envelopes.push(one.value);
    if (one?.ok === false) setAside.push({ id, why: one.error, by: reader });
  });
  return { envelopes, setAside };
};

/** Opens one row. Never throws. */
export const openRow = async (
  subtle: SubtleCrypto,
  keys: Keys,
  row: SealedRow,
): Promise<Result<Envelope, WhySetAside>> => {
  const name = eventIdFrom(row.id);
  if (name === undefined) return err("damaged");
  const text = await openText(subtle, keys, row);
  return text.ok ? envelopeFrom(name, text.value) : text;
};

/** The text in a row, whether or not this version understands it. Never throws. */
export const openText = async (
  subtle: SubtleCrypto,
  keys: Keys,
  { id, g, body }: SealedRow,
): Promise<Result<Bytes, WhySetAside>> => {
  const bytes = bytesOf(id);
  if (bytes === undefined) return err("damaged");
  const key = keys.event(g);
  if (key === undefined) return err("no-key");
  return unseal(subtle, key, { kind: "event", space: keys.space, id: bytes, g }, body);
};
