/**
 * Signal written out as Markdown by signal-export: `[2019-12-24, 12:23] Jane: words`. The person is called `Me`; the time is that
 * of the computer that wrote it, to the minute or the second; further lines belong to the message before.
 */
import { textOf } from "#history/bytes.ts";
import { LineCutter } from "#history/lines.ts";
import type { Part } from "#history/part.ts";
import type { Reader, Reading } from "#history/reader.ts";
import { kind } from "#history/record.ts";
import { secondsOf } from "#history/seconds.ts";

const form = /^\[(\d{4})-(\d\d)-(\d\d),? (\d\d):(\d\d)(?::(\d\d))?\] (.{1,120}?): ?/u;
const longestHead = 400;

export const signalMarkdown: Reading = {
  format: "signal",
  score: ({ text }) => {
    const lines = text.split(/\r?\n/u).slice(0, 50);
    const heads = lines.filter((line) => form.test(line)).length;
    return heads > 0 && form.test(lines.find((line) => line !== "") ?? "") ? 0.8 : 0;
  },
  open: (part, { path }) => new MarkdownReader(part, path),
};

type Open = {
  readonly seconds: number;
  readonly who: number;
  readonly line: number;
  length: number;
};

class MarkdownReader implements Reader {
  readonly #part: Part;
  readonly #lines = new LineCutter(
    (bytes, from, to, line) => this.#read(bytes, from, to, line),
    (line) => this.#part.skip("too-long", line),
  );
  readonly #chat: number;
  #open: Open | undefined;
  #minutesOnly = true;

  constructor(part: Part, path: string) {
    this.#part = part;
    part.clock = "wall";
    this.#chat = part.chat(titleIn(path), "signal");
  }

  readonly push = (bytes: Uint8Array<ArrayBuffer>): void => this.#lines.push(bytes);

  readonly finish = (): void => {
    this.#lines.finish();
    this.#flush();
    if (!this.#minutesOnly) return;
    this.#part.resolution = 60;
    this.#part.warn("minutes-only");
  };

  #read(bytes: Uint8Array<ArrayBuffer>, from: number, to: number, line: number): void {
    // Only the head becomes a text, and only where there is one.
    const found =
      bytes[from] === 0x5b
        ? form.exec(textOf(bytes.subarray(from, Math.min(to, from + longestHead))))
        : null;
    if (found === null) {
      if (this.#open !== undefined) this.#open.length += to - from + 1;
      else if (to > from) this.#part.skip("no-header-before-first", line, 0);
      return;
    }
    this.#flush();
    const [year, month, day, hour, minute, second] = found.slice(1, 7).map(Number);
    const seconds = secondsOf(
      year ?? 0,
      month ?? 0,
      day ?? 0,
      hour ?? 0,
      minute ?? 0,
      Number.isNaN(second) ? 0 : second,
    );
    if (seconds === undefined) {
      this.#part.skip("bad-date", line);
      return;
    }
    if (found[6] !== undefined) this.#minutesOnly = false;
    const name = found[7] ?? "";
    const who = this.#part.person(this.#chat, name, name === "Me");
    this.#open = { seconds, who, line, length: to - from - found[0].length };
  }

  #flush(): void {
    const open = this.#open;
    this.#open = undefined;
    if (open !== undefined)
      this.#part.add(open.seconds, open.who, kind.message, Math.max(0, open.length), open.line);
  }
}

/** The folder is called after the chat; the file mostly `chat.md` or `index.md`. */
const titleIn = (path: string): string => {
  const parts = path.split("/").filter((part) => part !== "");
  const file = (parts.at(-1) ?? "").replace(/\.\w+$/u, "");
  return /^(?:chat|index)$/iu.test(file) ? (parts.at(-2) ?? file) : file;
};
