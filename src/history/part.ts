/** What one file has given so far: packed records, who is in it, and what was left out and why. Readers write into it. */
import type { Channel, Chat, KindCode, Person, Reason, Warning } from "#history/record.ts";
import { kind } from "#history/record.ts";
import { Records } from "#history/records.ts";

/** `count` lines or records left out; the first few, counted from 1. `newest`: near what time, in seconds, the newest lay. */
export type Skipped = { count: number; readonly firstLines: number[]; newest: number };

/** A date that can be read in two ways, and the last day of the file in each. */
export type DateOrder = "dmy" | "mdy" | "ymd";
export type OpenOrder = readonly { readonly order: DateOrder; readonly lastDay: number }[];

const mostFirstLines = 5;
const mostPeople = 60_000;
/** Who a record without a sender belongs to. */
export const nobody = 0xff_ff;

export class Part {
  readonly records = new Records();
  readonly chats: Chat[] = [];
  readonly people: Person[] = [];
  readonly skipped = new Map<Reason, Skipped>();
  readonly warnings = new Set<Warning>();

  /** `epoch`: the export says the instant. `wall`: only what the clock showed on the phone that exported. */
  clock: "epoch" | "wall" = "epoch";
  /** How exact its times are, in seconds. */
  resolution: 1 | 60 = 1;
  /** Set where the order of day and month stays open: then no date of this part may be used. */
  openOrder: OpenOrder | undefined;
  /** Days since 2000 that may come from a quote: what is found there is uncertain. */
  doubtfulDays: ReadonlySet<number> = new Set();
  /** Somebody who is likely the person who exported; a suggestion for the question, never an answer. */
  likelySelf: number | undefined;
  /** Somebody who is named as the other one, as in the name of the file. */
  likelyOther: number | undefined;

  readonly #chatAt = new Map<string, number>();
  readonly #personAt = new Map<string, number>();
  readonly #latest: number;
  #near = 0;

  /** `latest`: no record can be later than this second. */
  constructor(latest: number) {
    this.#latest = latest;
  }

  /** The index of a chat. The same title in the same channel is the same chat. */
  chat(title: string, channel: Channel, group = false): number {
    return interned(this.#chatAt, `${channel}\n${title}`, this.chats, () => ({
      title,
      channel,
      group,
    }));
  }

  /**
   * The index of a person in a chat: `key` (an id, a number) tells people apart, `name` is for reading. `nobody` if there are
   * far too many.
   */
  person(chat: number, name: string, self?: boolean, key = name): number {
    if (this.people.length >= mostPeople) return nobody;
    return interned(
      this.#personAt,
      `${chat}\n${self === true ? "self" : key}`,
      this.people,
      () => ({ chat, name, self }),
    );
  }

  /** Settles later what was not known when the person was first seen. */
  setSelf(who: number, self: boolean): void {
    const known = this.people[who];
    if (known !== undefined) this.people[who] = { ...known, self };
  }

  /** Keeps a record. `seconds` as in seconds.ts; `length` in bytes (calls: seconds); `line` counts from 1. */
  add(seconds: number, who: number, code: KindCode, length: number, line: number): void {
    const reason = this.#refused(seconds, who, code);
    if (reason !== undefined) {
      this.skip(reason, line, seconds > 0 && seconds <= this.#latest ? seconds : undefined);
      return;
    }
    this.#near = seconds;
    this.records.add(seconds, who, code, length);
  }

  #refused(seconds: number, who: number, code: KindCode): Reason | undefined {
    if (!(seconds >= 0)) return "bad-date";
    if (seconds > this.#latest) return "future-date";
    return who === nobody && code !== kind.notice ? "too-many-people" : undefined;
  }

  /** Counts what is left out. `seconds`: when it was, if that is known; else it is taken to be near the record before. */
  skip(reason: Reason, line: number, seconds = this.#near): void {
    const known = this.skipped.get(reason);
    if (known === undefined) {
      this.skipped.set(reason, { count: 1, firstLines: [line], newest: seconds });
      return;
    }
    known.count += 1;
    known.newest = Math.max(known.newest, seconds);
    if (known.firstLines.length < mostFirstLines) known.firstLines.push(line);
  }

  /** Counts several at once, of which the first few lines are known. */
  skipMany(reason: Reason, count: number, lines: readonly number[], seconds: number): void {
    const known = this.skipped.get(reason) ?? { count: 0, firstLines: [], newest: 0 };
    this.skipped.set(reason, {
      count: known.count + count,
      firstLines: [...known.firstLines, ...lines].sort((a, b) => a - b).slice(0, mostFirstLines),
      newest: Math.max(known.newest, seconds),
    });
  }

  warn(warning: Warning): void {
    this.warnings.add(warning);
  }
}

const interned = <T>(
  indexes: Map<string, number>,
  key: string,
  all: T[],
  make: () => T,
): number => {
  const known = indexes.get(key);
  if (known !== undefined) return known;
  indexes.set(key, all.length);
  return all.push(make()) - 1;
};
