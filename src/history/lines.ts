/** Lines of a file whose bytes come in pieces, each handed over whole. */
import { Held } from "#history/held.ts";

const newline = 0x0a;
const carriageReturn = 0x0d;
const longestLine = 16 * 1024 * 1024;

/** A line without its end; the bytes are only good until it returns. `line` counts from 1. */
export type TakeLine = (
  bytes: Uint8Array<ArrayBuffer>,
  from: number,
  to: number,
  line: number,
) => void;

export class LineCutter {
  readonly #take: TakeLine;
  readonly #tooLong: (line: number) => void;
  readonly #held = new Held(longestLine);
  #line = 0;

  constructor(take: TakeLine, tooLong: (line: number) => void) {
    this.#take = take;
    this.#tooLong = tooLong;
  }

  push(bytes: Uint8Array<ArrayBuffer>): void {
    let at = 0;
    for (let end = bytes.indexOf(newline); end >= 0; end = bytes.indexOf(newline, at)) {
      if (this.#isHeld) {
        this.#held.add(bytes, at, end);
        this.#endHeld();
      } else {
        this.#give(bytes, at, end);
      }
      at = end + 1;
    }
    this.#held.add(bytes, at, bytes.length);
  }

  finish(): void {
    if (this.#isHeld) this.#endHeld();
  }

  get #isHeld(): boolean {
    return this.#held.length > 0 || this.#held.isTooLong;
  }

  #endHeld(): void {
    const { bytes, length, isTooLong } = this.#held;
    if (isTooLong) this.#tooLong((this.#line += 1));
    else this.#give(bytes, 0, length);
    this.#held.clear();
  }

  #give(bytes: Uint8Array<ArrayBuffer>, from: number, to: number): void {
    this.#line += 1;
    const end = to > from && bytes[to - 1] === carriageReturn ? to - 1 : to;
    this.#take(bytes, from, end, this.#line);
  }
}
