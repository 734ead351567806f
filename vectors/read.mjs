// A stranger's reader: written from docs/format.md and https://age-encryption.org/v1 alone, with Node's own crypto and none of
// Holdfast's code. `node vectors/read.mjs ledger FOLDER` prints every event of a ledger, oldest first, as JSON Lines;
// `node vectors/read.mjs file FILE [SECRET-FILE]` those of a saved file, open or locked.
import {
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  hkdfSync,
  scryptSync,
  timingSafeEqual,
} from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const hex = (text) => Buffer.from(text, "hex");
const u32 = (value) => Buffer.from([value >>> 24, value >>> 16, value >>> 8, value]);
const hmac = (key, data) => createHmac("sha256", key).update(data).digest();
const hkdf = (secret, salt, info) => Buffer.from(hkdfSync("sha256", secret, salt, info, 32));
const fail = (why) => {
  throw new Error(why);
};

// ---- a ledger

const gcm = (key, nonce, sealed, bound) => {
  const cipher = createDecipheriv("aes-256-gcm", key, nonce);
  cipher.setAAD(bound);
  cipher.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()]);
};

/** The master key of the first device slot. */
const masterKey = ({ space, g, slots }) => {
  const slot = slots.find(({ kind }) => kind === "device") ?? fail("no device slot");
  const id = hex(slot.id);
  const secret = hmac(hex(slot.key), Buffer.concat([Buffer.from("holdfast/1 device secret\0"), id]));
  const header = Buffer.concat([
    Buffer.from("holdfast/1 slot\0"),
    hex(space),
    id,
    u32(g),
    Buffer.from(`${slot.kind}\0${slot.params}`),
  ]);
  const key = (purpose) => hkdf(secret, hex(space), `holdfast/1 slot ${purpose}`);
  if (!timingSafeEqual(hmac(key("commit"), header), hex(slot.commitment))) fail("wrong key");
  return gcm(key("wrap"), hex(slot.nonce), hex(slot.wrapped), header);
};

const buckets = [512, 1024, 2048, 4096, 8192, 16384, 32768, 65536];

const textIn = (key, space, { id, g, body }) => {
  const bytes = hex(body);
  if (!buckets.includes(bytes.length)) fail(`${id}: no envelope`);
  if (bytes[0] !== 1 || bytes[1] !== 1) fail(`${id}: of a later version`);
  const bound = Buffer.concat([
    Buffer.from("holdfast/1 event\0"),
    hex(space),
    hex(id),
    u32(g),
    Buffer.of(1),
  ]);
  const padded = gcm(key, bytes.subarray(2, 14), bytes.subarray(14), bound);
  const end = padded.lastIndexOf(0x80);
  if (end < 0 || padded.subarray(end + 1).some((byte) => byte !== 0)) fail(`${id}: bad padding`);
  return padded.subarray(0, end).toString("utf8");
};

const linesOf = (text) =>
  text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line));

const readLedger = (folder) => {
  const read = (name) => readFileSync(join(folder, name), "utf8");
  const keys = JSON.parse(read("keys.json"));
  const info = Buffer.concat([Buffer.from("holdfast/1 event\0"), u32(keys.g)]);
  const key = hkdf(masterKey(keys), hex(keys.space), info);
  const rows = linesOf(read("rows.jsonl")).filter(({ body }) => body !== null);
  return new Map(rows.map((row) => [row.id, JSON.parse(textIn(key, keys.space, row))]));
};

/** Whole events in their order: the text of one goes on in its parts. */
const told = (held) =>
  [...held]
    .filter(([, { t }]) => t !== "part")
    .map(([id, event]) => {
      const pieces = (event.parts ?? []).map((part) => {
        const found = held.get(part);
        return found?.t === "part" && found.ref === id ? found.body.text : fail(`${id}: a part is missing`);
      });
      const body =
        event.parts === undefined
          ? event.body
          : { ...event.body, text: [event.body.text, ...pieces].join("") };
      const { t: type, at, rec, hlc: order, ref } = event;
      return { type, at, body, ...(ref === undefined ? {} : { ref }), id, written: rec.utc, order };
    })
    .sort((a, b) => (`${a.order}${a.id}` < `${b.order}${b.id}` ? -1 : 1));

