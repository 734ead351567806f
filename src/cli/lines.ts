/** Bytes as lines: split before decoding, so that a character cut by a chunk is whole again. */

/** The text of a line without its end; or why there is none: not UTF-8, or longer than `longestLine`. */
export type Line = string | { readonly fault: "encoding" | "length" };

/** In bytes. A situation has less than a thousand; the bound keeps an endless line from filling the memory. */
export const longestLine = 64 * 1024 * 1024;

/**
 * The lines that each chunk completes, in order; the last one may lack its line end. A byte order mark at the very
 * start is left out. Fails only as `chunks` fails.
 */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array | string>,
  longest: number = longestLine,
): AsyncGenerator<readonly Line[], void, undefined> {
  let atStart = true;
  let open = new OpenLine(longest);
  for await (const chunk of chunks) {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
    const done: Line[] = [];
    let from = 0;
    for (let to = bytes.indexOf(lineFeed); to !== -1; to = bytes.indexOf(lineFeed, from)) {
      open.add(bytes.subarray(from, to));
      done.push(open.end(atStart));
      atStart = false;
      open = new OpenLine(longest);
      from = to + 1;
    }
    open.add(bytes.subarray(from));
    if (done.length > 0) yield done;
  }
  if (open.size > 0) yield [open.end(atStart)];
}

const lineFeed = 0x0a;

/** The beginning of a line whose end has not come yet; once it is too long it is only counted. */
class OpenLine {
  readonly #longest: number;
  #parts: Uint8Array[] = [];
  size = 0;

  constructor(longest: number) {
    this.#longest = longest;
  }

  add(bytes: Uint8Array): void {
    this.size += bytes.length;
    if (this.size > this.#longest) this.#parts = [];
    else if (bytes.length > 0) this.#parts.push(bytes);
  }

  end(atStart: boolean): Line {
    if (this.size > this.#longest) return { fault: "length" };
    const [only = noBytes, ...others] = this.#parts;
    return decoded(others.length === 0 ? only : Buffer.concat(this.#parts), atStart);
  }
}

const noBytes = new Uint8Array();
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const byteOrderMark = "\uFEFF";

const decoded = (bytes: Uint8Array, atStart: boolean): Line => {
  try {
    const text = utf8.decode(bytes);
    return atStart && text.startsWith(byteOrderMark) ? text.slice(1) : text;
  } catch {
    return { fault: "encoding" };
  }
};
