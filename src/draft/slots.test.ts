import { expect, it } from "vitest";

import { slotsIn, type SlotKind } from "#draft/slots.ts";

const found = (text: string, names: readonly string[] = []) =>
  slotsIn(text, names).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

it.each<readonly [string, readonly (readonly [SlotKind, string])[]]>([
  [
    "collect the bike at 10:30",
    [
      ["thing", "bike"],
      ["time", "at 10:30"],
    ],
  ],
  [
    "rent is £640.50 on the 1st",
    [
      ["thing", "rent"],
      ["amount", "£640.50"],
      ["date", "the 1st"],
    ],
  ],
  [
    "28 quid by 3 march",
    [
      ["amount", "28 quid"],
      ["date", "3 march"],
    ],
  ],
  [
    "keys sat at 10 w Mo",
    [
      ["thing", "keys"],
      ["date", "sat"],
      ["time", "at 10"],
      ["name", "Mo"],
    ],
  ],
  [
    "gate 2, meter 203040",
    [
      ["place", "gate 2"],
      ["thing", "meter"],
      ["number", "203040"],
    ],
  ],
  ["I miss you", []],
])("finds the facts in: %s", (text, slots) => {
  expect(found(text)).toEqual(slots);
});

it("knows a name that is also a word when it is told", () => {
  expect(found("hope has a cough", ["Hope"])).toEqual([["name", "hope"]]);
});
