/** Sealed rows, opened. What can't be read is told apart and never stops the rest. */
import { bytesOf, type Bytes } from "#ledger/bytes.ts";
import { envelopeFrom, type Envelope, type Held, type Link } from "#ledger/envelope.ts";
import { reader } from "#ledger/fold.ts";
import { type Keys } from "#ledger/keys.ts";
import { isSealed, type Row, type SealedRow } from "#ledger/row.ts";
import { unseal } from "#ledger/seal.ts";
import { type Answer, type Note, type WhySetAside } from "#ledger/store.ts";
import { eventIdFrom } from "#regimen/event.ts";
import { err, ok, type Result } from "#result.ts";

/** What could be read, the links of all rows that opened, and notes of what could not be read. */
export type ReadRows = {
  readonly envelopes: readonly Envelope[];
  readonly links: readonly Link[];
  readonly setAside: readonly Note[];
};

/** Looks for rows by id, as a store does: where the rest of a long text is. */
export type FindRows = (ids: readonly string[]) => Answer<readonly Row[]>;

type OpenRow = (row: SealedRow) => Promise<Result<Held, WhySetAside>>;

/** Opens all of `rows` at once: pass no more than a few hundred. Tombstones are passed over. `open`: where some are open already. Fails only as `find` fails. */
export const readRows = async (
  subtle: SubtleCrypto,
  keys: Keys,
  rows: readonly Row[],
  find: FindRows,
  open: OpenRow = (row) => openRow(subtle, keys, row),
): Answer<ReadRows> => {
  const sealed = rows.filter(isSealed);
  const held = await Promise.all(sealed.map(open));
  const envelopes: Envelope[] = [];
  const links: Link[] = [];
  const setAside: Note[] = [];
  for (const [at, { id }] of sealed.entries()) {
    const one = held[at];
    if (one?.ok === true) links.push(one.value.link);
    const whole = one?.ok === true ? await wholeOf(subtle, keys, id, one.value, find) : ok(one);
    if (!whole.ok) return whole;
    if (whole.value?.ok === true) envelopes.push(whole.value.value);
    if (whole.value?.ok === false) setAside.push({ id, why: whole.value.error, by: reader });
  }
  return ok({ envelopes, links, setAside });
};

/** The event that a row begins. `damaged` if a part is missing: half a text is never given. Undefined for a part alone. */
export const wholeOf = async (
  subtle: SubtleCrypto,
  keys: Keys,
  id: string,
  held: Held,
  find: FindRows,
): Answer<Result<Envelope, WhySetAside> | undefined> => {
  if (held.kind === "part") return ok(undefined);
  if (held.kind === "event") return ok(ok(held));
  const found = await find(held.parts);
  if (!found.ok) return found;
  const rows = found.value.filter(isSealed);
  const opened = await Promise.all(
    held.parts.map(async (part) => {
      const row = rows.find((each) => each.id === part);
      return row === undefined ? err("damaged" as const) : openRow(subtle, keys, row);
    }),
  );
  const texts: string[] = [];
  for (const part of opened) {
    if (!part.ok) return ok(part);
    if (part.value.kind !== "part" || part.value.of !== id) return ok(err("damaged"));
    texts.push(part.value.text);
  }
  return ok(held.whole(texts));
};

/** Opens one row. Never throws. */
export const openRow = async (
  subtle: SubtleCrypto,
  keys: Keys,
  row: SealedRow,
): Promise<Result<Held, WhySetAside>> => {
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
