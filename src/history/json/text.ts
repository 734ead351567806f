/** Texts of JSON as they lie in the bytes: read, measured and mended without parsing anything around them. */
import { textOf } from "#history/bytes.ts";

const backslash = 0x5c;
const letterU = 0x75;

/**
 * What a raw text says, between its quotes. Telegram writes control bytes as `\x0B`, which no parser takes: they are mended
 * first. Undefined if it is no text.
 */
export const textIn = (
  raw: Uint8Array<ArrayBuffer>,
  from = 0,
  to = raw.length,
): string | undefined => {
  if (to - from < 2 || raw[from] !== 0x22 || raw[to - 1] !== 0x22) return undefined;
  const text = textOf(raw.subarray(from, to));
  if (!text.includes("\\")) return text.slice(1, -1);
  const value = parsed(text);
  return typeof value === "string" ? value : undefined;
};

/** What JSON says, mended; undefined if it is broken. */
export const parsed = (text: string): unknown => {
  try {
    return JSON.parse(mended(text)) as unknown;
  } catch {
    return undefined;
  }
};

/** `\xHH` becomes `\u00HH`; an escaped backslash before an `x` stays one. */
const mended = (text: string): string =>
  text.replace(/\\(?:x([0-9a-fA-F]{2})|.)/gsu, (whole, hex: string | undefined) =>
    hex === undefined ? whole : `\\u00${hex}`,
  );

/** How many bytes of UTF-8 a raw text comes to, with every escape counted as what it stands for. */
export const lengthIn = (raw: Uint8Array, from: number, to: number): number => {
  let length = to - from - 2;
  // The platform's own search would go on behind the text, to the next backslash of the whole piece.
  for (let at = from; at < to;) {
    if (raw[at] !== backslash) {
      at += 1;
    } else if (raw[at + 1] === letterU) {
      length -= 6 - bytesOf(raw, at + 2);
      at += 6;
    } else {
      length -= 1;
      at += 2;
    }
  }
  return Math.max(0, length);
};

/** Meta writes each byte of UTF-8 as a letter of its own, so one up to 0xff is one byte; half of a pair is two. */
const bytesOf = (raw: Uint8Array, at: number): number => {
  const high = hexAt(raw, at) * 16 + hexAt(raw, at + 1);
  if (high === 0) return 1;
  if (high < 8) return 2;
  return high >= 0xd8 && high < 0xe0 ? 2 : 3;
};

const hexAt = (raw: Uint8Array, at: number): number => {
  const byte = raw[at] ?? 0;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte % 32;
  return letter >= 1 && letter <= 6 ? letter + 9 : 0;
};

/** Meta's exports hold the bytes of UTF-8 as if they were letters of Latin-1. What is right already stays. */
export const unmixed = (text: string): string => {
  const bytes = new Uint8Array(text.length);
  let isPlain = true;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 0xff) return text;
    if (code > 0x7f) isPlain = false;
    bytes[at] = code;
  }
  if (isPlain) return text;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return text;
  }
};
