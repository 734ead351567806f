/**
 * A second copy of the store, in a bucket of its own: Chromium keeps every database of a bucket in one LevelDB, and where it
 * finds a fault in that, it begins anew with nothing. One way to such a fault is to be killed in the middle of a write and
 * then to write on (google/leveldb#1287; docs/decisions/0014). Browsers without buckets keep each database in an SQLite of
 * its own, which takes back what was half written: they get no copy.
 *
 * The copy is always the store as it was at some `Turn`. It holds no snapshot, which can be made again.
 */
import * as v from "valibot";

import { type Connection, connection, type Database, names } from "#ledger/connection.browser.ts";
import { type Row } from "#ledger/row.ts";
import { type Answer, type Change, type DraftRow, type Note } from "#ledger/store.ts";
import { inOne, putChange, putInTurns, type Writing } from "#ledger/writing.browser.ts";
import { err, ok } from "#result.ts";

/** How often the store `of` has been written to. It stands in `meta` of the store and of its copy. */
export type Turn = { readonly of: string; readonly at: number };

/** Where it stands in `meta`. */
export const turnKey = "turn";

/** Except `heal` and `clear`, nothing here ever fails: what could not be copied now is copied later. */
export type Spare = {
  /** Puts back what an emptied `main` has lost. Throws if there is something to put back and it cannot be. */
  readonly heal: (main: Database) => Promise<void>;
  /** After `change` made `turn` of the store: does the same here. Waits a second at most, and not again while that goes on. */
  readonly follow: (main: Connection, change: Change, turn: Turn) => Promise<void>;
  /** Copies everything if the copy is of another turn than the store. */
  readonly catchUp: (main: Connection) => Promise<void>;
  /** Before other keys come: no copy that the old ones open is left behind, or the error that says why one may be. */
  readonly clear: () => Answer<void>;
  readonly close: () => void;
};

/** For a browser that has none. */
const noSpare: Spare = {
  heal: async () => undefined,
  follow: async () => undefined,
  catchUp: async () => undefined,
  clear: async () => ok(undefined),
  close: () => undefined,
};

/** The part of the Storage Buckets API that is used here. */
type Bucket = { readonly indexedDB: IDBFactory };
type Buckets = {
  readonly open: (name: string) => Promise<Bucket>;
  readonly keys: () => Promise<readonly string[]>;
  readonly delete: (name: string) => Promise<void>;
};

declare global {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- it is merged with the platform's.
  interface Navigator {
    readonly storageBuckets?: Buckets;
  }
}

/** The bucket's name. */
export const bucketName = "holdfast-spare";

/** Where the copy lies; undefined where there are no buckets. */
export const spareRoom = (): (() => Promise<IDBFactory>) | undefined => {
  const buckets = globalThis.navigator?.storageBuckets;
  if (buckets === undefined) return undefined;
  // Held here: once the bucket is collected as garbage, Chromium answers nothing more that is asked of its databases.
  let bucket: Bucket;
  return async () => {
    bucket = await buckets.open(bucketName);
    return bucket.indexedDB;
  };
};

/** The copy of the database `name` in `room`. */
export const spareOf = (name: string, room: (() => Promise<IDBFactory>) | undefined): Spare =>
  room === undefined ? noSpare : spareOn(connection(name, { room }));

const patienceMs = 1_000;
/** How long new keys wait for the copy to be cleared: as long as for a store to open. */
const clearsForMs = 4_000;
/** How long the write of another tab may take to come here before everything is copied instead, in ms. */
const pauses = [10, 30, 60, 100];

const spareOn = (copy: Connection): Spare => {
  const write = <T>(work: (at: Writing, last: Turn | undefined) => Promise<T>) =>
    copy.use((database) =>
      inOne(database, "relaxed", async (at) =>
        work(at, turnFrom(await at.objectStore("meta").get(turnKey))),
      ),
    );
  const catchUp = async (main: Connection): Promise<void> => {
    const turn = await main.use(turnOf);
    const last = await copy.use(turnOf);
    if (!turn.ok || !last.ok || turn.value === undefined || isAt(last.value, turn.value)) return;
    const all = await main.use(allOf);
    if (!all.ok) return;
    await write(async (at, there) => {
      if (!isAt(there, all.value.turn)) await replaceAll(at, all.value);
    });
  };
  const follow = async (main: Connection, change: Change, turn: Turn): Promise<void> => {
    for (const pause of [...pauses, undefined]) {
      const done = await write(async (at, last) => {
        if (isAt(last, turn)) return "done";
        if (last?.of !== turn.of) return "other";
        if (last.at !== turn.at - 1) return "early";
        const { snapshot: _, ...kept } = change;
        await putChange(at, kept);
        await at.objectStore("meta").put(turn, turnKey);
        return "done";
      });
      if (!done.ok || done.value === "done") return;
      if (done.value === "other" || pause === undefined) break;
      await after(pause);
    }
    await catchUp(main);
  };
  let late = 0;
  const inPatience = async (work: Promise<void>): Promise<void> => {
    const done = work.then(
      () => "done",
      () => "failed",
    );
    if (late > 0 || (await Promise.race([done, after(patienceMs)])) !== undefined) return;
    late += 1;
    void done.then(() => (late -= 1));
  };
  const clear = async (): Answer<void> => {
    const hung = after(clearsForMs).then(() => err("hung" as const));
    const cleared = await Promise.race([write(clearAll), hung]);
    return !cleared.ok && cleared.error === refused ? ok(undefined) : cleared;
  };
  return {
    heal: async (main) => {
      if (!(await isEmptied(main))) return;
      const all = await readable(copy);
      if (all?.turn === undefined || all.keys === undefined) return;
      await inOne(main, "strict", async (at) => {
        if ((await at.objectStore("meta").get("keys")) === undefined) await replaceAll(at, all);
      });
    },
    follow: (main, change, turn) => inPatience(follow(main, change, turn)),
    catchUp,
    clear,
    close: copy.close,
  };
};

