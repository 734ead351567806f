/** What has to go for good: entries that were deleted, once the time in which that can be taken back is over. */
import type { State } from "#regimen/apply.ts";
import { eventIdFrom, type Event, type EventId } from "#regimen/event.ts";
import { deletedIds } from "#regimen/fold/versions.ts";
import { journal } from "#regimen/views/journal.ts";

/** How long "Undo" is offered. */
export const undoMs = 10_000;

/** A little longer than `undoMs`, so that an undo at the last moment is safely kept before anything goes. */
export const eraseAfterMs = 12_000;

/** `ids` may be erased now, every version of each entry; `waiting`: others will be before long. */
export type Erasable = { readonly ids: readonly EventId[]; readonly waiting: boolean };

/**
 * Whole entries only, the first version and every correction: a correction that was deleted by itself stays, since a
 * later one may hang on it. Plan changes stay too. `nowMs` may be earlier than what was written: then the clock was set
 * back, and nobody is still looking at an undo.
 */
export const erasable = (events: readonly Event[], nowMs: number): Erasable => {
  const gone = goneIn(events);
  const young = new Set<string>();
  for (const event of events)
    if (event.type === "deleted" && event.ref !== undefined && gone.has(event.ref))
      if (Math.abs(nowMs - event.written) < eraseAfterMs) young.add(event.ref);
  // As if nothing had been deleted, the journal knows which versions belong together.
  const entries = journal(events.filter(({ type }) => type !== "deleted")).filter(
    ({ id, event }) => gone.has(id) && event.type !== "plan.changed",
  );
  return {
    ids: entries.flatMap(({ id, ids }) => (young.has(id) ? [] : ids)),
    waiting: entries.some(({ id }) => young.has(id)),
  };
};

/** What a standing deletion refers to; it may be erased already. Cheap: nothing has to be read for it. */
export const deletedNow = (state: State): readonly string[] =>
  [...deletedIds(state.deletions)].filter(
    (id) => !(id in state.changes) && !(id in state.deletions),
  );

const goneIn = (events: readonly Event[]): ReadonlySet<string> => {
  const deletions: Record<string, EventId> = {};
  for (const { id, type, ref } of events)
    if (type === "deleted" && ref !== undefined) deletions[id] = ref;
  return deletedIds(deletions);
};

/** An entry's first version with every correction of it, also of corrections. */
export const versionsOf = ({ corrections }: State, id: EventId): readonly EventId[] => {
  const found = new Set<string>([id]);
  // Grows while it is walked: what corrects a correction belongs to it too.
  for (const known of found)
    for (const [each, [ref]] of Object.entries(corrections)) if (ref === known) found.add(each);
  return [...found].flatMap((each) => eventIdFrom(each) ?? []);
};
