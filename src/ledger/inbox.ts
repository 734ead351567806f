/**
 * The inbox: what somebody does while the ledger is locked. Each event waits among the drafts, sealed to a public key:
 *
 * | bytes | what                                                  |
 * | ----- | ----------------------------------------------------- |
 * | 1     | version of the format, 0x01                           |
 * | 1     | algorithm, 0x02 = ECDH P-256, HKDF-SHA-256, AES-256-GCM |
 * | 65    | a new public key, of a pair that is forgotten at once |
 * | 12    | nonce, random                                         |
 * | rest  | ciphertext of the padded text, then the tag           |
 *
 * At the next unlocking it gets its place in the chain, under the id that it has here: so it can't come twice.
 */
import * as v from "valibot";

import { bytesOf, hexOf, joined, jsonOf, utf8, type Bytes, type Chance } from "#ledger/bytes.ts";
import { findHead, writeFrom, type Desk } from "#ledger/desk.ts";
import { derivedBytes } from "#ledger/derive.ts";
import { curve, pointLength, type OpenInbox } from "#ledger/inbox-key.ts";
import { type KeyRecord } from "#ledger/keys.ts";
import { type LedgerError } from "#ledger/ledger.ts";
import { isEnvelopeSize, padded, unpadded } from "#ledger/pad.ts";
import { bound, formatVersion, type Place } from "#ledger/seal.ts";
import { type DraftRow, type Store } from "#ledger/store.ts";
import { sealEvents } from "#ledger/write-rows.ts";
import { newEventFrom, type NewEvent } from "#regimen/event.ts";
import { err, ok, type Result } from "#result.ts";

const toPublicKey = 0x02;
const nonceLength = 12;
const nonceAt = 2 + pointLength;
const cipherAt = nonceAt + nonceLength;
const overhead = cipherAt + 16;
const mostTries = 32;

/** True for what waits to be taken into the ledger, and is no draft. */
export const isInInbox = ({ body }: DraftRow): boolean =>
  body[0] === formatVersion && body[1] === toPublicKey;

/** Where somebody can post. */
export type PostPorts = {
  readonly store: Store;
  readonly subtle: SubtleCrypto;
  readonly chance: Chance;
  readonly now: () => number;
};

/** Keeps `event` until somebody unlocks. Nothing here can read it back. `stale`: another window has changed the keys. */
export const post = async (
  { store, subtle, chance, now }: PostPorts,
  { space, g, inbox }: KeyRecord,
  event: NewEvent,
): Promise<Result<void, LedgerError>> => {
  const known = newEventFrom(event);
  if (known === undefined || inbox === undefined) return err("refused");
  const id = chance(16);
  const text = utf8(JSON.stringify({ v: 1, rec: Math.floor(now()), event: known }));
  const place: Place = { kind: "inbox", space, id, g };
  const body = await sealTo(subtle, chance, inbox.key, place, text);
  if (!isEnvelopeSize(body.length)) return err("too-long");
  const written = await store.write({ under: g, drafts: [{ id: hexOf(id), body }] });
  if (!written.ok) return written;
  return written.value === "written" ? ok(undefined) : err("stale");
};

/** Takes everything that waits into the ledger, and out of the inbox, in one step. What can't be opened stays. */
export const foldInbox = async (desk: Desk): Promise<Result<void, LedgerError>> => {
  const { store, subtle, chance, keys } = desk;
  if (keys.inbox === undefined) return ok(undefined);
  for (let tries = 0; tries < mostTries; tries += 1) {
    const found = await findHead(desk);
    if (!found.ok) return found;
    const drafts = await store.drafts();
    if (!drafts.ok) return drafts;
    const waiting = await openedInOrder(desk, keys.inbox, drafts.value.filter(isInInbox));
    if (waiting.length === 0) return ok(undefined);
    const known = await store.rows(waiting.map(({ id }) => id));
    if (!known.ok) return known;
    // Taken in before and left here by a crash, or erased since: only the inbox has to hear of it.
    const here = new Set(known.value.map(({ id }) => id));
    const fresh = waiting.filter(({ id }) => !here.has(id));
    const events = fresh.map(({ event }) => event);
    const { head } = found.value;
    const sealed = await sealEvents(subtle, chance, keys, head, events, desk.now(), fresh);
    if (!sealed.ok) return sealed;
    const gone = waiting.map(({ id }) => ({ id, body: null }));
    const change = { add: sealed.value.rows, drafts: gone };
    const written = await writeFrom(desk, found.value, sealed.value.head, change);
    if (!written.ok) return written;
    if (written.value === "written") return ok(undefined);
  }
  return err("busy");
};

