import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { habitsOf, silenceOf } from "#history/facts/habits.ts";
import type { Contacts } from "#history/facts/timeline.ts";
import { kind } from "#history/record.ts";
import { secondsPerDay } from "#history/seconds.ts";
import { runs } from "#soak.testing.ts";

type Row = { readonly at: number; readonly own: boolean; readonly code: number };

/** Rows in the order of time, as the facts hand them over. */
const contactsOf =
  (rows: readonly Row[]): Contacts =>
  (visit, since = Number.NEGATIVE_INFINITY) => {
    for (const { at, own, code } of rows) if (at >= since) visit(at, own, code);
  };

const anHour = 3_600;
const noon = 9_000 * secondsPerDay + 12 * anHour;
const message = (at: number, own: boolean): Row => ({ at, own, code: kind.message });

const anyRows = fc
  .array(
    fc.record({
      gap: fc.oneof(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 6 * 86_400 })),
      own: fc.boolean(),
      code: fc.constantFrom(kind.message, kind.message, kind.message, kind.call, kind.attempt),
    }),
    { maxLength: 400 },
  )
  .map((steps) => {
    let at = noon;
    return steps.map(({ gap, own, code }): Row => ({ at: (at += gap), own, code }));
  });

describe("how many of mine stood without an answer", () => {
  test("is what counting back from each message gives", () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const words = rows.filter(({ code }) => code === kind.message);
        const runAt = (end: number): number => {
          let count = 0;
          while (words[end - count]?.own === true) count += 1;
          return count;
        };
        const all = words.map((_, at) => runAt(at));
        const { openRun, longestRun } = habitsOf(contactsOf(rows));
        expect(openRun).toBe(all.at(-1) ?? 0);
        expect(longestRun).toBe(Math.max(0, ...all));
      }),
      { numRuns: runs(100) },
    );
  });
});

describe("the longest silence", () => {
  test("is the largest gap of the last year, found by looking at every pair", () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const last = rows.at(-1)?.at ?? 0;
        const near = rows.filter(({ at }) => at >= last - 365 * secondsPerDay);
        const gaps = near.slice(1).map(({ at }, index) => at - (near[index]?.at ?? 0));
        const longest = Math.max(0, ...gaps);
        const found = silenceOf(contactsOf(rows), last);
        expect(found === undefined ? 0 : found.to - found.from).toBe(longest);
        expect(found?.days ?? 0).toBe(Math.floor(longest / secondsPerDay));
      }),
      { numRuns: runs(100) },
    );
  });
});

describe("who begins", () => {
  /** `own` for each conversation, a day apart, each begun by one and answered by the other. */
  const talks = (begins: readonly boolean[]): Contacts =>
    contactsOf(
      begins.flatMap((own, day) => [
        message(noon + day * secondsPerDay, own),
        message(noon + day * secondsPerDay + 60, !own),
      ]),
    );
  const share = (own: number, of: number): readonly boolean[] =>
    Array.from({ length: of }, (_, at) => at < own);

  test("is said where it is plain, and is even where it is not", () => {
    expect(habitsOf(talks(share(55, 60))).begins).toMatchObject({ who: "self", conversations: 60 });
    expect(habitsOf(talks(share(5, 60))).begins?.who).toBe("other");
    expect(habitsOf(talks(share(32, 60))).begins?.who).toBe("alike");
  });

  test("is not said of fewer than thirty conversations", () => {
    expect(habitsOf(talks(share(29, 29))).begins).toBeUndefined();
    expect(habitsOf(talks(share(30, 30))).begins?.who).toBe("self");
  });

  test("is even where the side changes with what counts as a conversation", () => {
    // Every own beginning stands within eight hours of the talk before it: by the day it is always the other one.
    const rows = Array.from({ length: 60 }, (_, day) => noon + day * secondsPerDay).flatMap(
      (at) => [message(at, false), message(at + 5 * anHour, true), message(at + 10 * anHour, true)],
    );
    expect(habitsOf(contactsOf(rows)).begins?.who).toBe("alike");
  });

  test("has drifted where the first and the last third differ, and only then", () => {
    const early = talks([...share(90, 91), ...share(45, 91), ...share(1, 91)]);
    const { drift } = habitsOf(early);
    expect((drift?.first ?? 0) - (drift?.last ?? 1)).toBeGreaterThan(0.5);
    expect(habitsOf(talks(Array.from({ length: 273 }, (_, at) => at % 2 === 0))).drift).toBe(
      undefined,
    );
  });

  test("an attempt to call begins nothing", () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const without = rows.filter(({ code }) => code !== kind.attempt);
        expect(habitsOf(contactsOf(rows)).begins).toEqual(habitsOf(contactsOf(without)).begins);
      }),
      { numRuns: runs(60) },
    );
  });
});

describe("how fast I answer", () => {
  test("is the middle of all waits by day, found by sorting them", () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const words = rows.filter(({ code }) => code === kind.message);
        const isAwake = (at: number): boolean => at % secondsPerDay >= 6 * anHour;
        const waits = words
          .slice(1)
          .flatMap(({ at, own }, index): readonly number[] => {
            const before = words[index];
            if (before === undefined || !own || before.own || at - before.at > 4 * anHour)
              return [];
            return isAwake(at) && isAwake(before.at) ? [at - before.at] : [];
          })
          .sort((a, b) => a - b);
        const { ownReplies } = habitsOf(contactsOf(rows));
        expect(ownReplies === undefined).toBe(waits.length < 50);
        if (ownReplies !== undefined)
          expect(ownReplies).toMatchObject({
            count: waits.length,
            median: waits[Math.floor((waits.length - 1) / 2)],
          });
      }),
      { numRuns: runs(100) },
    );
  });
});
