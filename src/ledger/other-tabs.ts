/** Ports to the world beside the store: other tabs, and a small mark outside it. */

/** Other tabs over the same ledger. A message says only that something changed. */
export type OtherTabs = {
  readonly tell: () => void;
  /** Gives back how to stop. */
  readonly listen: (onNews: () => void) => () => void;
};

/** For a ledger that has no other tabs. */
export const noOtherTabs: OtherTabs = { tell: () => undefined, listen: () => () => undefined };

/** A mark, kept apart from the ledger, that something was kept: so that an emptied store is not taken for a new one. */
export type Marker = { readonly wasKept: () => boolean; readonly noteKept: () => void };

/** For a ledger without a mark. */
export const noMarker: Marker = { wasKept: () => false, noteKept: () => undefined };
