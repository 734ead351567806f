/** Names in front of messages, each made into a string once and then known by its bytes. */
import { textOf } from "#history/bytes.ts";

export type Sender = {
  readonly bytes: Uint8Array;
  readonly name: string;
  /** How many lines begin with it, and the first few of them. */
  count: number;
  readonly firstLines: number[];
  /** Whether a space stood between the colon and the body, as it should. */
  spaced: boolean;
  /** Whether a colon stands in the name itself: then a shorter name may be meant. */
  readonly hasColon: boolean;
};

const colon = 0x3a;
const space = 0x20;

const mostSenders = 4_096;
const mostFirstLines = 5;

export class Senders {
  readonly all: Sender[] = [];
  readonly #byHash = new Map<number, number[]>();
  /** The two who wrote last: mostly it is one of them again. */
  #last = -1;
  #other = -1;

  /** The index of the name in these bytes, whose hash is `hash`; -1 where there are too many. */
  indexOf(bytes: Uint8Array<ArrayBuffer>, from: number, to: number, hash: number): number {
    const known = this.find(bytes, from, to, hash);
    if (known >= 0) return known;
    if (this.all.length >= mostSenders) return -1;
    const name = bytes.slice(from, to);
    this.#byHash.set(hash, [...(this.#byHash.get(hash) ?? []), this.all.length]);
    return (
      this.all.push({
        bytes: name,
        name: nameOf(name),
        count: 0,
        firstLines: [],
        spaced: false,
        hasColon: name.includes(colon),
      }) - 1
    );
  }

  /** The same of a name that is known already; -1 of others. */
  find(bytes: Uint8Array, from: number, to: number, hash: number): number {
    const same = this.#byHash.get(hash);
    if (same !== undefined)
      for (const index of same) if (this.#isAt(index, bytes, from, to)) return index;
    return -1;
  }

  /** One of the two who wrote last, noted, if their name and a colon with a space stand at `from`; else -1. */
  again(bytes: Uint8Array, from: number, to: number, line: number): number {
    const index = this.#isNext(this.#last, bytes, from, to)
      ? this.#last
      : this.#isNext(this.#other, bytes, from, to)
        ? this.#other
        : -1;
    if (index >= 0) this.note(index, line, true);
    return index;
  }

  /** How many bytes a name takes with the colon and the space behind it. */
  width(index: number): number {
    return (this.all[index]?.bytes.length ?? 0) + 2;
  }

  #isNext(index: number, bytes: Uint8Array, from: number, to: number): boolean {
    const sender = this.all[index];
    if (sender === undefined || sender.hasColon) return false;
    const end = from + sender.bytes.length;
    return (
      end + 1 < to &&
      bytes[end] === colon &&
      bytes[end + 1] === space &&
      this.#isAt(index, bytes, from, end)
    );
  }

  /** Notes a line of a sender. */
  note(index: number, line: number, spaced: boolean): void {
    const sender = this.all[index];
    if (sender === undefined) return;
    if (index !== this.#last) [this.#last, this.#other] = [index, this.#last];
    sender.count += 1;
    sender.spaced ||= spaced;
    if (sender.firstLines.length < mostFirstLines) sender.firstLines.push(line);
  }

  #isAt(index: number, bytes: Uint8Array, from: number, to: number): boolean {
    const known = this.all[index]?.bytes;
    if (known?.length !== to - from) return false;
    for (let at = 0; at < known.length; at += 1) if (known[at] !== bytes[from + at]) return false;
    return true;
  }
}

const marks = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** Without marks, with common spaces, and without the wave before the name of an unknown number. */
const nameOf = (bytes: Uint8Array<ArrayBuffer>): string =>
  textOf(bytes)
    .replace(marks, "")
    .replace(/\s+/gu, " ")
    .replace(/^\s*~\s*/u, "")
    .trim();
