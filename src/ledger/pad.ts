/**
 * Padding (ISO/IEC 7816-4: one 0x80, then zeros), so that a sealed size tells only its bucket: 512 bytes, then powers of
 * two to 64 KiB. What stays on the device may be larger, in steps of 64 KiB.
 */
import { joined, type Bytes } from "#ledger/bytes.ts";

/** In bytes: most events are of this size, sealed. */
export const smallestBucket = 512;
/** In bytes: what a row may be at most, sealed. */
export const largestEnvelope = 65_536;

/** The bucket that holds `length` bytes. */
export const bucketOf = (length: number): number => {
  let bucket = smallestBucket;
  while (bucket < length && bucket < largestEnvelope) bucket *= 2;
  return length <= bucket ? bucket : Math.ceil(length / largestEnvelope) * largestEnvelope;
};

/** True for the sizes that a sealed row may have. */
export const isEnvelopeSize = (length: number): boolean =>
  length <= largestEnvelope && bucketOf(length) === length;

/** Fills up so that `overhead` more bytes make a bucket. */
export const padded = (plain: Bytes, overhead: number): Bytes => {
  const length = bucketOf(plain.length + 1 + overhead) - overhead;
  const all = joined(plain, new Uint8Array(length - plain.length));
  all[plain.length] = 0x80;
  return all;
};

/** Undefined if the padding is not what `padded` writes. */
export const unpadded = (bytes: Bytes): Bytes | undefined => {
  let end = bytes.length - 1;
  while (end >= 0 && bytes[end] === 0) end -= 1;
  return end >= 0 && bytes[end] === 0x80 ? bytes.slice(0, end) : undefined;
};
