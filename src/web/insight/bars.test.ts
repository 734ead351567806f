import fc from "fast-check";
import { expect, test } from "vitest";

import type { Bar, InsightChart } from "#regimen/views/insight.ts";
import { columnsHeight, columnsOf, drawnBars } from "#web/insight/bars.ts";
import { runs } from "#soak.testing.ts";

const anyBars: fc.Arbitrary<readonly Bar[]> = fc
  .array(fc.integer({ min: 0, max: 5_000 }), { minLength: 1, maxLength: 24 })
  .map((counts) => counts.map((count, at) => ({ key: String(at), count })));
const anyChart: fc.Arbitrary<InsightChart> = fc.oneof(
  anyBars.map((bars) => ({ what: "hour", total: 0, bars }) as const),
  anyBars.map(
    (bars) =>
      ({
        what: "days",
        total: 0,
        bars: bars.map(({ key, count }) => ({ key, count: count % 8, of: 7 })),
      }) as const,
  ),
);
const many = { numRuns: runs(1_000) };

test("every bar is as long as its number, and the number beside it is the one that was counted", () => {
  fc.assert(
    fc.property(anyChart, (chart) => {
      const drawn = drawnBars(chart, (date) => date);
      const longest = Math.max(1, ...chart.bars.map(({ count, of = 0 }) => Math.max(count, of)));
      expect(drawn.map(({ key }) => key)).toEqual(chart.bars.map(({ key }) => key));
      for (const [at, { count, of }] of chart.bars.entries()) {
        const bar = drawn[at];
        expect(bar?.value).toBe(of === undefined ? String(count) : `${count} of ${of}`);
        expect((bar?.share ?? NaN) * longest).toBeCloseTo(count, 6);
        expect(bar?.ground ?? 0).toBeCloseTo((of ?? 0) / longest, 9);
        expect(bar?.share).toBeLessThanOrEqual(1);
      }
    }),
    many,
  );
});

test("columns stand on one floor, beside each other, and nothing is drawn outside", () => {
  fc.assert(
    fc.property(anyBars, (bars) => {
      const drawn = drawnBars({ what: "hour", total: 0, bars }, (date) => date);
      const columns = columnsOf(drawn);
      expect(columns).toHaveLength(bars.length);
      for (const [at, { x, y, height }] of columns.entries()) {
        expect(y + height).toBeCloseTo(columnsHeight, 6);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(x).toBe(at * 10);
        const count = bars[at]?.count ?? 0;
        const most = Math.max(1, ...bars.map((bar) => bar.count));
        if (count > 0) expect(height).toBeCloseTo((count / most) * columnsHeight, 6);
        else expect(height).toBe(1);
      }
    }),
    many,
  );
});
