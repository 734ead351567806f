import { expect, it } from "vitest";

import { typedWords } from "#draft/typed.ts";

it.each([
  ["u r late", "you are late"],
  ["PLZ call me TMRW", "please call me tomorrow"],
  ["sooooo sorry", "so sorry"],
  ["i don’t know", "i dont know"],
  ["10:30 on the 3rd", "0000 on the 0rd"],
  ["really?!", "really ??"],
  ["ok...", "ok ..."],
  ["hi 😭😭", "hi 😭 😭"],
  ["", ""],
])("reads %j as %j", (text, words) => {
  expect(typedWords(text).join(" ")).toBe(words);
});
