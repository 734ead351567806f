/** WhatsApp's text export, from iPhones and from Android, in every language. The forms stand in whatsapp/header.ts and special.ts. */
import { indexFrom, textOf } from "#history/bytes.ts";
import type { Part } from "#history/part.ts";
import type { About, Reader, Reading, Sample } from "#history/reader.ts";
import { kind, type KindCode } from "#history/record.ts";
import { secondsPerDay } from "#history/seconds.ts";
import { DateBook } from "#history/whatsapp/date-book.ts";
import { Header, shapes } from "#history/whatsapp/header.ts";
import { letterAt, isMark } from "#history/whatsapp/letters.ts";
import { Senders } from "#history/whatsapp/senders.ts";
import { settle } from "#history/whatsapp/settle.ts";
import { isMissedCall, isOwn, specialOf } from "#history/whatsapp/special.ts";

const newline = 0x0a;
const carriageReturn = 0x0d;
const colon = 0x3a;
const space = 0x20;

const headLength = 256;
const longestSender = 512;
const longestSpecial = 400;
/** As much of a line as is ever looked at; the rest is only counted. */
const heldLength = headLength + longestSender + longestSpecial;
/** Bytes behind a line that a look at a separator may touch; in a file a new line stands there. */
const beyond = 8;
const noSender = 0xff_fe;

export const whatsapp: Reading = {
  format: "whatsapp",
  score: (sample) => scoreOf(sample),
  open: (part, about) => new WhatsappReader(part, about),
};

class WhatsappReader implements Reader {
  readonly #part: Part;
  readonly #about: About;
  readonly #header = new Header();
  readonly #book = new DateBook();
  readonly #senders = new Senders();
  /** The first lines of each date, for the report. */
  readonly #lines: number[][] = [];

  readonly #held = new Uint8Array(heldLength + beyond);
  #heldLength = 0;
  /** Bytes of the line that a cut went through, and whether the last of them is a carriage return. */
  #lineLength = 0;
  #endsInReturn = false;
  #line = 0;

  #open = false;
  #date = 0;
  #time = 0;
  #sender = noSender;
  #kind: KindCode = kind.notice;
  #length = 0;
  #special = "";
  #poll = false;
  #ownName = -1;
  #firstSpecial = -1;
  #isPhone = false;
  #minutesOnly = true;

  constructor(part: Part, about: About) {
    this.#part = part;
    this.#about = about;
    part.clock = "wall";
  }

  readonly push = (bytes: Uint8Array<ArrayBuffer>): void => {
    let at = 0;
    if (this.#lineLength > 0) {
      const end = bytes.indexOf(newline);
      this.#hold(bytes, 0, end < 0 ? bytes.length : end);
      if (end < 0) return;
      this.#endHeld();
      at = end + 1;
    }
    for (;;) {
      const end = indexFrom(bytes, newline, at);
      if (end === bytes.length) break;
      const to = end > at && bytes[end - 1] === carriageReturn ? end - 1 : end;
      this.#read(bytes, at, to, to - at);
      at = end + 1;
    }
    if (at < bytes.length) this.#hold(bytes, at, bytes.length);
  };

  readonly finish = (): void => {
    if (this.#lineLength > 0) this.#endHeld();
    this.#flush();
    this.#part.resolution = this.#minutesOnly ? 60 : 1;
    if (this.#minutesOnly) this.#part.warn("minutes-only");
    settle(this.#part, this.#about, {
      book: this.#book,
      senders: this.#senders,
      lines: this.#lines,
      isPhone: this.#isPhone,
      ownName: this.#ownName,
      firstSpecial: this.#firstSpecial,
    });
  };

  #hold(bytes: Uint8Array<ArrayBuffer>, from: number, to: number): void {
    if (to === from) return;
    const room = Math.min(to - from, heldLength - this.#heldLength);
    this.#held.set(bytes.subarray(from, from + room), this.#heldLength);
    this.#heldLength += room;
    this.#lineLength += to - from;
    this.#endsInReturn = bytes[to - 1] === carriageReturn;
  }

  #endHeld(): void {
    const length = this.#lineLength - (this.#endsInReturn ? 1 : 0);
    this.#held.fill(newline, this.#heldLength, this.#heldLength + beyond);
    this.#read(this.#held, 0, Math.min(this.#heldLength, length), length);
    this.#heldLength = 0;
    this.#lineLength = 0;
    this.#endsInReturn = false;
  }

