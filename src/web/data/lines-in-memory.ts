/** What could not be stored, as the lines of a file: made by a ledger that lies in memory alone. */
import { memoryStore, newShelf } from "#ledger/memory-store.ts";
import { openLedger } from "#ledger/open.ts";
import { noMarker, noOtherTabs } from "#ledger/other-tabs.ts";
import type { Event } from "#regimen/event.ts";
import { chance } from "#web/lock/chance.ts";

/** By the ids that the events have: brought in later, what was stored after all is not kept twice. Undefined where that can't be. */
export const linesInMemory = async (
  events: readonly Event[],
): Promise<readonly string[] | undefined> => {
  if (typeof crypto !== "object" || !("subtle" in crypto)) return undefined;
  const opened = await openLedger({
    store: memoryStore(newShelf()),
    subtle: crypto.subtle,
    chance,
    now: () => Date.now(),
    pause: () => Promise.resolve(),
    tabs: noOtherTabs,
    marker: noMarker,
  });
  if (!opened.ok) return undefined;
  const { ledger } = opened.value;
  const kept = await ledger.append(
    events,
    events.map(({ id }) => id),
  );
  const exported = kept.ok ? await ledger.exportLines() : kept;
  ledger.close();
  return exported.ok ? exported.value.lines : undefined;
};
