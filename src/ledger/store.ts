/**
 * The port to what keeps the bytes. It knows rows and sealed records, never their meaning, and has one way to write: a
 * `Change`, all or nothing, that holds only while the head is the one it was made from.
 */
import { type Bytes } from "#ledger/bytes.ts";
import { type Row, type SealedRow } from "#ledger/row.ts";
import { type Result } from "#result.ts";

/**
 * `quota`: no room. `aborted`: the engine took the transaction back. `blocked`: another tab holds an older version open.
 * `superseded`: another tab runs a newer version. `lost`: the connection went away and did not come back. `closed`: by us.
 * `no-storage`: the browser offers none, or not to this page. `hung`: no answer in time. `stale`: another tab has changed the keys; what is open here has to be opened again.
 * `failed`: anything else.
 */
export type StoreError =
  | "quota"
  | "aborted"
  | "blocked"
  | "superseded"
  | "lost"
  | "closed"
  | "no-storage"
  | "hung"
  | "stale"
  | "failed";

/** A row that could not be read, and why. The row itself stays where it is. `by`: the reader that tried (`fold.ts`). */
export type Note = { readonly id: string; readonly why: WhySetAside; readonly by: number };

/** `newer`: of a later version. `no-key`: of a generation whose key is not here. `damaged`: not what was sealed. */
export type WhySetAside = "newer" | "no-key" | "damaged";

/** Everything that opening needs at once, as it was at one moment. `keys` is whatever was found: see `keys.ts`. */
export type Glance = {
  readonly keys: unknown;
  readonly head: Bytes | undefined;
  readonly snapshot: Bytes | undefined;
  readonly rows: number;
  readonly notes: readonly Note[];
};

/** The head and all ids, as they were at one moment. */
export type Survey = { readonly head: Bytes | undefined; readonly ids: readonly string[] };

/** A draft, or something that waits in the inbox, as it lies in the store. */
export type DraftRow = { readonly id: string; readonly body: Bytes };

/** What to write, all of it or nothing. Absent parts stay as they are. */
export type Change = {
  /** The head must still be this one (undefined: there must be none yet). Without `basis` it may be any. */
  readonly basis?: { readonly head: Bytes | undefined };
  /** The key record must still be of this generation. */
  readonly under?: number;
  /** All drafts must still be these. */
  readonly whileDrafts?: readonly DraftRow[];
  readonly keys?: unknown;
  readonly head?: Bytes;
  /** Null takes it away. */
  readonly snapshot?: Bytes | null;
  readonly add?: readonly SealedRow[];
  /** These rows take the place of those with the same ids: sealed anew, never changed in meaning. */
  readonly replace?: readonly SealedRow[];
  /** These ids lose their bodies, or are noted as erased before they ever came. */
  readonly erase?: readonly string[];
  /** Null takes it away. */
  readonly drafts?: readonly { readonly id: string; readonly body: Bytes | null }[];
  readonly setAside?: readonly Note[];
  readonly takeBack?: readonly string[];
};

/**
 * `written`: it is on the disk, or was already, word for word. `moved`: the head, the generation or the drafts
 * were others; nothing was written.
 * `taken`: an id to be added is known with other bytes, or erased; nothing was written.
 */
export type Written = "written" | "moved" | "taken";

/** An answer of the store. */
export type Answer<T> = Promise<Result<T, StoreError>>;

/** Reads, and one way to write. */
export type Store = {
  readonly glance: () => Answer<Glance>;
  readonly survey: () => Answer<Survey>;
  readonly head: () => Answer<Bytes | undefined>;
  /** Up to `most` rows with ids after `after` (empty: from the first), in order of id. */
  readonly page: (after: string, most: number) => Answer<readonly Row[]>;
  /** Those of `ids` that are known. */
  readonly rows: (ids: readonly string[]) => Answer<readonly Row[]>;
  readonly draft: (id: string) => Answer<Bytes | undefined>;
  /** All of them, in order of id. */
  readonly drafts: () => Answer<readonly DraftRow[]>;
  /** Answers only after the transaction is complete. */
  readonly write: (change: Change) => Answer<Written>;
  readonly close: () => void;
};
