/** Some fields of one JSON object, found in its bytes in one go; what nobody asks for is passed over unread. */
import { textOf } from "#history/bytes.ts";
import { lengthIn, parsed, textIn } from "#history/json/text.ts";

const quote = 0x22;
const backslash = 0x5c;

/** Names of fields, each with its place in what is found. */
export type Places = Readonly<Record<string, number>>;

type Named = { readonly name: Uint8Array; readonly place: number };
/** Made once: names that nobody asks for are many. */
const none: readonly Named[] = [];

export class Fields {
  /** Where each field's value lies in the bytes, by its place; from 0 to 0 if it is missing. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  bytes: Uint8Array<ArrayBuffer> = new Uint8Array();

  /** The names by how long they are. */
  readonly #byLength: Named[][] = [];

  /** `places`: from 0, without gaps. */
  constructor(places: Places) {
    const all = Object.entries(places);
    for (const [text, place] of all) {
      const name = new TextEncoder().encode(text);
      (this.#byLength[name.length] ??= []).push({ name, place });
    }
    this.from = new Int32Array(all.length);
    this.to = new Int32Array(all.length);
  }

  /** Looks through the object whose `{` stands at `start`. Where it ends, behind its `}`; -1 if it is no object, broken or cut off. */
  read(bytes: Uint8Array<ArrayBuffer>, start: number, to: number): number {
    this.bytes = bytes;
    for (let place = 0; place < this.to.length; place += 1) this.from[place] = this.to[place] = 0;
    if (bytes[start] !== 0x7b) return -1;
    let at = afterSpace(bytes, start + 1, to);
    // Here as below: a single look behind the end would make all others slow.
    if (at < to && bytes[at] === 0x7d) return at + 1;
    for (;;) {
      if (at >= to || bytes[at] !== quote) return -1;
      const keyEnd = textEnd(bytes, at, to);
      if (keyEnd < 0) return -1;
      const place = this.#placeOf(bytes, at + 1, keyEnd - 1);
      at = afterSpace(bytes, keyEnd, to);
      if (at >= to || bytes[at] !== 0x3a) return -1;
      at = afterSpace(bytes, at + 1, to);
      const end = valueEnd(bytes, at, to);
      if (end <= at) return -1;
      if (place >= 0) {
        this.from[place] = at;
        this.to[place] = end;
      }
      at = afterSpace(bytes, end, to);
      if (at >= to) return -1;
      if (bytes[at] === 0x7d) return at + 1;
      if (bytes[at] !== 0x2c) return -1;
      at = afterSpace(bytes, at + 1, to);
    }
  }

  /** Whether the field is there and is not `null`. */
  has(place: number): boolean {
    // Nothing else that may stand there begins so.
    return this.#end(place) > 0 && this.bytes[this.#start(place)] !== 0x6e;
  }

  /** Whether the field is written exactly so. */
  is(place: number, raw: string): boolean {
    const from = this.#start(place);
    if (this.#end(place) - from !== raw.length) return false;
    for (let at = 0; at < raw.length; at += 1)
      if (this.bytes[from + at] !== raw.charCodeAt(at)) return false;
    return true;
  }

  /** The field's text; undefined if it is something else or missing. */
  text(place: number): string | undefined {
    return textIn(this.bytes, this.#start(place), this.#end(place));
  }

  /** A number, also where it is written as a text; undefined if it is neither. */
  number(place: number): number | undefined {
    let [at, to] = [this.#start(place), this.#end(place)];
    if (this.bytes[at] === quote) [at, to] = [at + 1, to - 1];
    const isNegative = this.bytes[at] === 0x2d;
    if (isNegative) at += 1;
    if (at >= to || to - at > 19) return undefined;
    let value = 0;
    for (; at < to; at += 1) {
      const digit = (this.bytes[at] ?? 0) - 0x30;
      // Fractions of a millisecond make no difference to anybody.
      if (digit === -2) break;
      if (digit < 0 || digit > 9) return undefined;
      value = value * 10 + digit;
    }
    return isNegative ? -value : value;
  }

  /** How long the text is, in bytes of UTF-8; of anything else, how long it is as written. */
  length(place: number): number {
    const [from, to] = [this.#start(place), this.#end(place)];
    return this.bytes[from] === quote ? lengthIn(this.bytes, from, to) : to - from;
  }

  /** Looks through an object that is a field of this one. */
  into(place: number, fields: Fields): boolean {
    const to = this.#end(place);
    return fields.read(this.bytes, this.#start(place), to) === to;
  }

  /** The field as it is written. */
  raw(place: number): string {
    return textOf(this.bytes.subarray(this.#start(place), this.#end(place)));
  }

  /** A small list or object, parsed; undefined if it is missing or broken, or larger than anything we would look at. */
  parsed(place: number): unknown {
    return this.length(place) > 1_000_000 ? undefined : parsed(this.raw(place));
  }

  #start(place: number): number {
    return this.from[place] ?? 0;
  }

  #end(place: number): number {
    return this.to[place] ?? 0;
  }

  /** The place of a name, -1 of one that nobody asks for. */
  #placeOf(bytes: Uint8Array, from: number, to: number): number {
    for (const { name, place } of this.#byLength[to - from] ?? none) {
      let at = to - from - 1;
      while (at >= 0 && name[at] === bytes[from + at]) at -= 1;
      if (at < 0) return place;
    }
    return -1;
  }
}

const afterSpace = (bytes: Uint8Array, from: number, to: number): number => {
  let at = from;
  while (at < to && (bytes[at] ?? 0) <= 0x20) at += 1;
  return at;
};

/** Behind the quote that ends the text that begins here; -1 if none does. */
const textEnd = (bytes: Uint8Array, from: number, to: number): number => {
  for (let at = from + 1; at < to; at += 1) {
    const byte = bytes[at];
    if (byte === quote) return at + 1;
    if (byte === backslash) at += 1;
  }
  return -1;
};

const valueEnd = (bytes: Uint8Array, from: number, to: number): number => {
  if (from >= to) return -1;
  const first = bytes[from] ?? 0;
  if (first === quote) return textEnd(bytes, from, to);
  let at = from;
  if (first !== 0x7b && first !== 0x5b) {
    while (at < to && isScalar(bytes[at] ?? 0)) at += 1;
    return at;
  }
  let depth = 0;
  while (at < to) {
    const byte = bytes[at] ?? 0;
    if (byte === quote) {
      at = textEnd(bytes, at, to);
      if (at < 0) return -1;
      continue;
    }
    at += 1;
    if (byte === 0x7b || byte === 0x5b) depth += 1;
    else if (byte === 0x7d || byte === 0x5d) {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return -1;
};

/** Whether it may be of a number, `true`, `false` or `null`: it is no space, quote, comma, colon or bracket. */
export const isScalar = (byte: number): boolean =>
  byte > 0x2a && byte !== 0x2c && byte !== 0x3a && (byte | 0x20) !== 0x7b && (byte | 0x20) !== 0x7d;
