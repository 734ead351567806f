import fc from "fast-check";
import { expect, test } from "vitest";

import { bucketOf, isEnvelopeSize, padded, unpadded } from "#ledger/pad.ts";

const buckets = [512, 1024, 2048, 4096, 8192, 16_384, 32_768, 65_536];

test("a padded text comes back as it was", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2000 }), (plain) => {
      expect(unpadded(padded(Uint8Array.from(plain), 30))).toEqual(plain);
    }),
  );
});

test("a sealed size is always one of a few", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 65_000 }), (length) => {
      expect(buckets).toContain(padded(new Uint8Array(length), 30).length + 30);
    }),
  );
});

test("what is larger than an envelope fills whole steps of 64 KiB", () => {
  expect(bucketOf(65_537)).toBe(131_072);
  expect(isEnvelopeSize(131_072)).toBe(false);
  expect(isEnvelopeSize(65_536)).toBe(true);
  expect(isEnvelopeSize(513)).toBe(false);
  expect(isEnvelopeSize(0)).toBe(false);
});

test("other padding is refused", () => {
  expect(unpadded(new Uint8Array(8))).toBeUndefined();
  expect(unpadded(Uint8Array.of(1, 2, 0x81, 0))).toBeUndefined();
  expect(unpadded(new Uint8Array(0))).toBeUndefined();
});
