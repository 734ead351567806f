import { expect, it } from "vitest";

import { spelled } from "#draft/spelling.ts";

it.each([
  ["saturday", "saturday"],
  ["saturdy", "saturday"],
  ["satudray", "saturday"],
  ["depsit", "deposit"],
  ["teh", "the"],
  ["ok", "ok"],
  ["zyzzyva", "zyzzyva"],
  ["a".repeat(40), "a".repeat(40)],
  ["", ""],
])("reads %j as %j", (typed, meant) => {
  expect(spelled(typed)).toBe(meant);
});
