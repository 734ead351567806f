/** Whatever keeps something from being stored has words of its own: what is wrong, and what to do. */
import { describe, expect, test } from "vitest";

import { gradeOf } from "#care/reading.testing.ts";
import type { LedgerError } from "#ledger/ledger.ts";
import type { OpenError } from "#ledger/open.ts";
import { importTrouble } from "#web/data/words.en.ts";
import { failWords } from "#web/lock/fail-words.ts";
import { lockWords } from "#web/lock/words.en.ts";
import { onlyHereWords, troubleWords } from "#web/trouble.en.ts";

/** The compiler wants each cause here, so a new one can't be forgotten. */
const causes: Readonly<Record<OpenError | LedgerError, true>> = {
  quota: true,
  aborted: true,
  blocked: true,
  superseded: true,
  lost: true,
  closed: true,
  hung: true,
  stale: true,
  failed: true,
  "no-storage": true,
  "no-crypto": true,
  "damaged-keys": true,
  newer: true,
  locked: true,
  "too-long": true,
  refused: true,
  busy: true,
};
const all = Object.keys(causes).sort();

test("each cause has words, and no two have the same", () => {
  expect(Object.keys(troubleWords).sort()).toEqual(all);
  expect(new Set(Object.values(troubleWords)).size).toBe(all.length);
});

test.each(Object.entries(troubleWords))("%s: it says what to do", (_cause, text) => {
  const toDo =
    /\b(?:try again|Load this page again|open (?:the app|it) (?:again|in|by)|bring the file in|Make two|Look once more)\b/iu;
  expect(text).toMatch(toDo);
  expect(text).not.toMatch(/!|error|exception|quota|database|IndexedDB/iu);
});

const ledgerErrors = [
  "quota",
  "aborted",
  "blocked",
  "superseded",
  "lost",
  "closed",
  "hung",
  "stale",
  "busy",
] as const;

describe.each(ledgerErrors)("%s", (error) => {
  test("a lock that could not be changed says it too", () => {
    expect(failWords(error)).toBe(`${lockWords.notDone} ${troubleWords[error]}`);
  });
  test("and so does a file that could not be brought in", () => {
    expect(importTrouble(error)).toContain(troubleWords[error]);
  });
});

test("I can read it on a bad night: grade 6 or less", () => {
  const only = Object.values(onlyHereWords).filter((each) => typeof each === "string");
  const told = [onlyHereWords.onlyHere(1), onlyHereWords.onlyHere(3), onlyHereWords.saved("a")];
  expect(gradeOf([...Object.values(troubleWords), ...only, ...told])).toBeLessThanOrEqual(6);
});
