/**
 * `vectors/ledger-2/`: a ledger with a lock, in its third generation: a passphrase, recovery words, a bag, a draft, and something
 * that was kept while it was locked. Read here by our code, and by a reader written from `docs/format.md` alone with Node's own
 * crypto. With `HOLDFAST_WRITE_VECTORS=2` it is made anew, which must never be needed once it is released.
 */
import {
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  hkdfSync,
  timingSafeEqual,
} from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { argon2id } from "hash-wasm";
import * as v from "valibot";
import { expect, test } from "vitest";

import { argon2ByWasm } from "#ledger/argon2.ts";
import { bytesOf, hexOf, type Bytes } from "#ledger/bytes.ts";
import { deviceDoor } from "#ledger/device.ts";
import { post } from "#ledger/inbox.ts";
import { contact, note, openOn, seededChance, someTime, textsOf } from "#ledger/ledger.testing.ts";
import { masterOn, recordOn } from "#ledger/locks.testing.ts";
import { memoryStore, newShelf, type Shelf } from "#ledger/memory-store.ts";
import { passphraseDoor, passphraseWay, type Argon2id } from "#ledger/passphrase.ts";
import { entropyIn, newWords, recoveryDoor, recoveryWay } from "#ledger/recovery.ts";
import { relock } from "#ledger/relock.ts";
import { rowFrom } from "#ledger/row.ts";
import { type Door } from "#ledger/way.ts";

const { subtle } = crypto;
const folder = fileURLToPath(new URL("../../vectors/ledger-2/", import.meta.url));
const passphrase = "Zwölf kleine Äpfel";

/** At the floor, so that the test does not wait for more. */
const atFloor: Argon2id = (password, salt, cost) =>
  cost.m === 19_456 ? argon2ByWasm(password, salt, cost) : Promise.reject(new Error("not here"));

const made = async () => {
  const shelf = newShelf();
  const chance = seededChance(20_261_128);
  const ports = { subtle, chance };
  const first = (await openOn(shelf, ports)).ledger;
  await first.append([note("before the lock"), contact(-3_000)]);
  await first.saveDraft("letter", "Dear you, half");
  const early = await passphraseWay(atFloor, chance, "an earlier one");
  const locked = await first.at((desk) => relock(desk, deviceDoor(subtle), [early]));
  if (!locked.ok) throw new Error(locked.error);
  const second = (await openOn(shelf, { ...ports, master: locked.value })).ledger;
  await second.append([note("under the earlier passphrase")]);
  const words = newWords(chance);
  const entropy = entropyIn(words.join(" "));
  if (!entropy.ok) throw new Error("no words");
  const ways = [
    await passphraseWay(atFloor, chance, passphrase),
    recoveryWay(subtle, entropy.value),
  ];
  const door = passphraseDoor(atFloor, "an earlier one");
  const again = await second.at((desk) => relock(desk, door, ways));
  if (!again.ok) throw new Error(again.error);
  const store = memoryStore(shelf);
  const posted = { store, subtle, chance, now: () => someTime + 60_000 };
  await post(posted, recordOn(shelf), note("while it was locked"));
  return { shelf, words };
};

const filesOf = ({ shelf, words }: Awaited<ReturnType<typeof made>>) => {
  const { space, slots, bag, inbox, ...record } = recordOn(shelf);
  const hex = (bytes: Bytes | null | undefined) => (bytes ? hexOf(bytes) : null);
  return {
    ...record,
    space: hexOf(space),
    slots: slots.map((slot) => ({
      ...slot,
      id: hexOf(slot.id),
      commitment: hexOf(slot.commitment),
      nonce: hexOf(slot.nonce),
      wrapped: hexOf(slot.wrapped),
    })),
    bag: hex(bag),
    inbox: { key: hex(inbox?.key), sealed: hex(inbox?.sealed) },
    opensBy: { passphrase, words: words.join(" ") },
    head: hex(shelf.meta.head),
    rows: [...shelf.events.values()].map((row) => ({ ...row, body: hex(row.body) })),
    drafts: [...shelf.drafts].map(([id, body]) => ({ id, body: hex(body) })),
  };
};

