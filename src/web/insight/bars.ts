/** What is drawn of a chart, and what its table says: one list for both, so that they can't differ. */
import type { InsightChart } from "#regimen/views/insight.ts";
import { labelWords, valueWords } from "#regimen/insight.en.ts";

export type DrawnBar = {
  readonly key: string;
  readonly label: string;
  /** The count as it is written beside the bar and in the table. */
  readonly value: string;
  /** How long the bar is, and how long its ground, of the longest: 0 to 1. */
  readonly share: number;
  readonly ground: number;
};

/** `dated` writes the date on which a week begins. */
export const drawnBars = (
  chart: InsightChart,
  dated: (date: string) => string,
): readonly DrawnBar[] => {
  const longest = Math.max(1, ...chart.bars.map(({ count, of = count }) => of));
  return chart.bars.map(({ key, count, of }) => ({
    key,
    label: isByWeek(chart) ? dated(key) : labelWords(chart.what, key),
    value: valueWords(count, of),
    share: count / longest,
    ground: (of ?? 0) / longest,
  }));
};

const isByWeek = ({ what }: InsightChart): boolean => what === "looks" || what === "days";

/** A bar of the day's picture, in its own units. */
export type Column = {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly height: number;
};

export const columnWidth = 10;
export const columnsHeight = 80;

/** Columns side by side; an hour with nothing in it is a thin line, so that it is seen to be there. */
export const columnsOf = (bars: readonly DrawnBar[]): readonly Column[] =>
  bars.map(({ key, share }, at) => {
    const height = share === 0 ? 1 : share * columnsHeight;
    return { key, x: at * columnWidth, y: columnsHeight - height, height };
  });
