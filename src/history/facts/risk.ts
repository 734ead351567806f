/** The hours in which the person tends to write: where a reminder would be of use. */
import type { Contacts } from "#history/facts/timeline.ts";
import { kind } from "#history/record.ts";
import { secondsPerDay } from "#history/seconds.ts";

export type Days = "all" | "weekdays" | "weekends";

/** Whole hours of a day; `to` is not part of it and may lie after midnight. `share`: of what the person sent, 0 to 1. */
export type RiskWindow = {
  readonly from: number;
  readonly to: number;
  readonly days: Days;
  readonly share: number;
  /** `usual`: there was too little to tell, so it is the evening. */
  readonly basis: "own" | "usual";
};

export type Risk = {
  readonly windows: readonly RiskWindow[];
  /** The share of what the person sent between 23 and 5, undefined where there was too little. */
  readonly nightShare: number | undefined;
};

const hoursPerDay = 24;
const [nearDays, farDays] = [90, 365];
const enough = 40;
const enoughEach = 100;
const half = 0.5;
const mostWindows = 3;
/** 1 January 2000 was a Saturday. */
const weekendDays = 2;

/** From all contacts and the second of the last one. */
export const riskOf = (contacts: Contacts, last: number): Risk => {
  const near = hoursOf(contacts, last - nearDays * secondsPerDay);
  const hours = sum(near.all) >= enough ? near : hoursOf(contacts, last - farDays * secondsPerDay);
  const total = sum(hours.all);
  if (total < enough) return { windows: [usual], nightShare: undefined };
  const apart = sum(hours.weekdays) >= enoughEach && sum(hours.weekends) >= enoughEach;
  const windows = apart
    ? [...windowsOf(hours.weekdays, "weekdays"), ...windowsOf(hours.weekends, "weekends")]
    : windowsOf(hours.all, "all");
  const night = hours.all.filter((_, hour) => hour >= 23 || hour < 5);
  return { windows, nightShare: sum(night) / total };
};

const usual: RiskWindow = { from: 21, to: 1, days: "all", share: 0, basis: "usual" };

type Hours = Readonly<Record<Days, readonly number[]>>;

/** What the person sent in each hour of the day, on weekdays, at weekends and on all days. */
const hoursOf = (contacts: Contacts, since: number): Hours => {
  const [weekdays, weekends] = [new Array<number>(24).fill(0), new Array<number>(24).fill(0)];
  contacts((local, out, code) => {
    if (!out || code === kind.call) return;
    const hour = Math.floor((local % secondsPerDay) / 3_600);
    const list = Math.floor(local / secondsPerDay) % 7 < weekendDays ? weekends : weekdays;
    list[hour] = (list[hour] ?? 0) + 1;
  }, since);
  return { weekdays, weekends, all: weekdays.map((count, hour) => count + (weekends[hour] ?? 0)) };
};

/** At most three windows that hold half of all, in as few hours as can be. */
const windowsOf = (hours: readonly number[], days: Days): readonly RiskWindow[] => {
  const at = (hour: number): number => hours[(hour + hoursPerDay) % hoursPerDay] ?? 0;
  const smooth = hours.map((_, hour) => at(hour - 1) + 2 * at(hour) + at(hour + 1));
  const order = smooth.map((_, hour) => hour).sort((a, b) => (smooth[b] ?? 0) - (smooth[a] ?? 0));
  const total = sum(hours);
  const marked = new Set<number>();
  for (const hour of order) {
    if (sum([...marked].map(at)) >= total * half) break;
    marked.add(hour);
  }
  while (startsOf(marked).length > mostWindows) fillShortestGap(marked);
  return startsOf(marked).map((from) => {
    let to = from;
    let count = 0;
    while (marked.has(to % hoursPerDay) && to - from < hoursPerDay) {
      count += at(to);
      to += 1;
    }
    return { from, to: to % hoursPerDay, days, share: count / total, basis: "own" };
  });
};

/** The first hours of the stretches, in the order of the day. */
const startsOf = (marked: ReadonlySet<number>): readonly number[] => {
  const starts = [...marked].filter((hour) => !marked.has((hour + 23) % hoursPerDay));
  return starts.length === 0 && marked.size > 0 ? [0] : starts.sort((a, b) => a - b);
};

const fillShortestGap = (marked: Set<number>): void => {
  const gaps = startsOf(marked).map((start) => {
    const gap: number[] = [];
    for (let hour = (start + 23) % hoursPerDay; !marked.has(hour); hour = (hour + 23) % hoursPerDay)
      gap.push(hour);
    return gap;
  });
  const shortest = gaps.reduce((a, b) => (b.length < a.length ? b : a));
  for (const hour of shortest) marked.add(hour);
};

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);
