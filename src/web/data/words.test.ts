import { describe, expect, test } from "vitest";

import { gradeOf } from "#care/reading.testing.ts";
import { backupWords, lockedTrouble } from "#web/data/backup-words.en.ts";
import { goneWords } from "#web/data/gone.en.ts";
import { dataLinks } from "#web/data/link.en.ts";
import {
  dataWords,
  importTrouble,
  importedLines,
  installWords,
  kindCount,
} from "#web/data/words.en.ts";

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
};
const imported = (count: number) => ({
  added: count,
  newer: count,
  known: count,
  gone: count,
  erased: count,
  damaged: count,
  missing: count,
});
const errors = ["empty", "foreign", "unread", "quota", "failed"] as const;
const backup = [
  ...textsIn(backupWords),
  ...textsIn(lockedTrouble),
  backupWords.copyOld("3 November"),
];
const screens: readonly (readonly [name: string, texts: readonly string[]])[] = [
  [
    "What is kept",
    [
      ...textsIn(dataWords),
      ...textsIn(dataLinks),
      dataWords.size("1.2"),
      dataWords.lastSaved("10 December"),
      dataWords.exported("holdfast-2026-12-10.jsonl", 40),
      dataWords.exportLeftOut(2),
    ],
  ],
  [
    "A file",
    [...importedLines(imported(1)), ...importedLines(imported(7)), ...errors.map(importTrouble)],
  ],
  ["A locked file", backup],
  ["All is deleted", textsIn(goneWords)],
  ["Home screen", textsIn(installWords)],
];

describe.each(screens)("%s", (_name, texts) => {
  test("I can read it on a bad night: grade 6 or less", () => {
    expect(gradeOf(texts)).toBeLessThanOrEqual(6);
  });

  test("nobody shouts at me or promises me anything", () => {
    const unwanted = /!|streak|relapse|session|prompt|\btools?\b|guarantee|promise|\d ?%/iu;
    expect(texts.filter((text) => unwanted.test(text))).toEqual([]);
  });
});

test("what came of a file is told only where there is something to tell", () => {
  expect(importedLines(imported(0))).toEqual(["There was nothing new in the file."]);
  expect(importedLines({ ...imported(0), added: 1, damaged: 2 })).toEqual([
    "1 entry came in.",
    "2 lines in the file are broken. All the rest was read.",
  ]);
});

test("one is one, and many are many", () => {
  expect(kindCount("urge", 1)).toBe("1 urge");
  expect(kindCount("letter", 20_000)).toBe("20,000 letters");
});
