import { describe, expect, test } from "vitest";

import { gradeOf } from "#care/reading.testing.ts";
import * as words from "#web/journal/words.en.ts";

/** Every text in a tree of words; those that take a number or a word are told one. */
const textsIn = (tree: unknown): readonly string[] => {
  if (typeof tree === "string") return [tree];
  if (typeof tree === "function")
    return [1, 3].flatMap((one) => textsIn(Reflect.apply(tree, undefined, [one, "Berlin"])));
  if (typeof tree !== "object" || tree === null) return [];
  return Object.values(tree).flatMap(textsIn);
};

describe.each([
  [
    "the journal",
    textsIn([words.journalWords, words.kindWords, words.removalWords, words.entryTitles]),
  ],
  ["an entry", textsIn([words.factWords, words.letterWords])],
  ["changing an entry", textsIn(words.editWords)],
  ["loose ends", textsIn([words.endsWords, words.removalWords])],
])("%s", (_name, texts) => {
  test("I can read it at two in the morning: grade 6 or less", () => {
    expect(gradeOf(texts)).toBeLessThanOrEqual(6);
  });

  test("nobody shouts at me, shames me or promises me anything", () => {
    const unwanted =
      /!|streak|relapse|session|prompt|\btools?\b|detox|journey|\bfail|broke|lost\b|proven|promise|come back to you|you should|\d ?%/iu;
    expect(texts.filter((text) => unwanted.test(text))).toEqual([]);
  });
});

test("nothing here sends, copies or plans a message", () => {
  const texts = textsIn([words.journalWords, words.endsWords, words.editWords]).join(" ");
  expect(texts).not.toMatch(/\bsend|\bcopy|\bmessage|\bcall\b|\bshare/iu);
});
