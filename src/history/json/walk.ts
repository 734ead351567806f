/**
 * Walks through JSON of any size as its bytes come, cut anywhere. Of the many records in it each is handed over whole, as bytes;
 * of what stands around them only short values, with the way to them. Nothing is parsed that nobody asks for, and what is broken
 * in one record stays in that record: `JSON.parse` of a whole file loses all of it at the first odd byte.
 */
import { textOf } from "#history/bytes.ts";
import { Held } from "#history/held.ts";
import { Fields, isScalar, type Places } from "#history/json/fields.ts";
import type { Part } from "#history/part.ts";

/** What a reader says to the walk, and hears of it. */
export type JsonWalk = {
  /**
   * Whether the objects in this list are records: `path` leads to them, with "" for a place in a list, as in
   * `["messages", ""]`. The list is reused: copy what is to be kept.
   */
  readonly isRecord: (path: readonly string[]) => boolean;
  /** The fields of the next record are known until this returns. */
  readonly record: () => void;
  /** A text, number, `true`, `false` or `null` that stands outside of records. Empty if it is too long. */
  readonly value: (path: readonly string[], raw: Uint8Array<ArrayBuffer>) => void;
  /** An object or a list outside of records ends; `path` leads to it. */
  readonly ended?: (path: readonly string[]) => void;
};

const quote = 0x22;
const backslash = 0x5c;
const longestRecord = 16 * 1024 * 1024;
const longestValue = 4_096;
const deepest = 64;

export class JsonWalker {
  /** Of the record at hand. */
  readonly fields: Fields;
  /** How many records there were so far. */
  count = 0;

  readonly #part: Part;
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
  readonly #held = new Held(longestValue);
  #inScalar = false;

  /** How deep inside a record, 0 if outside. */
  #recordDepth = 0;
  readonly #record = new Held(longestRecord);

  /** `places`: what is looked for in each record. Those that are broken or too long are left out of `part`. */
  constructor(part: Part, places: Places, walk: JsonWalk) {
    this.#part = part;
    this.fields = new Fields(places);
    this.#walk = walk;
  }

  /** Warns unless everything that was opened is closed again. */
  finish(): void {
    if (this.#lists.length > 0 || this.#recordDepth > 0 || this.#inString)
      this.#part.warn("file-cut-short");
  }

  push(bytes: Uint8Array<ArrayBuffer>): void {
    let at = 0;
    while (at < bytes.length)
      at = this.#recordDepth > 0 ? this.#throughRecord(bytes, at) : this.#outside(bytes, at);
  }

  /** Records that lie here whole are looked through where they are, one after the other. */
  #throughRecords(bytes: Uint8Array<ArrayBuffer>, from: number): number {
    let at = from;
    while (bytes[at] === 0x7b) {
      const end = this.fields.read(bytes, at, bytes.length);
      if (end < 0) return this.#throughRecord(bytes, at);
      this.count += 1;
      this.#walk.record();
      at = end;
      while (bytes[at] === 0x2c || (bytes[at] ?? 0x7b) <= 0x20) at += 1;
    }
    return at;
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
    this.#record.add(bytes, from, at);
    return at;
  }

  /** To behind the quote that ends the text, or to the end of what is here. */
  #throughText(bytes: Uint8Array<ArrayBuffer>, from: number): number {
    let at = this.#escaped ? from + 1 : from;
    this.#escaped = false;
    for (; at < bytes.length; at += 1) {
      const byte = bytes[at];
      if (byte === backslash) at += 1;
      if (byte !== quote) continue;
      this.#inString = false;
      return at + 1;
    }
    this.#escaped = at > bytes.length;
    return bytes.length;
  }

  #endRecord(bytes: Uint8Array<ArrayBuffer>, from: number, to: number): void {
    this.#record.add(bytes, from, to);
    this.count += 1;
    const { bytes: record, length, isTooLong } = this.#record;
    if (isTooLong) this.#part.skip("too-long", this.count);
    else if (this.fields.read(record, 0, length) === length) this.#walk.record();
    else this.#part.skip("bad-json-record", this.count);
    this.#record.clear();
  }

  #outside(bytes: Uint8Array<ArrayBuffer>, from: number): number {
    if (this.#inString) {
      const to = this.#throughText(bytes, from);
      this.#held.add(bytes, from, to);
      this.#endHeld();
      return to;
    }
    const byte = bytes[from] ?? 0;
    if (this.#inScalar && !isScalar(byte)) {
      this.#inScalar = false;
      this.#endHeld();
    }
    switch (byte) {
      case quote:
        this.#inString = true;
        this.#held.clear();
        this.#held.add(bytes, from, from + 1);
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
          if (!this.#inScalar) this.#held.clear();
          this.#inScalar = true;
          this.#held.add(bytes, from, from + 1);
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
      return this.#throughRecords(bytes, from);
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

  #endHeld(): void {
    if (this.#inString || this.#ignoredDepth > 0) return;
    const raw = this.#held.bytes;
    if (!this.#expectsKey) {
      this.#walk.value(this.#path, raw);
      return;
    }
    this.#expectsKey = false;
    if (this.#path.length > 0) this.#path[this.#path.length - 1] = keyIn(raw);
  }
}

/** Keys are compared with ours, which are plain. */
const keyIn = (raw: Uint8Array<ArrayBuffer>): string => textOf(raw.subarray(1, raw.length - 1));
