/** Drafts: sealed rows that change in place and never travel. Their names are turned into ids that tell nothing. */
import { hexOf, textOf, utf8, type Bytes } from "#ledger/bytes.ts";
import { type Desk } from "#ledger/desk.ts";
import { type LedgerError } from "#ledger/ledger.ts";
import { seal, unseal, type Place } from "#ledger/seal.ts";
import { err, ok, type Result } from "#result.ts";

const longest = 1_048_576;

/** Puts `text` in the place of what was there. `too-long` from 1 MiB. */
export const saveDraft = async (
  desk: Desk,
  name: string,
  text: string,
): Promise<Result<void, LedgerError>> => {
  const plain = utf8(text);
  if (plain.length > longest) return err("too-long");
  const place = await placeOf(desk, name);
  const body = await seal(desk.subtle, desk.chance, desk.keys.local, place, plain);
  return put(desk, hexOf(place.id), body);
};

/** Undefined if there is none, or if it can't be read. */
export const readDraft = async (desk: Desk, name: string): Promise<string | undefined> => {
  const place = await placeOf(desk, name);
  const body = await desk.store.draft(hexOf(place.id));
  if (!body.ok || body.value === undefined) return undefined;
  const plain = await unseal(desk.subtle, desk.keys.local, place, body.value);
  return plain.ok ? textOf(plain.value) : undefined;
};

/** Dropping what is not there is no failure. */
export const dropDraft = async (desk: Desk, name: string): Promise<Result<void, LedgerError>> =>
  put(desk, hexOf((await placeOf(desk, name)).id), null);

const put = async (
  { store }: Desk,
  id: string,
  body: Bytes | null,
): Promise<Result<void, LedgerError>> => {
  const written = await store.write({ drafts: [{ id, body }] });
  if (!written.ok) return written;
  return written.value === "written" ? ok(undefined) : err("stale");
};

/** The id: the name through every generation's names key, each time the first half of HMAC-SHA-256. */
const placeOf = async ({ subtle, keys }: Desk, name: string): Promise<Place> => {
  let id = utf8(name);
  for (const key of keys.names) id = await nextDraftId(subtle, key, id);
  return { kind: "draft", space: keys.space, id, g: keys.g };
};

/** From a draft's id in one generation to its id in the next, without its name. */
export const nextDraftId = async (
  subtle: SubtleCrypto,
  key: CryptoKey,
  id: Bytes,
): Promise<Bytes> => new Uint8Array(await subtle.sign("HMAC", key, id)).slice(0, 16);
