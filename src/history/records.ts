/** Records in packed columns, eight bytes each, so that ten million fit into a phone. They hold no words. */
import type { KindCode } from "#history/record.ts";

const chunkLength = 2 ** 16;
const mostChunks = 306;
/** What is longer counts as this long: the kind takes three of sixteen bits. */
const longest = 0x1f_ff;

/** A stretch of records, each at the same place of every column. What is written here is kept. */
export type Columns = {
  readonly seconds: Uint32Array;
  readonly who: Uint16Array;
  /** The code of the kind in the lowest three bits, the length in the others. */
  readonly what: Uint16Array;
  /** How many there are. What stands behind them means nothing. */
  readonly size: number;
};

type Chunk = Omit<Columns, "size"> & { size: number };

/** A `KindCode`, or `gone`. */
export const codeIn = (what: number | undefined): number => (what ?? 0) & 7;
export const lengthIn = (what: number | undefined): number => (what ?? 0) >>> 3;

/** The same length with another kind. */
export const withCode = (what: number | undefined, code: number): number =>
  ((what ?? 0) & ~7) | code;

/** One record as it is visited. */
export type Visit = (seconds: number, who: number, code: number, length: number) => void;

export class Records {
  readonly #all: Chunk[] = [];
  /** All there are, in the order of the file, also those that are `gone`. */
  readonly columns: readonly Columns[] = this.#all;
  #last: Chunk | undefined;

  /** The oldest had to make room, because there are more than twenty million. */
  overflowed = false;

  get size(): number {
    return (this.#all.length - 1) * chunkLength + (this.#last?.size ?? chunkLength);
  }

  add(seconds: number, who: number, code: KindCode, length: number): void {
    const chunk = this.#room();
    const at = chunk.size;
    chunk.seconds[at] = seconds;
    chunk.who[at] = who;
    chunk.what[at] = (Math.min(length, longest) << 3) | code;
    chunk.size = at + 1;
  }

  #room(): Chunk {
    if (this.#last !== undefined && this.#last.size < chunkLength) return this.#last;
    if (this.#all.length >= mostChunks) {
      this.#all.shift();
      this.overflowed = true;
    }
    this.#last = {
      seconds: new Uint32Array(chunkLength),
      who: new Uint16Array(chunkLength),
      what: new Uint16Array(chunkLength),
      size: 0,
    };
    this.#all.push(this.#last);
    return this.#last;
  }
}

/** Visits every record in the order of the file, also those that are `gone`. */
export const visitAll = (records: Records, visit: Visit): void => {
  for (const { seconds, who, what, size } of records.columns)
    for (let at = 0; at < size; at += 1)
      visit(seconds[at] ?? 0, who[at] ?? 0, codeIn(what[at]), lengthIn(what[at]));
};
