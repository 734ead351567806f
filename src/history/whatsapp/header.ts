/**
 * The head of a WhatsApp line, up to where the sender begins. Languages and phones write it differently, one export writes
 * all of its heads alike:
 *
 * ```
 * head   = marks? ( "[" stamp "] " | stamp " - " | stamp ": " )
 * stamp  = date between time after?  |  time between date after?
 * date   = n sep n sep n      sep = / . - ". " 年 月      n in any script's digits; "R6" is a year of a Japanese era
 * time   = n : n (: n)?       or with dots
 * between, after = spaces, commas, a word that means nothing, or the half of the day
 * ```
 */
import { hourOf, meaningOf, type Period } from "#history/whatsapp/day-period.ts";
import { digitOf, isMark, isSpace, letterAt, widthOf } from "#history/whatsapp/letters.ts";

/** How a head is written, packed: heads of one export have one shape. */
export const shapes = {
  bracket: 1,
  seconds: 2,
  twelve: 4,
  timeFirst: 8,
  comma: 16,
  otherDigits: 32,
  colonEnd: 64,
  separator: 128,
  yearDigits: 2_048,
  yearAt: 65_536,
} as const;

const slash = 0x2f;
const dot = 0x2e;
const dash = 0x2d;
const colon = 0x3a;
const yearSign = 0x5e_74;
const monthSign = 0x67_08;
const koreanYear = 0xb1_44;
const koreanMonth = 0xc6_d4;

/** A number for what stands between the parts of a date, 0 for what does not. */
const separatorOf = (letter: number): number => {
  switch (letter) {
    case slash:
      return 1;
    case dot:
      return 2;
    case dash:
      return 3;
    case yearSign:
    case monthSign:
      return 4;
    case koreanYear:
    case koreanMonth:
      return 5;
    default:
      return 0;
  }
};

/** Years before the first of each Japanese era that phones know. */
const eras: ReadonlyMap<number, number> = new Map([
  [0x52, 2018],
  [0x48, 1988],
  [0x53, 1925],
]);
const eraNames: readonly (readonly [first: number, second: number, before: number])[] = [
  [0x4e_e4, 0x54_8c, 2018],
  [0x5e_73, 0x62_10, 1988],
];

const longestWord = 48;

/** Reads heads, one after the other, into its own fields; nothing is made for a line. */
export class Header {
  /** The three numbers of the date as they stand, and with how many digits. */
  readonly fields: [number, number, number] = [0, 0, 0];
  readonly digits: [number, number, number] = [0, 0, 0];
  /** Which of them is surely the year: 0 or 2, -1 where all have one or two digits. */
  yearAt = -1;
  /** Seconds since midnight. */
  timeOfDay = 0;
  shape = 0;
  /** Of an hour below ten: 1 with a zero in front, 2 without; else 0. */
  paddedHour = 0;
  /** Whether a mark stands before everything: WhatsApp on iPhones does that for photos and the like. */
  marked = false;
  /** Where what follows the head begins. */
  rest = 0;

  #bytes: Uint8Array<ArrayBuffer> = new Uint8Array();
  #at = 0;
  #end = 0;
  #value = 0;
  #count = 0;
  #hour = 0;
  #minute = 0;
  #second = 0;
  #other = false;
  #period: Period | undefined;
  readonly #words: { readonly bytes: Uint8Array; readonly meaning: Period | "idle" }[] = [];

