/**
 * The tags of an XML file and their attributes, as its bytes come. Only as much XML as backups of text messages are: no text
 * between tags, no namespaces, no document type; an instruction passes for a tag, an empty value for none. Every library we tried
 * stops or loses letters at their emoji, which stand as two halves of a pair, `&#55357;&#56842;`; that is no XML, and it is what
 * millions of phones write.
 */

import { indexFrom, textOf } from "#history/bytes.ts";

export type XmlTags = {
  /** A tag begins, with its attributes; long values are cut, `length` is what they were in bytes. */
  readonly start: (name: string, attributes: Attributes) => void;
  readonly end: (name: string) => void;
  /** A document type or an entity is declared. Nothing is read from there on. */
  readonly refused: () => void;
};

/** What matters of a file; all other tags go by the name of "", all other attributes are passed over. */
export type Words = {
  /** Attributes whose text is kept. */
  readonly wanted: readonly string[];
  /** Attributes of which only is known how long they are. */
  readonly measured: readonly string[];
  readonly tags: readonly string[];
};

export type Attributes = {
  /** The value with its entities resolved; undefined if it is missing, or the literal `null` that some phones write. */
  readonly text: (name: string) => string | undefined;
  readonly number: (name: string) => number | undefined;
  readonly length: (name: string) => number;
};

const longestValue = 512;
const longestWord = 64;

type State =
  | "between"
  | "opened"
  | "name"
  | "inside"
  | "key"
  | "value"
  | "comment"
  | "instruction"
  | "refused";

export class XmlReader implements Attributes {
  readonly #tags: XmlTags;
  readonly #words: readonly string[];
  readonly #byHash = new Map<number, number>();
  #state: State = "between";
  #name = "";
  #isClosing = false;
  #isComment = false;
  #dashes = 0;
  /** The word that is being read, of a tag or an attribute. */
  readonly #word = new Uint8Array(longestWord);
  #wordLength = 0;
  #wordHash = 0;
  /** Where the value that is being read belongs among the words, -1 for nowhere. */
  #slot = -1;
  #quote = 0;
  #valueLength = 0;
  readonly #kept: number;
  /** The values that are kept, each at the place of its word, and how long each is in this tag. */
  readonly #values: Uint8Array<ArrayBuffer>;
  readonly #lengths: Int32Array;
  #last = 0;

  constructor(tags: XmlTags, { wanted, measured, tags: names }: Words) {
    this.#tags = tags;
    this.#words = [...wanted, ...measured, ...names];
    this.#kept = wanted.length;
    this.#values = new Uint8Array(this.#kept * longestValue);
    this.#lengths = new Int32Array(this.#words.length);
    for (const [slot, word] of this.#words.entries()) {
      let hash = 0;
      for (let at = 0; at < word.length; at += 1)
        hash = (Math.imul(hash, 31) + word.charCodeAt(at)) | 0;
      this.#byHash.set(hash, slot);
    }
  }

  get isBetweenTags(): boolean {
    return this.#state === "between";
  }

  text(name: string): string | undefined {
    const length = this.length(name);
    if (length === 0) return undefined;
    const from = this.#words.indexOf(name) * longestValue;
    const to = from + Math.min(length, longestValue);
    const raw = textOf(this.#values.subarray(from, to));
    return raw === "null" ? undefined : resolved(raw);
  }

  /** Of up to sixteen digits. */
  number(name: string): number | undefined {
    const length = this.length(name);
    if (length === 0 || length > 16) return undefined;
    const start = this.#words.indexOf(name) * longestValue;
    let value = 0;
    for (let at = start; at < start + length; at += 1) {
      const digit = (this.#values[at] ?? 0) - 0x30;
      if (digit < 0 || digit > 9) return undefined;
      value = value * 10 + digit;
    }
    return value;
  }

  length(name: string): number {
    return this.#lengths[this.#words.indexOf(name)] ?? 0;
  }

  push(bytes: Uint8Array<ArrayBuffer>): void {
    let at = 0;
    while (at < bytes.length && this.#state !== "refused") at = this.#step(bytes, at);
    this.#last = bytes.at(-1) ?? this.#last;
  }

  /** Goes on from `from`, and gives up to where. */
  #step(bytes: Uint8Array<ArrayBuffer>, from: number): number {
    switch (this.#state) {
      case "between":
        return this.#toTag(bytes, from);
      case "opened":
        return this.#open(bytes[from] ?? 0) ? from + 1 : from;
      case "name":
      case "key":
        return this.#throughWord(bytes, from);
      case "inside":
        return this.#throughInside(bytes, from);
      case "value":
        return this.#throughValue(bytes, from);
      default:
        this.#takeComment(bytes[from] ?? 0);
        return from + 1;
    }
  }

  /** The byte in front of `at`, which may have come with the piece before. */
  #before(bytes: Uint8Array, at: number): number {
    return at > 0 ? (bytes[at - 1] ?? 0) : this.#last;
  }

  #toTag(bytes: Uint8Array<ArrayBuffer>, from: number): number {
    const found = indexFrom(bytes, 0x3c, from);
    if (found === bytes.length) return found;
    this.#state = "opened";
    this.#isClosing = false;
    this.#isComment = false;
    this.#dashes = 0;
    this.#lengths.fill(0);
    return found + 1;
  }

