/** What this tab knows: the fold of the rows that it has read. */
import { type Tally, noTally } from "#ledger/tally.ts";
import { emptyState, type State } from "#regimen/apply.ts";

/**
 * The version of this code as a reader. Raise it with every change to the events that are understood or to the fold:
 * snapshots of another reader are dropped, and rows that were set aside are tried again.
 */
export const reader = 4;

/** `tally` and `edition`: of the head up to which `state` is folded. `recent`: ids folded one by one, after the snapshot. */
export type Folded = {
  readonly state: State;
  readonly tally: Tally;
  readonly edition: number;
  readonly recent: ReadonlySet<string>;
};

/** Before the first row. */
export const nothingFolded: Folded = {
  state: emptyState,
  tally: noTally,
  edition: 0,
  recent: new Set(),
};
