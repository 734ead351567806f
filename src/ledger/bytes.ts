/** Bytes in and out of the two texts they are written as: UTF-8 and lowercase hexadecimal. */

/** Bytes that own their memory, as WebCrypto wants them. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** Gives `length` random bytes. Passed in, so that tests and vectors can repeat themselves. */
export type Chance = (length: number) => Bytes;

const encoder = new TextEncoder();
// A kept text is given back as it was written: a byte order mark is a character like any other.
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** `text` in UTF-8. */
export const utf8 = (text: string): Bytes => encoder.encode(text);

/** Undefined for bytes that are not UTF-8. */
export const textOf = (bytes: Bytes): string | undefined => {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
};

/** What each byte is written as. Tens of thousands of rows are opened with these two: they may not dawdle. */
const twoDigits = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

/** Two lowercase digits for each byte. */
export const hexOf = (bytes: Uint8Array): string => {
  let hex = "";
  for (const byte of bytes) hex += twoDigits[byte] ?? "";
  return hex;
};

/** Undefined for anything but an even number of hexadecimal digits. */
export const bytesOf = (hex: string): Bytes | undefined => {
  if (!/^(?:[0-9a-f]{2})*$/u.test(hex)) return undefined;
  const bytes = new Uint8Array(hex.length / 2);
  for (let at = 0; at < bytes.length; at += 1)
    bytes[at] = digitOf(hex.charCodeAt(at * 2)) * 16 + digitOf(hex.charCodeAt(at * 2 + 1));
  return bytes;
};

/** "0" to "9" and "a" to "f", by their codes. */
const digitOf = (code: number): number => (code < 58 ? code - 48 : code - 87);

/** All parts, one after the other. */
export const joined = (...parts: readonly Uint8Array[]): Bytes => {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};

/** `value` as four bytes, the highest first. */
export const uint32 = (value: number): Bytes => {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
};

/** For comparing what is no secret: it stops at the first difference. */
export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, at) => byte === b[at]);

/** JSON text as data; undefined for anything else. */
export const jsonOf = (bytes: Bytes): unknown => {
  const text = textOf(bytes);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
