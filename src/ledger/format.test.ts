/** A reader written from `docs/format.md` alone, with Node's own crypto and none of our code: it must read the vectors. */
import {
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  timingSafeEqual,
  type BinaryLike,
} from "node:crypto";
import { readFileSync } from "node:fs";

import * as v from "valibot";
import { expect, test } from "vitest";

const folder = new URL("../../vectors/ledger-1/", import.meta.url);
const file = (name: string): string => readFileSync(new URL(name, folder), "utf8");
const json = (text: string): unknown => JSON.parse(text);
const lines = (name: string): readonly unknown[] => file(name).trimEnd().split("\n").map(json);

const text = v.string();
const keysSchema = v.object({
  space: text,
  g: v.number(),
  slots: v.tuple([
    v.object({
      kind: text,
      id: text,
      params: text,
      key: text,
      commitment: text,
      nonce: text,
      wrapped: text,
    }),
  ]),
});
const rowSchema = v.object({ id: text, g: v.number(), body: v.nullable(text) });
const metaSchema = v.object({
  head: text,
  snapshot: text,
  drafts: v.array(v.object({ id: text, body: text })),
});
const eventSchema = v.object({
  t: text,
  at: v.unknown(),
  rec: v.object({ utc: v.number() }),
  hlc: text,
  n: v.number(),
  prev: text,
  ref: v.exactOptional(text),
  body: v.unknown(),
});

const hex = (text: string): Buffer => Buffer.from(text, "hex");
const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};
const hmac = (key: BinaryLike, data: Buffer): Buffer =>
  createHmac("sha256", key).update(data).digest();
const hkdf = (secret: Buffer, salt: Buffer, info: Buffer): Buffer =>
  Buffer.from(hkdfSync("sha256", secret, salt, info, 32));
const decrypt = (key: Buffer, nonce: Buffer, sealed: Buffer, bound: Buffer): Buffer => {
  const cipher = createDecipheriv("aes-256-gcm", key, nonce);
  cipher.setAAD(bound);
  cipher.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()]);
};

const keys = v.parse(keysSchema, json(file("keys.json")));
const meta = v.parse(metaSchema, json(file("meta.json")));
const space = hex(keys.space);

const masterKey = (): Buffer => {
  const [slot] = keys.slots;
  const secret = hmac(
    hex(slot.key),
    Buffer.concat([Buffer.from("holdfast/1 device secret\0"), hex(slot.id)]),
  );
  const header = Buffer.concat([
    Buffer.from("holdfast/1 slot\0"),
    space,
    hex(slot.id),
    u32(keys.g),
    Buffer.from(`${slot.kind}\0${slot.params}`),
  ]);
  const commit = hmac(hkdf(secret, space, Buffer.from("holdfast/1 slot commit")), header);
  expect(timingSafeEqual(commit, hex(slot.commitment))).toBe(true);
  const wrap = hkdf(secret, space, Buffer.from("holdfast/1 slot wrap"));
  return decrypt(wrap, hex(slot.nonce), hex(slot.wrapped), header);
};

const derived = (purpose: string): Buffer =>
  hkdf(masterKey(), space, Buffer.concat([Buffer.from(`holdfast/1 ${purpose}\0`), u32(keys.g)]));

const open = (key: Buffer, kind: string, id: string, g: number, body: Buffer): string => {
  expect([body[0], body[1]]).toEqual([1, 1]);
  const bound = Buffer.concat([
    Buffer.from(`holdfast/1 ${kind}\0`),
    space,
    hex(id),
    u32(g),
    Buffer.of(1),
  ]);
  const padded = decrypt(key, body.subarray(2, 14), body.subarray(14), bound);
  const end = padded.lastIndexOf(0x80);
  expect(padded.subarray(end + 1).every((byte) => byte === 0)).toBe(true);
  return padded.subarray(0, end).toString("utf8");
};

const rows = lines("rows.jsonl").map((line) => v.parse(rowSchema, line));

/** Every event with its id and the hash of its body. */
const opened = () => {
  const key = derived("event");
  return rows.flatMap(({ id, g, body }) => {
    if (body === null) return [];
    expect([512, 1024, 2048, 4096, 8192, 16_384, 32_768, 65_536]).toContain(body.length / 2);
    const event = v.parse(eventSchema, json(open(key, "event", id, g, hex(body))));
    return [{ id, event, own: createHash("sha256").update(hex(body)).digest("hex") }];
  });
};

test("a stranger's reader finds every event", () => {
  const found = opened()
    .map(({ id, event: { t, at, rec, hlc, ref, body } }) => ({
      ...{ type: t, at, body, id, written: rec.utc, order: hlc },
      ...(ref === undefined ? {} : { ref }),
    }))
    .toSorted((a, b) => (`${a.order}${a.id}` < `${b.order}${b.id}` ? -1 : 1));
  expect(found).toEqual(lines("events.jsonl"));
});

test("a stranger's reader can follow the chain, and finds the head and the sum", () => {
  const links = opened().toSorted((a, b) => a.event.n - b.event.n);
  links.forEach(({ event: { n, prev } }, at) => {
    expect(n).toBe(at + 1);
    expect(prev).toBe(at === 0 ? "" : links[at - 1]?.own);
  });
  const zero = "0".repeat(32);
  const total = rows.reduce((all, { id }) => all + BigInt(`0x${id}`), 0n) % 2n ** 128n;
  const tally = { v: 1, count: rows.length, sum: total.toString(16).padStart(32, "0") };
  const head = open(derived("local"), "head", zero, keys.g, hex(meta.head));
  expect(json(head)).toMatchObject(tally);
  const snapshot = open(derived("local"), "snapshot", zero, keys.g, hex(meta.snapshot));
  expect(json(snapshot)).toMatchObject({ ...tally, reader: 1 });
});

test("a stranger's reader finds the draft by its name", () => {
  const id = hmac(derived("names"), Buffer.from("letter")).subarray(0, 16).toString("hex");
  const draft = meta.drafts.find((one) => one.id === id);
  const letter = open(derived("local"), "draft", id, keys.g, hex(draft?.body ?? ""));
  expect({ letter }).toEqual(json(file("drafts.json")));
});
