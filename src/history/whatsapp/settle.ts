/** What can only be known at the end of a WhatsApp file: which lines were quotes, how dates are read, who is somebody. */
import { nobody, type DateOrder, type Part } from "#history/part.ts";
import type { About } from "#history/reader.ts";
import { gone, kind, type Reason } from "#history/record.ts";
import { withCode } from "#history/records.ts";
import { secondsPerDay } from "#history/seconds.ts";
import { acceptedSenders } from "#history/whatsapp/accepted.ts";
import { dayIn, ordersOf, type DateBook } from "#history/whatsapp/date-book.ts";
import { orderOf, yearOf } from "#history/whatsapp/date-order.ts";
import { leapsIn, quotedDates } from "#history/whatsapp/quotes.ts";
import type { Senders } from "#history/whatsapp/senders.ts";

export type Found = {
  readonly book: DateBook;
  readonly senders: Senders;
  /** The first lines of each date. */
  readonly lines: readonly (readonly number[])[];
  readonly isPhone: boolean;
  /** The sender who surely exported, or -1. */
  readonly ownName: number;
  /** In whose name the first thing was said that nobody wrote: on an iPhone the other one, or the group. */
  readonly firstSpecial: number;
};

export const settle = (part: Part, about: About, found: Found): void => {
  const latestDay = Math.floor(about.latest / secondsPerDay);
  const quoted = quotedDates(found.book);
  const isReal = (id: number): boolean => !quoted.has(id);
  const { order, open } = orderOf(found.book, isReal, latestDay, about.dateOrder);
  part.openOrder = open;
  const days = found.book.dates.map((date) => dayIn(date, order, yearOf(latestDay)) ?? -1);
  const turned = order === "dmy" ? "mdy" : "dmy";
  const { stray, doubtful } = leapsIn(
    found.book,
    isReal,
    days,
    (id) => dayOf(found.book, id, turned, latestDay),
    latestDay,
  );
  part.doubtfulDays = doubtful;
  const reasons = found.book.dates.map((date, id): Reason | undefined => {
    if (quoted.has(id) || stray.has(id)) return "pasted-line";
    const day = days[id] ?? -1;
    if (day > latestDay) return "future-date";
    if (day >= firstDay) return undefined;
    return ordersOf(date).some((other) => (dayIn(date, other, yearOf(latestDay)) ?? -1) >= 0)
      ? "date-order-conflict"
      : "bad-date";
  });
  countSkipped(part, found, reasons, nearDays(found.book, reasons, days));
  const people = peopleOf(part, about, found);
  const { records } = part;
  if (isNearLimit(records.size)) part.warn("truncated");
  for (const { seconds, who, what, size } of records.columns)
    for (let at = 0; at < size; at += 1) {
      const packed = seconds[at] ?? 0;
      const id = Math.floor(packed / secondsPerDay);
      if (reasons[id] !== undefined) {
        what[at] = withCode(what[at], gone);
        continue;
      }
      const person = people[who[at] ?? 0] ?? nobody;
      seconds[at] = packed + ((days[id] ?? 0) - id) * secondsPerDay;
      who[at] = person;
      if (person === nobody) what[at] = withCode(what[at], kind.notice);
    }
};

const dayOf = (
  { dates }: DateBook,
  id: number,
  order: DateOrder,
  latestDay: number,
): number | undefined => {
  const date = dates[id];
  return date === undefined || !ordersOf(date).includes(order)
    ? undefined
    : dayIn(date, order, yearOf(latestDay));
};

/** WhatsApp leaves off after about forty thousand messages, ten thousand with media, and keeps the newest. */
const isNearLimit = (count: number): boolean => count >= 39_900 && count <= 40_500;

/** WhatsApp began in 2009. */
const firstDay = 3_288;

const countSkipped = (
  part: Part,
  { book, lines }: Found,
  reasons: readonly (Reason | undefined)[],
  near: readonly number[],
): void => {
  reasons.forEach((reason, id) => {
    if (reason === undefined) return;
    const end = ((near[id] ?? -1) + 1) * secondsPerDay - 1;
    part.skipMany(reason, book.counts[id] ?? 0, lines[id] ?? [], Math.max(0, end));
  });
};

/** For each date that was left out the day of the lines around it. A line in another shape is a quote and has none. */
const nearDays = (
  book: DateBook,
  reasons: readonly (Reason | undefined)[],
  days: readonly number[],
): readonly number[] => {
  const near: number[] = [];
  let before = -1;
  const [shape] = book.dates.map((date) => date.shape);
  const manyQuotes = quotedShare(book, reasons) > mostQuoted;
  for (const id of book.runs) {
    if (reasons[id] === undefined) before = Math.max(before, days[id] ?? -1);
    else if (book.dates[id]?.shape === shape) near[id] = Math.max(near[id] ?? -1, before);
    else if (manyQuotes) near[id] = Math.max(near[id] ?? -1, days[id] ?? -1);
  }
  return near;
};

/** With more quotes than this the file may be two exports, one behind the other. */
const mostQuoted = 0.2;

const quotedShare = (book: DateBook, reasons: readonly (Reason | undefined)[]): number => {
  const all = book.counts.reduce((sum, count) => sum + count, 0);
  const quoted = book.counts.filter((_, id) => reasons[id] === "pasted-line");
  return quoted.reduce((sum, count) => sum + count, 0) / all;
};

/** The person of each sender; `nobody` for what is no person. */
const peopleOf = (part: Part, about: About, found: Found): readonly number[] => {
  const { all } = found.senders;
  const file = fileName(about.path);
  const known = (name: string): boolean =>
    name !== "" && (isOneOf(about.me, name) || file.includes(name));
  const accepted = found.isPhone
    ? all.map(({ spaced, count }) => spaced || count >= 2)
    : acceptedSenders(all, known);
  const chat = part.chat("", "whatsapp");
  const people = all.map(({ name }, index) =>
    accepted[index] === true && name !== "" ? part.person(chat, name) : nobody,
  );
  const writing = [...new Set(people.filter((who) => who !== nobody))];
  const named = writing.filter((who) => file.includes(part.people[who]?.name ?? "\n"));
  part.likelyOther = named.length === 1 ? named[0] : undefined;
  part.likelySelf = likelySelf(part, people, writing, found);
  return people;
};

const likelySelf = (
  part: Part,
  people: readonly number[],
  writing: readonly number[],
  { ownName, firstSpecial }: Found,
): number | undefined => {
  if (ownName >= 0 && people[ownName] !== nobody) return people[ownName];
  const other = part.likelyOther ?? people[firstSpecial];
  if (writing.length !== 2 || other === undefined || other === nobody) return undefined;
  return writing.find((who) => who !== other);
};

const isOneOf = (names: readonly string[], name: string): boolean =>
  names.some((each) => each.trim().toLowerCase() === name.toLowerCase());

const fileName = (path: string): string =>
  path
    .slice(path.lastIndexOf("/") + 1)
    .replaceAll("_", " ")
    .normalize();
