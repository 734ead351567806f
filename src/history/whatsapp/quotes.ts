/**
 * Lines that look like heads but were pasted into a message. One phone writes all heads of an export alike, and it writes the
 * first one; so a head of another shape is a quote. So is one that leaps ahead while the lines after it go on where it left.
 */
import type { DateBook, WrittenDate } from "#history/whatsapp/date-book.ts";

/** The ids of dates whose heads are not written like those of this export. */
export const quotedDates = (book: DateBook): ReadonlySet<number> => {
  const [first] = book.dates;
  const alike = book.dates.map((date) => date.shape === first?.shape);
  const padding = [0, 1, 2].map((place) =>
    usualPadding(
      book.dates.map(({ padding: all }) => all[place] ?? 0),
      book.counts.map((count, id) => (alike[id] === true ? count : 0)),
    ),
  );
  return new Set(
    book.dates.flatMap((date, id) =>
      alike[id] === true && isPaddedLike(date, padding) ? [] : [id],
    ),
  );
};

/** 1 or 2 where most heads with something to tell are so; 0 where it is even. */
const usualPadding = (paddings: readonly number[], counts: readonly number[]): number => {
  const sums = [0, 0, 0];
  paddings.forEach((padding, id) => (sums[padding] = (sums[padding] ?? 0) + (counts[id] ?? 0)));
  const [, padded = 0, bare = 0] = sums;
  if (padded === bare) return 0;
  return padded > bare ? 1 : 2;
};

const isPaddedLike = (date: WrittenDate, usual: readonly number[]): boolean =>
  date.padding.every(
    (padding, place) => padding === 0 || !usual[place] || padding === usual[place],
  );

const lookAhead = 64;

/** The ids of dates that lie in the future of what follows them. */
export const strayRuns = (
  book: DateBook,
  isReal: (id: number) => boolean,
  days: readonly number[],
  latestDay: number,
): ReadonlySet<number> => {
  const stray = new Set<number>();
  const runs = book.runs.filter((id) => isReal(id) && isWithin(days[id] ?? -1, latestDay));
  let high = Number.NaN;
  runs.forEach((id, index) => {
    const day = days[id] ?? 0;
    if (day > high + 1 && returns(runs, index, days, high - 1, day - 2)) stray.add(id);
    else if (!(day <= high)) high = day;
  });
  return stray;
};

const isWithin = (day: number, latestDay: number): boolean => day >= 0 && day <= latestDay;

/** Whether a day soon after `index` lies between `from` and `to`. */
const returns = (
  runs: readonly number[],
  index: number,
  days: readonly number[],
  from: number,
  to: number,
): boolean => {
  const end = Math.min(runs.length, index + 1 + lookAhead);
  for (let at = index + 1; at < end; at += 1) {
    const day = days[runs[at] ?? 0] ?? 0;
    if (day >= from && day <= to) return true;
  }
  return false;
};
