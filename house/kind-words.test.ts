import { describe, expect, test } from "vitest";

import { filesBelow, textOf } from "./files.ts";
import { unkindWordsIn } from "./kind-words.ts";

const catalogues = filesBelow("src").filter((path) => path.endsWith(".en.ts"));

test.each(catalogues)("%s shames nobody, shouts at nobody, promises nothing", (path) => {
  expect(unkindWordsIn(textOf(path))).toEqual([]);
});

describe("an unkind word would be noticed", () => {
  test.each([
    'export const a = "Well done!";',
    'export const a = "Your streak is 3 days";',
    "export const a = (day: number) => `Day ${day} of your streak`;",
    "export const a = (day: number) => `${day}!`;",
    'export const a = { b: "After a relapse" };',
    'export const a = "You failed";',
    'export const a = "This is proven";',
  ])("%s", (code) => {
    expect(unkindWordsIn(code)).toHaveLength(1);
  });

  test("but code and comments may say what they mean", () => {
    expect(unkindWordsIn('// a streak!\nexport const a = !open ? "Open" : "Shut";')).toEqual([]);
  });
});
