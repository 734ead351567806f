/** Findings as messages on a VFile, for people who use unified or retext. It needs neither of them to be installed. */
import { check, type Check } from "#draft/check.ts";
import type { Context } from "#draft/context.ts";
import type { Finding } from "#draft/finding.ts";
import { shipped } from "#draft/shipped.ts";
import { adviceWords } from "#draft/words.en.ts";

/** As unist has it: line and column count from 1, offset from 0. */
export type Point = { readonly line: number; readonly column: number; readonly offset: number };

/** The part of a VFile that is used. */
export type FileLike = {
  toString(): string;
  message(
    reason: string,
    options: {
      readonly place: { readonly start: Point; readonly end: Point };
      readonly ruleId: string;
      readonly source: string;
    },
  ): object;
};

/** A unified plugin: `retext().use(draftCheck, { toldNotToContact: false })`. Adds a message for each finding. */
export const draftCheck =
  (context: Context = {}) =>
  (_tree: unknown, file: FileLike): void => {
    messagesOn(file, check(file.toString(), context, shipped));
  };

/** Adds a message to `file` for each finding of a check of its text. */
export const messagesOn = (file: FileLike, found: Check): void => {
  const point = pointsIn(file.toString());
  for (const finding of found.findings) {
    const [start, end] = edgesOf(file.toString(), finding);
    const place = { start: point(start), end: point(end) };
    const message = file.message(finding.reason, {
      place,
      ruleId: finding.label,
      source: "holdfast",
    });
    Object.assign(message, {
      actual: finding.text,
      expected: finding.fix === undefined ? [] : [finding.fix.text],
      note: found.advice.map((advice) => adviceWords[advice]).join(" "),
    });
  }
};

const edgesOf = (text: string, { start, end }: Finding): readonly [number, number] => {
  const slice = text.slice(start, end);
  const from = start + slice.length - slice.trimStart().length;
  return [from, from + slice.trim().length];
};

const pointsIn = (text: string): ((offset: number) => Point) => {
  const starts = [0, ...[...text.matchAll(/\r\n|[\n\r]/gu)].map((at) => at.index + at[0].length)];
  let line = 0;
  // Findings come in order; their ends may lie before the next one's start, never far back.
  return (offset) => {
    while (line > 0 && (starts[line] ?? 0) > offset) line -= 1;
    while (line + 1 < starts.length && (starts[line + 1] ?? 0) <= offset) line += 1;
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1, offset };
  };
};
