/**
 * Is 3/4 the third of April or the fourth of March? Nothing in one line says so, a whole file mostly does: months end, time goes
 * forward, and people who write on four days in a row don't write on the same day of four months instead. What speaks for an
 * order is added up like the logarithm of a likelihood; where two orders are close, the person is asked.
 */
import type { DateOrder, OpenOrder } from "#history/part.ts";
import {
  dayIn,
  ordersOf,
  separatorOf,
  type DateBook,
  type WrittenDate,
} from "#history/whatsapp/date-book.ts";

export type Decided = {
  readonly order: DateOrder;
  /** Set where it stays open: what the last day would be in each order. */
  readonly open: OpenOrder | undefined;
};

/** How much better the best order must be. Set by simulation (date-order.test.ts), with a margin. */
const enough = 6;
const impossible = 8;
const backward = 12;
/** A first line that is dated late is a known habit of Android. */
const backwardAtFirst = 3;
const unusual = 6;
const veryUnusual = 10;

/** The order of the dates that are `real`, that is, not pasted into a message. `latestDay`: days since 2000. */
export const orderOf = (
  book: DateBook,
  real: (id: number) => boolean,
  latestDay: number,
  wanted: DateOrder | undefined,
): Decided => {
  const runs = withoutSpikes(book, book.runs.filter(real));
  const [first] = runs;
  const date = first === undefined ? undefined : book.dates[first];
  if (date === undefined) return { order: wanted ?? "dmy", open: undefined };
  const orders = ordersOf(date);
  if (wanted !== undefined && orders.includes(wanted)) return { order: wanted, open: undefined };
  const scored = orders
    .map((order) => ({ order, ...scoreOf(book, runs, order, latestDay) }))
    .sort((a, b) => b.score - a.score);
  return decided(book, runs, scored, latestDay);
};

type Scored = { readonly order: DateOrder; readonly score: number; readonly lastDay: number };

const decided = (
  book: DateBook,
  runs: readonly number[],
  scored: readonly Scored[],
  latestDay: number,
): Decided => {
  const [best, ...others] = scored;
  if (best === undefined) return { order: "dmy", open: undefined };
  const close = others.filter(
    ({ order, score }) =>
      best.score - score < enough && !sameDays(book, runs, best.order, order, latestDay),
  );
  const open = [best, ...close].map(({ order, lastDay }) => ({ order, lastDay }));
  return { order: best.order, open: close.length === 0 ? undefined : open };
};

const scoreOf = (
  book: DateBook,
  runs: readonly number[],
  order: DateOrder,
  latestDay: number,
): { readonly score: number; readonly lastDay: number } => {
  let score = priorOf(book.dates[runs[0] ?? 0], order);
  let before = -1;
  let lastDay = -1;
  let transitions = 0;
  for (const id of runs) {
    const date = book.dates[id];
    const day = date === undefined ? undefined : dayIn(date, order, yearOf(latestDay));
    if (day === undefined || day < 0 || day > latestDay) {
      score -= impossible;
      continue;
    }
    if (before >= 0 && day !== before) {
      score -= costOf(day - before, transitions === 0);
      transitions += 1;
    }
    before = day;
    lastDay = Math.max(lastDay, day);
  }
  return { score, lastDay };
};

const costOf = (gap: number, first: boolean): number => {
  if (gap >= -1) return Math.log(1 + Math.abs(gap));
  return first ? backwardAtFirst : backward;
};

const priorOf = (date: WrittenDate | undefined, order: DateOrder): number => {
  if (date === undefined) return 0;
  if (order === "ymd") return date.yearAt === -1 ? -veryUnusual : 0;
  return order === "mdy" && separatorOf(date.shape) !== 1 ? -unusual : 0;
};

/** A stretch between two of the same date is a quote or a late line: it says nothing about the order of time. */
const withoutSpikes = (book: DateBook, runs: readonly number[]): readonly number[] => {
  const kept: number[] = [];
  runs.forEach((id, index) => {
    const isSpike =
      index > 0 &&
      sameDate(book.dates[runs[index - 1] ?? -1], book.dates[runs[index + 1] ?? -1]) &&
      !sameDate(book.dates[id], book.dates[runs[index - 1] ?? -1]);
    if (!isSpike) kept.push(id);
  });
  return kept;
};

const sameDate = (a: WrittenDate | undefined, b: WrittenDate | undefined): boolean =>
  a !== undefined && b !== undefined && a.fields.every((field, index) => field === b.fields[index]);

const sameDays = (
  book: DateBook,
  runs: readonly number[],
  a: DateOrder,
  b: DateOrder,
  latestDay: number,
): boolean =>
  runs.every((id) => {
    const date = book.dates[id];
    const year = yearOf(latestDay);
    return date === undefined || dayIn(date, a, year) === dayIn(date, b, year);
  });

/** The year of a day, or the next one: only there to tell a year of two digits from a Buddhist one. */
export const yearOf = (day: number): number => 2_001 + Math.floor(day / 365.25);
