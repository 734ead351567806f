/**
 * The tags of an XML file and their attributes, as its bytes come. Only as much XML as backups of text messages are: no text
 * between tags, no namespaces, no document type. Every library we tried stops or loses letters at their emoji, which stand as two
 * halves of a pair, `&#55357;&#56842;`; that is no XML, and it is what millions of phones write.
 */

export type XmlTags = {
  /** A tag begins, with its attributes; long values are cut, `length` is what they were in bytes. */
  readonly start: (name: string, attributes: Attributes) => void;
  readonly end: (name: string) => void;
  /** A document type or an entity is declared. Nothing is read from there on. */
  readonly refused: () => void;
};

export type Attributes = {
  /** The value with its entities resolved; undefined if it is missing, or the literal `null` that some phones write. */
  readonly text: (name: string) => string | undefined;
  readonly number: (name: string) => number | undefined;
  readonly length: (name: string) => number;
};

const longestValue = 512;
const longestName = 64;
const mostKeys = 256;

/** What names of attributes are made of: letters, and the sign between two of them. */
const isLetter = (byte: number): boolean =>
  (byte >= 0x61 && byte <= 0x7a) || byte === 0x5f || (byte >= 0x41 && byte <= 0x5a);

const isSame = (text: string, bytes: Uint8Array, from: number, to: number): boolean => {
  if (text.length !== to - from) return false;
  for (let at = 0; at < text.length; at += 1)
    if (text.charCodeAt(at) !== bytes[from + at]) return false;
  return true;
};

type State = "between" | "opened" | "name" | "inside" | "key" | "value" | "comment" | "instruction";

export class XmlReader implements Attributes {
  readonly #tags: XmlTags;
  readonly #wanted: ReadonlySet<string>;
  readonly #measured: ReadonlySet<string>;
  readonly #decoder = new TextDecoder();
  #state: State = "between";
  #name = "";
  #isClosing = false;
  #key = "";
  readonly #keys = new Map<number, string>();
  #quote = 0;
  #value = new Uint8Array(longestValue);
  #valueLength = 0;
  #last = 0;
  #lastButOne = 0;
  #isRefused = false;
  readonly #texts = new Map<string, string>();
  readonly #lengths = new Map<string, number>();
  /** The 1-based line, for reports. */
  line = 1;

  /** Of the attributes that are `wanted` the text is kept, of those that are `measured` only how long they are. */
  constructor(
    tags: XmlTags,
    {
      wanted,
      measured,
    }: { readonly wanted: readonly string[]; readonly measured: readonly string[] },
  ) {
    this.#tags = tags;
    this.#wanted = new Set(wanted);
    this.#measured = new Set(measured);
  }

  get isBetweenTags(): boolean {
    return this.#state === "between";
  }

  text(name: string): string | undefined {
    const raw = this.#texts.get(name);
    return raw === undefined || raw === "null" ? undefined : resolved(raw);
  }

  number(name: string): number | undefined {
    const raw = this.#texts.get(name);
    return raw !== undefined && /^-?\d{1,16}$/u.test(raw) ? Number(raw) : undefined;
  }

  length(name: string): number {
    return this.#lengths.get(name) ?? 0;
  }

  push(bytes: Uint8Array<ArrayBuffer>): void {
    let at = 0;
    while (at < bytes.length && !this.#isRefused) at = this.#step(bytes, at);
  }

  #step(bytes: Uint8Array<ArrayBuffer>, from: number): number {
    if (this.#state === "between") return this.#toTag(bytes, from);
    if (this.#state === "value") return this.#throughValue(bytes, from);
    if (this.#state === "inside") {
      const to = this.#wholeKey(bytes, from);
      if (to > from) return to;
    }
    const byte = bytes[from] ?? 0;
    if (byte === 0x0a) this.line += 1;
    switch (this.#state) {
      case "opened":
        this.#open(byte);
        break;
      case "name":
        this.#takeName(byte);
        break;
      case "inside":
        this.#takeInside(byte);
        break;
      case "key":
        this.#takeKey(byte);
        break;
      case "instruction":
        if (byte === 0x3e && this.#last === 0x3f) this.#state = "between";
        break;
      case "comment":
        this.#takeComment(byte);
        break;
    }
    [this.#lastButOne, this.#last] = [this.#last, byte];
    return from + 1;
  }

  #toTag(bytes: Uint8Array<ArrayBuffer>, from: number): number {
    const found = bytes.indexOf(0x3c, from);
    const to = found < 0 ? bytes.length : found;
    for (let at = bytes.indexOf(0x0a, from); at >= 0 && at < to; at = bytes.indexOf(0x0a, at + 1))
      this.line += 1;
    if (found < 0) return to;
    this.#state = "opened";
    this.#name = "";
    this.#isClosing = false;
    this.#texts.clear();
    this.#lengths.clear();
    return found + 1;
  }

  #open(byte: number): void {
    if (byte === 0x3f) this.#state = "instruction";
    else if (byte === 0x21) this.#state = "comment";
    else if (byte === 0x2f) this.#isClosing = true;
    else {
      this.#state = "name";
      this.#takeName(byte);
    }
  }

  /** `<!--` up to `-->`; anything else that begins so is a declaration. */
  #takeComment(byte: number): void {
    if (this.#name.length < 2) {
      if (byte !== 0x2d) this.#refuse();
      this.#name += "-";
      return;
    }
    if (byte === 0x3e && this.#last === 0x2d && this.#lastButOne === 0x2d) this.#state = "between";
  }

  #refuse(): void {
    this.#isRefused = true;
    this.#tags.refused();
  }

  #takeName(byte: number): void {
    if (byte === 0x3e || byte === 0x2f || byte <= 0x20) {
      this.#state = "inside";
      this.#takeInside(byte);
    } else if (this.#name.length < longestName) {
      this.#name += String.fromCharCode(byte);
    }
  }

