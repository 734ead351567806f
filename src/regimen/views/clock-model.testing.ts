/**
 * "The clock" of REGIMEN.md a second time, as plainly and slowly as it can be said, sharing nothing with the fold: day
 * by day and moment by moment with calendar objects, from what happened and not from events.
 */
import { Temporal } from "temporal-polyfill";

import type { Zoned } from "#regimen/zoned.ts";

/** What a person could tell us. `lengths` and `starts` in the order in which they were kept. */
export type Told = {
  readonly now: Zoned;
  readonly answeredAt: Zoned;
  readonly starts: readonly Zoned[];
  /** Contacts that count. */
  readonly contacts: readonly Zoned[];
  readonly heard: readonly {
    readonly at: Zoned;
    readonly unasked: boolean;
    readonly said?: "no" | "welcome";
  }[];
  readonly lengths: readonly { readonly written: Zoned; readonly days: number }[];
};

export type Clock = {
  readonly start: string;
  readonly end: string;
  readonly dayK: number;
  readonly lengthDays: number;
  readonly complete: boolean;
  readonly runs: number;
  readonly completedAt: string | undefined;
  readonly callsSinceComplete: number;
  readonly kept: number;
  readonly of: number;
};

const compare = (a: Zoned, b: Zoned): number => Temporal.ZonedDateTime.compare(a, b);
const earlierOf = (a: Zoned, b: Zoned) => (compare(a, b) <= 0 ? a : b);

/** N as it was at `at`, for somebody who looks at it `now`. */
const lengthThen = ({ lengths, answeredAt, now }: Told, at: Zoned): number => {
  const [chosen] = lengths;
  if (chosen === undefined) return 30;
  const choseAtOnce = compare(chosen.written, answeredAt.add({ hours: 24 })) < 0;
  let held = choseAtOnce ? chosen.days : 30;
  let waiting: { readonly days: number; readonly from: Zoned } | undefined;
  for (const { written, days } of lengths) {
    const told = earlierOf(written, now);
    if (compare(told, at) > 0) continue;
    if (waiting !== undefined && compare(waiting.from, earlierOf(written, at)) <= 0) {
      held = waiting.days;
      waiting = undefined;
    }
    if (days >= held) {
      held = days;
      waiting = undefined;
    } else if (waiting?.days !== days) {
      waiting = { days, from: written.add({ hours: 24 }) };
    }
  }
  return waiting !== undefined && compare(waiting.from, at) <= 0 ? waiting.days : held;
};

/** The first moment up to `by` at which a run that began at `start` is complete: every moment that could be is tried. */
const firstCompletion = (told: Told, start: Zoned, by: Zoned): Zoned | undefined => {
  const lengths = [30, ...told.lengths.map(({ days }) => days)];
  const moments = [
    start,
    ...lengths.map((days) => start.add({ days })),
    ...told.lengths.flatMap(({ written }) => [
      earlierOf(written, told.now),
      written.add({ hours: 24 }),
    ]),
  ];
  return moments
    .sort(compare)
    .find(
      (at) => compare(at, by) <= 0 && compare(at, start.add({ days: lengthThen(told, at) })) >= 0,
    );
};

export const clockOf = (told: Told): Clock | undefined => {
  const { now } = told;
  const asNow = (at: Zoned) => (compare(at, now) > 0 ? now.withTimeZone(at.timeZoneId) : at);
  const contacts = [...told.contacts].sort(compare).map(asNow);
  const remembered = told.starts.at(-1);
  const first = remembered === undefined ? contacts[0] : asNow(remembered);
  if (first === undefined) return undefined;
  const since = contacts.filter((at) => compare(at, first) > 0);

  let start = first;
  let runs = 1;
  let completedAt: Zoned | undefined;
  const calls: Zoned[] = [];
  for (const at of since) {
    completedAt = completedAt ?? firstCompletion(told, start, at);
    if (completedAt === undefined) {
      start = at;
      runs = runs + 1;
    } else {
      calls.push(at);
    }
  }
  completedAt = completedAt ?? firstCompletion(told, start, now);
  const open = calls.filter(
    (call) =>
      !told.heard.some(
        ({ at, unasked, said }) =>
          unasked && said !== "no" && compare(at, call) > 0 && compare(at, now) <= 0,
      ),
  );

  const lengthDays = lengthThen(told, now);
  const end = start.add({ days: lengthDays }).withTimeZone(now.timeZoneId);
  let dayK = 1;
  while (dayK < lengthDays && compare(start.add({ days: dayK }), now) <= 0) dayK = dayK + 1;

  let kept = 0;
  let of = 0;
  let date = first.toPlainDate().add({ days: 1 });
  while (Temporal.PlainDate.compare(date, now.toPlainDate()) < 0) {
    of = of + 1;
    if (!since.some((at) => at.toPlainDate().equals(date))) kept = kept + 1;
    date = date.add({ days: 1 });
  }
  return {
    start: start.toString(),
    end: end.toString(),
    dayK,
    lengthDays,
    complete: compare(now, end) >= 0,
    runs,
    completedAt: completedAt?.toInstant().toString(),
    callsSinceComplete: open.length,
    kept,
    of,
  };
};
