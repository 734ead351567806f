/** Ids for new rows, which stay the same when the same thing is tried once more: whatever comes of it, it is kept once. */
import { type Bytes, type Chance } from "#ledger/bytes.ts";

/** `next` draws an id; after `again` the same ones come, in the same order; after `anew` others. */
export type Ids = {
  readonly next: () => Bytes;
  readonly again: () => void;
  readonly anew: () => void;
};

/** 16 random bytes each. */
export const idsFrom = (chance: Chance): Ids => {
  let drawn: Bytes[] = [];
  let at = 0;
  return {
    next: () => {
      const id = drawn[at] ?? chance(16);
      drawn[at] = id;
      at += 1;
      return id;
    },
    again: () => {
      at = 0;
    },
    anew: () => {
      drawn = [];
      at = 0;
    },
  };
};
