/** What one's records show, in English: one plain sentence over each picture, on a screen and in a terminal. */
import { clockOf } from "#regimen/quiet/hours.ts";
import type { InsightChart } from "#regimen/views/insight.ts";

type What = InsightChart["what"];

const days = (count: number): string => (count === 1 ? "1 day" : `${count} days`);

export const insightWords = {
  title: "What your records show",
  line: "Only what you wrote down yourself. Nothing is scored, and nothing leaves this device.",
  few: (urges: number, on: number, least: number, leastDays: number): string =>
    `There is not enough yet to say something true. Pictures come from ${least} urges on ${leastDays} days on. So far: ${urgesWords(urges)} on ${days(on)}.`,
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

/** Those with the highest count; none where too many share it. */
const highest = ({ what, bars }: InsightChart) => {
  const count = Math.max(...bars.map((bar) => bar.count));
  const keys = bars.filter((bar) => bar.count === count).map(({ key }) => labelWords(what, key));
  return { count, labels: keys.length > most ? [] : keys };
};

const listed = (labels: readonly string[]): string => labels.join(" and ");
const each = (labels: readonly string[], count: number): string =>
  labels.length === 1 ? `${count}` : `${count} each`;

/** The sentence over a picture: what it shows, in numbers that are in it. */
export const sentenceOf = (chart: InsightChart): string => {
  const { count, labels } = highest(chart);
  const urges = urgesWords(chart.total);
  switch (chart.what) {
    case "hour":
      return labels.length === 0
        ? `No hour stands out in your ${urges}.`
        : `The most came in the hour after ${listed(labels)}: ${each(labels, count)}, of ${urges}.`;
    case "weekday":
      return labels.length === 0
        ? `No day stands out in your ${urges}.`
        : `The most came on ${listed(labels)}: ${each(labels, count)}, of ${urges}.`;
    case "trigger":
      return labels.length === 0
        ? `Many things set it off. None stands out in ${urges}.`
        : `Most often it was ${quoted(labels)}: ${each(labels, count)}, of ${urges}.`;
    case "helped":
      return labels.length === 0
        ? `You named many things. None stands out in ${urges}.`
        : `You named ${quoted(labels)} most often: ${each(labels, count)}, of ${urges}.`;
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