  /** Whether the byte told only what kind of tag it is. */
  #open(byte: number): boolean {
    if (byte === 0x21) this.#state = "comment";
    else if (byte === 0x2f) this.#isClosing = true;
    else {
      this.#state = "name";
      return false;
    }
    return true;
  }

  /** `<!--` up to `-->`; anything else that begins so is a declaration. */
  #takeComment(byte: number): void {
    if (byte === 0x2d) {
      this.#dashes += 1;
    } else if (this.#dashes < 2 && !this.#isComment) {
      this.#state = "refused";
      this.#tags.refused();
    } else {
      if (byte === 0x3e && this.#dashes >= 2) this.#state = "between";
      this.#isComment = true;
      this.#dashes = 0;
    }
  }

  /** Which of the words it was, -1 for none of them; another may begin. */
  #endWord(): number {
    const slot = this.#byHash.get(this.#wordHash) ?? -1;
    const word = this.#words[slot];
    const length = this.#wordLength;
    this.#wordLength = 0;
    this.#wordHash = 0;
    if (word?.length !== length) return -1;
    for (let at = 0; at < word.length; at += 1)
      if (word.charCodeAt(at) !== this.#word[at]) return -1;
    return slot;
  }

  #throughInside(bytes: Uint8Array, from: number): number {
    for (let at = from; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte === 0x3e) return this.#close(bytes, at);
      if (byte === 0x2f || byte <= 0x20) continue;
      this.#state = "key";
      return at;
    }
    return bytes.length;
  }

  #close(bytes: Uint8Array, at: number): number {
    this.#state = "between";
    this.#endWord();
    if (!this.#isClosing) this.#tags.start(this.#name, this);
    if (this.#isClosing || this.#before(bytes, at) === 0x2f) this.#tags.end(this.#name);
    return at + 1;
  }

  /** The name of a tag up to what ends it, or of an attribute up to the quote of its value. */
  #throughWord(bytes: Uint8Array, from: number): number {
    for (let at = from; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0;
      const isName = this.#state === "name";
      if (isName && (byte === 0x3e || byte === 0x2f || byte <= 0x20)) {
        this.#name = this.#words[this.#endWord()] ?? "";
        this.#state = "inside";
        return at;
      }
      if (byte === 0x3e) return this.#close(bytes, at);
      if (!isName && (byte === 0x22 || byte === 0x27)) {
        this.#slot = this.#endWord();
        this.#state = "value";
        this.#quote = byte;
        this.#valueLength = 0;
        return at + 1;
      }
      if (byte <= 0x20 || byte === 0x3d) continue;
      if (this.#wordLength < longestWord) this.#word[this.#wordLength] = byte;
      this.#wordLength += 1;
      this.#wordHash = (Math.imul(this.#wordHash, 31) + byte) | 0;
    }
    return bytes.length;
  }

  #throughValue(bytes: Uint8Array<ArrayBuffer>, from: number): number {
    const to = indexFrom(bytes, this.#quote, from);
    if (this.#slot >= 0) {
      if (this.#slot < this.#kept) this.#keep(bytes, from, to);
      this.#valueLength += to - from;
    }
    if (to === bytes.length) return to;
    if (this.#slot >= 0) this.#lengths[this.#slot] = this.#valueLength;
    this.#state = "inside";
    return to + 1;
  }

  #keep(bytes: Uint8Array, from: number, to: number): void {
    const shift = this.#slot * longestValue + this.#valueLength - from;
    const end = Math.min(to, from + longestValue - this.#valueLength);
    for (let at = from; at < end; at += 1) this.#values[at + shift] = bytes[at] ?? 0;
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
