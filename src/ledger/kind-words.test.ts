import { wordlist } from "@scure/bip39/wordlists/english.js";
import { expect, test } from "vitest";

import { drawnWords } from "#ledger/drawn-words.ts";
import { isKind } from "#ledger/kind-words.ts";
import { seededChance } from "#ledger/ledger.testing.ts";
import { newWords } from "#ledger/recovery.ts";

test("no word is drawn that could hurt, and enough are left", () => {
  const chance = seededChance(7);
  const drawn = Array.from({ length: 300 }, () => [
    ...newWords(chance),
    ...drawnWords(chance).split(" "),
  ]);
  const words = new Set(drawn.flat());
  expect(["divorce", "liar", "mom", "alone", "ghost"].filter((word) => words.has(word))).toEqual(
    [],
  );
  expect([...words].filter((word) => !wordlist.includes(word) || !isKind(word))).toEqual([]);
  expect(words.size).toBeGreaterThan(1_500);
  expect(wordlist.filter(isKind).length).toBeGreaterThan(1_900);
});

test("every word that may not be drawn is one that could be", () => {
  expect(wordlist.filter((word) => !isKind(word))).toHaveLength(130);
});
