/** A row as it is kept and will travel: `id` 16 random bytes in hexadecimal, `g` the key generation, `body` sealed. */
import * as v from "valibot";

import { type Bytes } from "#ledger/bytes.ts";
import { isEnvelopeSize } from "#ledger/pad.ts";

/** `body` null is a tombstone: erased, and the id stays known so that it never comes back. */
export type Row = { readonly id: string; readonly g: number; readonly body: Bytes | null };

/** A row that was not erased. */
export type SealedRow = Row & { readonly body: Bytes };

/** 16 bytes in hexadecimal. */
export const idSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/u));

/** Any bytes. */
export const bytesSchema = v.custom<Bytes>((input) => input instanceof Uint8Array);

/** A key generation: from 1 in a sealed row, 0 in the tombstone of an id whose row was never here. */
export const generationSchema = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(0),
  v.maxValue(0xffff_ffff),
);

const rowSchema = v.object({
  id: idSchema,
  g: generationSchema,
  body: v.nullable(
    v.pipe(
      bytesSchema,
      v.check((body) => isEnvelopeSize(body.length)),
    ),
  ),
});

/** Reads a row from outside. Undefined for a wrong id, generation or size. */
export const rowFrom = (input: unknown): Row | undefined => {
  const parsed = v.safeParse(rowSchema, input);
  return parsed.success ? parsed.output : undefined;
};

/** False for a tombstone. */
export const isSealed = (row: Row): row is SealedRow => row.body !== null;