// ---- a saved file

const chacha = (key, nonce, sealed) => {
  const cipher = createDecipheriv("chacha20-poly1305", key, nonce, { authTagLength: 16 });
  cipher.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()]);
};

const alphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
/** The 32 bytes of an AGE-SECRET-KEY-1…, whose checksum is not looked at. */
const scalarIn = (identity) => {
  const digits = [...identity.toLowerCase().slice("age-secret-key-1".length, -6)];
  const bits = digits.map((digit) => alphabet.indexOf(digit).toString(2).padStart(5, "0")).join("");
  return Buffer.from(bits.match(/.{8}/gu).map((byte) => Number.parseInt(byte, 2)));
};
const privateKey = (scalar) =>
  createPrivateKey({
    key: Buffer.concat([hex("302e020100300506032b656e04220420"), scalar]),
    format: "der",
    type: "pkcs8",
  });
const publicKey = (point) =>
  createPublicKey({
    key: Buffer.concat([hex("302a300506032b656e032100"), point]),
    format: "der",
    type: "spki",
  });

const wrapKey = (kind, args, secret) => {
  const label = `age-encryption.org/v1/${kind}`;
  const [first] = args.map((arg) => Buffer.from(arg, "base64"));
  if (kind === "scrypt") {
    const N = 2 ** Number(args[1]);
    const salt = Buffer.concat([Buffer.from(label), first]);
    return scryptSync(secret, salt, 32, { N, r: 8, p: 1, maxmem: 130 * N * 8 });
  }
  const own = privateKey(scalarIn(secret));
  const shared = diffieHellman({ privateKey: own, publicKey: publicKey(first) });
  const point = createPublicKey(own).export({ format: "der", type: "spki" }).subarray(-32);
  return hkdf(shared, Buffer.concat([first, point]), label);
};

const unlocked = (file, secret) => {
  const macAt = file.indexOf("\n---") + 1;
  const [, stanza, sealedKey] = file.subarray(0, macAt).toString("latin1").split("\n");
  const [, kind, ...args] = stanza.split(" ");
  const zero = Buffer.alloc(12);
  const fileKey = chacha(wrapKey(kind, args, secret), zero, Buffer.from(sealedKey, "base64"));
  const end = file.indexOf("\n", macAt);
  const mac = Buffer.from(file.subarray(macAt + 4, end).toString("latin1"), "base64");
  const none = Buffer.alloc(0);
  if (!timingSafeEqual(hmac(hkdf(fileKey, none, "header"), file.subarray(0, macAt + 3)), mac))
    fail("a changed header");
  const payload = file.subarray(end + 17);
  const key = hkdf(fileKey, file.subarray(end + 1, end + 17), "payload");
  const size = 65_536 + 16;
  const count = Math.max(1, Math.ceil(payload.length / size));
  return Buffer.concat(
    Array.from({ length: count }, (_, at) => {
      const nonce = Buffer.alloc(12);
      nonce.writeUInt32BE(at, 7);
      nonce[11] = at === count - 1 ? 1 : 0;
      return chacha(key, nonce, payload.subarray(at * size, (at + 1) * size));
    }),
  );
};

const readFile = (path, secretPath) => {
  const bytes = readFileSync(path);
  const isLocked = bytes.subarray(0, 22).toString("latin1") === "age-encryption.org/v1\n";
  const lines = isLocked ? readFileSync(secretPath, "utf8").trim().split("\n") : [];
  const secret = lines.find((line) => line.startsWith("AGE-SECRET-KEY-")) ?? lines[0];
  const text = (isLocked ? unlocked(bytes, secret) : bytes).toString("utf8");
  const events = linesOf(text).filter(({ event }) => event !== undefined);
  const gone = new Set(events.filter(({ event }) => event === null).map(({ id }) => id));
  return new Map(events.filter(({ id }) => !gone.has(id)).map(({ id, event }) => [id, event]));
};

const [what, path, secret] = process.argv.slice(2);
const held = what === "ledger" ? readLedger(path) : readFile(path, secret);
for (const event of told(held)) console.log(JSON.stringify(event));
