import fc from "fast-check";
import { expect, test } from "vitest";

import { markAt, movedMarks, piecesOf, type Mark } from "#web/compose/marks.ts";
import { runs } from "#soak.testing.ts";

const text = "The rent is due. I miss you. See you";
const missing: Mark = { start: 17, end: 28, key: "a" };

test.each<readonly [string, string, string | undefined]>([
  ["typing before it moves it", `Hi. ${text}`, "I miss you."],
  ["typing behind it leaves it", `${text} on Sunday`, "I miss you."],
  ["typing inside it stretches it", text.replace("miss", "really miss"), "I really miss you."],
  ["taking a part of it out makes it shorter", text.replace("miss ", ""), "I you."],
  ["taking it out takes the mark away", text.replace("I miss you. ", ""), undefined],
  ["taking out more than it takes the mark away", "The rent", undefined],
  ["a new text has no mark", "Something else", undefined],
])("%s", (_, after, marked) => {
  const [mark] = movedMarks([missing], text, after);
  expect(mark && after.slice(mark.start, mark.end)).toBe(marked);
});

const anyMarks = (length: number): fc.Arbitrary<readonly Mark[]> =>
  fc
    .uniqueArray(fc.nat(length), { maxLength: 6 })
    .map((all) => [...all].sort((a, b) => a - b))
    .map((edges) =>
      edges.flatMap((end, at) =>
        at % 2 === 0 ? [] : [{ start: edges[at - 1] ?? 0, end, key: `${at}` }],
      ),
    );
const anyEdit = fc
  .tuple(fc.string({ maxLength: 40 }), fc.string({ maxLength: 40 }))
  .chain(([before, after]) =>
    fc.tuple(fc.constant(before), fc.constant(after), anyMarks(before.length)),
  );

test("whatever is typed, marks stay in order, apart and inside the text, and hide nothing of it", () => {
  fc.assert(
    fc.property(anyEdit, ([before, after, marks]) => {
      const moved = movedMarks(marks, before, after);
      let at = 0;
      for (const { start, end } of moved) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeGreaterThan(start);
        at = end;
      }
      expect(at).toBeLessThanOrEqual(after.length);
      const pieces = piecesOf(after, moved);
      expect(pieces.map((piece) => piece.text).join("")).toBe(after);
      expect(pieces.filter(({ key }) => key !== undefined)).toHaveLength(moved.length);
    }),
    { numRuns: runs(500) },
  );
});

test("a tap finds the mark that it falls on, at its edges too", () => {
  expect([16, 17, 28, 29].map((offset) => markAt([missing], offset)?.key)).toEqual([
    undefined,
    "a",
    "a",
    undefined,
  ]);
});
