import { describe, expect, test } from "vitest";

import { gradeOf } from "#care/reading.testing.ts";
import * as log from "#web/days/log.en.ts";
import * as words from "#web/days/words.en.ts";

/** Every text in a tree of words; those that take numbers are told some. */
const textsIn = (tree: unknown): readonly string[] => {
  if (typeof tree === "string") return [tree];
  if (typeof tree === "function") {
    return [1, 3].flatMap((one) => textsIn(Reflect.apply(tree, undefined, [one, one + 20, 2])));
  }
  if (typeof tree !== "object" || tree === null) return [];
  return Object.values(tree).flatMap(textsIn);
};

const screens: readonly (readonly [name: string, texts: readonly string[]])[] = [
  [
    "Today",
    textsIn([
      words.todayWords,
      words.closedWords,
      words.modeWords,
      words.topicWords,
      words.openEndsWords,
      words.monthWords,
      words.markWords,
      words.weeksWords,
    ]),
  ],
  ["Today while contact is closed", textsIn([words.closedWords, words.modeWords.closedLine])],
  ["the log", textsIn([log.logWords, log.logKindWords, log.whenWords])],
  ["contact that I made", textsIn([log.contactWords, log.outsideWords])],
  ["contact that came", textsIn([log.receivedWords, log.incomingWords])],
  ["a look", textsIn([log.lookWords, log.lookAtWords])],
  ["an urge", textsIn(log.urgeWords)],
  ["a note", textsIn(log.noteWords)],
];

describe.each(screens)("%s", (_name, texts) => {
  test("I can read it at two in the morning: grade 6 or less", () => {
    expect(gradeOf(texts)).toBeLessThanOrEqual(6);
  });

  test("nobody shouts at me, shames me or promises me anything", () => {
    const unwanted =
      /!|streak|relapse|session|prompt|\btools?\b|detox|journey|fail|broke|lost|only \d|proven|promise|come back to you|get them back|you should|\d ?%|victim|abuser/iu;
    expect(texts.filter((text) => unwanted.test(text))).toEqual([]);
  });
});

test("after their no, and for somebody who is afraid, nothing counts and nothing ends", () => {
  const { limitedTitle: _title, limitedLine: _line, ...closed } = words.modeWords;
  const counting = /\d|\bof \d|run\b|until|complete|days\b/iu;
  const texts = textsIn([closed, words.closedWords]);
  expect(texts.filter((text) => counting.test(text))).toEqual([]);
});

test("a slip is said without blame, beside what was held", () => {
  expect(words.todayWords.runs(21, 24, 2)).toBe("Held 21 of the last 24 days, 2 runs");
  expect(words.todayWords.kept(1, 1)).toBe("1 of 1 day kept");
});

test("every day of the calendar can be heard", () => {
  const day = { date: "2026-03-12", inMonth: true, contact: false, look: false } as const;
  expect(words.dayWords({ ...day, mark: "kept" })).toBe("kept");
  expect(words.dayWords({ ...day, mark: "look", look: true })).toBe("kept, a look");
  expect(words.dayWords({ ...day, mark: "contact", contact: true, look: true })).toBe(
    "contact, a look",
  );
  expect(words.dayWords({ ...day, mark: "contact", contact: true })).toBe("contact");
  expect(words.dayWords({ ...day, mark: "today", contact: true })).toBe("today, contact");
  expect(words.dayWords({ ...day, mark: "before", contact: true })).toBe("before the start");
  expect(words.dayWords({ ...day, mark: "future" })).toBe("still to come");
});
