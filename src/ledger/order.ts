/** The order in which events are told: by hybrid clock, then by id, both compared as text. */

/** Below 0, 0 or above 0, by code units, the same everywhere. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

type Placed = { readonly hlc: string; readonly id: string };

export const byHlc = (a: Placed, b: Placed): number =>
  compareText(a.hlc, b.hlc) || compareText(a.id, b.id);
