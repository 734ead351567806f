/** Every date of a file once, and in which order they came, so that how to read them can be settled at the end. */
import { dayNumber } from "#history/seconds.ts";
import type { DateOrder } from "#history/part.ts";
import { shapes, type Header } from "#history/whatsapp/header.ts";

/** A date as it is written; `style` tells in which way. */
export type WrittenDate = {
  readonly fields: readonly [number, number, number];
  /** Where a number of more than two digits stands: 0, 2, or -1 for nowhere. */
  readonly yearAt: number;
  readonly shape: number;
  /** Of day or month, the other, and the hour: 0 says nothing, 1 a zero stands before it, 2 none does. */
  readonly padding: readonly [number, number, number];
};

/** Days are stored as numbers of dates times a day's seconds, which must fit into 32 bits. */
const mostDates = 49_000;
/** A field has four digits, and an era may be added. */
const mostYear = 100_000;

export class DateBook {
  readonly dates: WrittenDate[] = [];
  /** How many records each date has. */
  readonly counts: number[] = [];
  /** Ids of dates as they followed each other, without repetition. */
  readonly runs: number[] = [];

  readonly #ids = new Map<string, number>();
  #last = -1;
  #lastRun = -1;
  // The date before, as one number: lines of one day follow each other, and a list would be made for each of them.
  #date = -1;
  #shape = -1;

  /** The id of the date of a head; -1 if a file has more dates than a life. */
  idOf(header: Header): number {
    if (!this.#isSame(header)) this.#last = this.#find(header);
    if (this.#last < 0) return -1;
    this.counts[this.#last] = (this.counts[this.#last] ?? 0) + 1;
    if (this.#lastRun !== this.#last) {
      this.#lastRun = this.#last;
      this.runs.push(this.#last);
    }
    return this.#last;
  }

  #isSame({ fields: [a, b, c], shape, paddedHour }: Header): boolean {
    const date = ((a * mostYear + b) * mostYear + c) * 3 + paddedHour;
    if (date === this.#date && shape === this.#shape) return true;
    this.#date = date;
    this.#shape = shape;
    return false;
  }

  #find(header: Header): number {
    const [a, b, c] = header.fields;
    const second = header.yearAt === 0 ? 2 : 0;
    const padding = [paddingAt(header, second), paddingAt(header, 1), header.paddedHour] as const;
    const key = `${a} ${b} ${c} ${header.shape} ${padding.join("")}`;
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    if (this.dates.length >= mostDates) return -1;
    this.#ids.set(key, this.dates.length);
    this.counts.push(0);
    return (
      this.dates.push({ fields: [a, b, c], yearAt: header.yearAt, shape: header.shape, padding }) -
      1
    );
  }
}

const paddingAt = (header: Header, field: 0 | 1 | 2): number => {
  if (header.fields[field] > 9) return 0;
  return header.digits[field] === 2 ? 1 : 2;
};

/** The orders in which a date may be meant. */
export const ordersOf = ({ yearAt, shape }: WrittenDate): readonly DateOrder[] => {
  if (yearAt === 0) return ["ymd"];
  const dotted = separatorOf(shape) === 2;
  if (yearAt === 2) return dotted ? ["dmy"] : ["dmy", "mdy"];
  return dotted ? ["dmy", "ymd"] : ["dmy", "mdy", "ymd"];
};

/** 1 slash, 2 dot, 3 dash, 4 and 5 the words of Chinese, Japanese and Korean. */
export const separatorOf = (shape: number): number => Math.floor(shape / shapes.separator) % 16;

/** Days since 2000 of a date in one order; undefined where there is no such day. `latestYear`: no year lies beyond it. */
export const dayIn = (
  { fields: [a, b, c], yearAt }: WrittenDate,
  order: DateOrder,
  latestYear: number,
): number | undefined => {
  if ((yearAt === 0) !== (order === "ymd") && yearAt !== -1) return undefined;
  const [year, month, day] = order === "ymd" ? [a, b, c] : order === "dmy" ? [c, b, a] : [c, a, b];
  return dayNumber(fullYear(year, yearAt === -1, latestYear), month, day);
};

const buddhistAhead = 543;

/** A year of two digits lies in this century, or was counted from the Buddha: 67 is 2567, which is 2024. */
const fullYear = (year: number, short: boolean, latestYear: number): number => {
  if (!short) return year > 2_400 ? year - buddhistAhead : year;
  return 2_000 + year > latestYear && year >= 50 ? 2_500 + year - buddhistAhead : 2_000 + year;
};
