import fc from "fast-check";
import { expect, test } from "vitest";

import { seededChance } from "#ledger/ledger.testing.ts";
import { entropyIn, newWords, recoveryDoor, recoveryWay, wordCount } from "#ledger/recovery.ts";
import { masterKeyIn, newSlot } from "#ledger/slot.ts";
import { runs } from "#soak.testing.ts";

const { subtle } = crypto;
const chance = seededChance(5);
const owner = { space: chance(16), g: 1 };
const master = chance(32);
const words = newWords(seededChance(3));

const entropyOf = (typed: string) => {
  const entropy = entropyIn(typed);
  if (!entropy.ok) throw new Error(JSON.stringify(entropy.error));
  return entropy.value;
};

test("twelve words open their slot, as they were written down by hand", async () => {
  const slot = await newSlot(
    subtle,
    chance,
    owner,
    recoveryWay(subtle, entropyOf(words.join(" "))),
    master,
  );
  const numbered = words.map((word, at) => `${at + 1}. ${word.toUpperCase()},`).join("\n");
  const secret = await recoveryDoor(subtle, entropyOf(numbered))(owner, slot);
  if (!secret.ok) throw new Error(secret.error);
  expect(await masterKeyIn(subtle, owner, slot, secret.value)).toEqual(master);
});

test("twelve other words do not", async () => {
  const slot = await newSlot(
    subtle,
    chance,
    owner,
    recoveryWay(subtle, entropyOf(words.join(" "))),
    master,
  );
  const other = entropyOf(newWords(seededChance(4)).join(" "));
  const secret = await recoveryDoor(subtle, other)(owner, slot);
  if (!secret.ok) throw new Error(secret.error);
  expect(await masterKeyIn(subtle, owner, slot, secret.value)).toBeUndefined();
});

test("new words are always twelve that are read back", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
      const made = newWords(() => new Uint8Array(bytes));
      expect(made).toHaveLength(wordCount);
      expect(entropyOf(made.join(" "))).toEqual(new Uint8Array(bytes));
    }),
    { numRuns: runs(300, 20_000) },
  );
});

test("a word that is not on the list is named, with its place", () => {
  const typed = words.with(4, "kettel").join(" ");
  expect(entropyIn(typed)).toEqual({ ok: false, error: { why: "word", at: 5, word: "kettel" } });
});

test("words that are missing are counted, and most that changed places are noticed", () => {
  expect(entropyIn(words.slice(0, 11).join(" "))).toEqual({
    ok: false,
    error: { why: "count", found: 11 },
  });
  expect(entropyIn("")).toEqual({ ok: false, error: { why: "count", found: 0 } });
  // Four bits of the last word are a checksum: of sixteen mistakes it misses one. The slot itself misses none.
  const noticed = words.slice(1).filter((word, at) => {
    const typed = words.with(at, word).with(at + 1, words[at] ?? "");
    const found = entropyIn(typed.join(" "));
    return !found.ok && found.error.why === "order";
  });
  expect(noticed.length).toBeGreaterThan(8);
});

test("whatever is typed is answered, and never thrown", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (typed) => {
      expect(entropyIn(typed).ok).toBe(false);
    }),
    { numRuns: runs(500, 100_000) },
  );
});