/** Everything but what can be made again. */
type All = {
  readonly turn: Turn | undefined;
  readonly keys: unknown;
  readonly head: unknown;
  readonly events: readonly Row[];
  readonly drafts: readonly DraftRow[];
  readonly quarantine: readonly Note[];
};

const allOf = async (database: Database): Promise<All> => {
  const at = database.transaction(names);
  const meta = at.objectStore("meta");
  const [turn, keys, head, events, drafts, quarantine] = await Promise.all([
    meta.get(turnKey),
    meta.get("keys"),
    meta.get("head"),
    rowsOf(at.objectStore("events")),
    at.objectStore("drafts").getAll(),
    at.objectStore("quarantine").getAll(),
    at.done,
  ]);
  return { turn: turnFrom(turn), keys, head, events, drafts, quarantine };
};

const atOnce = 1_000;

/** In pieces: somebody may be tapping meanwhile. */
const rowsOf = async (events: {
  readonly getAll: (after: IDBKeyRange, most: number) => Promise<readonly Row[]>;
}): Promise<readonly Row[]> => {
  const rows: Row[] = [];
  for (let last = ""; ; last = rows.at(-1)?.id ?? last) {
    const piece = await events.getAll(IDBKeyRange.lowerBound(last, true), atOnce);
    rows.push(...piece);
    if (piece.length < atOnce) return rows;
  }
};

/** A copy that does not open is not taken for an empty one: what it holds would be written over. */
const readable = async (copy: Connection): Promise<All | undefined> => {
  const all = await copy.use(allOf);
  if (all.ok) return all.value;
  if (all.error === refused) return undefined;
  throw new DOMException(`The second copy does not open: ${all.error}`, "UnknownError");
};

/** Where the browser refuses a bucket, none was ever made. */
const refused = "no-storage";

/** Whether there is nothing at all. Rows are counted last: that takes longer the more there are. */
const isEmptied = async (database: Database): Promise<boolean> => {
  const at = database.transaction(["events", "meta"]);
  const meta = at.objectStore("meta");
  const has = async (count: Promise<number>): Promise<boolean> => (await count) > 0;
  return !(
    (await has(meta.count("keys"))) ||
    (await has(meta.count("head"))) ||
    (await has(at.objectStore("events").count()))
  );
};

const replaceAll = async (at: Writing, all: All): Promise<void> => {
  await clearAll(at);
  const { turn, keys, head, events, drafts, quarantine } = all;
  const meta = at.objectStore("meta");
  for (const [key, value] of Object.entries({ [turnKey]: turn, keys, head }))
    if (value !== undefined) void meta.put(value, key);
  for (const row of drafts) void at.objectStore("drafts").put(row);
  for (const note of quarantine) void at.objectStore("quarantine").put(note);
  await putInTurns(at, events);
};

const clearAll = async (at: Writing): Promise<void> => {
  await Promise.all(names.map((name) => at.objectStore(name).clear()));
};

/** The store has been written to this often; undefined if never. */
const turnOf = async (database: Database): Promise<Turn | undefined> =>
  turnFrom(await database.get("meta", turnKey));

const turnSchema = v.object({ of: v.string(), at: v.number() });

/** A turn read from `meta`. */
export const turnFrom = (input: unknown): Turn | undefined =>
  v.is(turnSchema, input) ? input : undefined;

/** The turn after `last`; the first of a store that has none yet. */
export const turnAfter = (last: Turn | undefined): Turn =>
  last === undefined ? { of: crypto.randomUUID(), at: 1 } : { ...last, at: last.at + 1 };

/** Whether what is of the turn `there` has all of `turn`. */
const isAt = (there: Turn | undefined, turn: Turn | undefined): boolean =>
  there !== undefined && there.of === turn?.of && there.at >= turn.at;

const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
