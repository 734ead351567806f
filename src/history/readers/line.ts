/** LINE's text export. Its lines stand in line/line-forms.ts; times are of the phone that exported, to the minute. */
import { textOf } from "#history/bytes.ts";
import { dayInLine, isSavedOn, messageIn, titleInHead } from "#history/line/line-forms.ts";
import { LineCutter } from "#history/lines.ts";
import { nobody, type Part } from "#history/part.ts";
import type { Reader, Reading } from "#history/reader.ts";
import { kind, type KindCode } from "#history/record.ts";
import { secondsPerDay } from "#history/seconds.ts";

/** As much of a line as is ever looked at. */
const longestHead = 300;
/** A quote that is never closed is no quote. */
const mostQuoted = 1_000;

export const line: Reading = {
  format: "line",
  score: ({ text }) => {
    const lines = text.split(/\r?\n/u).slice(0, 40);
    if (lines[0]?.startsWith("[LINE]") === true) return 0.95;
    const day = lines.findIndex((each) => dayInLine(each) !== undefined);
    const isDated = day >= 0 && messageIn(lines[day + 1] ?? "")?.hasTabs === true;
    return isDated ? 0.8 : 0;
  },
  open: (part) => new LineReader(part),
};

type Open = {
  readonly seconds: number;
  readonly who: number;
  readonly code: KindCode;
  readonly line: number;
  length: number;
};

class LineReader implements Reader {
  readonly #part: Part;
  readonly #lines = new LineCutter(
    (bytes, from, to, at) => this.#read(bytes, from, to, at),
    (at) => this.#part.skip("too-long", at),
  );
  #title = "";
  #chat = -1;
  #day: number | undefined;
  #open: Open | undefined;
  /** Lines since a quote was opened, 0 outside of one. */
  #quoted = 0;

  constructor(part: Part) {
    this.#part = part;
    part.clock = "wall";
    part.resolution = 60;
    part.warn("minutes-only");
  }

  readonly push = (bytes: Uint8Array<ArrayBuffer>): void => this.#lines.push(bytes);

  readonly finish = (): void => {
    this.#lines.finish();
    this.#flush();
    const other = this.#part.people.findIndex(({ name }) => name === this.#title);
    if (other < 0) return;
    this.#part.likelyOther = other;
    if (this.#part.people.length === 2) this.#part.likelySelf = 1 - other;
  };

  #read(bytes: Uint8Array<ArrayBuffer>, from: number, to: number, at: number): void {
    if (this.#quoted > 0 && this.#throughQuote(bytes, from, to)) return;
    const text = textOf(bytes.subarray(from, Math.min(to, from + longestHead)));
    if (at === 1) {
      const title = titleInHead(text);
      if (title !== undefined) {
        this.#title = title;
        return;
      }
    }
    if (this.#day === undefined && (text === "" || isSavedOn(text))) return;
    const day = to - from > 40 ? undefined : dayInLine(text.trim());
    if (day !== undefined) {
      this.#flush();
      this.#day = day;
      return;
    }
    const message = messageIn(text);
    if (message === undefined || this.#day === undefined) {
      this.#continue(to - from, at);
      return;
    }
    this.#flush();
    const seconds = this.#day * secondsPerDay + message.time;
    this.#begin(seconds, message, { to, from, at, last: bytes[to - 1] ?? 0 });
  }

  #continue(length: number, at: number): void {
    if (this.#open !== undefined) this.#open.length += length + 1;
    else if (length > 0) this.#part.skip("no-header-before-first", at, 0);
  }

  #begin(
    seconds: number,
    { rest, hasTabs }: { readonly rest: string; readonly hasTabs: boolean },
    where: {
      readonly from: number;
      readonly to: number;
      readonly at: number;
      readonly last: number;
    },
  ): void {
    const { name, body } = hasTabs ? byTab(rest) : this.#bySpace(rest);
    const length = where.to - where.from - (rest.length - (body?.length ?? 0));
    const code = name === "" || body === undefined ? kind.notice : kindOf(body);
    const who = code === kind.notice ? nobody : this.#person(name);
    this.#open = { seconds, who, code, line: where.at, length: Math.max(0, length) };
    const isClosed = body !== undefined && body.length > 1 && where.last === 0x22;
    if (body?.startsWith('"') === true && !isClosed) this.#quoted = 1;
  }

  /** A text of several lines stands in quotes. True while the line belongs to it. */
  #throughQuote(bytes: Uint8Array<ArrayBuffer>, from: number, to: number): boolean {
    this.#quoted += 1;
    if (this.#quoted > mostQuoted) {
      this.#quoted = 0;
      return false;
    }
    if (this.#open !== undefined) this.#open.length += to - from + 1;
    if (bytes[to - 1] === 0x22) this.#quoted = 0;
    return true;
  }

  #bySpace(rest: string): { readonly name: string; readonly body: string | undefined } {
    if (this.#title !== "" && rest.startsWith(`${this.#title} `))
      return { name: this.#title, body: rest.slice(this.#title.length + 1) };
    const space = rest.indexOf(" ");
    return space <= 0
      ? { name: "", body: undefined }
      : { name: rest.slice(0, space), body: rest.slice(space + 1) };
  }

  #person(name: string): number {
    if (this.#chat < 0) this.#chat = this.#part.chat(this.#title, "line");
    return this.#part.person(this.#chat, name);
  }

  #flush(): void {
    const open = this.#open;
    this.#open = undefined;
    this.#quoted = 0;
    if (open !== undefined)
      this.#part.add(open.seconds, open.who, open.code, open.length, open.line);
  }
}

/** What the app says stands there without a name, or with an empty one. */
const byTab = (rest: string): { readonly name: string; readonly body: string | undefined } => {
  const tab = rest.indexOf("\t");
  return tab < 0
    ? { name: "", body: undefined }
    : { name: rest.slice(0, tab), body: rest.slice(tab + 1) };
};

/** A call that lasted has its length behind the telephone; one that nobody took has words. */
const kindOf = (body: string): KindCode => {
  if (!/^[☎📞]/u.test(body)) return kind.message;
  return /\d+:\d\d/u.test(body) ? kind.call : kind.attempt;
};
