/** Everything that was kept, newest first, as one reads it back: corrected, and without what was deleted. */
import type { CorrectionRow, Table } from "#regimen/apply.ts";
import type { Event, EventId, EventType } from "#regimen/event.ts";
import { byOrder, correctionsByRoot, deletedIds } from "#regimen/fold/versions.ts";

export type JournalEntry = {
  /** The first version: what a deletion refers to. */
  readonly id: EventId;
  /** The version to show; what the next correction refers to. */
  readonly event: Event;
  /** Versions that no other version replaced: the same was corrected on two devices at once. Mostly empty. */
  readonly others: readonly Event[];
  readonly corrected: boolean;
  /** The first version and every correction of it, deleted ones too: all that has to go when it is erased. */
  readonly ids: readonly EventId[];
};

/** Only entries of these types; all of them if it is absent. */
export type JournalFilter = { readonly types?: readonly EventType[] };

/**
 * The newest first by when it happened. A plan change is always its own entry, and deletions are none. A correction
 * whose first version is not there is left out until that arrives; so is a letter that has no words yet.
 */
export const journal = (
  events: readonly Event[],
  filter: JournalFilter = {},
): readonly JournalEntry[] => {
  const links = linksOf(events);
  const types = filter.types ?? [...links.byType.keys()];
  return types
    .flatMap((type) => entriesOf(links.byType.get(type) ?? {}, links))
    .sort((a, b) => newestFirst(a.event, b.event));
};

type Events = Record<string, Event>;

type Links = {
  readonly byType: ReadonlyMap<EventType, Events>;
  readonly corrections: Table<CorrectionRow>;
  readonly gone: ReadonlySet<string>;
};

const linksOf = (events: readonly Event[]): Links => {
  const byType = new Map<EventType, Events>();
  const corrections: Record<string, CorrectionRow> = {};
  const deletions: Record<string, string> = {};
  for (const event of events) {
    const { id, order, ref, type } = event;
    if (type === "deleted") {
      if (ref !== undefined) deletions[id] = ref;
      continue;
    }
    const same = byType.get(type) ?? {};
    same[id] = event;
    byType.set(type, same);
    if (ref !== undefined && type !== "plan.changed") corrections[id] = [ref, order];
  }
  return { byType, corrections, gone: deletedIds(deletions) };
};

/** Ids that a standing correction has replaced, at whatever distance. */
const replacedIn = (same: Events, { corrections, gone }: Links): ReadonlySet<string> => {
  const replaced = new Set<string>();
  for (const id in same) {
    let at = gone.has(id) ? undefined : corrections[id]?.[0];
    while (at !== undefined && at in same && !replaced.has(at)) {
      replaced.add(at);
      at = corrections[at]?.[0];
    }
  }
  return replaced;
};

const entriesOf = (same: Events, links: Links): readonly JournalEntry[] => {
  const { corrections, gone } = links;
  const replaced = replacedIn(same, links);
  const standing = correctionsByRoot(same, corrections, gone);
  const all = correctionsByRoot(same, corrections, new Set());
  return Object.values(same)
    .filter(({ id, type }) => !(id in corrections) && (type === "plan.changed" || !gone.has(id)))
    .map((root) => {
      const versions = worded([root, ...eventsOf(standing.get(root.id), same)]);
      const event = versions.at(-1) ?? root;
      return {
        id: root.id,
        event,
        others: versions.filter((each) => each !== event && !replaced.has(each.id)),
        corrected: versions.length > 1,
        ids: [root, ...eventsOf(all.get(root.id), same)].map(({ id }) => id),
      };
    })
    .filter(({ event }) => !isBlank(event));
};

/** Without the pauses of a letter that were written over, and without the empty place that it began from. */
const worded = (versions: readonly Event[]): readonly Event[] => {
  const over = new Set(versions.map((each) => each.type === "letter" && each.body.instead));
  return versions.filter((each) => !over.has(each.id) && !isBlank(each));
};

const isBlank = ({ type, body }: Event): boolean =>
  type === "letter" && body.unfinished === true && body.text === "";

const eventsOf = (ids: readonly string[] = [], same: Events): readonly Event[] =>
  ids.flatMap((id) => same[id] ?? []);

const newestFirst = (a: Event, b: Event): number =>
  b.at.utc - a.at.utc || byOrder([b.order, b.id], [a.order, a.id]);
