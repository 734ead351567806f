/** What can only be known at the end of a WhatsApp file: which lines were quotes, how dates are read, who is somebody. */
import { nobody, type Part } from "#history/part.ts";
import type { About } from "#history/reader.ts";
import { gone, kind, type Reason } from "#history/record.ts";
import { secondsPerDay } from "#history/seconds.ts";
import { acceptedSenders } from "#history/whatsapp/accepted.ts";
import { dayIn, ordersOf, type DateBook } from "#history/whatsapp/date-book.ts";
import { orderOf, yearOf } from "#history/whatsapp/date-order.ts";
import { quotedDates, strayRuns } from "#history/whatsapp/quotes.ts";
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
  const stray = strayRuns(found.book, isReal, days, latestDay);
  const reasons = found.book.dates.map((date, id): Reason | undefined => {
    if (quoted.has(id) || stray.has(id)) return "pasted-line";
    const day = days[id] ?? -1;
    if (day > latestDay) return "future-date";
    if (day >= firstDay) return undefined;
    return ordersOf(date).some((other) => (dayIn(date, other, yearOf(latestDay)) ?? -1) >= 0)
      ? "date-order-conflict"
      : "bad-date";
  });
  countSkipped(part, found, reasons, days);
  const people = peopleOf(part, about, found);
  const { records } = part;
  records.forEach((packed, sender, code, _length, index) => {
    const id = Math.floor(packed / secondsPerDay);
    const seconds = (days[id] ?? 0) * secondsPerDay + (packed % secondsPerDay);
    if (reasons[id] !== undefined) {
      records.setKind(index, gone);
      return;
    }
    const who = people[sender] ?? nobody;
    records.settle(index, seconds, who, who === nobody ? kind.notice : code);
  });
};

/** WhatsApp began in 2009. */
const firstDay = 3_288;

const countSkipped = (
  part: Part,
  { book, lines }: Found,
  reasons: readonly (Reason | undefined)[],
  days: readonly number[],
): void => {
  reasons.forEach((reason, id) => {
    if (reason === undefined) return;
    const count = book.counts[id] ?? 0;
    const at = Math.max(0, (days[id] ?? -1) * secondsPerDay);
    part.skipMany(reason, count, lines[id] ?? [], at);
  });
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
  part.likelySelf = likelySelf(part, people, found, file);
  return people;
};

const likelySelf = (
  part: Part,
  people: readonly number[],
  { ownName, firstSpecial, senders }: Found,
  file: string,
): number | undefined => {
  if (ownName >= 0 && people[ownName] !== nobody) return people[ownName];
  const writing = [...new Set(people.filter((who) => who !== nobody))];
  if (writing.length !== 2) return undefined;
  const named = writing.filter((who) => file.includes(part.people[who]?.name ?? "\n"));
  const other = named.length === 1 ? named[0] : people[firstSpecial];
  return senders.all.length === 0 || other === undefined || other === nobody
    ? undefined
    : writing.find((who) => who !== other);
};

const isOneOf = (names: readonly string[], name: string): boolean =>
  names.some((each) => each.trim().toLowerCase() === name.toLowerCase());

const fileName = (path: string): string =>
  path
    .slice(path.lastIndexOf("/") + 1)
    .replaceAll("_", " ")
    .normalize();
