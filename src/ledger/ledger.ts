/** The ledger: what happened, kept sealed on this device. */
import { type Desk, type Progress } from "#ledger/desk.ts";
import { type Exported } from "#ledger/export-lines.ts";
import { type Imported, type ImportError } from "#ledger/import-lines.ts";
import { type Row } from "#ledger/row.ts";
import { type Note, type StoreError } from "#ledger/store.ts";
import { type State } from "#regimen/apply.ts";
import { type Event, type EventId, type NewEvent } from "#regimen/event.ts";
import { type Result } from "#result.ts";

/**
 * `too-long`: more than one envelope (64 KiB), or a draft of more than 1 MiB. `refused`: an event that could not be read
 * back. `busy`: other tabs wrote faster, again and again. After any of them nothing was kept, and the same may be tried again.
 */
export type LedgerError = StoreError | "too-long" | "refused" | "busy";

/** An open ledger. Everything that is asked of it while it works waits its turn. */
export type Ledger = {
  /** The fold of everything that can be read. The same object until something changes. */
  readonly state: () => State;
  /**
   * Keeps all of `events` or none. Ok only after they are safely on the disk. `ids`: for the event at the same place, where it was
   * given an id when it was said; whatever is known by that id already is not kept twice.
   */
  readonly append: (
    events: readonly NewEvent[],
    ids?: readonly EventId[],
  ) => Promise<Result<readonly Event[], LedgerError>>;
  /** Undefined if the id is unknown, erased or unreadable, or if the store does not answer. */
  readonly read: (id: EventId) => Promise<Event | undefined>;
  /** Every event that can be read, by `order`, then `id`. Rejects if the store fails: half a journal would be a lie. */
  readonly all: () => Promise<readonly Event[]>;
  /** Takes the bodies away for ever; the ids stay known, so that they never come back. */
  readonly erase: (ids: readonly EventId[]) => Promise<Result<void, LedgerError>>;
  /** The union with rows from elsewhere. Tombstones win; known ids change nothing; other shapes are passed over. */
  readonly merge: (rows: readonly unknown[]) => Promise<Result<void, LedgerError>>;
  /** All rows as they lie in the store, sealed. Rejects if the store fails. */
  readonly rows: () => Promise<readonly Row[]>;
  /** Everything as the lines of a file that is not locked. Rows that can't be opened are counted, not told. */
  readonly exportLines: (
    onProgress?: (progress: Progress) => void,
  ) => Promise<Result<Exported, LedgerError>>;
  /** The union with such a file, given in pieces of text. After an error, what was taken before it stays. `onProgress`: lines read. */
  readonly importLines: (
    pieces: AsyncIterable<string> | Iterable<string>,
    onProgress?: (lines: number) => void,
  ) => Promise<Result<Imported, ImportError>>;
  readonly saveDraft: (name: string, text: string) => Promise<Result<void, LedgerError>>;
  /** Undefined if there is none, or if it can't be read. */
  readonly readDraft: (name: string) => Promise<string | undefined>;
  readonly dropDraft: (name: string) => Promise<Result<void, LedgerError>>;
  /** Rows that are kept but can't be read by this version. */
  readonly setAside: () => readonly Note[];
  /** Hears of every change, one's own and other tabs'. Gives back how to stop. */
  readonly subscribe: (listener: (state: State) => void) => () => void;
  /** Work on the ledger that is loaded only where it is needed, such as on its locks. It waits its turn. */
  readonly at: <T>(work: (desk: Desk) => Promise<T>) => Promise<T>;
  readonly close: () => void;
};
