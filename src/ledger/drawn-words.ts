/** A passphrase of words drawn by chance: easier to write down than letters, and nobody's habit. */
import { wordlist } from "@scure/bip39/wordlists/english.js";

import { type Chance } from "#ledger/bytes.ts";
import { drawnKindly, isKind } from "#ledger/kind-words.ts";

/** 10.9 bits each. Five of them, 54 bits, cost more to guess than anybody would spend. */
export const drawnWords = (chance: Chance, count = 5): string =>
  Array.from({ length: count }, () => drawnKindly(() => drawnWord(chance), isKind)).join(" ");

const drawnWord = (chance: Chance): string => {
  const [high = 0, low = 0] = chance(2);
  return wordlist[((high << 8) | low) % wordlist.length] ?? "";
};

/** What somebody thinks up for themselves must at least be this long. */
export const leastPassphrase = 12;