  /** Whether a head stands at `at`. `end` bounds the line. */
  read(bytes: Uint8Array<ArrayBuffer>, at: number, end: number): boolean {
    this.#start(bytes, at, end);
    this.marked = this.#skipMarks();
    const bracket = bytes[this.#at] === 0x5b;
    if (bracket) {
      this.#at += 1;
      this.shape = shapes.bracket;
    }
    this.#skipMarks();
    if (!this.#stamp(bracket) || !this.#close(bracket)) return false;
    if (this.#period !== undefined) this.shape += shapes.twelve;
    if (this.#other) this.shape += shapes.otherDigits;
    this.rest = this.#at;
    return this.#settleHour();
  }

  #start(bytes: Uint8Array<ArrayBuffer>, at: number, end: number): void {
    this.#bytes = bytes;
    this.#at = at;
    this.#end = end;
    this.#period = undefined;
    this.#other = false;
    this.shape = 0;
  }

  #stamp(bracket: boolean): boolean {
    const start = this.#at;
    this.#count = 0;
    if (!this.#number() && this.#era() === 0) return false;
    const first = this.#count;
    if (first > 0 && first <= 2 && letterAt(this.#bytes, this.#at, this.#end) === colon) {
      this.#at = start;
      this.shape += shapes.timeFirst;
      return this.#time() && this.#between() && this.#date() && this.#after(bracket);
    }
    this.#at = start;
    return this.#date() && this.#between() && this.#time() && this.#after(bracket);
  }

  #date(): boolean {
    return this.#plainDate() || this.#anyDate();
  }

  /** Three numbers in ASCII with one sign between them: what most files hold, without a look at letters. */
  #plainDate(): boolean {
    const bytes = this.#bytes;
    let at = this.#at;
    const first = plainNumber(bytes, at);
    at += first & 7;
    const sign = bytes[at];
    if (sign !== slash && sign !== dot && sign !== dash) return false;
    const second = plainNumber(bytes, at + 1);
    at += 1 + (second & 7);
    if (bytes[at] !== sign) return false;
    const third = plainNumber(bytes, at + 1);
    at += 1 + (third & 7);
    if (!isNumber(first) || !isNumber(second) || !isNumber(third)) return false;
    this.#setField(0, first >> 3, first & 7);
    this.#setField(1, second >> 3, second & 7);
    this.#setField(2, third >> 3, third & 7);
    this.#at = at;
    return this.#settleDate(separatorOf(sign));
  }

  #anyDate(): boolean {
    let separator = 0;
    for (const field of [0, 1, 2] as const) {
      const before = this.#era();
      if (!this.#number()) return false;
      this.#setField(field, before + this.#value, before > 0 ? 4 : this.#count);
      if (field === 2) break;
      this.#skipMarks();
      const code = separatorOf(this.#letter());
      if (code === 0 || (separator > 0 && code !== separator)) return false;
      separator = code;
      this.#step();
      this.#skipMarks();
      this.#skipSpaces();
      this.#skipMarks();
    }
    return this.#settleDate(separator);
  }

  #setField(field: 0 | 1 | 2, value: number, count: number): void {
    this.fields[field] = value;
    this.digits[field] = count;
  }

  #settleDate(separator: number): boolean {
    const { digits, fields } = this;
    this.yearAt = digits[0] > 2 ? 0 : digits[2] > 2 ? 2 : -1;
    if (this.yearAt === 0 && digits[2] > 2) return false;
    if (digits[1] > 2 || fields[1] === 0) return false;
    const year = this.yearAt === -1 ? 2 : digits[this.yearAt === 0 ? 0 : 2];
    this.shape +=
      separator * shapes.separator + year * shapes.yearDigits + (this.yearAt + 1) * shapes.yearAt;
    return true;
  }

  #time(): boolean {
    return this.#plainTime() || this.#anyTime();
  }

