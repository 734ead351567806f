/** What one's records show, in English: one plain sentence over each picture, on a screen and in a terminal. */
import { clockOf } from "#regimen/quiet/hours.ts";
import type { Bar, InsightChart } from "#regimen/views/insight.ts";
import { densestStart, stretch } from "#regimen/views/risk-hours.ts";

type What = InsightChart["what"];

const days = (count: number): string => (count === 1 ? "1 day" : `${count} days`);

export const insightWords = {
  title: "What your records show",
  line: "Only what you wrote down yourself. Nothing is scored, and nothing leaves this device.",
  few: (urges: number, on: number, least: number, leastDays: number): string =>
    `There is not enough here to say something true, and that is fine. It takes ${urgesWords(least)} on ${days(leastDays)}. So far: ${urgesWords(urges)} on ${days(on)}.`,
  more: "More pictures come when there is more to show.",
  table: "The same as a table",
  longest: (count: number): string => `Up to ${count} in one hour`,
} as const;

export const urgesWords = (count: number): string => (count === 1 ? "1 urge" : `${count} urges`);

export const chartTitles: Record<What, string> = {
  hour: "At what hour",
  weekday: "On which day",
  trigger: "What set it off",
  helped: "What helped",
  strength: "Before and after",
  minutes: "How long it lasted",
  looks: "Looks, week by week",
  days: "Days kept, week by week",
};

/** The heads of the table: what a row is, and what is counted. */
export const headWords: Record<What, readonly [row: string, counted: string]> = {
  hour: ["Hour", "Urges"],
  weekday: ["Day", "Urges"],
  trigger: ["What set it off", "Urges"],
  helped: ["What helped", "Urges"],
  strength: ["At the end", "Urges"],
  minutes: ["Minutes", "Urges"],
  looks: ["Week from", "Looks"],
  days: ["Week from", "Days kept"],
};

const weekdays = [
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
] as const;

const strengths: Readonly<Record<string, string>> = {
  weaker: "Weaker",
  same: "As strong",
  stronger: "Stronger",
};

/** A week stays the date on which it begins: each place writes dates in its own way. */
export const labelWords = (what: What, key: string): string => {
  switch (what) {
    case "hour":
      return clockOf(Number(key) * 60);
    case "weekday":
      return weekdays[Number(key) - 1] ?? key;
    case "strength":
      return strengths[key] ?? key;
    case "minutes":
      return key === "more" ? "More than 60" : `Up to ${key}`;
    case "looks":
    case "days":
    case "trigger":
    case "helped":
      return key;
  }
};

export const valueWords = (count: number, of: number | undefined): string =>
  of === undefined ? String(count) : `${count} of ${of}`;

const most = 3;

/**
 * The first, and those that chance alone could have put behind it: fewer by less than one standard deviation of the
 * difference. In falling order; none where too many share the first place.
 */
const leading = (bars: readonly Bar[]): readonly Bar[] => {
  const [first, ...others] = bars.toSorted((a, b) => b.count - a.count);
  if (first === undefined) return [];
  const near = others.filter(
    ({ count }) => count > 0 && (first.count - count) ** 2 < first.count + count,
  );
  return near.length < most ? [first, ...near] : [];
};

/**
 * Whether one of equal parts holds more than chance would put there: two and a half standard deviations above its share,
 * because the highest of seven is always above it.
 */
const standsOut = (count: number, total: number, parts: number): boolean =>
  count >= total / parts + 2.5 * Math.sqrt(total / parts);

const listed = (labels: readonly string[]): string =>
  labels.length < 2 ? labels.join("") : `${labels.slice(0, -1).join(", ")} and ${labels.at(-1)}`;

/** "4", "4 and 3", "4 each". */
const countsOf = (bars: readonly Bar[]): string => {
  const counts = [...new Set(bars.map(({ count }) => count))];
  if (bars.length > 1 && counts.length === 1) return `${counts[0]} each`;
  return listed(bars.map(({ count }) => String(count)));
};

/** The three hours that hold the most, as for hard hours; none where none stand out. */
const hoursSentence = ({ bars, total }: InsightChart): string => {
  const from = densestStart(bars.map(({ count }) => count));
  if (from === undefined) return `No hour stands out in your ${urgesWords(total)}.`;
  const at = (hour: number) => clockOf((hour % 24) * 60);
  const counts = Array.from({ length: stretch }, (_, hour) => bars[(from + hour) % 24]?.count ?? 0);
  // An hour at its edge in which none came is not part of it.
  const first = from + counts.findIndex((count) => count > 0);
  const end = from + counts.findLastIndex((count) => count > 0) + 1;
  const count = counts.reduce((sum, each) => sum + each, 0);
  return `From ${at(first)} to ${at(end)} came ${count} of ${urgesWords(total)}.`;
};

/** The sentence over a picture: what it shows, in numbers that are in it. */
export const sentenceOf = (chart: InsightChart): string => {
  const first = leading(chart.bars);
  const labels = first.map(({ key }) => labelWords(chart.what, key));
  const counts = countsOf(first);
  const urges = urgesWords(chart.total);
  switch (chart.what) {
    case "hour":
      return hoursSentence(chart);
    case "weekday":
      return labels.length === 0 || !standsOut(first[0]?.count ?? 0, chart.total, 7)
        ? `No day stands out in your ${urges}.`
        : `The most came on ${listed(labels)}: ${counts}, of ${urges}.`;
    case "trigger":
      return labels.length === 0
        ? `Many things set it off. None stands out in ${urges}.`
        : `Most often it was ${quoted(labels)}: ${counts}, of ${urges}.`;
    case "helped":
      return labels.length === 0
        ? `You named many things. None stands out in ${urges}.`
        : `You named ${quoted(labels)} most often: ${counts}, of ${urges}.`;
    case "strength":
      return `It was weaker at the end in ${chart.bars[0]?.count ?? 0} of ${urges}. Half were at ${chart.before} or less before, and at ${chart.after} or less after.`;
    case "minutes":
      return `Half of ${urges} lasted ${chart.median} ${chart.median === 1 ? "minute" : "minutes"} or less.`;
    case "looks":
      return `In these ${chart.bars.length} weeks you looked ${times(chart.total)}. In the last one so far: ${chart.bars.at(-1)?.count ?? 0}.`;
    case "days":
      return `In these ${chart.bars.length} weeks you kept ${chart.bars.reduce((sum, bar) => sum + bar.count, 0)} of ${days(chart.total)}.`;
  }
};

const quoted = (labels: readonly string[]): string => listed(labels.map((label) => `"${label}"`));
const times = (count: number): string => (count === 1 ? "once" : `${count} times`);
