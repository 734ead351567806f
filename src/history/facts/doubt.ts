/** Whether something that was left out, or that an export never holds, could be newer than what was found. */
import type { Chosen } from "#history/facts/chosen.ts";
import type { Reason } from "#history/record.ts";

/** Lines and records that could have been a contact. Drafts, quotes, pseudo-messages and duplicates could not. */
const perhapsContact: ReadonlySet<Reason> = new Set<Reason>([
  "bad-date",
  "future-date",
  "date-order-conflict",
  "bad-json-record",
  "too-long",
  "too-many-people",
  "unknown-sender",
  "unknown-service",
  "no-timestamp",
  "unsupported-type",
  "pasted-line",
]);

/** Whether this part could hide a contact at or after `local`. `clock` turns its instants into local seconds. */
export const couldHide = (
  { file: { part }, dated }: Chosen,
  local: number,
  clock: (seconds: number) => number = (seconds) => seconds,
): boolean => {
  if (!dated) return true;
  if (part.warnings.has("timer") || part.warnings.has("file-cut-short")) return true;
  for (const [reason, { newest }] of part.skipped)
    if (perhapsContact.has(reason) && newest > 0 && clock(newest) >= local) return true;
  return false;
};
