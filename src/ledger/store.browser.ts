/**
 * The store in IndexedDB: object stores `events` (by id), `drafts` (by id), `meta` (`keys`, `head`, `snapshot`) and
 * `quarantine` (by id), no index. One small transaction per change, nothing awaited in it but the store itself, committed at
 * once and strictly, because a phone that is put away freezes what is open and blocks every other tab.
 */
import { type Bytes } from "#ledger/bytes.ts";
import { connection, type Connection } from "#ledger/connection.browser.ts";
import { reserveIn, type Reserve } from "#ledger/reserve.browser.ts";
import {
  type Spare,
  spareOf,
  spareRoom,
  type Turn,
  turnAfter,
  turnFrom,
  turnKey,
} from "#ledger/spare.browser.ts";
import {
  type Answer,
  type Change,
  type Store,
  type StoreError,
  type Written,
} from "#ledger/store.ts";
import { verdictOn } from "#ledger/verdict.ts";
import { inOne, putChange, type Writing } from "#ledger/writing.browser.ts";
import { ok, type Result } from "#result.ts";

/**
 * `isRoomy`: see `reserve.browser.ts`. `room`: where the second copy lies, see `spare.browser.ts`. `calmMs`: so long after opening
 * it is looked whether that copy has everything; who opens the app is not to wait for a copy.
 */
export type StoreOptions = {
  readonly isRoomy?: () => Promise<boolean>;
  readonly room?: () => Promise<IDBFactory>;
  readonly calmMs?: number;
};

/** Opens the database `name`, or makes it. A connection that is lost later is opened again once. */
export const openStore = async (
  name: string,
  { isRoomy, room = spareRoom(), calmMs = 3_000 }: StoreOptions = {},
): Promise<Result<Store, StoreError>> => {
  const spare = spareOf(name, room);
  const line = connection(name, { onOpen: spare.heal });
  const first = await line.use(async () => undefined);
  if (!first.ok) {
    spare.close();
    return first;
  }
  setTimeout(() => void spare.catchUp(line), calmMs);
  return ok(storeOn(line, reserveIn(line, isRoomy), spare));
};

const storeOn = (line: Connection, reserve: Reserve, spare: Spare): Store => {
  const { use } = line;
  const hasKeys = async (): Promise<boolean> => {
    const count = await use((database) => database.count("meta", "keys"));
    return !count.ok || count.value > 0;
  };
  const written = async (change: Change): Promise<Result<Outcome, StoreError>> => {
    const once = (): Answer<Outcome> =>
      use((database) => inOne(database, "strict", (at) => writeIn(at, change)));
    const first = await once();
    if (first.ok) void reserve.lay();
    return !first.ok && first.error === "quota" && (await reserve.give()) ? once() : first;
  };
  return {
    glance: () =>
      use(async (database) => {
        const at = database.transaction(["events", "meta", "quarantine"]);
        const meta = at.objectStore("meta");
        const [keys, head, snapshot, rows, notes] = await Promise.all([
          meta.get("keys"),
          meta.get("head"),
          meta.get("snapshot"),
          at.objectStore("events").count(),
          at.objectStore("quarantine").getAll(),
          at.done,
        ]);
        return { keys, head: bytesIn(head), snapshot: bytesIn(snapshot), rows, notes };
      }),
    survey: () =>
      use(async (database) => {
        const at = database.transaction(["events", "meta"]);
        const [head, ids] = await Promise.all([
          at.objectStore("meta").get("head"),
          at.objectStore("events").getAllKeys(),
          at.done,
        ]);
        return { head: bytesIn(head), ids };
      }),
    head: () => use(async (database) => bytesIn(await database.get("meta", "head"))),
    page: (after, most) =>
      use((database) => database.getAll("events", IDBKeyRange.lowerBound(after, true), most)),
    rows: (ids) =>
      use(async (database) => {
        const at = database.transaction("events");
        const found = await Promise.all([...ids.map((id) => at.store.get(id)), at.done]);
        return found.filter((row) => row !== undefined);
      }),
    draft: (id) => use(async (database) => (await database.get("drafts", id))?.body),
    drafts: () => use((database) => database.getAll("drafts")),
    write: async (change) => {
      if (change.keys !== undefined) {
        // What the keys of before open may not stay anywhere.
        const cleared = await spare.clear();
        if (!cleared.ok && (await hasKeys())) return cleared;
      }
      const done = await written(change);
      const turn = done.ok ? done.value.turn : undefined;
      if (turn === undefined) void spare.catchUp(line);
      else await spare.follow(line, change, turn);
      return done.ok ? ok(done.value.verdict) : done;
    },
    close: () => {
      spare.close();
      line.close();
    },
  };
};

const bytesIn = (input: unknown): Bytes | undefined =>
  input instanceof Uint8Array ? new Uint8Array(input) : undefined;

/** `turn`: the one that this made, if anything was written. */
type Outcome = { readonly verdict: Written; readonly turn?: Turn };

const writeIn = async (at: Writing, change: Change): Promise<Outcome> => {
  const events = at.objectStore("events");
  const rowsOf = (ids: readonly string[]) => Promise.all(ids.map((id) => events.get(id)));
  const meta = at.objectStore("meta");
  const [head, keys, last, drafts, known] = await Promise.all([
    meta.get("head"),
    meta.get("keys"),
    meta.get(turnKey),
    change.whileDrafts === undefined ? [] : at.objectStore("drafts").getAll(),
    rowsOf((change.add ?? []).map(({ id }) => id)),
  ]);
  const verdict = verdictOn(change, {
    head: bytesIn(head),
    keys,
    known: known.filter((row) => row !== undefined),
    drafts,
  });
  if (verdict !== "go") return { verdict };
  const turn = turnAfter(turnFrom(last));
  await putChange(at, change);
  await meta.put(turn, turnKey);
  return { verdict: "written", turn };
};
