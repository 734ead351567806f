/**
 * Walks through JSON of any size as its bytes come, cut anywhere. Of the many records in it each is handed over whole, as bytes;
 * of what stands around them only short values, with the way to them. Nothing is parsed that nobody asks for, and what is broken
 * in one record stays in that record: `JSON.parse` of a whole file loses all of it at the first odd byte.
 */
import { quoteFrom } from "#history/json/text.ts";

export type JsonWalk = {
  /**
   * Whether the object that begins here is a record: `path` leads to it, with "" for a place in a list, as in
   * `["messages", ""]`. The list is reused: copy what is to be kept.
   */
  readonly isRecord: (path: readonly string[]) => boolean;
  /** One whole record, from its `{` to behind its `}`. The bytes are only good until it returns. */
  readonly record: (bytes: Uint8Array<ArrayBuffer>, from: number, to: number) => void;
  /** A text, number, `true`, `false` or `null` that stands outside of records. Long ones are cut. */
  readonly value: (path: readonly string[], raw: Uint8Array<ArrayBuffer>) => void;
  /** An object or a list outside of records ends; `path` leads to it. */
  readonly ended?: (path: readonly string[]) => void;
  /** A record was too long to be kept in memory. */
  readonly tooLong: () => void;
};

const quote = 0x22;
const backslash = 0x5c;
const longestRecord = 16 * 1024 * 1024;
const longestValue = 4_096;
const deepest = 64;

export class JsonWalker {
  readonly #walk: JsonWalk;
  readonly #path: string[] = [];
  /** For each open container whether it is a list. */
  readonly #lists: boolean[] = [];
  #ignoredDepth = 0;

  #inString = false;
  /** The text so far ends in an odd number of backslashes. */
  #escaped = false;
  #expectsKey = false;

  /** Of a key or value that has begun: its bytes, from earlier pieces. */
  #held = new Uint8Array(256);
  #heldLength = 0;
  #inScalar = false;

  /** How deep inside a record, 0 if outside. */
  #recordDepth = 0;
  #record = new Uint8Array(4_096);
  #recordLength = 0;
  #recordIsTooLong = false;

  constructor(walk: JsonWalk) {
    this.#walk = walk;
  }

  /** Whether everything that was opened is closed again. */
  get isWhole(): boolean {
    return this.#lists.length === 0 && this.#recordDepth === 0 && !this.#inString;
  }

  push(bytes: Uint8Array<ArrayBuffer>): void {
    let at = 0;
    while (at < bytes.length)
      at = this.#recordDepth > 0 ? this.#throughRecord(bytes, at) : this.#outside(bytes, at);
  }

