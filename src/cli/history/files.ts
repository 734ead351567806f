/** Files of a disk as byte sources. */
import { open, readdir, stat, type FileHandle } from "node:fs/promises";
import { basename, join, relative } from "node:path";

import type { ByteSource } from "#history/byte-source.ts";

const mostFiles = 20_000;

/** A file, or every file below a folder, in the order of their names. Rejects with what the disk says. */
export const sourcesAt = async (path: string): Promise<readonly ByteSource[]> => {
  const files = (await stat(path)).isDirectory() ? await filesBelow(path) : [path];
  return Promise.all(files.map((file) => sourceOf(file, relative(path, file) || basename(path))));
};

const filesBelow = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .slice(0, mostFiles);
};

/** Opened when it is first read, so that a folder of twenty thousand photos opens none of them. */
const sourceOf = async (file: string, path: string): Promise<ByteSource> => {
  const { size, mtimeMs } = await stat(file);
  let handle: FileHandle | undefined;
  return {
    path,
    size,
    modified: mtimeMs,
    read: async (offset, length, into) => {
      handle ??= await open(file);
      const most = Math.min(length, Math.max(0, size - offset));
      return readFully(handle, offset, into?.subarray(0, most) ?? new Uint8Array(most));
    },
    close: async () => {
      await handle?.close();
      handle = undefined;
    },
  };
};

const readFully = async (
  handle: FileHandle,
  offset: number,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> => {
  let got = 0;
  while (got < bytes.length) {
    const { bytesRead } = await handle.read(bytes, got, bytes.length - got, offset + got);
    if (bytesRead === 0) break;
    got += bytesRead;
  }
  return bytes.subarray(0, got);
};