  #takeInside(byte: number): void {
    if (byte === 0x3e) this.#close();
    else if (byte !== 0x2f && byte > 0x20) {
      this.#state = "key";
      this.#key = String.fromCharCode(byte);
    }
  }

  #close(): void {
    this.#state = "between";
    if (this.#isClosing) {
      this.#tags.end(this.#name);
      return;
    }
    this.#tags.start(this.#name, this);
    if (this.#last === 0x2f) this.#tags.end(this.#name);
  }

  /** To behind the quote that opens a value, if the whole key is here; else byte by byte. */
  #wholeKey(bytes: Uint8Array<ArrayBuffer>, from: number): number {
    let at = from;
    while (at < bytes.length && at - from < longestName && isLetter(bytes[at] ?? 0)) at += 1;
    const sign = bytes[at + 1];
    if (at === from || bytes[at] !== 0x3d || (sign !== 0x22 && sign !== 0x27)) return from;
    this.#key = this.#keyIn(bytes, from, at);
    this.#takeKey(sign);
    return at + 2;
  }

  /** Keys come again with every tag, so each is made a text once. */
  #keyIn(bytes: Uint8Array<ArrayBuffer>, from: number, to: number): string {
    let hash = to - from;
    for (let at = from; at < to; at += 1) hash = (Math.imul(hash, 31) + (bytes[at] ?? 0)) | 0;
    const known = this.#keys.get(hash);
    if (known !== undefined && isSame(known, bytes, from, to)) return known;
    const key = this.#decoder.decode(bytes.subarray(from, to));
    if (this.#keys.size < mostKeys) this.#keys.set(hash, key);
    return key;
  }

  #takeKey(byte: number): void {
    if (byte === 0x22 || byte === 0x27) {
      this.#state = "value";
      this.#quote = byte;
      this.#valueLength = 0;
    } else if (byte === 0x3e) {
      this.#close();
    } else if (byte > 0x20 && byte !== 0x3d && this.#key.length < longestName) {
      this.#key += String.fromCharCode(byte);
    }
  }

  #throughValue(bytes: Uint8Array<ArrayBuffer>, from: number): number {
    const found = bytes.indexOf(this.#quote, from);
    const to = found < 0 ? bytes.length : found;
    const start = Math.min(this.#valueLength, longestValue);
    this.#value.set(bytes.subarray(from, Math.min(to, from + longestValue - start)), start);
    this.#valueLength += to - from;
    for (let at = bytes.indexOf(0x0a, from); at >= 0 && at < to; at = bytes.indexOf(0x0a, at + 1))
      this.line += 1;
    if (found < 0) return to;
    const kept = this.#value.subarray(0, Math.min(this.#valueLength, longestValue));
    if (this.#wanted.has(this.#key)) this.#texts.set(this.#key, this.#decoder.decode(kept));
    else if (this.#measured.has(this.#key)) this.#lengths.set(this.#key, this.#valueLength);
    this.#state = "inside";
    this.#last = this.#quote;
    return found + 1;
  }
}

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

/** The five entities and numbered ones; two halves of a pair come together again. */
const resolved = (raw: string): string =>
  raw.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w{2,4}));/gu, (whole, decimal, hex, name) => {
    if (typeof name === "string") return entities[name] ?? whole;
    const code = typeof decimal === "string" ? Number(decimal) : Number.parseInt(String(hex), 16);
    if (code > 0x10_ff_ff) return "\ufffd";
    return code > 0xff_ff ? String.fromCodePoint(code) : String.fromCharCode(code);
  });