/** An event as it was posted. `written`: when, by this device's clock, in ms since 1970. */
type Waiting = { readonly id: string; readonly written: number; readonly event: NewEvent };

const textSchema = v.object({
  v: v.literal(1),
  rec: v.pipe(v.number(), v.safeInteger()),
  event: v.custom<NewEvent>((input) => newEventFrom(input) !== undefined),
});

const openedInOrder = async (
  desk: Desk,
  inbox: OpenInbox,
  rows: readonly DraftRow[],
): Promise<readonly Waiting[]> => {
  const opened = await Promise.all(rows.map((row) => openOne(desk, inbox, row)));
  return opened
    .filter((one) => one !== undefined)
    .toSorted((a, b) => a.written - b.written || (a.id < b.id ? -1 : 1));
};

const openOne = async (
  { subtle, keys }: Desk,
  inbox: OpenInbox,
  { id, body }: DraftRow,
): Promise<Waiting | undefined> => {
  const bytes = bytesOf(id);
  if (bytes?.length !== 16) return undefined;
  const place: Place = { kind: "inbox", space: keys.space, id: bytes, g: keys.g };
  const text = await unsealFrom(subtle, inbox, place, body);
  const parsed = v.safeParse(textSchema, text === undefined ? undefined : jsonOf(text));
  const event = parsed.success ? newEventFrom(parsed.output.event) : undefined;
  if (!parsed.success || event === undefined) return undefined;
  return { id, written: parsed.output.rec, event };
};

const sealTo = async (
  subtle: SubtleCrypto,
  chance: Chance,
  point: Bytes,
  place: Place,
  text: Bytes,
): Promise<Bytes> => {
  const pair = await subtle.generateKey(curve, true, ["deriveBits"]);
  const own = new Uint8Array(await subtle.exportKey("raw", pair.publicKey));
  const theirs = await subtle.importKey("raw", point, curve, false, []);
  const key = await sharedKey(subtle, pair.privateKey, theirs, place.space, joined(own, point));
  const iv = chance(nonceLength);
  const cipher = await subtle.encrypt(
    { name: "AES-GCM", iv, additionalData: bound(place, toPublicKey) },
    key,
    padded(text, overhead),
  );
  return joined(Uint8Array.of(formatVersion, toPublicKey), own, iv, new Uint8Array(cipher));
};

const unsealFrom = async (
  subtle: SubtleCrypto,
  inbox: OpenInbox,
  place: Place,
  body: Bytes,
): Promise<Bytes | undefined> => {
  if (body.length < overhead) return undefined;
  try {
    const own = body.slice(2, nonceAt);
    const theirs = await subtle.importKey("raw", own, curve, false, []);
    const bothPoints = joined(own, inbox.point);
    const key = await sharedKey(subtle, inbox.key, theirs, place.space, bothPoints);
    const iv = body.slice(nonceAt, cipherAt);
    const plain = await subtle.decrypt(
      { name: "AES-GCM", iv, additionalData: bound(place, toPublicKey) },
      key,
      body.slice(cipherAt),
    );
    return unpadded(new Uint8Array(plain));
  } catch {
    return undefined;
  }
};

const sharedKey = async (
  subtle: SubtleCrypto,
  secret: CryptoKey,
  point: CryptoKey,
  space: Bytes,
  bothPoints: Bytes,
): Promise<CryptoKey> => {
  const shared = new Uint8Array(
    await subtle.deriveBits({ name: "ECDH", public: point }, secret, 256),
  );
  const info = joined(utf8("holdfast/1 inbox\0"), bothPoints);
  const bytes = await derivedBytes(subtle, shared, space, info);
  shared.fill(0);
  const key = await subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);
  bytes.fill(0);
  return key;
};
