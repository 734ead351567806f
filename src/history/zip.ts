/**
 * The files in a zip, by its central directory, so that photos beside a chat are never read.
 *
 * | where               | what is taken                                                              |
 * | ------------------- | -------------------------------------------------------------------------- |
 * | last 64 kB + 22     | end record `PK 05 06`: entries, size and place of the directory            |
 * | before it           | zip64 locator `PK 06 07` and record `PK 06 06`, where a field is all ones  |
 * | directory           | `PK 01 02`: flags, method, sizes, name; zip64 extra field 1                |
 * | in front of an entry | `PK 03 04`: only the lengths of its name and extra; its sizes may be zero |
 */
import { textOf } from "#history/bytes.ts";
import type { ByteSource } from "#history/byte-source.ts";
import { inflated } from "#history/inflate.ts";
import { err, ok, type Result } from "#result.ts";

export type ZipEntry = {
  readonly path: string;
  readonly size: number;
  readonly packedSize: number;
  readonly method: number;
  readonly encrypted: boolean;
  readonly offset: number;
};

export type ZipFault = "not-a-zip" | "too-many-entries" | "broken-zip";

/** Thrown while a bomb is read, and where an entry cannot be read by us. */
export class ZipRefused extends Error {}

const mostEntries = 20_000;
const mostDirectory = 64 * 1024 * 1024;
const mostInflated = 4 * 1024 ** 3;
const ratioFrom = 10 * 1024 ** 2;
const mostRatio = 200;
const pieceLength = 256 * 1024;

const endLength = 22;
const mostComment = 65_535;
const allOnes = 0xff_ff_ff_ff;

export const isZip = (head: Uint8Array): boolean =>
  head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5);

/** The entries of a zip; of several with one name only the largest, and no folders. */
export const entriesOf = async (
  source: ByteSource,
): Promise<Result<readonly ZipEntry[], ZipFault>> => {
  const directory = await directoryOf(source);
  if (!directory.ok) return directory;
  const { offset, size, count } = directory.value;
  if (count > mostEntries || size > mostDirectory) return err("too-many-entries");
  const bytes = await source.read(offset, size);
  if (bytes.length < size) return err("broken-zip");
  const entries = new Map<string, ZipEntry>();
  for (let at = 0, left = count; left > 0; left -= 1) {
    const entry = entryAt(bytes, at);
    if (entry === undefined) return err("broken-zip");
    at += entry.length;
    const { path, size: length } = entry.entry;
    if (!path.endsWith("/") && length >= (entries.get(path)?.size ?? 0))
      entries.set(path, entry.entry);
  }
  return ok([...entries.values()]);
};

/** The bytes of an entry. Throws `ZipRefused` on encryption, an unknown method, and more than an honest file inflates to. */
export async function* contentOf(
  source: ByteSource,
  entry: ZipEntry,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  if (entry.encrypted) throw new ZipRefused("encrypted");
  if (entry.method !== 0 && entry.method !== 8) throw new ZipRefused("method");
  const header = await source.read(entry.offset, 30);
  const view = viewOf(header);
  if (header.length < 30 || view.getUint32(0, true) !== 0x04_03_4b_50)
    throw new ZipRefused("broken");
  const start = entry.offset + 30 + view.getUint16(26, true) + view.getUint16(28, true);
  const packed = piecesOf(source, start, entry.packedSize);
  let total = 0;
  for await (const chunk of entry.method === 0 ? packed : inflated(packed)) {
    total += chunk.length;
    if (total > mostInflated) throw new ZipRefused("too-large");
    if (total > ratioFrom && total > entry.packedSize * mostRatio) throw new ZipRefused("bomb");
    yield chunk;
  }
}

