/** Lines of a file whose bytes come in pieces, each handed over whole. */

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
  #held = new Uint8Array(4_096);
  #heldLength = 0;
  #isTooLong = false;
  #line = 0;

  constructor(take: TakeLine, tooLong: (line: number) => void) {
    this.#take = take;
    this.#tooLong = tooLong;
  }

  push(bytes: Uint8Array<ArrayBuffer>): void {
    let at = 0;
    for (let end = bytes.indexOf(newline); end >= 0; end = bytes.indexOf(newline, at)) {
      if (this.#heldLength > 0 || this.#isTooLong) {
        this.#hold(bytes, at, end);
        this.#endHeld();
      } else {
        this.#give(bytes, at, end);
      }
      at = end + 1;
    }
    this.#hold(bytes, at, bytes.length);
  }

  finish(): void {
    if (this.#heldLength > 0 || this.#isTooLong) this.#endHeld();
  }

  #endHeld(): void {
    if (this.#isTooLong) this.#tooLong((this.#line += 1));
    else this.#give(this.#held, 0, this.#heldLength);
    this.#heldLength = 0;
    this.#isTooLong = false;
  }

  #give(bytes: Uint8Array<ArrayBuffer>, from: number, to: number): void {
    this.#line += 1;
    const end = to > from && bytes[to - 1] === carriageReturn ? to - 1 : to;
    this.#take(bytes, from, end, this.#line);
  }

  #hold(bytes: Uint8Array<ArrayBuffer>, from: number, to: number): void {
    const length = this.#heldLength + to - from;
    if (length > longestLine) this.#isTooLong = true;
    if (this.#isTooLong) return;
    if (length > this.#held.length) {
      const larger = new Uint8Array(Math.max(length, this.#held.length * 2));
      larger.set(this.#held.subarray(0, this.#heldLength));
      this.#held = larger;
    }
    this.#held.set(bytes.subarray(from, to), this.#heldLength);
    this.#heldLength = length;
  }
}
