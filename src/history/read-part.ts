/** One file through its reader: encoding, recognition, then bytes until there are none. */
import { encodingOf, toUtf8 } from "#history/encoding.ts";
import { Part } from "#history/part.ts";
import type { About, Reading } from "#history/reader.ts";
import type { Format } from "#history/record.ts";
import { sniff } from "#history/sniff.ts";

export type FilePart = {
  readonly path: string;
  readonly format: Format;
  readonly part: Part;
  /** When the file was written, in milliseconds since 1970. */
  readonly modified: number | undefined;
};

/** The bytes of a file in order, and its end where that can be had without reading everything. */
export type FileBytes = {
  readonly path: string;
  readonly modified: number | undefined;
  readonly chunks: AsyncIterable<Uint8Array<ArrayBuffer>>;
  readonly tail: Uint8Array<ArrayBuffer>;
};

/** Told after each piece; throws to stop. */
export type Step = (bytes: number, records: number) => void;

const headLength = 64 * 1024;

/** Reads a file if any reader knows it. `wanted` decides by the format whether it is to be read at all. */
export const readPart = async (
  file: FileBytes,
  about: About,
  step: Step,
  wanted: (format: Format) => boolean = () => true,
): Promise<FilePart | undefined> => {
  const chunks = file.chunks[Symbol.asyncIterator]();
  try {
    const { head, whole } = await headOf(chunks);
    const found = encodingOf(head, whole);
    const convert = toUtf8(found.encoding);
    const text = convert(head.subarray(found.skip), whole);
    const tail = found.encoding === "utf-8" ? file.tail : new Uint8Array();
    const reading = sniff({ head: text.subarray(0, headLength), whole, tail, path: file.path });
    if (reading === undefined || !wanted(reading.format)) return undefined;
    const part = new Part(about.latest);
    if (found.warning !== undefined) part.warn(found.warning);
    await readAll(reading, part, about, { first: text, whole, convert, chunks, step });
    return { path: file.path, format: reading.format, part, modified: file.modified };
  } finally {
    await chunks.return?.();
  }
};

type Rest = {
  readonly first: Uint8Array<ArrayBuffer>;
  readonly whole: boolean;
  readonly convert: ReturnType<typeof toUtf8>;
  readonly chunks: AsyncIterator<Uint8Array<ArrayBuffer>>;
  readonly step: Step;
};

const readAll = async (reading: Reading, part: Part, about: About, rest: Rest): Promise<void> => {
  const reader = reading.open(part, about);
  reader.push(rest.first);
  rest.step(rest.first.length, part.records.size);
  for (let done = rest.whole; !done;) {
    const next = await rest.chunks.next();
    done = next.done === true;
    const bytes = next.done === true ? new Uint8Array() : next.value;
    reader.push(rest.convert(bytes, done));
    rest.step(bytes.length, part.records.size);
  }
  reader.finish();
  if (part.records.overflowed) part.warn("too-many-records");
};

/** The first 64 kB, or all there is. */
const headOf = async (
  chunks: AsyncIterator<Uint8Array<ArrayBuffer>>,
): Promise<{ readonly head: Uint8Array<ArrayBuffer>; readonly whole: boolean }> => {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  while (length < headLength) {
    const next = await chunks.next();
    if (next.done === true) return { head: joined(pieces, length), whole: true };
    pieces.push(next.value);
    length += next.value.length;
  }
  return { head: joined(pieces, length), whole: false };
};

const joined = (
  pieces: readonly Uint8Array<ArrayBuffer>[],
  length: number,
): Uint8Array<ArrayBuffer> => {
  const [only] = pieces;
  if (pieces.length === 1 && only !== undefined) return only;
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
};
