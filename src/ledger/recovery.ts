/** The slot of twelve recovery words: 128 random bits as words of the English BIP39 list, with their checksum. */
import { entropyToMnemonic, mnemonicToEntropy } from "@scure/bip39";
import { wordlist } from "@scure/bip39/wordlists/english.js";

import { joined, utf8, type Bytes, type Chance } from "#ledger/bytes.ts";
import { derivedBytes } from "#ledger/derive.ts";
import { drawnKindly, isKind } from "#ledger/kind-words.ts";
import { type Door, type Way } from "#ledger/way.ts";
import { err, ok, type Result } from "#result.ts";

/** So many words. */
export const wordCount = 12;

/**
 * What is wrong with what was typed. `count`: other than twelve words, `found` of them. `word`: number `at` (from 1) is not on the
 * list. `order`: every word is known, but together they are not words of ours: one is another, or two changed places.
 */
export type WrongWords =
  | { readonly why: "count"; readonly found: number }
  | { readonly why: "word"; readonly at: number; readonly word: string }
  | { readonly why: "order" };

/** Twelve new words, none of which could hurt: of the 128 bits that costs one. */
export const newWords = (chance: Chance): readonly string[] =>
  drawnKindly(
    () => entropyToMnemonic(chance(16), wordlist).split(" "),
    (words) => words.every(isKind),
  );

/** The 16 bytes that the words say. Capitals, commas, numbers before the words and line ends are passed over. */
export const entropyIn = (typed: string): Result<Bytes, WrongWords> => {
  const words = wordsIn(typed);
  const at = words.findIndex((word) => !wordlist.includes(word));
  if (at >= 0) return err({ why: "word", at: at + 1, word: words[at] ?? "" });
  if (words.length !== wordCount) return err({ why: "count", found: words.length });
  try {
    return ok(new Uint8Array(mnemonicToEntropy(words.join(" "), wordlist)));
  } catch {
    return err({ why: "order" });
  }
};

/** Lower case, and nothing between the words but what they are made of. */
export const wordsIn = (typed: string): readonly string[] =>
  typed
    .normalize("NFKD")
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== "");

/** A new slot that the words of `entropy` open. */
export const recoveryWay = (subtle: SubtleCrypto, entropy: Bytes): Way => ({
  kind: "recovery",
  params: "{}",
  secret: ({ space }, id) => secretOf(subtle, entropy, space, id),
});

/** Opens slots of kind `recovery`. */
export const recoveryDoor =
  (subtle: SubtleCrypto, entropy: Bytes): Door =>
  async ({ space }, { kind, id }) =>
    kind === "recovery" ? ok(await secretOf(subtle, entropy, space, id)) : err("other");

const secretOf = (subtle: SubtleCrypto, entropy: Bytes, space: Bytes, id: Bytes): Promise<Bytes> =>
  derivedBytes(subtle, entropy, space, joined(utf8("holdfast/1 recovery secret\0"), id));
