/** Count and sum of a set of ids: two sets with the same tally are, but for an accident of 1 in 2^128, the same set. */
import * as v from "valibot";

/** `sum`: the ids as numbers, highest byte first, added modulo 2^128; 32 hexadecimal digits. */
export type Tally = { readonly count: number; readonly sum: string };

/** For schemas of what carries a tally. */
export const tallyEntries = {
  count: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  sum: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/u)),
};

/** Of no ids. */
export const noTally: Tally = { count: 0, sum: "0".repeat(32) };

/** With `ids`, none of which it may hold already. */
export const withIds = (tally: Tally, ids: readonly string[]): Tally => ({
  count: tally.count + ids.length,
  sum: BigInt.asUintN(
    128,
    ids.reduce((sum, id) => sum + BigInt(`0x${id}`), BigInt(`0x${tally.sum}`)),
  )
    .toString(16)
    .padStart(32, "0"),
});

/** True if both speak of the same set of ids. */
export const sameTally = (a: Tally, b: Tally): boolean => a.count === b.count && a.sum === b.sum;
