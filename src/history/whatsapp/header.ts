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
import { textOf } from "#history/bytes.ts";
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
const mostWords = 64;
const longestAround = 64;
const longestTime = 8;

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
  readonly #words = new Map<string, Period | "idle">();

  // The head before, up to its time and from behind it: lines of one day differ in nothing but the time between.
  readonly #front = new Uint8Array(longestAround);
  #frontLength = 0;
  readonly #back = new Uint8Array(longestAround);
  /** 0 where the next head has to be looked at letter by letter. */
  #backLength = 0;
  #timeFrom = 0;
  #timeTo = 0;
  #timeSign = 0;

  /** Whether a head stands at `at`. `end` bounds the line. */
  read(bytes: Uint8Array<ArrayBuffer>, at: number, end: number): boolean {
    if (this.#isLikeBefore(bytes, at, end)) return true;
    this.#backLength = 0;
    if (!this.#whole(bytes, at, end)) return false;
    this.#remember(bytes, at);
    return true;
  }

  #whole(bytes: Uint8Array<ArrayBuffer>, at: number, end: number): boolean {
    this.#start(bytes, at, end);
    this.marked = this.#skipMarks();
    const bracket = bytes[this.#at] === 0x5b;
    if (bracket) {
      this.#at += 1;
      this.shape = shapes.bracket;
    }
    this.#skipMarks();
    if (!this.#stamp(bracket)) return false;
    this.#close(bracket);
    if (this.#period !== undefined) this.shape += shapes.twelve;
    if (this.#other) this.shape += shapes.otherDigits;
    this.rest = this.#at;
    return this.#settleHour();
  }

  /** Keeps what stands around a plain time behind a date. Only what ends in a space ends there whatever follows. */
  #remember(bytes: Uint8Array, start: number): void {
    const [front, back] = [this.#timeFrom - start, this.rest - this.#timeTo];
    const isFirst = (this.shape & shapes.timeFirst) > 0;
    if (this.#other || isFirst || bytes[this.rest - 1] !== 0x20) return;
    if (front > longestAround || back > longestAround) return;
    this.#front.set(bytes.subarray(start, this.#timeFrom));
    this.#back.set(bytes.subarray(this.#timeTo, this.rest));
    this.#frontLength = front;
    this.#backLength = back;
  }

  /** Reads a head that is the one before but for its time; false says nothing. */
  #isLikeBefore(bytes: Uint8Array<ArrayBuffer>, start: number, end: number): boolean {
    if (this.#backLength === 0) return false;
    // A look beyond the bytes would cost all others; the few heads at the end are read the other way.
    if (start + this.#frontLength + longestTime + this.#backLength > end) return false;
    const front = this.#front;
    const timeFrom = start + this.#frontLength;
    for (let at = start, known = 0; at < timeFrom; at += 1, known += 1)
      if (bytes[at] !== front[known]) return false;
    const sign = this.#timeSign;
    const hourDigits = bytes[timeFrom + 1] === sign ? 1 : 2;
    const hour = hourDigits === 1 ? oneDigit(bytes, timeFrom) : twoDigits(bytes, timeFrom);
    let at = timeFrom + hourDigits;
    const minute = twoDigits(bytes, at + 1);
    if (bytes[at] !== sign || hour < 0 || minute < 0) return false;
    at += 3;
    const hasSecond = (this.shape & shapes.seconds) > 0;
    const second = hasSecond ? twoDigits(bytes, at + 1) : 0;
    if (hasSecond && (bytes[at] !== sign || second < 0)) return false;
    if (hasSecond) at += 3;
    const back = this.#back;
    const rest = at + this.#backLength;
    for (let known = 0; at < rest; at += 1, known += 1) if (bytes[at] !== back[known]) return false;
    this.rest = rest;
    this.#setTime(hour, hourDigits, minute, second);
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
    if (this.#number() === 0 && this.#era() === 0) return false;
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
    let separator = 0;
    for (const field of [0, 1, 2] as const) {
      const before = this.#era();
      if (this.#number() === 0) return false;
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
    this.#timeFrom = this.#at;
    const hourDigits = this.#number();
    const hour = this.#value;
    if (hourDigits === 0 || hourDigits > 2) return false;
    const sign = this.#letter();
    if (sign !== colon && sign !== dot) return false;
    this.#at += 1;
    if (this.#number() !== 2) return false;
    const minute = this.#value;
    const goesOn =
      this.#letter() === sign && digitOf(letterAt(this.#bytes, this.#at + 1, this.#end)) >= 0;
    if (goesOn) {
      this.#at += 1;
      if (this.#number() !== 2) return false;
    }
    this.#setTime(hour, hourDigits, minute, goesOn ? this.#value : 0);
    if (goesOn) this.shape += shapes.seconds;
    this.#timeSign = sign;
    this.#timeTo = this.#at;
    return true;
  }

  #setTime(hour: number, hourDigits: number, minute: number, second: number): void {
    this.#hour = hour;
    this.paddedHour = hour > 9 ? 0 : hourDigits === 2 ? 1 : 2;
    this.#minute = minute;
    this.#second = second;
  }

  /** What stands between date and time, up to the next digit. */
  #between(): boolean {
    const start = this.#at;
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

  #close(bracket: boolean): void {
    if (bracket) {
      this.#at += this.#bytes[this.#at + 1] === 0x20 ? 2 : 1;
    } else if (this.#bytes[this.#at] === colon) {
      this.#at += 2;
      this.shape += shapes.colonEnd;
    } else {
      this.#at += 3;
    }
  }

  #settleHour(): boolean {
    const hour = hourOf(this.#hour, this.#period);
    if (hour < 0 || this.#minute > 59 || this.#second > 60) return false;
    this.timeOfDay = hour * 3_600 + this.#minute * 60 + Math.min(this.#second, 59);
    return true;
  }

  /** Whether the bytes from `start` mean something beside a time. Each word is looked up once and then known by its bytes. */
  #word(start: number, end: number): boolean {
    const word = textOf(this.#bytes.subarray(start, end));
    const meaning = this.#words.get(word) ?? meaningOf(word);
    if (meaning === undefined) return false;
    if (this.#words.size < mostWords) this.#words.set(word, meaning);
    if (meaning !== "idle") this.#period = meaning;
    return true;
  }

  /** Reads up to four digits in one script, and gives how many; 0 where there are none or more. */
  #number(): number {
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
    return count < 5 ? count : 0;
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

/** The number of one or two ASCII digits at `at`; below 0 where others stand. */
const oneDigit = (bytes: Uint8Array, at: number): number => {
  const digit = (bytes[at] ?? 0) - 0x30;
  return digit <= 9 ? digit : -1;
};

const twoDigits = (bytes: Uint8Array, at: number): number => {
  const [tens, ones] = [oneDigit(bytes, at), oneDigit(bytes, at + 1)];
  return tens < 0 || ones < 0 ? -1 : tens * 10 + ones;
};

const isDigitByte = (byte: number | undefined): boolean =>
  byte !== undefined && byte >= 0x30 && byte <= 0x39;
