/** Records in packed columns, nine bytes each, so that ten million fit into a phone. They hold no words. */
import type { gone, KindCode } from "#history/record.ts";

const chunkBits = 16;
const chunkLength = 2 ** chunkBits;
const mostChunks = 306;
const longest = 0xff_ff;

type Chunk = {
  readonly seconds: Uint32Array;
  readonly who: Uint16Array;
  readonly length: Uint16Array;
  readonly kind: Uint8Array;
};

/** One record as it is visited. `code` is a `KindCode`, or `gone`. */
export type Visit = (
  seconds: number,
  who: number,
  code: number,
  length: number,
  index: number,
) => void;

export class Records {
  readonly #chunks: Chunk[] = [];
  #last: Chunk | undefined;
  #used = chunkLength;

  /** The oldest had to make room, because there are more than twenty million. */
  overflowed = false;

  get size(): number {
    return this.#chunks.length * chunkLength - (chunkLength - this.#used);
  }

  add(seconds: number, who: number, code: KindCode, length: number): void {
    const chunk = this.#room();
    const at = this.#used;
    chunk.seconds[at] = seconds;
    chunk.who[at] = who;
    chunk.kind[at] = code;
    chunk.length[at] = length < longest ? length : longest;
    this.#used = at + 1;
  }

  /** Visits every record in the order of the file, also those that are `gone`. */
  forEach(visit: Visit): void {
    let index = 0;
    for (const chunk of this.#chunks) {
      const end = chunk === this.#last ? this.#used : chunkLength;
      for (let at = 0; at < end; at += 1, index += 1)
        visit(
          chunk.seconds[at] ?? 0,
          chunk.who[at] ?? 0,
          chunk.kind[at] ?? 0,
          chunk.length[at] ?? 0,
          index,
        );
    }
  }

  /** Writes anew what was only known in part. */
  settle(index: number, seconds: number, who: number, code: number): void {
    const chunk = this.#chunks[index >>> chunkBits];
    if (chunk === undefined) return;
    const at = index & (chunkLength - 1);
    chunk.seconds[at] = seconds;
    chunk.who[at] = who;
    chunk.kind[at] = code;
  }

  setKind(index: number, code: KindCode | typeof gone): void {
    const chunk = this.#chunks[index >>> chunkBits];
    if (chunk !== undefined) chunk.kind[index & (chunkLength - 1)] = code;
  }

  #room(): Chunk {
    if (this.#last !== undefined && this.#used < chunkLength) return this.#last;
    if (this.#chunks.length >= mostChunks) {
      this.#chunks.shift();
      this.overflowed = true;
    }
    this.#last = {
      seconds: new Uint32Array(chunkLength),
      who: new Uint16Array(chunkLength),
      length: new Uint16Array(chunkLength),
      kind: new Uint8Array(chunkLength),
    };
    this.#chunks.push(this.#last);
    this.#used = 0;
    return this.#last;
  }
}
