/** age in a browser: its classes, and files as streams. */
import { Decrypter, Encrypter } from "age-encryption";

import {
  coverLength,
  coverOf,
  lockedFile,
  unlockedFile,
  type Age,
  type AgeTrouble,
  type Cover,
  type Lock,
  type Unlock,
} from "#ledger/age.ts";
import { ok, type Result } from "#result.ts";

const age: Age<ReadableStream<Uint8Array>> = { Encrypter, Decrypter };

/** How `file` is locked. */
export const coverOfFile = async (file: Blob): Promise<Cover> =>
  coverOf(new Uint8Array(await file.slice(0, coverLength).arrayBuffer()));

/** `lines` as a locked file. Undefined for a recipient that is none, and where it can't be opened again. */
export const lockLines = async (
  lines: readonly string[],
  lock: Lock,
): Promise<Blob | undefined> => {
  const plain = new Blob(lines.map((line) => `${line}\n`));
  const locked = await lockedFile(age, new Uint8Array(await plain.arrayBuffer()), lock);
  if (locked === undefined) return undefined;
  const file = new Blob([new Uint8Array(locked)], { type: "application/age-encryption" });
  // Somebody will rely on it on the worst day: so it is opened once, as on that day.
  if (lock.kind === "passphrase" && (await sizeIn(file, lock)) !== plain.size) return undefined;
  return file;
};

/** What is in `file`, to be read as a plain file would be. */
export const unlockFile = async (
  file: Blob,
  unlock: Unlock,
): Promise<Result<ReadableStream<Uint8Array>, AgeTrouble>> => {
  const opened = await unlockedFile(age, file.stream(), unlock);
  return opened.ok ? ok(opened.value) : opened;
};

const sizeIn = async (file: Blob, unlock: Unlock): Promise<number> => {
  const opened = await unlockFile(file, unlock);
  if (!opened.ok) return -1;
  let size = 0;
  const reader = opened.value.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return size;
    size += value.length;
  }
};
