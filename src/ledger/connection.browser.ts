/**
 * The connection to IndexedDB: opened when it is first needed, given up at once for a newer version in another tab, opened
 * again once when the browser has taken it away. What goes wrong is told by its name.
 */
import { wrap, type DBSchema, type IDBPDatabase } from "idb";

import { type Bytes } from "#ledger/bytes.ts";
import { type Row } from "#ledger/row.ts";
import { type Answer, type Note, type StoreError } from "#ledger/store.ts";
import { err, ok } from "#result.ts";

/** The object stores of version 1. */
export type Schema = DBSchema & {
  readonly events: { readonly key: string; readonly value: Row };
  readonly drafts: { readonly key: string; readonly value: { id: string; body: Bytes } };
  readonly meta: { readonly key: string; readonly value: unknown };
  readonly quarantine: { readonly key: string; readonly value: Note };
};
/** The database, with its stores known. */
export type Database = IDBPDatabase<Schema>;
/** The object stores by name. */
export type StoreName = "events" | "drafts" | "meta" | "quarantine";

const version = 1;
/** All object stores: every write may touch any of them. */
export const names: StoreName[] = ["events", "drafts", "meta", "quarantine"];

/** `use` gives an open database to `work`, twice at most, and names what went wrong. */
export type Connection = {
  readonly use: <T>(work: (database: Database) => Promise<T>) => Answer<T>;
  readonly close: () => void;
};

/** `room`: where the database lies; by default where a page has its databases. `onOpen` comes before every first use. */
export type ConnectionOptions = {
  readonly room?: () => Promise<IDBFactory>;
  readonly onOpen?: (database: Database) => Promise<void>;
};

/** A connection to the database `name`. Nothing is opened before the first use. */
export const connection = (
  name: string,
  { room = async () => indexedDB, onOpen = async () => undefined }: ConnectionOptions = {},
): Connection => {
  let ended: "superseded" | "closed" | undefined;
  let current: Promise<Database> | undefined;
  const end = (why: "superseded" | "closed"): void => {
    ended ??= why;
    void current?.then((database) => database.close()).catch(() => undefined);
    current = undefined;
  };
  const dropped = (): void => {
    void current?.then((database) => database.close()).catch(() => undefined);
    current = undefined;
  };
  const begin = async (): Promise<Database> => {
    const database = await open(await room(), name, () => end("superseded"), dropped);
    try {
      await onOpen(database);
      return database;
    } catch (trouble) {
      database.close();
      throw trouble;
    }
  };
  const opened = (): Promise<Database> => {
    const opening = current ?? begin();
    current = opening;
    return opening;
  };
  const use = async <T>(work: (database: Database) => Promise<T>, again = true): Answer<T> => {
    if (ended !== undefined) return err(ended);
    const opening = opened();
    try {
      return ok(await work(await opening));
    } catch (trouble) {
      const error = ended ?? errorOf(trouble);
      // No room, or taken back: the connection is sound. Anything else, and a failed opening, begins afresh.
      if (!(await isOpen(opening)) || (error !== "quota" && error !== "aborted")) dropped();
      return error === "lost" && again ? use(work, false) : err(error);
    }
  };
  return { use, close: () => end("closed") };
};

const isOpen = (opening: Promise<Database>): Promise<boolean> =>
  opening.then(
    () => true,
    () => false,
  );

class Blocked extends Error {}

const open = (
  room: IDBFactory,
  name: string,
  onNewer: () => void,
  onLost: () => void,
): Promise<Database> =>
  new Promise((resolve, reject) => {
    let given = false;
    const request = room.open(name, version);
    request.onupgradeneeded = () => {
      for (const store of ["events", "drafts", "quarantine"] as const)
        request.result.createObjectStore(store, { keyPath: "id" });
      request.result.createObjectStore("meta");
    };
    request.onblocked = () => {
      given = true;
      reject(new Blocked());
    };
    request.onerror = () =>
      reject(request.error ?? new DOMException("No database", "UnknownError"));
    request.onsuccess = () => {
      const database = request.result;
      database.onversionchange = onNewer;
      database.onclose = onLost;
      // It was called blocked already; left open, it would block the next one.
      if (given) database.close();
      else resolve(wrap(database) as Database);
    };
  });

const errorOf = (trouble: unknown): StoreError => {
  if (trouble instanceof Blocked) return "blocked";
  if (!(trouble instanceof Error) && !(trouble instanceof DOMException)) return "failed";
  switch (trouble.name) {
    case "QuotaExceededError":
      return "quota";
    case "AbortError":
      return "aborted";
    case "VersionError":
      return "superseded";
    // Storing is switched off, or this is a window that may not.
    case "SecurityError":
    case "NotAllowedError":
      return "no-storage";
    // WebKit and Chromium speak so of a connection that the browser has taken away.
    case "InvalidStateError":
    case "UnknownError":
    case "TransactionInactiveError":
      return "lost";
    default:
      return "failed";
  }
};
