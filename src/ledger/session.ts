/** An open ledger: its parts wired together, one piece of work at a time, other tabs told and heard. */
import { appendEvents } from "#ledger/append.ts";
import { caughtUp, triedAgain, withEvents } from "#ledger/catch-up.ts";
import { type Desk } from "#ledger/desk.ts";
import { dropDraft, readDraft, saveDraft } from "#ledger/drafts.ts";
import { eraseRows } from "#ledger/erase.ts";
import { exportLines } from "#ledger/export-lines.ts";
import { nothingFolded, type Folded } from "#ledger/fold.ts";
import { idsFrom, type Ids } from "#ledger/ids.ts";
import { importLines } from "#ledger/import-lines.ts";
import { inTurn } from "#ledger/in-turn.ts";
import { type Ledger } from "#ledger/ledger.ts";
import { mergeRows } from "#ledger/merge.ts";
import { type Marker, type OtherTabs } from "#ledger/other-tabs.ts";
import { allEvents, allRows, oneEvent } from "#ledger/read-all.ts";
import { completed, passOver } from "#ledger/rebuild.ts";
import { saveSnapshot, snapshotEvery, snapshotWorth } from "#ledger/save-snapshot.ts";
import { type Answer, type Glance, type Note } from "#ledger/store.ts";
import { sameTally } from "#ledger/tally.ts";
import { type State } from "#regimen/apply.ts";
import { err, ok } from "#result.ts";

/** A ledger, and how to begin. */
export type Session = {
  readonly ledger: Ledger;
  /** Brings the state up to what `glance` shows. */
  readonly start: (glance: Glance) => Answer<void>;
};

const mostPasses = 8;
const mostUnsure = 64;
/** Later, the same words are another thing that happened. */
const retryMs = 600_000;

/** Wires an open ledger. Its state is empty until `start`. */
export const sessionOn = (
  desk: Desk,
  { tabs, marker }: { readonly tabs: OtherTabs; readonly marker: Marker },
): Session => {
  const turn = inTurn();
  const listeners = new Set<(state: State) => void>();
  let folded: Folded = nothingFolded;
  let notes: readonly Note[] = [];
  let rebuilding: Answer<void> | undefined;
  /** What could not be kept, as far as anybody could tell, and the ids for the next try. Only the moment may be another then. */
  const unsure = new Map<string, { readonly ids: Ids; readonly since: number }>();

  const take = (next: Folded): void => {
    const changed = next.state !== folded.state;
    folded = next;
    // Told a moment later, so that a listener that fails can't make a failure of what is safely kept.
    if (changed) for (const listener of listeners) void Promise.resolve(next.state).then(listener);
  };

  const look = async (glance: Glance): Answer<Folded | undefined> => {
    const next = await caughtUp(desk, folded, glance);
    if (next.ok && next.value !== undefined) take(next.value);
    return next;
  };

  const start = async (glance: Glance): Answer<void> => {
    const known = await turn(async () => {
      const next = await look(glance);
      if (!next.ok || next.value === undefined) return next;
      const { edition } = folded;
      take(await triedAgain(desk, folded, glance.notes));
      if (folded.edition !== edition) await saveSnapshot(desk, folded);
      // What was read one by one this time need not be read so the next time.
      else if (folded.recent.size >= snapshotWorth) void turn(() => saveSnapshot(desk, folded));
      return next;
    });
    if (!known.ok) return known;
    const whole = known.value === undefined ? await rebuild() : ok(undefined);
    await countNotes();
    return whole;
  };

  const sync = async (): Answer<void> => {
    const known = await turn(async () => {
      const glance = await desk.store.glance();
      if (!glance.ok) return glance;
      notes = glance.value.notes;
      return look(glance.value);
    });
    if (!known.ok) return known;
    return known.value === undefined ? rebuild() : ok(undefined);
  };

  /** What came may be just what a row that was set aside had lacked. */
  const tryAgain = (): Promise<void> =>
    turn(async () => {
      await countNotes();
      if (notes.length > 0) take(await triedAgain(desk, folded, notes));
      await countNotes();
    });

  const countNotes = async (): Promise<void> => {
    const glance = await desk.store.glance();
    if (glance.ok) notes = glance.value.notes;
  };

  const rebuild = (): Answer<void> => {
    rebuilding ??= passes().finally(() => {
      rebuilding = undefined;
    });
    return rebuilding;
  };

  const passes = async (): Answer<void> => {
    for (let made = 0; made < mostPasses; made += 1) {
      const pass = await passOver(desk);
      if (!pass.ok) return pass;
      const done = await turn(async () => {
        const whole = await completed(desk, pass.value);
        if (!whole.ok || whole.value === "again") return whole;
        take(whole.value);
        // Where nothing could be read, the emptiness is ours, not the ledger's: it must not become the snapshot.
        if (pass.value.could > 0) await saveSnapshot(desk, whole.value);
        return whole;
      });
      if (!done.ok) return done;
      if (done.value !== "again") return ok(undefined);
    }
    return err("failed");
  };

  const append: Ledger["append"] = (happened, names) =>
    turn(async () => {
      if (happened.length === 0) return ok([]);
      const said = JSON.stringify(happened.map(({ type, ref, body }) => [type, ref, body]));
      const before = unsure.get(said);
      const isRetry = before !== undefined && desk.now() - before.since < retryMs;
      const retried = isRetry ? before.ids : idsFrom(desk.chance);
      const appended = await appendEvents(desk, happened, retried, names);
      if (!appended.ok) {
        if (unsure.size < mostUnsure) unsure.set(said, { ids: retried, since: desk.now() });
        return appended;
      }
      unsure.delete(said);
      const { events, ids, head } = appended.value;
      take(
        withEvents(
          folded,
          ids,
          events.map((event) => ({ event })),
        ),
      );
      marker.noteKept();
      tabs.tell();
      if (!sameTally(folded.tally, head)) void sync();
      else if (head.since.length >= snapshotEvery) void turn(() => saveSnapshot(desk, folded));
      return ok(events);
    });

  const erase: Ledger["erase"] = async (ids) => {
    if (ids.length === 0) return ok(undefined);
    const erased = await turn(() => eraseRows(desk, ids));
    if (!erased.ok) return erased;
    tabs.tell();
    await sync();
    tabs.tell();
    return erased;
  };

  const merge: Ledger["merge"] = async (rows) => {
    const merged = await turn(() => mergeRows(desk, rows));
    if (!merged.ok) return merged;
    if (rows.length > 0) {
      marker.noteKept();
      tabs.tell();
      await sync();
      await tryAgain();
      tabs.tell();
    }
    return merged;
  };

  const takeLines: Ledger["importLines"] = async (pieces, onProgress = () => undefined) => {
    const imported = await importLines(desk, turn, pieces, onProgress);
    await sync();
    await tryAgain();
    if (imported.ok) marker.noteKept();
    tabs.tell();
    return imported;
  };

  const stopListening = tabs.listen(() => void sync());
  const ledger: Ledger = {
    state: () => folded.state,
    append,
    read: (id) => oneEvent(desk, id),
    all: () => allEvents(desk),
    erase,
    merge,
    rows: () => allRows(desk),
    exportLines: (onProgress = () => undefined) => exportLines(desk, onProgress),
    importLines: takeLines,
    saveDraft: (name, text) => saveDraft(desk, name, text),
    readDraft: (name) => readDraft(desk, name),
    dropDraft: (name) => dropDraft(desk, name),
    setAside: () => notes,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    at: (work) => turn(() => work(desk)),
    close: () => {
      stopListening();
      listeners.clear();
      desk.store.close();
    },
  };
  return { ledger, start };
};
