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

/** So many later dates must lie before a date for it to be one from the future. One or two are older lines in a quote. */
const enoughEarlier = 3;

export type Leaps = {
  /** The ids of dates that lie in the future of what follows them. */
  readonly stray: ReadonlySet<number>;
  /** Days that may be such dates; too little follows to say. */
  readonly doubtful: ReadonlySet<number>;
};

/** `turned`: the day of a date that is read in the other order. */
export const leapsIn = (
  book: DateBook,
  isReal: (id: number) => boolean,
  days: readonly number[],
  turned: (id: number) => number | undefined,
  latestDay: number,
): Leaps => {
  const stray = new Set<number>();
  const doubtful = new Set<number>();
  const runs = book.runs.filter((id) => isReal(id) && isWithin(days[id] ?? -1, latestDay));
  let high = Number.NaN;
  runs.forEach((id, index) => {
    const day = days[id] ?? 0;
    const next = runs[index + 1];
    if (!(day > high + 1)) {
      if (!(day <= high)) high = day;
      return;
    }
    if (returns(runs, index, days, high - 1, day - 2)) {
      stray.add(id);
      return;
    }
    const goesBack = next !== undefined && isBetween(days[next], high - 1, day - 2);
    const isAlone = book.counts[id] === 1 && isBetween(turned(id), high - nearby, high + 1);
    if (goesBack || isAlone) doubtful.add(day);
    else high = day;
  });
  return { stray, doubtful };
};

/** A quote is of days that are still remembered. */
const nearby = 60;

const isBetween = (day: number | undefined, from: number, to: number): boolean =>
  day !== undefined && day >= from && day <= to;

const isWithin = (day: number, latestDay: number): boolean => day >= 0 && day <= latestDay;

/** Whether time goes on between `from` and `to` after the run at `index`, as if that had not been. */
const returns = (
  runs: readonly number[],
  index: number,
  days: readonly number[],
  from: number,
  to: number,
): boolean => {
  let earlier = 0;
  for (let at = index + 1; at < runs.length && earlier < enoughEarlier; at += 1) {
    const day = days[runs[at] ?? 0] ?? 0;
    if (day > to) return false;
    if (day >= from) earlier += 1;
  }
  return earlier === enoughEarlier;
};
