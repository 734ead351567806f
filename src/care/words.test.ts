import { describe, expect, test } from "vitest";

import { countries } from "#care/country.ts";
import { helplines } from "#care/helplines.ts";
import { phoneCheckPage, type Page } from "#care/pages.en.ts";
import { gradeOf, syllablesOf } from "#care/reading.testing.ts";
import {
  checkedWords,
  contactWords,
  countryNames,
  cueWords,
  groundingWords,
  groupWords,
  helpWords,
  hoursWords,
  lineWords,
  urgeWords,
} from "#care/words.en.ts";

/** Every string in a tree of words. */
const textsIn = (tree: unknown): readonly string[] => {
  if (typeof tree === "string") return [tree];
  if (typeof tree !== "object" || tree === null) return [];
  return Object.values(tree).flatMap(textsIn);
};

const pageTexts = ({ title, lead, sections }: Page): readonly string[] => [
  title,
  ...lead,
  ...sections.flatMap(({ heading, paragraphs, points }) => [
    heading,
    ...paragraphs,
    ...(points ?? []),
  ]),
];

const pages: readonly (readonly [name: string, texts: readonly string[]])[] = [
  ["Help", textsIn([helpWords, groupWords, lineWords, cueWords])],
  ["Could somebody check this phone?", pageTexts(phoneCheckPage)],
  ["The urge", textsIn([urgeWords, groundingWords])],
];

describe.each(pages)("%s", (_name, texts) => {
  test("I can read it at two in the morning: grade 6 or less", () => {
    expect(gradeOf(texts)).toBeLessThanOrEqual(6);
  });

  test("nobody shouts at me, counts at me or promises me anything", () => {
    const unwanted =
      /!|streak|relapse|session|prompt|\btools?\b|detox|journey|heal(?:ed|ing)?\b|proven|guarantee|promise|come back to you|get them back|\d ?%|victim|perpetrator|abuser/iu;
    expect(texts.filter((text) => unwanted.test(text))).toEqual([]);
  });
});

test("the urge screen fits everybody: no count, no call, no name, no days, no power", () => {
  const told =
    /\bcalls?\b|\bring\b|thirty|\b30\b|\bdays?\b|\d|power|\bex\b|\bhim\b|\bher\b|\bthem\b/iu;
  expect([urgeWords.sentence, ...urgeWords.points].filter((text) => told.test(text))).toEqual([]);
  expect(urgeWords.points).toHaveLength(3);
});

test("the urge screen never says that the urge gets smaller", () => {
  const soothing = /shrink|pass(?:es)?\b|fade|smaller|minutes|will be over|peak/iu;
  expect(textsIn(urgeWords).filter((text) => soothing.test(text))).toEqual([]);
});

test("the phone page says what leaving fast can't hide", () => {
  const text = pageTexts(phoneCheckPage).join(" ");
  for (const told of [
    "another one",
    "private window",
    "Shift three times",
    "Keyboards learn",
    "downloads",
  ])
    expect(text).toContain(told);
  for (const told of ["risk", "An advocate can plan the quiet with you", "A court"])
    expect(text).toContain(told);
});

test("every line says for whom it is, and nobody has checked it yet", () => {
  for (const line of helplines) {
    expect(lineWords[line.id].for).not.toBe("");
    expect(checkedWords(line)).toBe(
      `Not yet checked by us. Taken from public pages on ${line.takenOn}.`,
    );
  }
});

test("once somebody has looked, the date of that look is shown", () => {
  const looked = helplines.map((line) => checkedWords({ ...line, checkedOn: "2026-12-01" }));
  expect(new Set(looked)).toEqual(new Set(["Checked by us on 2026-12-01."]));
});

test("I can choose every country by its name", () => {
  expect(Object.keys(countryNames).toSorted()).toEqual(countries.toSorted());
});

test("hours and buttons are said in words", () => {
  const hoursOf = (id: string): readonly (string | undefined)[] =>
    helplines.filter((line) => line.id === id).map(hoursWords);
  expect(hoursOf("gb-mens-advice")).toEqual([
    "Monday and Wednesday, 09:00 to 20:00. Tuesday, Thursday and Friday, 09:00 to 17:00.",
  ]);
  expect(hoursOf("us-988")).toEqual(["Day and night."]);
  expect(hoursOf("gb-galop")).toEqual(["We do not know the hours."]);
  expect(hoursOf("gb-999")).toEqual([undefined]);
  const hotline = helplines.find((line) => line.id === "us-domestic-violence");
  expect(hotline?.how.map(contactWords)).toEqual([
    "Call 800-799-7233",
    "Text START to 88788",
    "Chat on thehotline.org",
    "Text phone (TTY) 800-787-3224",
  ]);
});

test.each([
  ["a", 1],
  ["phone", 1],
  ["number", 2],
  ["country", 2],
  ["emergency", 4],
  ["hurt", 1],
  ["looked", 1],
  ["wanted", 2],
  ["little", 2],
  ["texts", 1],
  ["places", 2],
  ["advocate", 3],
])("counts the syllables of “%s”", (word, count) => {
  expect(syllablesOf(word)).toBe(count);
});

test("a hard text is graded as hard", () => {
  expect(
    gradeOf([
      "Communication regarding interpersonal difficulties necessitates professional consultation.",
    ]),
  ).toBeGreaterThan(12);
  expect(gradeOf(["You can sit down and drink some water."])).toBeLessThan(3);
});