  /** Two or three numbers in ASCII. */
  #plainTime(): boolean {
    const bytes = this.#bytes;
    let at = this.#at;
    const hour = plainNumber(bytes, at);
    const hourDigits = hour & 7;
    at += hourDigits;
    const sign = bytes[at];
    if (hourDigits === 0 || hourDigits > 2 || (sign !== colon && sign !== dot)) return false;
    const minute = plainNumber(bytes, at + 1);
    if ((minute & 7) !== 2) return false;
    at += 3;
    const second = bytes[at] === sign ? plainNumber(bytes, at + 1) : 0;
    const hasSecond = (second & 7) === 2;
    if (hasSecond) at += 3;
    this.#settleTime(hour >> 3, hourDigits, minute >> 3, hasSecond ? second >> 3 : -1);
    this.#at = at;
    return true;
  }

  #anyTime(): boolean {
    if (!this.#number() || this.#count > 2) return false;
    const [hour, hourDigits] = [this.#value, this.#count];
    const sign = this.#letter();
    if (sign !== colon && sign !== dot) return false;
    this.#at += 1;
    if (!this.#number() || !this.#hasTwo()) return false;
    const minute = this.#value;
    const goesOn =
      this.#letter() === sign && digitOf(letterAt(this.#bytes, this.#at + 1, this.#end)) >= 0;
    if (goesOn) {
      this.#at += 1;
      if (!this.#number() || !this.#hasTwo()) return false;
    }
    this.#settleTime(hour, hourDigits, minute, goesOn ? this.#value : -1);
    return true;
  }

  #settleTime(hour: number, hourDigits: number, minute: number, second: number): void {
    this.#hour = hour;
    this.paddedHour = hour > 9 ? 0 : hourDigits === 2 ? 1 : 2;
    this.#minute = minute;
    this.#second = second < 0 ? 0 : second;
    if (second >= 0) this.shape += shapes.seconds;
  }

  /** What stands between date and time, up to the next digit. */
  #between(): boolean {
    const start = this.#at;
    const bytes = this.#bytes;
    if (bytes[start] === 0x2c && bytes[start + 1] === 0x20 && isDigitByte(bytes[start + 2])) {
      this.#at = start + 2;
      this.shape += shapes.comma;
      return true;
    }
    let letter = this.#letter();
    while (letter !== -1 && digitOf(letter) < 0 && !this.#eraAhead(letter)) {
      if (letter === 0x2c || letter === 0x06_0c) this.shape |= shapes.comma;
      if (this.#at - start > longestWord) return false;
      this.#step();
      letter = this.#letter();
    }
    return letter !== -1 && this.#at > start && this.#word(start, this.#at);
  }

  /** What stands between the stamp and its close. */
  #after(bracket: boolean): boolean {
    const start = this.#at;
    for (let at = start; at < this.#end && at - start <= longestWord; at += 1) {
      if (!this.#closes(at, bracket)) continue;
      this.#at = at;
      return at === start || this.#word(start, at);
    }
    return false;
  }

  #closes(at: number, bracket: boolean): boolean {
    const bytes = this.#bytes;
    if (bracket) return bytes[at] === 0x5d;
    if (bytes[at] === 0x20) return bytes[at + 1] === dash && bytes[at + 2] === 0x20;
    return bytes[at] === colon && bytes[at + 1] === 0x20;
  }

  #close(bracket: boolean): boolean {
    if (bracket) {
      this.#at += 1;
      if (this.#bytes[this.#at] === 0x20) this.#at += 1;
      return true;
    }
    if (this.#bytes[this.#at] === colon) {
      this.#at += 2;
      this.shape += shapes.colonEnd;
    } else {
      this.#at += 3;
    }
    return true;
  }

  #settleHour(): boolean {
    const hour = hourOf(this.#hour, this.#period);
    if (hour < 0 || this.#minute > 59 || this.#second > 60) return false;
    this.timeOfDay = hour * 3_600 + this.#minute * 60 + Math.min(this.#second, 59);
    return true;
  }

  /** Whether the bytes from `start` mean something beside a time. Each word is looked up once and then known by its bytes. */
  #word(start: number, end: number): boolean {
    const meaning = this.#known(start, end) ?? this.#learn(start, end);
    if (meaning === undefined) return false;
    if (meaning !== "idle") this.#period = meaning;
    return true;
  }

  #known(start: number, end: number): Period | "idle" | undefined {
    // An iterator would be made for every line.
    for (let at = 0; at < this.#words.length; at += 1) {
      const word = this.#words[at];
      if (word?.bytes.length === end - start && this.#sameAt(word.bytes, start))
        return word.meaning;
    }
    return undefined;
  }

  #sameAt(word: Uint8Array, start: number): boolean {
    for (let at = 0; at < word.length; at += 1)
      if (word[at] !== this.#bytes[start + at]) return false;
    return true;
  }

  #learn(start: number, end: number): Period | "idle" | undefined {
    const bytes = this.#bytes.slice(start, end);
    const meaning = meaningOf(new TextDecoder().decode(bytes));
    if (meaning !== undefined && this.#words.length < 64) this.#words.push({ bytes, meaning });
    return meaning;
  }

  #hasTwo(): boolean {
    return this.#count === 2;
  }

  /** Reads up to four digits in one script. */
  #number(): boolean {
    const bytes = this.#bytes;
    let value = 0;
    let count = 0;
    for (; count < 5; count += 1) {
      const byte = this.#at < this.#end ? (bytes[this.#at] ?? 0) : 0;
      const digit = byte < 0x80 ? (isDigitByte(byte) ? byte - 0x30 : -1) : digitOf(this.#letter());
      if (digit < 0) break;
      if (byte >= 0x80) this.#other = true;
      value = value * 10 + digit;
      this.#at += byte < 0x80 ? 1 : widthOf(this.#letter());
    }
    this.#value = value;
    this.#count = count;
    return count > 0 && count < 5;
  }

  /** The year before a Japanese era that is named here, 0 where none is. */
  #era(): number {
    if (isDigitByte(this.#bytes[this.#at])) return 0;
    const letter = this.#letter();
    const short = eras.get(letter);
    if (short !== undefined) {
      this.#at += 1;
      return short;
    }
    const second = letterAt(this.#bytes, this.#at + 3, this.#end);
    const long = eraNames.find(([a, b]) => a === letter && b === second);
    if (long === undefined) return 0;
    this.#at += 6;
    return long[2];
  }

  #eraAhead(letter: number): boolean {
    return eras.has(letter) && digitOf(letterAt(this.#bytes, this.#at + 1, this.#end)) >= 0;
  }

  #letter(): number {
    return letterAt(this.#bytes, this.#at, this.#end);
  }

  #step(): void {
    this.#at += widthOf(this.#letter());
  }

  #skipMarks(): boolean {
    const start = this.#at;
    // Every mark is one of these: two or three bytes, none of them ASCII.
    while (this.#at < this.#end && (this.#bytes[this.#at] ?? 0) >= 0xd8 && isMark(this.#letter()))
      this.#step();
    return this.#at > start;
  }

  #skipSpaces(): void {
    while (isSpace(this.#letter())) this.#step();
  }
}

/** Up to five ASCII digits at `at`: their value times eight, plus how many there are. */
const plainNumber = (bytes: Uint8Array, at: number): number => {
  let value = 0;
  let count = 0;
  let digit = (bytes[at] ?? 0) - 0x30;
  while (digit >= 0 && digit <= 9 && count < 5) {
    value = value * 10 + digit;
    count += 1;
    digit = (bytes[at + count] ?? 0) - 0x30;
  }
  return value * 8 + count;
};

const isNumber = (plain: number): boolean => (plain & 7) > 0 && (plain & 7) < 5;

const isDigitByte = (byte: number | undefined): boolean =>
  byte !== undefined && byte >= 0x30 && byte <= 0x39;
