/** Some fields of one JSON object, found in its bytes; what nobody asks for is passed over unread. */
import { lengthIn, mended, textIn } from "#history/json/text.ts";

const quote = 0x22;
const backslash = 0x5c;
const none = new Uint8Array();

export class Fields<Name extends string> {
  readonly #names: readonly { readonly bytes: Uint8Array; readonly name: Name }[];
  readonly #from: Record<Name, number>;
  readonly #to: Record<Name, number>;
  #bytes: Uint8Array<ArrayBuffer> = none;

  constructor(names: readonly Name[]) {
    const encoder = new TextEncoder();
    this.#names = names.map((name) => ({ name, bytes: encoder.encode(name) }));
    const zero = Object.fromEntries(names.map((name) => [name, 0]));
    this.#from = { ...zero } as Record<Name, number>;
    this.#to = { ...zero } as Record<Name, number>;
  }

  /** Looks through the object from its `{` to behind its `}`. False if it is no object or is broken. */
  read(bytes: Uint8Array<ArrayBuffer>, from: number, to: number): boolean {
    this.#bytes = bytes;
    for (const { name } of this.#names) this.#from[name] = this.#to[name] = 0;
    if (bytes[from] !== 0x7b) return false;
    let at = afterSpace(bytes, from + 1, to);
    if (bytes[at] === 0x7d) return at + 1 === to;
    for (;;) {
      if (bytes[at] !== quote) return false;
      const keyEnd = textEnd(bytes, at, to);
      if (keyEnd < 0) return false;
      const name = this.#named(bytes, at + 1, keyEnd - 1);
      at = afterSpace(bytes, keyEnd, to);
      if (bytes[at] !== 0x3a) return false;
      at = afterSpace(bytes, at + 1, to);
      const end = valueEnd(bytes, at, to);
      if (end <= at) return false;
      if (name !== undefined) [this.#from[name], this.#to[name]] = [at, end];
      at = afterSpace(bytes, end, to);
      if (bytes[at] === 0x7d) return at + 1 === to;
      if (bytes[at] !== 0x2c) return false;
      at = afterSpace(bytes, at + 1, to);
    }
  }

  /** Whether the field is there and is not `null`. */
  has(name: Name): boolean {
    const from = this.#from[name];
    return this.#to[name] > from && !this.#is(name, "null");
  }

  /** The field's text; undefined if it is something else or missing. */
  text(name: Name): string | undefined {
    return textIn(this.#bytes, this.#from[name], this.#to[name]);
  }

  /** A number, also where it is written as a text; undefined if it is neither. */
  number(name: Name): number | undefined {
    let [at, to] = [this.#from[name], this.#to[name]];
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
    const [from, to] = [this.#from[name], this.#to[name]];
    return this.#bytes[from] === quote ? lengthIn(this.#bytes, from, to) : to - from;
  }

  /** The field as it is written. */
  raw(name: Name): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(this.#from[name], this.#to[name]);
  }

  /** Looks through an object that is a field of this one. */
  into<Inner extends string>(name: Name, fields: Fields<Inner>): boolean {
    return fields.read(this.#bytes, this.#from[name], this.#to[name]);
  }

  /** A small list or object, parsed; undefined if it is missing or broken, or larger than anything we would look at. */
  parsed(name: Name): unknown {
    const [from, to] = [this.#from[name], this.#to[name]];
    if (to === from || to - from > 1_000_000) return undefined;
    const text = new TextDecoder().decode(this.#bytes.subarray(from, to));
    try {
      return JSON.parse(mended(text)) as unknown;
    } catch {
      return undefined;
    }
  }

  #is(name: Name, text: string): boolean {
    const [from, to] = [this.#from[name], this.#to[name]];
    if (to - from !== text.length) return false;
    for (let at = 0; at < text.length; at += 1)
      if (this.#bytes[from + at] !== text.charCodeAt(at)) return false;
    return true;
  }

  #named(bytes: Uint8Array, from: number, to: number): Name | undefined {
    for (const { bytes: wanted, name } of this.#names) {
      if (wanted.length !== to - from) continue;
      let at = 0;
      while (at < wanted.length && bytes[from + at] === wanted[at]) at += 1;
      if (at === wanted.length) return name;
    }
    return undefined;
  }
}

const afterSpace = (bytes: Uint8Array, from: number, to: number): number => {
  let at = from;
  while (at < to && (bytes[at] ?? 0) <= 0x20) at += 1;
  return at;
};

/** Behind the quote that ends the text that begins here; -1 if none does. */
const textEnd = (bytes: Uint8Array, from: number, to: number): number => {
  for (let end = bytes.indexOf(quote, from + 1); end >= 0 && end < to;) {
    let slashes = 0;
    while (bytes[end - slashes - 1] === backslash && end - slashes - 1 > from) slashes += 1;
    if (slashes % 2 === 0) return end + 1;
    end = bytes.indexOf(quote, end + 1);
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
