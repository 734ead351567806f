/** Erases for good what was deleted or written over: some seconds after it was, or when the app is opened the next time. */
import type { Ledger } from "#ledger/ledger.ts";
import { eventIdFrom } from "#regimen/event.ts";
import { deletedNow, erasable, type Erasable } from "#regimen/views/erasable.ts";
import { writtenOver } from "#regimen/views/letters.ts";

/** True where something is still waiting, for a later try. Never rejects: what it can't do now, the next start does. */
export const eraseDeleted = async (ledger: Ledger, nowMs: number): Promise<boolean> => {
  try {
    const over = writtenOver(ledger.state());
    const isAny = await isAnyLeft(ledger);
    const { ids, waiting } = isAny ? erasable(await ledger.all(), nowMs) : noneLeft;
    await ledger.erase([...over, ...ids]);
    return waiting;
  } catch {
    return false;
  }
};

const noneLeft: Erasable = { ids: [], waiting: false };

/** Most starts have nothing to erase: then nothing but a few single rows is read. */
const isAnyLeft = async (ledger: Ledger): Promise<boolean> => {
  for (const each of deletedNow(ledger.state())) {
    const id = eventIdFrom(each);
    if (id !== undefined && (await ledger.read(id)) !== undefined) return true;
  }
  return false;
};
