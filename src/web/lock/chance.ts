import type { Chance } from "#ledger/bytes.ts";

/** Chance, as the ledger takes it. */
export const chance: Chance = (length) => crypto.getRandomValues(new Uint8Array(length));
