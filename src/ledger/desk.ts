/** What every piece of work on an open ledger needs, and the head, read and written. */
import { type Bytes, type Chance } from "#ledger/bytes.ts";
import { openHead, sealHead, type Head } from "#ledger/head.ts";
import { type Keys } from "#ledger/keys.ts";
import { type Row } from "#ledger/row.ts";
import { type Answer, type Change, type Store } from "#ledger/store.ts";
import { err, ok } from "#result.ts";

/** Progress of reading every row anew: rows read, of all. */
export type Progress = { readonly read: number; readonly all: number };

/** An unlocked ledger, with all that the pure parts may not take for themselves. */
export type Desk = {
  readonly store: Store;
  readonly keys: Keys;
  readonly subtle: SubtleCrypto;
  readonly chance: Chance;
  /** This device's clock, in ms since 1970. */
  readonly now: () => number;
  /** Lets the screen breathe between batches. */
  readonly pause: () => Promise<void>;
  readonly onProgress: (progress: Progress) => void;
};

/** The head as it is now, with the bytes that it was read from. */
export type FoundHead = { readonly head: Head; readonly body: Bytes };

/** The head in the store. `stale` if it can't be opened: another tab has changed the keys, or it has to be mended. */
export const findHead = async (desk: Desk): Answer<FoundHead> => {
  const body = await desk.store.head();
  if (!body.ok) return body;
  return opened(desk, body.value);
};

/** The head in `body`. */
export const opened = async (
  { subtle, keys }: Desk,
  body: Bytes | undefined,
): Answer<FoundHead> => {
  const head = body === undefined ? undefined : await openHead(subtle, keys, body);
  return body === undefined || head === undefined ? err("stale") : ok({ head, body });
};

/** Writes `change` with `head`, if the head is still the one that was found. */
export const writeFrom = async (desk: Desk, found: FoundHead, head: Head, change: Change) =>
  desk.store.write({
    ...change,
    basis: { head: found.body },
    head: await sealHead(desk.subtle, desk.chance, desk.keys, head),
  });

/** So many rows are read and opened at a time. */
export const batch = 256;

/** Gives each batch of all rows to `each`, with a breath between. Stops where `each` fails. */
export const eachBatch = async (
  { store, pause }: Desk,
  each: (rows: readonly Row[]) => Answer<unknown>,
): Answer<void> => {
  let after = "";
  for (;;) {
    const page = await store.page(after, batch);
    if (!page.ok) return page;
    const done = await each(page.value);
    if (!done.ok) return done;
    after = page.value.at(-1)?.id ?? "";
    if (page.value.length < batch) return ok(undefined);
    await pause();
  }
};
