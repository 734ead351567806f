/** Some fields of one JSON object, found in its bytes; what nobody asks for is passed over unread. */
import { lengthIn, mended, quoteFrom, textIn } from "#history/json/text.ts";

const quote = 0x22;
const backslash = 0x5c;
const none = new Uint8Array();

export class Fields<Name extends string> {
  /** The names by how long they are, each with its place. */
  readonly #byLength: { readonly bytes: Uint8Array; readonly place: number }[][] = [];
  readonly #places: Record<Name, number>;
  readonly #from: Int32Array;
  readonly #to: Int32Array;
  #bytes: Uint8Array<ArrayBuffer> = none;

  constructor(names: readonly Name[]) {
    const encoder = new TextEncoder();
    names.forEach((name, place) => {
      const bytes = encoder.encode(name);
      (this.#byLength[bytes.length] ??= []).push({ bytes, place });
    });
    const places = Object.fromEntries(names.map((name, place) => [name, place]));
    this.#places = places as Record<Name, number>;
    this.#from = new Int32Array(names.length);
    this.#to = new Int32Array(names.length);
  }

  /** Looks through the object from its `{` to behind its `}`. False if it is no object or is broken. */
  read(bytes: Uint8Array<ArrayBuffer>, from: number, to: number): boolean {
    this.#bytes = bytes;
    this.#from.fill(0);
    this.#to.fill(0);
    if (bytes[from] !== 0x7b) return false;
    let at = afterSpace(bytes, from + 1, to);
    if (bytes[at] === 0x7d) return at + 1 === to;
    for (;;) {
      if (bytes[at] !== quote) return false;
      const keyEnd = textEnd(bytes, at, to);
      if (keyEnd < 0) return false;
      const place = this.#placeOf(bytes, at + 1, keyEnd - 1);
      at = afterSpace(bytes, keyEnd, to);
      if (bytes[at] !== 0x3a) return false;
      at = afterSpace(bytes, at + 1, to);
      const end = valueEnd(bytes, at, to);
      if (end <= at) return false;
      if (place >= 0) {
        this.#from[place] = at;
        this.#to[place] = end;
      }
      at = afterSpace(bytes, end, to);
      if (bytes[at] === 0x7d) return at + 1 === to;
      if (bytes[at] !== 0x2c) return false;
      at = afterSpace(bytes, at + 1, to);
    }
  }

  /** Whether the field is there and is not `null`. */
  has(name: Name): boolean {
    const from = this.#start(name);
    return this.#end(name) > from && !this.#is(name, "null");
  }

  /** The field's text; undefined if it is something else or missing. */
  text(name: Name): string | undefined {
    return textIn(this.#bytes, this.#start(name), this.#end(name));
  }

  /** A number, also where it is written as a text; undefined if it is neither. */
  number(name: Name): number | undefined {
    let [at, to] = [this.#start(name), this.#end(name)];
    if (this.#bytes[at] === quote) [at, to] = [at + 1, to - 1];
    const isNegative = this.#bytes[at] === 0x2d;
    if (isNegative) at += 1;
    if (at >= to || to - at > 19) return undefined;
    let value = 0;
    for (; at < to; at += 1) {
      const digit = (this.#bytes[at] ?? 0) - 0x30;
      // Fractions of a millisecond make no difference to anybody.
      if (digit === -2) break;
      if (digit < 0 || digit > 9) return undefined;
      value = value * 10 + digit;
    }
    return isNegative ? -value : value;
  }

  isTrue(name: Name): boolean {
    return this.#is(name, "true");
  }

  /** Whether the field is exactly this plain text. */
  says(name: Name, text: string): boolean {
    return this.#is(name, `"${text}"`);
  }

  /** How long the text is, in bytes of UTF-8; of anything else, how long it is as written. */
  length(name: Name): number {
    const [from, to] = [this.#start(name), this.#end(name)];
    return this.#bytes[from] === quote ? lengthIn(this.#bytes, from, to) : to - from;
  }

  /** The field as it is written. */
  raw(name: Name): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(this.#start(name), this.#end(name));
  }

  /** Looks through an object that is a field of this one. */
  into<Inner extends string>(name: Name, fields: Fields<Inner>): boolean {
    return fields.read(this.#bytes, this.#start(name), this.#end(name));
  }

  /** A small list or object, parsed; undefined if it is missing or broken, or larger than anything we would look at. */
  parsed(name: Name): unknown {
    const [from, to] = [this.#start(name), this.#end(name)];
    if (to === from || to - from > 1_000_000) return undefined;
    const text = new TextDecoder().decode(this.#bytes.subarray(from, to));
    try {
      return JSON.parse(mended(text)) as unknown;
    } catch {
      return undefined;
    }
  }

  #is(name: Name, text: string): boolean {
    const [from, to] = [this.#start(name), this.#end(name)];
    if (to - from !== text.length) return false;
    for (let at = 0; at < text.length; at += 1)
      if (this.#bytes[from + at] !== text.charCodeAt(at)) return false;
    return true;
  }

  #start(name: Name): number {
    return this.#from[this.#places[name]] ?? 0;
  }

  #end(name: Name): number {
    return this.#to[this.#places[name]] ?? 0;
  }

  /** The place of a name, -1 of one that nobody asks for. */
  #placeOf(bytes: Uint8Array, from: number, to: number): number {
    const alike = this.#byLength[to - from];
    if (alike === undefined) return -1;
    for (let index = 0; index < alike.length; index += 1) {
      const wanted = alike[index];
      let at = to - from - 1;
      while (at >= 0 && wanted?.bytes[at] === bytes[from + at]) at -= 1;
      if (at < 0) return wanted?.place ?? -1;
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
  for (let end = quoteFrom(bytes, from + 1); end >= 0 && end < to;) {
    let slashes = 0;
    while (bytes[end - slashes - 1] === backslash && end - slashes - 1 > from) slashes += 1;
    if (slashes % 2 === 0) return end + 1;
    end = quoteFrom(bytes, end + 1);
  }
  return -1;
};

const valueEnd = (bytes: Uint8Array, from: number, to: number): number => {
  const first = bytes[from] ?? 0;
  if (first === quote) return textEnd(bytes, from, to);
  let at = from;
  if (first !== 0x7b && first !== 0x5b) {
    while (at < to && !isEnd(bytes[at] ?? 0)) at += 1;
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

const isEnd = (byte: number): boolean =>
  byte === 0x2c || byte === 0x7d || byte === 0x5d || byte <= 0x20;
