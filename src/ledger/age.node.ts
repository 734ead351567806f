/** age in Node: its classes, and files as streams of bytes. */
import { Decrypter, Encrypter } from "age-encryption";

import {
  lockedFile,
  unlockedFile,
  type Age,
  type AgeTrouble,
  type Lock,
  type Unlock,
} from "#ledger/age.ts";
import { type Result } from "#result.ts";

const age: Age<ReadableStream<Uint8Array>> = { Encrypter, Decrypter };

/** Undefined for a recipient that is none. */
export const lockBytes = (plain: Uint8Array, lock: Lock): Promise<Uint8Array | undefined> =>
  lockedFile(age, plain, lock);

/** What is in a locked file. */
export const unlockBytes = (
  file: Uint8Array,
  unlock: Unlock,
): Promise<Result<ReadableStream<Uint8Array>, AgeTrouble>> =>
  unlockedFile(age, new Blob([new Uint8Array(file)]).stream(), unlock);
