/** One saved file, locked or open, as pieces of text. */
import { readFile } from "node:fs/promises";

import { coverOf, type AgeTrouble, type Unlock } from "#ledger/age.ts";
import { unlockBytes } from "#ledger/age.node.ts";
import { err, ok, type Result } from "#result.ts";

/** Why a file could not even be begun. `newer`: a later version of age. */
export type Unopened<E> = E | AgeTrouble | "unread" | "newer";

/** `unlock` is asked only for a locked file. Reading the pieces may fail later, where the file is damaged. */
export const textIn = async <E>(
  path: string,
  unlock: () => Promise<Result<Unlock, E>>,
): Promise<Result<AsyncIterable<string>, Unopened<E>>> => {
  const bytes = await bytesIn(path);
  if (bytes === undefined) return err("unread");
  const cover = coverOf(bytes);
  if (cover === "newer" || cover === "damaged") return err(cover);
  if (cover === "open") return ok(decoded([bytes]));
  const secret = await unlock();
  if (!secret.ok) return secret;
  const opened = await unlockBytes(bytes, secret.value);
  return opened.ok ? ok(decoded(opened.value)) : opened;
};

const bytesIn = async (path: string): Promise<Uint8Array<ArrayBuffer> | undefined> => {
  try {
    return new Uint8Array(await readFile(path));
  } catch {
    return undefined;
  }
};

async function* decoded(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
