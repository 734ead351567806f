/** Whatever a text file is encoded in becomes UTF-8 before a reader sees it. */
import type { Warning } from "#history/record.ts";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

export type FoundEncoding = {
  readonly encoding: Encoding;
  /** How many bytes the byte order mark takes. */
  readonly skip: number;
  readonly warning: Warning | undefined;
};

/** The encoding by its mark, else by whether the beginning is UTF-8. `whole`: nothing follows the beginning. */
export const encodingOf = (head: Uint8Array<ArrayBuffer>, whole: boolean): FoundEncoding => {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return plain("utf-8", 3);
  if (head[0] === 0xff && head[1] === 0xfe) return plain("utf-16le", 2);
  if (head[0] === 0xfe && head[1] === 0xff) return plain("utf-16be", 2);
  const { good, bad } = sequencesIn(head, whole);
  if (bad === 0) return plain("utf-8", 0);
  // A text in UTF-8 with a broken letter stays UTF-8; one in which hardly a letter is whole was never that.
  return good >= bad
    ? { encoding: "utf-8", skip: 0, warning: "invalid-utf8" }
    : { encoding: "windows-1252", skip: 0, warning: "windows-1252" };
};

const plain = (encoding: Encoding, skip: number): FoundEncoding => ({
  encoding,
  skip,
  warning: undefined,
});

/** Turns chunks into UTF-8. Hands UTF-8 through untouched, broken letters too: readers skip what they can't read. */
export const toUtf8 = (
  encoding: Encoding,
): ((chunk: Uint8Array<ArrayBuffer>, last: boolean) => Uint8Array<ArrayBuffer>) => {
  if (encoding === "utf-8") return (chunk) => chunk;
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  return (chunk, last) => encoder.encode(decoder.decode(chunk, { stream: !last }));
};

/** How many letters beyond ASCII are whole, and how many bytes belong to none. */
const sequencesIn = (
  bytes: Uint8Array,
  whole: boolean,
): { readonly good: number; readonly bad: number } => {
  let good = 0;
  let bad = 0;
  let at = 0;
  while (at < bytes.length) {
    while ((bytes[at] ?? 0x80) < 0x80) at += 1;
    if (at === bytes.length) break;
    const length = lengthOf(bytes[at] ?? 0);
    if (length > 1 && at + length > bytes.length && !whole) break;
    if (length === 0 || !continues(bytes, at + 1, length - 1)) {
      bad += 1;
      at += 1;
    } else {
      if (length > 1) good += 1;
      at += length;
    }
  }
  return { good, bad };
};

/** How many bytes the letter has that begins with `byte`; 0 if none does. */
const lengthOf = (byte: number): number => {
  if (byte < 0x80) return 1;
  if (byte >= 0xc2 && byte < 0xe0) return 2;
  if (byte >= 0xe0 && byte < 0xf0) return 3;
  return byte >= 0xf0 && byte < 0xf5 ? 4 : 0;
};

const continues = (bytes: Uint8Array, from: number, count: number): boolean => {
  for (let at = from; at < from + count; at += 1)
    if (((bytes[at] ?? 0) & 0xc0) !== 0x80) return false;
  return true;
};
