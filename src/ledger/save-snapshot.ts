/** Writing the snapshot. It is a convenience: when it can't be written, nothing is lost but time. */
import { findHead, writeFrom, type Desk } from "#ledger/desk.ts";
import { type Folded } from "#ledger/fold.ts";
import { sealSnapshot } from "#ledger/snapshot.ts";
import { sameTally } from "#ledger/tally.ts";

/** A new snapshot is due after so many rows. */
export const snapshotEvery = 64;

/** After an opening that had to read so many rows, a new one pays for the next opening. */
export const snapshotWorth = 16;

/** Only if `folded` is just what the head says: another tab may have written or erased since. True if it was written. */
export const saveSnapshot = async (desk: Desk, folded: Folded): Promise<boolean> => {
  const found = await findHead(desk);
  if (!found.ok) return false;
  const { head } = found.value;
  if (!sameTally(head, folded.tally) || head.edition !== folded.edition) return false;
  const snapshot = await sealSnapshot(desk.subtle, desk.chance, desk.keys, folded);
  const written = await writeFrom(desk, found.value, { ...head, since: [] }, { snapshot });
  return written.ok && written.value === "written";
};
