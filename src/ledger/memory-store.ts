/** A store in memory: for tests, and for anybody who wants a ledger that leaves nothing behind. */
import { type Bytes } from "#ledger/bytes.ts";
import { isSealed, type Row } from "#ledger/row.ts";
import { type Change, type DraftRow, type Note, type Store } from "#ledger/store.ts";
import { verdictOn } from "#ledger/verdict.ts";
import { err, ok } from "#result.ts";

/** What a memory store holds. Several stores over one shelf are like several tabs over one database. */
export type Shelf = {
  readonly events: Map<string, Row>;
  readonly drafts: Map<string, Bytes>;
  readonly meta: { keys?: unknown; head?: Bytes; snapshot?: Bytes };
  readonly quarantine: Map<string, Note>;
};

/** A shelf with nothing on it. */
export const newShelf = (): Shelf => ({
  events: new Map(),
  drafts: new Map(),
  meta: {},
  quarantine: new Map(),
});

/** A store over `shelf`. It never fails, but for being closed. */
export const memoryStore = (shelf: Shelf): Store => {
  let open = true;
  const answer = async <T>(work: () => T) => (open ? ok(work()) : err("closed" as const));
  return {
    glance: () =>
      answer(() => ({
        keys: shelf.meta.keys,
        head: shelf.meta.head,
        snapshot: shelf.meta.snapshot,
        rows: shelf.events.size,
        notes: [...shelf.quarantine.values()],
      })),
    survey: () => answer(() => ({ head: shelf.meta.head, ids: [...shelf.events.keys()] })),
    head: () => answer(() => shelf.meta.head),
    page: (after, most) =>
      answer(() =>
        [...shelf.events.keys()]
          .filter((id) => id > after)
          .sort()
          .slice(0, most)
          .flatMap((id) => rowOf(shelf, id)),
      ),
    rows: (ids) => answer(() => ids.flatMap((id) => rowOf(shelf, id))),
    draft: (id) => answer(() => shelf.drafts.get(id)),
    drafts: () => answer(() => draftsOn(shelf)),
    write: (change) =>
      answer(() => {
        const added = change.add ?? [];
        const known = added.flatMap(({ id }) => rowOf(shelf, id));
        const { head, keys } = shelf.meta;
        const verdict = verdictOn(change, { head, keys, known, drafts: draftsOn(shelf) });
        if (verdict !== "go") return verdict;
        put(shelf, change);
        return "written" as const;
      }),
    close: () => {
      open = false;
    },
  };
};

const rowOf = (shelf: Shelf, id: string): readonly Row[] => {
  const row = shelf.events.get(id);
  return row === undefined ? [] : [row];
};

const draftsOn = ({ drafts }: Shelf): readonly DraftRow[] =>
  [...drafts.keys()].sort().flatMap((id) => {
    const body = drafts.get(id);
    return body === undefined ? [] : [{ id, body }];
  });

const put = (shelf: Shelf, change: Change): void => {
  const { meta, events, drafts, quarantine } = shelf;
  if (change.keys !== undefined) meta.keys = change.keys;
  if (change.head !== undefined) meta.head = change.head;
  if (change.snapshot === null) delete meta.snapshot;
  else if (change.snapshot !== undefined) meta.snapshot = change.snapshot;
  const rows = [...(change.add ?? []), ...(change.replace ?? [])];
  for (const row of rows.filter(isSealed)) events.set(row.id, row);
  for (const id of change.erase ?? []) {
    events.set(id, { id, g: events.get(id)?.g ?? 0, body: null });
  }
  for (const { id, body } of change.drafts ?? []) {
    if (body === null) drafts.delete(id);
    else drafts.set(id, body);
  }
  for (const note of change.setAside ?? []) quarantine.set(note.id, note);
  for (const id of change.takeBack ?? []) quarantine.delete(id);
};
