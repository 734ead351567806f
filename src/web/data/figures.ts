/** What is kept, in figures. */
import type { Event, EventType } from "#regimen/event.ts";
import { journal } from "#regimen/views/journal.ts";
import { dataWords, kindCount } from "#web/data/words.en.ts";

type Kind = Exclude<EventType, "deleted">;

const order: readonly Kind[] = [
  "note",
  "letter",
  "urge",
  "look",
  "contact.made",
  "contact.received",
  "loose-end",
  "if-then",
  "if-then.used",
  "meeting",
  "hard-date",
  "ending",
  "call-plan",
  "check-in",
  "weekly-review",
  "history.read",
  "start.set",
  "plan.changed",
];

/** One line for each kind of entry that the journal has. */
export const countLines = (events: readonly Event[]): readonly string[] => {
  const entries = journal(events);
  return order.flatMap((kind) => {
    const count = entries.filter(({ event }) => event.type === kind).length;
    return count === 0 ? [] : [kindCount(kind, count)];
  });
};

/** How much room everything of this address takes, in words. */
export const sizeLine = async (): Promise<string> => {
  try {
    const { usage } = await navigator.storage.estimate();
    if (usage === undefined) return dataWords.sizeUnknown;
    return usage < 100_000 ? dataWords.sizeSmall : dataWords.size((usage / 1e6).toFixed(1));
  } catch {
    return dataWords.sizeUnknown;
  }
};
