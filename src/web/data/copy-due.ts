/** Whether it is time for a gentle word about a copy. Never in the first days, never again soon after "later". */
import type { State } from "#regimen/apply.ts";

/** In days. */
export const copyEvery = 30;
const firstAfter = 7;
/** With less than this there is little to lose. */
const worthACopy = 5;

/** The days as `2026-11-28`; empty where there is none. */
export type CopyMarks = { readonly lastSaved: string; readonly copyFrom: string };

type Day = { readonly add: (days: number) => string; readonly today: string };

/** `due`: say it now. `from`: the day to note, from which on it may be said. */
export const copyDue = (
  state: State,
  { lastSaved, copyFrom }: CopyMarks,
  { add, today }: Day,
): { readonly due: boolean; readonly from?: string } => {
  if (entriesIn(state) < worthACopy) return { due: false };
  if (copyFrom === "") return { due: false, from: add(firstAfter) };
  const isFresh = lastSaved !== "" && lastSaved > add(-copyEvery);
  return { due: !isFresh && copyFrom <= today };
};

const entriesIn = ({ contacts, received, looks, urges, letters, looseEnds, ifThens }: State) =>
  [contacts, received, looks, urges, letters, looseEnds, ifThens].reduce(
    (sum, table) => sum + Object.keys(table).length,
    0,
  );
