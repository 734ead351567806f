/** Bytes that are held until the rest of them comes. */

export class Held {
  readonly #most: number;
  #bytes = new Uint8Array(256);
  length = 0;
  /** There were more than are ever held, so that they are of no use any more. */
  isTooLong = false;

  constructor(most: number) {
    this.#most = most;
  }

  /** What is held, good until more is added; nothing if it was too much. */
  get bytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(0, this.length);
  }

  add(bytes: Uint8Array, from: number, to: number): void {
    const length = this.length + to - from;
    if (length > this.#most) this.isTooLong = true;
    if (this.isTooLong) {
      this.length = 0;
      return;
    }
    if (length > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(length, this.#bytes.length * 2));
      larger.set(this.bytes);
      this.#bytes = larger;
    }
    this.#bytes.set(bytes.subarray(from, to), this.length);
    this.length = length;
  }

  clear(): void {
    this.length = 0;
    this.isTooLong = false;
  }
}
