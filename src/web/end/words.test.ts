import { describe, expect, test } from "vitest";

import { gradeOf } from "#care/reading.testing.ts";
import { time } from "#regimen/events.testing.ts";
import { momentOf } from "#regimen/moment.ts";
import { isEmpty, keepsakeLines } from "#web/end/keepsake.ts";
import { todayEndWords } from "#web/end/today.en.ts";
import * as words from "#web/end/words.en.ts";

const textsIn = (tree: unknown): readonly string[] => {
  if (typeof tree === "string") return [tree];
  if (typeof tree === "function") return textsIn(Reflect.apply(tree, undefined, [30, 28, 31]));
  return typeof tree === "object" && tree !== null ? Object.values(tree).flatMap(textsIn) : [];
};

const screens = [
  ["Today at the end", textsIn(todayEndWords)],
  ["the end", textsIn([words.endWords, words.wayWords])],
  ["the call", textsIn([words.callWords, words.callTimeWords])],
  ["after the call", textsIn(words.afterWords)],
  ["let go", textsIn([words.letGoWords, words.keepsakeWords])],
] as const;

describe.each(screens)("%s", (_name, texts) => {
  test("can be read calmly: grade 6 or less", () => {
    expect(gradeOf(texts)).toBeLessThanOrEqual(6);
  });

  test("praises nobody, hurries nobody, promises nobody", () => {
    const unwanted =
      /!|congrat|well done|proud|success|achiev|streak|relapse|fail|winner|strong(?:er)? than|ready to date|come back to you|at last/iu;
    expect(texts.filter((text) => unwanted.test(text))).toEqual([]);
  });
});

test("where contact is closed, the page that waits there counts nothing and names no call", () => {
  const { noEndTitle, noEndLine } = words.endWords;
  const { noneTitle, noneLine, saidNoTitle, saidNoLine } = words.callWords;
  for (const text of [noEndTitle, noEndLine, noneLine, saidNoTitle, saidNoLine, noneTitle])
    expect(text).not.toMatch(/\d|complete|one call|until/iu);
});

test("the keepsake is a plain text with my own words", () => {
  const lines = keepsakeLines(
    {
      days: { kept: 28, of: 31 },
      reasons: ["I want to sleep again"],
      ifThens: [{ when: "a song", then: "I call Mo" }],
      words: [
        {
          at: momentOf(time("2026-03-10T20:00")),
          kind: "note",
          text: "a quiet walk\nby the river",
        },
      ],
      stillSealed: 1,
    },
    time("2026-04-02T12:00"),
    (at) => at.toPlainDate().toString(),
  );
  expect(lines).toEqual([
    "My own words",
    "Saved on 2026-04-02.",
    "",
    "I kept 28 of 31 days.",
    "",
    "MY REASONS",
    "- I want to sleep again",
    "",
    "MY PLANS",
    "- If a song: I call Mo",
    "",
    "WHAT I WROTE",
    "",
    "A note, 2026-03-10",
    "a quiet walk",
    "by the river",
  ]);
});

test("a keepsake of nothing is none", () => {
  const nothing = { reasons: [], ifThens: [], words: [], stillSealed: 0 };
  expect(isEmpty({ ...nothing, days: undefined })).toBe(true);
  expect(isEmpty({ ...nothing, days: { kept: 0, of: 0 } })).toBe(true);
  expect(isEmpty({ ...nothing, days: { kept: 2, of: 3 } })).toBe(false);
});
