/** What somebody could do to the rows of a store, each by its name: it is noticed, told, and takes nothing else with it. */
import { describe, expect, test } from "vitest";

import { bytesOf, hexOf, utf8, type Bytes } from "#ledger/bytes.ts";
import { contact, openOn } from "#ledger/ledger.testing.ts";
import { newShelf, type Shelf } from "#ledger/memory-store.ts";
import { type Row } from "#ledger/row.ts";

const { subtle } = crypto;

const two = async (): Promise<{
  readonly shelf: Shelf;
  readonly one: Row;
  readonly other: Row;
}> => {
  const shelf = newShelf();
  const { ledger } = await openOn(shelf, { subtle });
  await ledger.append([contact(0), contact(-1)]);
  ledger.close();
  const [one, other] = [...shelf.events.values()];
  if (one === undefined || other === undefined) throw new Error("no rows");
  return { shelf, one, other };
};

const changed = ({ body }: Row, change: (bytes: Bytes) => Bytes): Bytes =>
  change((body ?? new Uint8Array()).slice());

/** Opens what was tampered with: how many rows are told to be unreadable, and how many contacts are left. */
const found = async (shelf: Shelf) => {
  const { ledger, quarantined } = await openOn(shelf, { subtle });
  return [quarantined, Object.keys(ledger.state().contacts).length];
};

describe("a row", () => {
  test("with one bit flipped", async () => {
    const { shelf, one } = await two();
    const body = changed(one, (bytes) => bytes.with(100, (bytes[100] ?? 0) ^ 4));
    shelf.events.set(one.id, { ...one, body });
    expect(await found(shelf)).toEqual([1, 1]);
  });

  test("cut short", async () => {
    const { shelf, one } = await two();
    shelf.events.set(one.id, { ...one, body: changed(one, (bytes) => bytes.slice(0, 300)) });
    expect(await found(shelf)).toEqual([1, 1]);
  });

  test("with the body of another", async () => {
    const { shelf, one, other } = await two();
    shelf.events.set(one.id, { ...one, body: other.body });
    expect(await found(shelf)).toEqual([1, 1]);
  });

  test("under the id of another", async () => {
    const { shelf, one, other } = await two();
    shelf.events.set(one.id, { ...other, id: one.id });
    shelf.events.set(other.id, { ...one, id: other.id });
    expect(await found(shelf)).toEqual([2, 0]);
  });

  test("said to be of another generation", async () => {
    const { shelf, one } = await two();
    shelf.events.set(one.id, { ...one, g: 2 });
    expect(await found(shelf)).toEqual([1, 1]);
  });

  test("of another ledger, sealed with its key", async () => {
    const { shelf, one } = await two();
    const stranger = await two();
    shelf.events.set(one.id, { ...stranger.one, id: one.id });
    expect(await found(shelf)).toEqual([1, 1]);
  });
});

describe("the platform's ciphers give what their standards say", () => {
  const bytes = (hex: string): Bytes => bytesOf(hex) ?? new Uint8Array();

  test("AES-256-GCM: test case 16 of McGrew and Viega, The Galois/Counter Mode of Operation", async () => {
    const key = await subtle.importKey(
      "raw",
      bytes("feffe9928665731c6d6a8f9467308308".repeat(2)),
      "AES-GCM",
      false,
      ["encrypt"],
    );
    const plain = bytes(
      "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72" +
        "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39",
    );
    const sealed = await subtle.encrypt(
      {
        name: "AES-GCM",
        iv: bytes("cafebabefacedbaddecaf888"),
        additionalData: bytes("feedfacedeadbeeffeedfacedeadbeefabaddad2"),
      },
      key,
      plain,
    );
    expect(hexOf(new Uint8Array(sealed))).toBe(
      "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa" +
        "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662" +
        "76fc6ece0f4e1768cddf8853bb2d551b",
    );
  });

  test("HKDF-SHA-256: test case 1 of RFC 5869", async () => {
    const base = await subtle.importKey("raw", bytes("0b".repeat(22)), "HKDF", false, [
      "deriveBits",
    ]);
    const bits = await subtle.deriveBits(
      {
        name: "HKDF",
        hash: "SHA-256",
        salt: bytes("000102030405060708090a0b0c"),
        info: bytes("f0f1f2f3f4f5f6f7f8f9"),
      },
      base,
      336,
    );
    expect(hexOf(new Uint8Array(bits))).toBe(
      "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865",
    );
  });

  test("HMAC-SHA-256: test case 2 of RFC 4231", async () => {
    const hmac = { name: "HMAC", hash: "SHA-256" };
    const key = await subtle.importKey("raw", utf8("Jefe"), hmac, false, ["sign"]);
    const mac = await subtle.sign("HMAC", key, utf8("what do ya want for nothing?"));
    expect(hexOf(new Uint8Array(mac))).toBe(
      "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
    );
  });
});
