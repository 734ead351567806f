import { describe, expect, test } from "vitest";

import { gradeOf } from "#care/reading.testing.ts";
import { chartTitles, headWords, insightWords, sentenceOf } from "#regimen/insight.en.ts";
import { hoursFrom } from "#web/quiet/fields.ts";
import { allHoursWords, delayWords, quietWords, riskWords } from "#web/quiet/words.en.ts";
import { reviewWords } from "#web/review/words.en.ts";

const when = "Thursday, December 10 at 23:05";
const textsOf = (words: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.values(words).filter((each): each is string => typeof each === "string");

const bars = (...counts: readonly number[]) =>
  counts.map((count, at) => ({ key: String(at), count, of: 7 }));
/** The sentence over each picture, where something stands out and where nothing does. */
const sentences = [bars(9, 1, 1), bars(1, 1, 1, 1, 1)].flatMap((all) =>
  [
    { what: "hour", total: 11, bars: all } as const,
    { what: "weekday", total: 11, bars: all } as const,
    { what: "trigger", total: 11, bars: all } as const,
    { what: "helped", total: 11, bars: all } as const,
    { what: "strength", total: 11, before: 8, after: 5, bars: all } as const,
    { what: "minutes", total: 11, median: 12, bars: all } as const,
    { what: "looks", total: 11, bars: all } as const,
    { what: "days", total: 21, bars: all } as const,
  ].map(sentenceOf),
);

const screens: readonly (readonly [name: string, texts: readonly string[]])[] = [
  [
    "Quiet hours",
    [
      ...textsOf(quietWords),
      quietWords.waits(when),
      quietWords.waiting(when),
      quietWords.elsewhere("Asia/Tokyo"),
      quietWords.nowTitle(when),
      quietWords.delayOf(30),
    ],
  ],
  [
    "Hard hours",
    [
      ...textsOf(riskWords),
      riskWords.records("22:00 to 01:00", 8, 12),
      riskWords.recordsFew(3, 2, 12, 5),
      riskWords.recordsNone(14),
      riskWords.todayNow("22:00 to 01:00"),
      riskWords.todaySoon("22:00 to 01:00"),
    ],
  ],
  [
    "What my records show",
    [
      ...textsOf(insightWords),
      insightWords.few(2, 1, 6, 3),
      ...sentences,
      ...Object.values(chartTitles),
      ...Object.values(headWords).flat(),
    ],
  ],
  ["A look back", Object.values(reviewWords)],
];

describe.each(screens)("%s", (_name, texts) => {
  test("I can read it on a bad night: grade 6 or less", () => {
    expect(gradeOf(texts)).toBeLessThanOrEqual(6);
  });
});

test("hours and waits are written as one says them", () => {
  expect(allHoursWords([{ from: 1_320, to: 425 }])).toBe("22:00 to 07:05");
  expect([30, 60, 180, 90].map(delayWords)).toEqual([
    "30 minutes",
    "1 hour",
    "3 hours",
    "90 minutes",
  ]);
});

test("fields tell hours, or what is wrong with them", () => {
  expect(hoursFrom([{ from: "22:00", to: "07:00" }])).toEqual({
    ok: true,
    value: [{ from: 1_320, to: 420 }],
  });
  expect(hoursFrom([{ from: "", to: "" }])).toEqual({ ok: true, value: [] });
  const wrong = [
    [{ from: "22:00", to: "" }],
    [{ from: "22:00", to: "22:00" }],
    [{ from: "07:00", to: "06:00" }],
  ];
  expect(wrong.map((each) => hoursFrom(each))).toEqual([
    { ok: false, error: "missing" },
    { ok: false, error: "same" },
    { ok: false, error: "tooLong" },
  ]);
});