  #throughRecord(bytes: Uint8Array<ArrayBuffer>, from: number): number {
    let at = from;
    let depth = this.#recordDepth;
    while (at < bytes.length) {
      if (this.#inString) {
        at = this.#throughText(bytes, at);
        continue;
      }
      const byte = bytes[at] ?? 0;
      at += 1;
      if (byte === quote) this.#inString = true;
      else if (byte === 0x7b || byte === 0x5b) depth += 1;
      else if (byte === 0x7d || byte === 0x5d) {
        depth -= 1;
        if (depth > 0) continue;
        this.#recordDepth = 0;
        this.#endRecord(bytes, from, at);
        return at;
      }
    }
    this.#recordDepth = depth;
    this.#keepRecord(bytes, from, at);
    return at;
  }

  /** To behind the quote that ends the text, or to the end of what is here. */
  #throughText(bytes: Uint8Array<ArrayBuffer>, from: number): number {
    let start = from;
    for (;;) {
      const end = quoteFrom(bytes, start);
      const stop = end < 0 ? bytes.length : end;
      let slashes = 0;
      while (stop - slashes > start && bytes[stop - slashes - 1] === backslash) slashes += 1;
      const isOdd = (slashes % 2 === 1) !== (stop - slashes === start && this.#escaped);
      this.#escaped = isOdd && end < 0;
      if (end < 0) return stop;
      start = end + 1;
      if (isOdd) continue;
      this.#inString = false;
      return start;
    }
  }

  #endRecord(bytes: Uint8Array<ArrayBuffer>, from: number, to: number): void {
    if (this.#recordLength === 0 && !this.#recordIsTooLong) {
      this.#walk.record(bytes, from, to);
      return;
    }
    this.#keepRecord(bytes, from, to);
    if (this.#recordIsTooLong) this.#walk.tooLong();
    else this.#walk.record(this.#record, 0, this.#recordLength);
    this.#recordLength = 0;
    this.#recordIsTooLong = false;
  }

  #keepRecord(bytes: Uint8Array<ArrayBuffer>, from: number, to: number): void {
    const length = this.#recordLength + to - from;
    if (length > longestRecord) this.#recordIsTooLong = true;
    if (this.#recordIsTooLong) return;
    if (length > this.#record.length) {
      const larger = new Uint8Array(Math.max(length, this.#record.length * 2));
      larger.set(this.#record.subarray(0, this.#recordLength));
      this.#record = larger;
    }
    this.#record.set(bytes.subarray(from, to), this.#recordLength);
    this.#recordLength = length;
  }

  #outside(bytes: Uint8Array<ArrayBuffer>, from: number): number {
    if (this.#inString) {
      const to = this.#throughText(bytes, from);
      this.#hold(bytes, from, to);
      this.#endText();
      return to;
    }
    const byte = bytes[from] ?? 0;
    if (this.#inScalar && !isScalar(byte)) this.#endScalar();
    switch (byte) {
      case quote:
        this.#inString = true;
        this.#heldLength = 0;
        this.#hold(bytes, from, from + 1);
        return from + 1;
      case 0x7b:
      case 0x5b:
        return this.#begin(byte === 0x5b, bytes, from);
      case 0x7d:
      case 0x5d:
        this.#end();
        return from + 1;
      case 0x2c:
        this.#expectsKey = this.#lists.at(-1) === false;
        return from + 1;
      default:
        if (isScalar(byte)) {
          if (!this.#inScalar) this.#heldLength = 0;
          this.#inScalar = true;
          this.#hold(bytes, from, from + 1);
        }
        return from + 1;
    }
  }

  #begin(isList: boolean, bytes: Uint8Array<ArrayBuffer>, from: number): number {
    if (this.#ignoredDepth > 0 || this.#lists.length >= deepest) {
      this.#ignoredDepth += 1;
      return from + 1;
    }
    if (!isList && this.#lists.at(-1) === true && this.#walk.isRecord(this.#path))
      return this.#throughRecord(bytes, from);
    this.#lists.push(isList);
    // The place in this container; the name of a place in an object comes with its key.
    this.#path.push("");
    this.#expectsKey = !isList;
    return from + 1;
  }

  #end(): void {
    if (this.#ignoredDepth > 0) {
      this.#ignoredDepth -= 1;
      return;
    }
    if (this.#lists.length === 0) return;
    this.#lists.pop();
    this.#path.pop();
    this.#expectsKey = false;
    this.#walk.ended?.(this.#path);
  }

  #endText(): void {
    if (this.#inString || this.#ignoredDepth > 0) return;
    const raw = this.#held.subarray(0, this.#heldLength);
    if (!this.#expectsKey) {
      this.#walk.value(this.#path, raw);
      return;
    }
    this.#expectsKey = false;
    if (this.#path.length > 0) this.#path[this.#path.length - 1] = keyIn(raw);
  }

  #endScalar(): void {
    this.#inScalar = false;
    if (this.#ignoredDepth === 0)
      this.#walk.value(this.#path, this.#held.subarray(0, this.#heldLength));
  }

  #hold(bytes: Uint8Array<ArrayBuffer>, from: number, to: number): void {
    const end = Math.min(to, from + longestValue - this.#heldLength);
    const length = this.#heldLength + Math.max(0, end - from);
    if (length > this.#held.length) {
      const larger = new Uint8Array(longestValue);
      larger.set(this.#held.subarray(0, this.#heldLength));
      this.#held = larger;
    }
    if (end > from) this.#held.set(bytes.subarray(from, end), this.#heldLength);
    this.#heldLength = length;
  }
}

/** Digits, letters, signs: all that numbers, `true`, `false` and `null` are made of. */
const isScalar = (byte: number): boolean =>
  (byte >= 0x30 && byte <= 0x39) ||
  (byte >= 0x61 && byte <= 0x7a) ||
  (byte >= 0x41 && byte <= 0x5a) ||
  byte === 0x2d ||
  byte === 0x2b ||
  byte === 0x2e;

/** Keys are compared with ours, which are plain. */
const keyIn = (raw: Uint8Array<ArrayBuffer>): string =>
  new TextDecoder().decode(raw.subarray(1, raw.length - 1));
