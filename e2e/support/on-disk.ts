/** Everything that a browser has written into its profile, in every form in which a word could lie there. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

import { unpacked, varint } from "./snappy.ts";

/** The files below `folder` in which `word` stands, as `name: form`. */
export const findOnDisk = (folder: string, word: string): readonly string[] => {
  const forms = [Buffer.from(word, "utf8"), Buffer.from(word, "utf16le")];
  const found = new Set<string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = readFileSync(path);
    for (const [form, view] of viewsOf(entry.name, bytes))
      if (forms.some((each) => view.includes(each)))
        found.add(`${relative(folder, path)}: ${form}`);
  }
  return [...found].sort();
};

const viewsOf = (name: string, bytes: Buffer): readonly (readonly [string, Buffer])[] => {
  const plain = [["as it is", bytes] as const];
  if (name.endsWith(".log")) return [...plain, ["log", unframed(bytes)]];
  if (/\.(?:ldb|sst)$/u.test(name)) return [...plain, ["table", Buffer.concat(blocksOf(bytes))]];
  return plain;
};

const logBlock = 32_768;

/** A log is cut into blocks of 32 KiB, and each piece has seven bytes before it. */
const unframed = (bytes: Buffer): Buffer => {
  const pieces: Buffer[] = [];
  let at = 0;
  while (at + 7 <= bytes.length) {
    const left = logBlock - (at % logBlock);
    const length = bytes.readUInt16LE(at + 4);
    if (left < 7 || length === 0) {
      at += left;
      continue;
    }
    pieces.push(bytes.subarray(at + 7, at + 7 + length));
    at += 7 + length;
  }
  return withValues(Buffer.concat(pieces));
};

/** The blocks of a table, unpacked: its last 48 bytes lead to the index, whose entries lead to the rest. */
const blocksOf = (bytes: Buffer): readonly Buffer[] => {
  if (bytes.length < 48) return [];
  const foot = bytes.subarray(-48);
  const [, metaOffset] = varint(foot, 0);
  const [, metaSize] = varint(foot, metaOffset);
  const index = blockAt(bytes, foot.subarray(metaSize));
  return index === undefined
    ? []
    : handlesIn(index).flatMap((handle) => {
        const block = blockAt(bytes, handle);
        return block === undefined ? [] : [withValues(block)];
      });
};

const blockAt = (bytes: Buffer, handle: Uint8Array): Buffer | undefined => {
  const [offset, next] = varint(handle, 0);
  const [size] = varint(handle, next);
  const packed = bytes.subarray(offset, offset + size);
  return bytes[offset + size] === 1 ? unpacked(packed) : packed;
};

/** The values of an index block, which are handles: offset and size. */
const handlesIn = (block: Buffer): readonly Uint8Array[] => {
  const restarts = block.readUInt32LE(block.length - 4);
  const end = block.length - 4 - restarts * 4;
  const handles: Uint8Array[] = [];
  let at = 0;
  while (at < end) {
    const [, afterShared] = varint(block, at);
    const [fresh, afterFresh] = varint(block, afterShared);
    const [size, start] = varint(block, afterFresh);
    handles.push(block.subarray(start + fresh, start + fresh + size));
    at = start + fresh + size;
  }
  return handles;
};

/** A long value of IndexedDB may be packed once more by itself, after `ff 11 02`. */
const withValues = (bytes: Buffer): Buffer => {
  const mark = Buffer.from([0xff, 0x11, 0x02]);
  const values: Buffer[] = [bytes];
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 1)) {
    const value = unpacked(bytes.subarray(at + 3));
    if (value !== undefined) values.push(value);
  }
  return Buffer.concat(values);
};