  /** A whole line; `to` may lie before its end, `length` is all of it. */
  #read(bytes: Uint8Array<ArrayBuffer>, from: number, to: number, length: number): void {
    this.#line += 1;
    if (!this.#isHead(bytes, from, to)) {
      this.#continue(bytes, from, to, length);
      return;
    }
    this.#flush();
    this.#begin(bytes, from, to, length);
  }

  #isHead(bytes: Uint8Array<ArrayBuffer>, from: number, to: number): boolean {
    const first = bytes[from] ?? 0;
    // Heads begin with a digit, a bracket, or something beyond ASCII; a year of an era with a letter.
    const may =
      (first >= 0x30 && first <= 0x39) || first === 0x5b || first >= 0x80 || first === 0x52;
    return may && from < to && this.#header.read(bytes, from, Math.min(to, from + headLength));
  }

  #continue(bytes: Uint8Array<ArrayBuffer>, from: number, to: number, length: number): void {
    if (!this.#open) {
      if (length > 0) this.#part.skip("no-header-before-first", this.#line, 0);
      return;
    }
    this.#length += length + 1;
    if (this.#special !== "" && isMark(letterAt(bytes, from, to))) this.#poll = true;
  }

  #begin(bytes: Uint8Array<ArrayBuffer>, from: number, to: number, length: number): void {
    const header = this.#header;
    const id = this.#book.idOf(header);
    this.#open = id >= 0;
    if (id < 0) {
      this.#part.skip("bad-date", this.#line);
      return;
    }
    this.#noteLine(id);
    this.#date = id;
    this.#time = header.timeOfDay;
    this.#poll = false;
    this.#special = "";
    this.#isPhone ||= (header.shape & shapes.bracket) > 0;
    if ((header.shape & shapes.seconds) > 0) this.#minutesOnly = false;
    this.#takeBody(bytes, this.#takeSender(bytes, header.rest, to), from, to, length);
  }

  #noteLine(id: number): void {
    const lines = this.#lines[id];
    if (lines === undefined) this.#lines[id] = [this.#line];
    else if (lines.length < 5) lines.push(this.#line);
  }

  /** Finds who it is from and gives where the body begins. */
  #takeSender(bytes: Uint8Array<ArrayBuffer>, from: number, to: number): number {
    const again = this.#senders.again(bytes, from, to, this.#line);
    if (again >= 0) {
      this.#sender = again;
      return from + this.#senders.width(again);
    }
    const end = Math.min(to, from + longestSender);
    this.#sender = noSender;
    let hash = 0;
    let tight = -1;
    let tightHash = 0;
    for (let at = from; at < end; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte === colon) {
        if (at + 1 === to || bytes[at + 1] === space) {
          if (at > from) this.#named(bytes, from, at, hash, true);
          return Math.min(at + 2, to);
        }
        if (this.#isSender(bytes, from, at, hash)) {
          this.#named(bytes, from, at, hash, false);
          return at + 1;
        }
        if (tight < 0) {
          tight = at;
          tightHash = hash;
        }
      }
      hash = (Math.imul(hash, 31) + byte) | 0;
    }
    if (tight > from && mayBeTight(bytes, from, tight)) {
      this.#named(bytes, from, tight, tightHash, false);
      return tight + 1;
    }
    return from;
  }

  /** Whether somebody of this name has written with a space behind the colon. */
  #isSender(bytes: Uint8Array, from: number, to: number, hash: number): boolean {
    const index = this.#senders.find(bytes, from, to, hash);
    return index >= 0 && this.#senders.all[index]?.spaced === true;
  }

  #named(
    bytes: Uint8Array<ArrayBuffer>,
    from: number,
    to: number,
    hash: number,
    spaced: boolean,
  ): void {
    const index = this.#senders.indexOf(bytes, from, to, hash);
    if (index < 0) {
      this.#part.warn("many-people");
      return;
    }
    this.#senders.note(index, this.#line, spaced);
    this.#sender = index;
  }

  #takeBody(
    bytes: Uint8Array<ArrayBuffer>,
    body: number,
    from: number,
    to: number,
    length: number,
  ): void {
    this.#length = Math.max(0, length - (body - from));
    this.#kind = this.#sender === noSender ? kind.notice : kind.message;
    if (this.#sender === noSender) return;
    const bracket = (this.#header.shape & shapes.bracket) > 0;
    if (bracket && this.#header.marked) return;
    const first = bytes[body] ?? 0;
    if (bracket) {
      if (first < 0xd8 || !isMark(letterAt(bytes, body, to))) return;
      const end = Math.min(to, body + longestSpecial);
      this.#special = textOf(bytes.subarray(body, end));
      if (this.#firstSpecial < 0) this.#firstSpecial = this.#sender;
    } else if (this.#length < 120 && length === to - from) {
      if (isMissedCall(bytes, body, to)) this.#kind = kind.attempt;
      else if (this.#ownName < 0 && mayBeOwn(first, this.#length))
        this.#noteOwn(textOf(bytes.subarray(body, to)));
    }
  }

  #noteOwn(body: string): void {
    if (isOwn(body)) this.#ownName = this.#sender;
  }

  #flush(): void {
    if (!this.#open) return;
    if (this.#special !== "") {
      this.#kind = specialOf(this.#special, this.#poll);
      if (this.#ownName < 0) this.#noteOwn(this.#special);
      this.#special = "";
    }
    const seconds = this.#date * secondsPerDay + this.#time;
    this.#part.records.add(seconds, this.#sender, this.#kind, this.#length);
    this.#open = false;
  }
}

/** "You deleted this message" is short; in English and its like it begins with a capital. */
const mayBeOwn = (first: number, length: number): boolean =>
  length < 64 && (first === 0x59 || first >= 0xc0);

/** A colon without a space behind it may end a name, but not inside an address or a time. */
const mayBeTight = (bytes: Uint8Array, from: number, at: number): boolean => {
  const next = bytes[at + 1] ?? 0;
  const isDigit = next >= 0x30 && next <= 0x39;
  return at - from <= 64 && next !== 0x2f && !isDigit;
};

const likelyLines = 50;

/** By how many of the first lines are heads. One line alone is enough if it is the first. */
const scoreOf = ({ head, whole }: Sample): number => {
  const header = new Header();
  let [lines, heads, firstIsHead, at, odd] = [0, 0, false, 0, 0];
  while (at < head.length && lines < likelyLines) {
    const found = head.indexOf(newline, at);
    if (found < 0 && !whole && lines > 0) break;
    const end = found < 0 ? head.length : found;
    const to = head[end - 1] === carriageReturn ? end - 1 : end;
    if (to > at) {
      lines += 1;
      if (header.read(head, at, Math.min(to, at + headLength))) {
        heads += 1;
        firstIsHead ||= lines === 1;
        if (isOtherMarkdown(header)) odd += 1;
      }
    }
    at = end + 1;
  }
  if (heads === 0) return 0;
  // Years first, in brackets, without seconds: that is how Signal is written out as Markdown.
  const most = odd === heads ? 0.5 : 0.9;
  if (firstIsHead) return heads >= 3 ? most : most - 0.2;
  return heads >= 3 ? most - 0.3 : 0;
};

const isOtherMarkdown = ({ shape, yearAt }: Header): boolean =>
  yearAt === 0 && (shape & shapes.bracket) > 0 && (shape & shapes.seconds) === 0;