/** The bytes of a stretch of a source, piece by piece. With `reuse` each piece is gone when the next is asked for. */
export const piecesOf = (
  source: ByteSource,
  start: number,
  length: number,
  reuse = false,
): AsyncIterableIterator<Uint8Array<ArrayBuffer>> => {
  // What is left behind is only collected when there is much of it, which on a phone is too much.
  const into = reuse ? new Uint8Array(Math.min(pieceLength, length)) : undefined;
  let at = 0;
  const pieces = {
    [Symbol.asyncIterator]: () => pieces,
    next: async () => {
      const most = Math.max(0, Math.min(pieceLength, length - at));
      const value = await source.read(start + at, most, into);
      at += most;
      return { done: value.length === 0, value };
    },
  };
  return pieces;
};

type Directory = { readonly offset: number; readonly size: number; readonly count: number };

const directoryOf = async (source: ByteSource): Promise<Result<Directory, ZipFault>> => {
  const tailLength = Math.min(source.size, endLength + mostComment);
  const tail = await source.read(source.size - tailLength, tailLength);
  const view = viewOf(tail);
  for (let at = tail.length - endLength; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== 0x06_05_4b_50) continue;
    const plain = {
      count: view.getUint16(at + 10, true),
      size: view.getUint32(at + 12, true),
      offset: view.getUint32(at + 16, true),
    };
    const large =
      plain.count === 0xff_ff || plain.size === allOnes || plain.offset === allOnes
        ? await largeDirectory(source, tail, at - 20)
        : undefined;
    return ok(large ?? plain);
  }
  return err("not-a-zip");
};

const largeDirectory = async (
  source: ByteSource,
  tail: Uint8Array<ArrayBuffer>,
  at: number,
): Promise<Directory | undefined> => {
  const view = viewOf(tail);
  if (at < 0 || view.getUint32(at, true) !== 0x07_06_4b_50) return undefined;
  const record = await source.read(Number(view.getBigUint64(at + 8, true)), 56);
  const fields = viewOf(record);
  if (record.length < 56 || fields.getUint32(0, true) !== 0x06_06_4b_50) return undefined;
  return {
    count: Number(fields.getBigUint64(32, true)),
    size: Number(fields.getBigUint64(40, true)),
    offset: Number(fields.getBigUint64(48, true)),
  };
};

const entryAt = (
  bytes: Uint8Array<ArrayBuffer>,
  at: number,
): { readonly entry: ZipEntry; readonly length: number } | undefined => {
  const view = viewOf(bytes);
  if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02_01_4b_50) return undefined;
  const flags = view.getUint16(at + 8, true);
  const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) =>
    view.getUint16(at + field, true),
  );
  const extraAt = at + 46 + (nameLength ?? 0);
  const end = extraAt + (extraLength ?? 0) + (commentLength ?? 0);
  if (end > bytes.length) return undefined;
  const large = largeFields(bytes.subarray(extraAt, extraAt + (extraLength ?? 0)));
  const field = (offset: number): number => {
    const value = view.getUint32(at + offset, true);
    return value === allOnes ? large() : value;
  };
  // Only the fields that are all ones stand in the extra field, in this order.
  const size = field(24);
  const packedSize = field(20);
  return {
    entry: {
      path: textOf(bytes.subarray(at + 46, extraAt)),
      size,
      packedSize,
      method: view.getUint16(at + 10, true),
      encrypted: (flags & 1) === 1,
      offset: field(42),
    },
    length: end - at,
  };
};

/** Hands out the 64-bit numbers of the zip64 extra field one after the other. */
const largeFields = (extra: Uint8Array<ArrayBuffer>): (() => number) => {
  const view = viewOf(extra);
  let at = 0;
  while (at + 4 <= extra.length && view.getUint16(at, true) !== 1)
    at += 4 + view.getUint16(at + 2, true);
  at += 4;
  return () => {
    at += 8;
    return at <= extra.length ? Number(view.getBigUint64(at - 8, true)) : allOnes;
  };
};

const viewOf = (bytes: Uint8Array<ArrayBuffer>): DataView<ArrayBuffer> =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
