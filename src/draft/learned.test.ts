import { readFileSync } from "node:fs";

import { expect, it } from "vitest";

import { check } from "#draft/check.ts";
import { featuresOf } from "#draft/features.ts";
import { labels } from "#draft/label.ts";
import { unpacked } from "#draft/learned.ts";
import { scoreOf, type Message } from "#draft/score.testing.ts";
import { segmentsOf } from "#draft/segments.ts";
import { shipped } from "#draft/shipped.ts";
import { wordCount } from "#draft/verdict.ts";
import { runs } from "#soak.testing.ts";

const dev = readFileSync("training/data/dev.jsonl", "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Message);
const read = (text: string, message: Message) => check(text, message.context ?? {}, shipped);
const found = dev.map((message) => read(message.text, message));

// Below what is measured (MODEL.md), so that only a real loss shows.
it("reads messages by writers it never saw as well as the model card says", () => {
  const { verdict, flagged, label } = scoreOf(dev, shipped);
  expect(verdict).toBeGreaterThan(0.82);
  expect(flagged).toBeGreaterThan(0.9);
  expect(label).toBeGreaterThan(0.6);
});

it("sees most that speak of danger, and stops next to no clean business", () => {
  const inDanger = dev.filter(({ spans }) => spans.some((span) => span.labels.includes("crisis")));
  const seen = inDanger.filter((message) => read(message.text, message).crisis);
  expect(seen.length / inDanger.length).toBeGreaterThanOrEqual(0.9);
  const clean = dev.flatMap(({ verdict }, at) => (verdict === "send" ? [found[at]?.verdict] : []));
  const stopped = clean.filter((verdict) => verdict === "hold" || verdict === "stop");
  expect(stopped.length / clean.length).toBeLessThanOrEqual(0.03);
});

it("offers a shorter text that may be sent as it is, and is never worse than what was written", () => {
  const trims = found.flatMap(({ trimmed, verdict }, at) =>
    trimmed === null || verdict !== "trim" ? [] : [{ trimmed, message: dev[at] }],
  );
  const ready = trims.filter(
    ({ trimmed, message }) => message !== undefined && read(trimmed, message).verdict === "send",
  );
  expect(ready.length / trims.length).toBeGreaterThanOrEqual(0.95);
  expect(trims.every(({ trimmed }) => wordCount(trimmed) <= 75)).toBe(true);
});

it("gives the same verdict to most messages typed in a hurry", () => {
  const typings = [
    (text: string) => text.toLowerCase(),
    (text: string) => text.replaceAll(/[.,;:!?…'’"“”]+(?!\d)/gu, ""),
    (text: string) => `${text} 🙏`,
  ];
  const same = typings.map(
    (typed) =>
      dev.filter((message, at) => read(typed(message.text), message).verdict === found[at]?.verdict)
        .length,
  );
  expect(same.reduce((sum, each) => sum + each, 0) / (dev.length * typings.length)).toBeGreaterThan(
    0.9,
  );
});

it("gives the same verdict to most messages that miss one letter in twenty", () => {
  const slipped = (text: string): string => {
    let letters = 0;
    return text.replaceAll(/\p{L}/gu, (letter) => ((letters += 1) % 20 === 0 ? "" : letter));
  };
  const same = dev.filter(
    (message, at) => read(slipped(message.text), message).verdict === found[at]?.verdict,
  );
  expect(same.length / dev.length).toBeGreaterThan(0.9);
});

it("gives every clause shares that add up to one, the same each time", () => {
  for (const { text } of dev.slice(0, 40)) {
    const answers = shipped(segmentsOf(text));
    expect(shipped(segmentsOf(text))).toEqual(answers);
    for (const of of answers)
      expect(labels.reduce((sum, label) => sum + of[label], 0)).toBeCloseTo(1, 6);
  }
});

// Counted, not timed: how many rows of the table are looked up is what a text costs.
it.each([
  ["one letter", "a"],
  ["a run-on without marks", "i miss u and the bike is at 10 on sat so "],
  ["sentences", "Can I get my bike on Saturday at 10? I miss you. "],
  ["lines", "the keys\n"],
  ["faces", "🙂"],
])("looks at each word of any text a few times, however long the text: %s", (_, piece) => {
  const rowsOf = (times: number): number =>
    featuresOf(segmentsOf(piece.repeat(times))).reduce(
      (sum, { own, around }) => sum + own.length + around.length,
      0,
    );
  const times = runs(2_000, 20_000);
  expect(rowsOf(times * 2)).toBeLessThanOrEqual(rowsOf(times) * 2 + 2_000);
});

it("reads weights back as they were packed", () => {
  const weights = unpacked({
    bits: 8,
    scale: 0.5,
    bias: [],
    flow: [],
    // Rows 0, 3 and 60: a gap of 56 does not fit one letter.
    gaps: "#%[#",
    weights: "?".repeat(14) + "@".repeat(14) + ">".repeat(14),
  });
  expect([...weights.rowOf].flatMap((row, at) => (row > 0 ? [[at, row]] : []))).toEqual([
    [0, 1],
    [3, 2],
    [60, 3],
  ]);
  expect([14, 28, 42].map((at) => weights.table[at])).toEqual([0, 1, -1]);
});
