/** What a person's own records show, as counts: nothing is scored, and nothing is said before there is enough to say it. */
import type { State, UrgeRow } from "#regimen/apply.ts";
import { liveRows } from "#regimen/fold/live.ts";
import { dayOf, momentOf } from "#regimen/moment.ts";
import { countByHour } from "#regimen/views/risk-hours.ts";
import { weeks } from "#regimen/views/weeks.ts";
import type { Zoned } from "#regimen/zoned.ts";

/**
 * How much there has to be for each chart. `days`: on so many different days. `weeks`: so many with something in them.
 * `whole`: so many days since the first, because in ten days some weekdays come twice and others once.
 */
export const enough = {
  hour: { urges: 12, days: 5 },
  weekday: { urges: 14, days: 10, whole: 14 },
  trigger: { urges: 6, days: 3 },
  helped: { urges: 6, days: 3 },
  strength: { urges: 6, days: 3 },
  minutes: { urges: 6, days: 3 },
  looks: { weeks: 2 },
  days: { weeks: 2 },
} as const;

/** `of`: out of how many, where there is such a number. */
export type Bar = { readonly key: string; readonly count: number; readonly of?: number };

/** `total`: how many urges, looks or days the bars come from. */
type Chart<What extends string> = {
  readonly what: What;
  readonly bars: readonly Bar[];
  readonly total: number;
};

export type InsightChart =
  /** Keys "0" to "23". */
  | Chart<"hour">
  /** Keys "1", Monday, to "7". */
  | Chart<"weekday">
  /** Keys are the person's own words; the most frequent first. */
  | Chart<"trigger">
  /** An urge may name several. */
  | Chart<"helped">
  /** Keys "weaker", "same" and "stronger"; and the strength in the middle, before and after. */
  | (Chart<"strength"> & { readonly before: number; readonly after: number })
  /**
   * Keys are minutes up to which an urge lasted, the last is "more"; none that are longer than any was. And the minutes in
   * the middle, rounded up.
   */
  | (Chart<"minutes"> & { readonly median: number })
  /** Keys are the first dates of weeks. */
  | Chart<"looks">
  | Chart<"days">;

export type Insight = {
  readonly charts: readonly InsightChart[];
  /** What there is of urges so far, for a screen that has nothing to show yet. */
  readonly urges: number;
  readonly days: number;
};

export const insight = (state: State, now: Zoned, firstWeekday = 1): Insight => {
  const ms = now.epochMilliseconds;
  const urges = liveRows(state)
    .urges.map(({ row }) => row)
    .filter(({ at }) => at.utc <= ms)
    // In the order in which they happened, so that every device says the same of ties.
    .sort((a, b) => a.at.utc - b.at.utc);
  const charts = [
    hourChart(urges),
    weekdayChart(urges, now),
    wordsChart("trigger", urges, ({ trigger }) => (trigger === undefined ? [] : [trigger])),
    wordsChart("helped", urges, ({ helped = [] }) => helped),
    strengthChart(urges),
    minutesChart(urges),
    ...weekCharts(state, now, firstWeekday),
  ];
  return {
    charts: charts.flatMap((chart) => chart ?? []),
    urges: urges.length,
    days: daysOf(urges),
  };
};

type Urges = readonly UrgeRow[];

const daysOf = (urges: Urges): number => new Set(urges.map(({ at }) => dayOf(at))).size;

const isEnough = (
  urges: Urges,
  least: { readonly urges: number; readonly days: number },
): boolean => urges.length >= least.urges && daysOf(urges) >= least.days;

const hourChart = (urges: Urges): InsightChart | undefined => {
  if (!isEnough(urges, enough.hour)) return undefined;
  const bars = countByHour(urges.map(({ at }) => at)).map((count, hour) => ({
    key: String(hour),
    count,
  }));
  return { what: "hour", bars, total: urges.length };
};

const weekdayChart = (urges: Urges, now: Zoned): InsightChart | undefined => {
  const [first] = urges;
  if (first === undefined || !isEnough(urges, enough.weekday)) return undefined;
  if (dayOf(momentOf(now)) - dayOf(first.at) < enough.weekday.whole) return undefined;
  const bars = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
    key: String(weekday),
    count: urges.filter(({ at }) => weekdayOf(dayOf(at)) === weekday).length,
  }));
  return { what: "weekday", bars, total: urges.length };
};

