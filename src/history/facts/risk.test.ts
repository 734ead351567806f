import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { riskOf, type RiskWindow } from "#history/facts/risk.ts";
import type { Contacts } from "#history/facts/timeline.ts";
import { kind } from "#history/record.ts";
import { secondsPerDay } from "#history/seconds.ts";
import { runs } from "#soak.testing.ts";

type Row = { readonly at: number; readonly own: boolean; readonly code: number };

const contactsOf =
  (rows: readonly Row[]): Contacts =>
  (visit, since = Number.NEGATIVE_INFINITY) => {
    for (const { at, own, code } of rows) if (at >= since) visit(at, own, code);
  };

const last = 9_500 * secondsPerDay + 20 * 3_600;
/** `hour` on a day so many days before the last. */
const sent = (daysBefore: number, hour: number, own = true, code: number = kind.message): Row => ({
  at: Math.floor(last / secondsPerDay - daysBefore) * secondsPerDay + hour * 3_600 + 60,
  own,
  code,
});
const inOrder = (rows: readonly Row[]): Contacts =>
  contactsOf([...rows].sort((a, b) => a.at - b.at));

const anyRows = fc.array(
  fc
    .tuple(
      fc.integer({ min: 0, max: 500 }),
      fc.integer({ min: 0, max: 23 }),
      fc.boolean(),
      fc.constantFrom(kind.message, kind.message, kind.attempt, kind.call),
    )
    .map(([days, hour, own, code]) => sent(days, hour, own, code)),
  { maxLength: 600 },
);

const hoursIn = ({ from, to }: RiskWindow): readonly number[] => {
  const length = (to - from + 24) % 24 || 24;
  return Array.from({ length }, (_, at) => (from + at) % 24);
};

/** The slow way: every own message and attempt of so many days, by its hour and the sort of its day. */
const slowCount = (rows: readonly Row[], days: number) => {
  const mine = rows.filter(
    ({ at, own, code }) => own && code !== kind.call && at >= last - days * secondsPerDay,
  );
  const isWeekend = ({ at }: Row): boolean => [0, 1].includes(Math.floor(at / secondsPerDay) % 7);
  const of = (some: readonly Row[]): readonly number[] =>
    Array.from(
      { length: 24 },
      (_, hour) => some.filter(({ at }) => Math.floor(at / 3_600) % 24 === hour).length,
    );
  return {
    all: of(mine),
    weekdays: of(mine.filter((row) => !isWeekend(row))),
    weekends: of(mine.filter(isWeekend)),
    count: mine.length,
  };
};

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

describe("the hours in which I write", () => {
  test("hold at least half of what I sent, as counted one by one, in at most three windows", () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const near = slowCount(rows, 90);
        const counted = near.count >= 40 ? near : slowCount(rows, 365);
        const { windows, nightShare } = riskOf(inOrder(rows), last);
        if (counted.count < 40) {
          expect(windows).toEqual([{ from: 21, to: 1, days: "all", share: 0, basis: "usual" }]);
          expect(nightShare).toBeUndefined();
          return;
        }
        const night = sum([23, 0, 1, 2, 3, 4].map((hour) => counted.all[hour] ?? 0));
        expect(nightShare).toBeCloseTo(night / counted.count, 10);
        const apart = sum(counted.weekdays) >= 100 && sum(counted.weekends) >= 100;
        const sorts = apart ? (["weekdays", "weekends"] as const) : (["all"] as const);
        expect([...new Set(windows.map(({ days }) => days))]).toEqual(sorts);
        for (const days of sorts) {
          const own = windows.filter((each) => each.days === days);
          const hours = own.flatMap(hoursIn);
          expect(new Set(hours).size).toBe(hours.length);
          expect(own.length).toBeLessThanOrEqual(3);
          const total = sum(counted[days]);
          const held = sum(hours.map((hour) => counted[days][hour] ?? 0));
          expect(held).toBeGreaterThanOrEqual(total / 2);
          for (const each of own)
            expect(each.share).toBeCloseTo(
              sum(hoursIn(each).map((hour) => counted[days][hour] ?? 0)) / total,
              10,
            );
        }
      }),
      { numRuns: runs(100) },
    );
  });

  test("are the late evening of somebody who writes then", () => {
    const rows = Array.from({ length: 60 }, (_, day) => [sent(day, 22), sent(day, 23)]).flat();
    const { windows, nightShare } = riskOf(inOrder(rows), last);
    expect(windows.flatMap(hoursIn)).toContain(22);
    expect(windows.flatMap(hoursIn).every((hour) => hour >= 21 || hour === 0)).toBe(true);
    expect(nightShare).toBe(0.5);
  });

  test("do not change with what the other one sent, nor with calls that were taken", () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const mine = rows.filter(({ own, code }) => own && code !== kind.call);
        expect(riskOf(inOrder(rows), last)).toEqual(riskOf(inOrder(mine), last));
      }),
      { numRuns: runs(60) },
    );
  });
});
