import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { cueList } from "#care/cue-list.ts";
import { crisisCues } from "#care/cues.ts";

describe.each(cueList)("$id", (cue) => {
  test.each(cue.catches)("offers help for “%s”", (text) => {
    expect(crisisCues(text)).not.toEqual([]);
  });

  test.each(cue.allows)("says nothing to “%s”", (text) => {
    expect(crisisCues(text)).toEqual([]);
  });
});

test.each([
  "I want to die",
  "I don't want to be here any more",
  "I don’t want to be here any more",
  "dont wanna be here anymore",
  "I could just end it all",
  "I'm going to kill myself",
  "I keep wanting to hurt myself",
  "she'd be better off without me",
])("I say it plainly and help is offered: %s", (text) => {
  expect(crisisCues(text)).not.toEqual([]);
});

test.each([
  "this traffic is killing me",
  "I could kill for a coffee",
  "dead tired, see you at six",
  "I miss you so much it hurts",
  "Granny's funeral is on Tuesday at 11",
  "I suppose this is goodbye, then. I hope you get a good life",
  "I can't do this any more with Tuesdays, my shifts moved",
  "the plant died, do you want the pot?",
  "lol I'm dead, your mum liked my post",
  "",
])("I only talk, and nobody asks me if I am safe: %s", (text) => {
  expect(crisisCues(text)).toEqual([]);
});

test("I wrote a long note and the right words are found in it", () => {
  const text = "Hi Sam 👋 rent is paid.\nI want\n to die. The key is with Mo.";
  const [span] = crisisCues(text);
  expect(text.slice(span?.start, span?.end)).toBe("I want\n to die");
});

test("two things I say that touch become one place", () => {
  const text = "i dont want to live anymore i want to die";
  const spans = crisisCues(text);
  expect(spans.every((span, at) => at === 0 || span.start >= (spans[at - 1]?.end ?? 0))).toBe(true);
});

test("whatever I type, every place lies inside it, in order", () => {
  const words = cueList.flatMap((cue) => [...cue.catches, ...cue.allows]);
  const piece = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom(...words),
    fc.constant("\ud83d"),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const text = pieces.join(" ");
      const spans = crisisCues(text);
      const edges = spans.flatMap(({ start, end }) => [start, end]);
      expect(edges).toEqual(edges.toSorted((a, b) => a - b));
      expect(spans.every(({ start, end }) => start < end && start >= 0 && end <= text.length)).toBe(
        true,
      );
      expect(crisisCues(text)).toEqual(spans);
    }),
    { numRuns: 500 },
  );
});

test.each(["i ", "i want to ", "don't ", "\n", "just really ", "won't get "])(
  "a very long text of “%s” does not hold me up",
  (piece) => {
    const started = performance.now();
    crisisCues(piece.repeat(Math.ceil(100_000 / piece.length)));
    expect(performance.now() - started).toBeLessThan(2_000);
  },
);
