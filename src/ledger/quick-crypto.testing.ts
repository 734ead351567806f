/**
 * For simulations: ciphers that seal nothing and check only that key, place and associated data are the right ones. Every byte of the
 * text stays as it is. Ten times as quick as the real ones, and as strict where rows are mixed up.
 */

import { uint32 } from "#ledger/bytes.ts";

type QuickKey = { readonly type: "secret"; readonly extractable: false; readonly mark: number };
type Params = {
  readonly salt?: Uint8Array;
  readonly info?: Uint8Array;
  readonly additionalData?: Uint8Array;
};

const tagLength = 16;

/** FNV-1a over all parts. Plain loops: nearly all the time of a simulation is spent here. */
const markOf = (...parts: readonly (Uint8Array | number)[]): number => {
  let mark = 0x811c9dc5;
  for (const part of parts) {
    const bytes = typeof part === "number" ? uint32(part) : part;
    for (let at = 0; at < bytes.length; at += 1)
      mark = Math.imul(mark ^ (bytes[at] ?? 0), 0x01000193);
  }
  return mark >>> 0;
};

/** `length` bytes that follow from `mark`. */
const bytesFrom = (mark: number, length: number): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(length);
  let x = mark || 1;
  for (let at = 0; at < length; at += 1) {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    bytes[at] = x & 255;
  }
  return bytes;
};

const keyOf = (mark: number): QuickKey => ({ type: "secret", extractable: false, mark });
const none = new Uint8Array();
const tagOf = ({ mark }: QuickKey, { additionalData = none }: Params) =>
  bytesFrom(markOf(mark, additionalData), tagLength);
const signed = ({ mark }: QuickKey, data: Uint8Array) => bytesFrom(markOf(mark, data), 32);
const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, at) => byte === b[at]);

let keys = 0;
const quick = {
  generateKey: async () => keyOf((keys += 1)),
  importKey: async (_format: string, data: Uint8Array) => keyOf(markOf(data)),
  deriveKey: async ({ salt = none, info = none }: Params, { mark }: QuickKey) =>
    keyOf(markOf(mark, salt, info)),
  deriveBits: async ({ salt = none, info = none }: Params, { mark }: QuickKey, bits: number) =>
    bytesFrom(markOf(mark, salt, info), bits / 8),
  sign: async (_name: string, key: QuickKey, data: Uint8Array) => signed(key, data),
  verify: async (_name: string, key: QuickKey, mac: Uint8Array, data: Uint8Array) =>
    isSame(signed(key, data), mac),
  digest: async (_name: string, data: Uint8Array) => bytesFrom(markOf(data), 32),
  encrypt: async (params: Params, key: QuickKey, data: Uint8Array) => {
    const sealed = new Uint8Array(data.length + tagLength);
    sealed.set(data);
    sealed.set(tagOf(key, params), data.length);
    return sealed;
  },
  decrypt: async (params: Params, key: QuickKey, data: Uint8Array) => {
    const end = data.length - tagLength;
    if (!isSame(tagOf(key, params), data.subarray(end))) throw new Error("another key or place");
    return data.slice(0, end);
  },
};

/** Stands in for `crypto.subtle`. */
export const quickCrypto: SubtleCrypto = new Proxy(crypto.subtle, {
  get: (_real, name) => Object.entries(quick).find(([each]) => each === name)?.[1],
});