/** 1970-01-01 was a Thursday. */
const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

const mostWords = 6;

const wordsChart = (
  what: "trigger" | "helped",
  all: Urges,
  wordsOf: (urge: UrgeRow) => readonly string[],
): InsightChart | undefined => {
  const named = all
    .map((urge) => ({
      urge,
      said: new Set(
        wordsOf(urge)
          .map((each) => each.trim())
          .filter((each) => each !== ""),
      ),
    }))
    .filter(({ said }) => said.size > 0);
  if (
    !isEnough(
      named.map(({ urge }) => urge),
      enough[what],
    )
  )
    return undefined;
  const counts = new Map<string, Bar>();
  for (const word of named.flatMap(({ said }) => [...said])) {
    // "A song" and "a song" are the same; shown as it was written first.
    const known = counts.get(word.toLowerCase()) ?? { key: word, count: 0 };
    counts.set(word.toLowerCase(), { ...known, count: known.count + 1 });
  }
  const bars = [...counts.values()].sort((a, b) => b.count - a.count).slice(0, mostWords);
  return { what, bars, total: named.length };
};

const strengthChart = (all: Urges): InsightChart | undefined => {
  const urges = all.filter(({ strength, after }) => strength !== undefined && after !== undefined);
  if (!isEnough(urges, enough.strength)) return undefined;
  const changes = urges.map(({ strength = 0, after = 0 }) => Math.sign(after - strength));
  const bars = [
    { key: "weaker", count: changes.filter((change) => change < 0).length },
    { key: "same", count: changes.filter((change) => change === 0).length },
    { key: "stronger", count: changes.filter((change) => change > 0).length },
  ];
  return {
    what: "strength",
    bars,
    total: urges.length,
    before: median(urges.map(({ strength = 0 }) => strength)),
    after: median(urges.map(({ after = 0 }) => after)),
  };
};

const steps = [5, 10, 20, 30, 60] as const;

const minutesChart = (all: Urges): InsightChart | undefined => {
  const urges = all.filter(({ minutes }) => minutes !== undefined);
  if (!isEnough(urges, enough.minutes)) return undefined;
  const times = urges.map(({ minutes = 0 }) => minutes);
  const within = (from: number, to: number) =>
    times.filter((minutes) => minutes > from && minutes <= to).length;
  const bars = [
    ...steps.map((to, at) => ({ key: String(to), count: within(steps[at - 1] ?? -1, to) })),
    { key: "more", count: within(60, Infinity) },
  ].slice(0, steps.findIndex((to) => times.every((minutes) => minutes <= to)) + 1 || undefined);
  return { what: "minutes", bars, total: urges.length, median: Math.ceil(median(times)) };
};

/** Of an even number the lower of the two in the middle: a number that really was there. */
const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? 0;

const mostWeeks = 8;

/** Only where days are shown at all; what other modes don't show is not in the data. */
const weekCharts = (
  state: State,
  now: Zoned,
  firstWeekday: number,
): readonly (InsightChart | undefined)[] => {
  const all = weeks(state, now, mostWeeks, firstWeekday) ?? [];
  const counted = all.filter(({ of }) => of > 0);
  // The week of the last contact may hold no day that counts: a nought for it would speak of days before the start.
  const looked = all.filter(({ of, looks }, at) => of > 0 || looks > 0 || at === all.length - 1);
  const sum = (numbers: readonly number[]) => numbers.reduce((before, each) => before + each, 0);
  return [
    looked.length < enough.looks.weeks || looked.every(({ looks }) => looks === 0)
      ? undefined
      : {
          what: "looks",
          bars: looked.map(({ from, looks }) => ({ key: from, count: looks })),
          total: sum(looked.map(({ looks }) => looks)),
        },
    counted.length < enough.days.weeks
      ? undefined
      : {
          what: "days",
          bars: counted.map(({ from, kept, of }) => ({ key: from, count: kept, of })),
          total: sum(counted.map(({ of }) => of)),
        },
  ];
};