if (process.env["HOLDFAST_WRITE_VECTORS"] === "2") {
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}ledger.json`, `${JSON.stringify(filesOf(await made()), null, 2)}\n`);
}

const hex = v.pipe(
  v.string(),
  v.transform((text) => bytesOf(text) ?? new Uint8Array()),
);
const fileSchema = v.object({
  v: v.literal(1),
  space: hex,
  g: v.number(),
  slots: v.array(
    v.object({
      kind: v.string(),
      id: hex,
      params: v.string(),
      commitment: hex,
      nonce: hex,
      wrapped: hex,
    }),
  ),
  bag: hex,
  inbox: v.object({ key: hex, sealed: hex }),
  opensBy: v.object({ passphrase: v.string(), words: v.string() }),
  head: hex,
  rows: v.array(v.object({ id: v.string(), g: v.number(), body: v.nullable(hex) })),
  drafts: v.array(v.object({ id: v.string(), body: hex })),
});
const file = v.parse(fileSchema, JSON.parse(readFileSync(`${folder}ledger.json`, "utf8")));

const shelfFromFile = (): Shelf => {
  const shelf = newShelf();
  const { opensBy: _, head, rows, drafts, ...record } = file;
  shelf.meta.keys = record;
  shelf.meta.head = head;
  for (const row of rows.map(rowFrom)) if (row !== undefined) shelf.events.set(row.id, row);
  for (const { id, body } of drafts) shelf.drafts.set(id, body);
  return shelf;
};

const expected = ["before the lock", "under the earlier passphrase", "while it was locked"];

test("the locked ledger opens by its passphrase and by its words, with everything in it", async () => {
  const entropy = entropyIn(file.opensBy.words);
  if (!entropy.ok) throw new Error("no words");
  const doors: readonly Door[] = [
    passphraseDoor(argon2ByWasm, file.opensBy.passphrase),
    recoveryDoor(subtle, entropy.value),
  ];
  for (const door of doors) {
    const shelf = shelfFromFile();
    const { ledger } = await openOn(shelf, { subtle, master: await masterOn(shelf, door) });
    expect(textsOf(await ledger.all())).toEqual(expected);
    expect(await ledger.readDraft("letter")).toBe("Dear you, half");
  }
});

const u32 = (value: number): Buffer => Buffer.from(value.toString(16).padStart(8, "0"), "hex");
const hkdf = (secret: Uint8Array, info: Buffer): Buffer =>
  Buffer.from(hkdfSync("sha256", secret, file.space, info, 32));
const text = (...parts: readonly (string | Uint8Array)[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : part)));

const decrypted = (key: Buffer, nonce: Uint8Array, sealed: Uint8Array, bound: Buffer): Buffer => {
  const cipher = createDecipheriv("aes-256-gcm", key, nonce);
  cipher.setAAD(bound);
  cipher.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()]);
};

const unpadded = (padded: Buffer): Buffer => padded.subarray(0, padded.lastIndexOf(0x80));
const boundTo = (kind: string, id: Uint8Array, g: number, algorithm: number): Buffer =>
  text(`holdfast/1 ${kind}\0`, file.space, id, u32(g), Uint8Array.of(algorithm));
const zero = new Uint8Array(16);

const opened = (key: Buffer, kind: string, id: Uint8Array, body: Uint8Array): Buffer => {
  expect([...body.subarray(0, 2)]).toEqual([1, 1]);
  const bound = boundTo(kind, id, file.g, 1);
  return unpadded(decrypted(key, body.subarray(2, 14), body.subarray(14), bound));
};

const masterIn = (kind: string, secretOf: (slot: (typeof file.slots)[number]) => Uint8Array) => {
  const slot = file.slots.find((each) => each.kind === kind);
  if (slot === undefined) throw new Error(`no ${kind}`);
  const secret = secretOf(slot);
  const header = text(
    "holdfast/1 slot\0",
    file.space,
    slot.id,
    u32(file.g),
    `${kind}\0`,
    slot.params,
  );
  const commit = createHmac("sha256", hkdf(secret, text("holdfast/1 slot commit")));
  expect(timingSafeEqual(commit.update(header).digest(), slot.commitment)).toBe(true);
  return decrypted(hkdf(secret, text("holdfast/1 slot wrap")), slot.nonce, slot.wrapped, header);
};

const paramsSchema = v.object({ m: v.number(), t: v.number(), p: v.number(), salt: v.string() });

const byPassphrase = async (): Promise<Buffer> => {
  const slot = file.slots.find(({ kind }) => kind === "passphrase");
  const { m, t, p, salt } = v.parse(paramsSchema, JSON.parse(slot?.params ?? ""));
  const secret = await argon2id({
    password: Buffer.from(file.opensBy.passphrase.normalize("NFKC")),
    salt: Buffer.from(salt, "hex"),
    memorySize: m,
    iterations: t,
    parallelism: p,
    hashLength: 32,
    outputType: "binary",
  });
  return masterIn("passphrase", () => secret);
};

const derived = (master: Buffer, purpose: string): Buffer =>
  hkdf(master, text(`holdfast/1 ${purpose}\0`, u32(file.g)));

test("a stranger's reader opens the slots, and finds the events and the draft through the bag", async () => {
  const master = await byPassphrase();
  const entropy = entropyIn(file.opensBy.words);
  if (!entropy.ok) throw new Error("no words");
  const { value } = entropy;
  expect(
    masterIn("recovery", ({ id }) => hkdf(value, text("holdfast/1 recovery secret\0", id))),
  ).toEqual(master);
  const texts = file.rows.map(({ id, body }) => {
    const event: unknown = JSON.parse(
      opened(derived(master, "event"), "event", Buffer.from(id, "hex"), body ?? zero).toString(),
    );
    return v.parse(v.object({ t: v.string() }), event).t;
  });
  expect(texts.toSorted()).toEqual(["contact.made", "note", "note"]);
  const bagSchema = v.object({ names: v.array(v.string()), masters: v.object({}) });
  const bag = v.parse(
    bagSchema,
    JSON.parse(opened(derived(master, "bag"), "bag", zero, file.bag).toString()),
  );
  const names = [...bag.names.map((key) => Buffer.from(key, "hex")), derived(master, "names")];
  expect(names).toHaveLength(3);
  const id = names.reduce(
    (last, key) => createHmac("sha256", key).update(last).digest().subarray(0, 16),
    Buffer.from("letter"),
  );
  const draft = file.drafts.find((each) => each.id === id.toString("hex"));
  expect(opened(derived(master, "local"), "draft", id, draft?.body ?? zero).toString()).toBe(
    "Dear you, half",
  );
});

test("a stranger's reader opens what waits in the inbox", async () => {
  const key = derived(await byPassphrase(), "inbox");
  const pair = opened(key, "inbox-key", zero, file.inbox.sealed);
  expect(new Uint8Array(pair.subarray(0, 65))).toEqual(file.inbox.key);
  const privateKey = createPrivateKey({ key: pair.subarray(65), format: "der", type: "pkcs8" });
  const [row] = file.drafts.filter(({ body }) => body[1] === 2);
  if (row === undefined) throw new Error("nothing waits");
  const own = Buffer.from(row.body.subarray(2, 67));
  const publicKey = createPublicKey({
    key: {
      kty: "EC",
      crv: "P-256",
      x: own.subarray(1, 33).toString("base64url"),
      y: own.subarray(33).toString("base64url"),
    },
    format: "jwk",
  });
  const shared = diffieHellman({ privateKey, publicKey });
  const sealing = hkdf(shared, text("holdfast/1 inbox\0", own, file.inbox.key));
  const bound = boundTo("inbox", Buffer.from(row.id, "hex"), file.g, 2);
  const plain = decrypted(sealing, row.body.subarray(67, 79), row.body.subarray(79), bound);
  expect(JSON.parse(unpadded(plain).toString())).toMatchObject({
    v: 1,
    rec: someTime + 60_000,
    event: { type: "note", body: { text: "while it was locked" } },
  });
});
