import { expect, it } from "vitest";

import { wordKinds } from "#draft/word-kinds.ts";

it("knows words of one kind as alike, whichever was meant", () => {
  const shared = wordKinds("landlord").filter((kind) => wordKinds("surveyor").includes(kind));
  expect(shared).not.toEqual([]);
});

it("knows a plural and a past form as their word, and nothing of a word it was never told", () => {
  expect(wordKinds("pianos")).toEqual(wordKinds("piano"));
  expect(wordKinds("collected")).toEqual(wordKinds("collect"));
  expect(wordKinds("zyzzyva")).toEqual([]);
  expect(wordKinds("constructor")).toEqual([]);
});
