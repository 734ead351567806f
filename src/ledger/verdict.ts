/** Whether a change may be written, decided alike by every store, inside its transaction. */
import { sameBytes, type Bytes } from "#ledger/bytes.ts";
import { type Row } from "#ledger/row.ts";
import { type Change, type Written } from "#ledger/store.ts";

/**
 * `head` is what the store has now, `known` those of the rows to be added that it has. A change whose rows are all there
 * already is the second try of one that had been written before the connection was lost: it must not count as new.
 */
export const verdictOn = (
  change: Change,
  head: Bytes | undefined,
  known: readonly Row[],
): Written | "go" => {
  const added = change.add ?? [];
  if (known.length > 0) {
    const again = added.every((row) => known.some((other) => isSame(row, other)));
    return again ? "written" : "taken";
  }
  if (change.basis === undefined || isHead(change.basis.head, head)) return "go";
  return change.head !== undefined && isHead(change.head, head) ? "written" : "moved";
};

const isSame = (row: Row, other: Row): boolean =>
  row.id === other.id &&
  row.body !== null &&
  other.body !== null &&
  sameBytes(row.body, other.body);

const isHead = (a: Bytes | undefined, b: Bytes | undefined): boolean =>
  a === undefined || b === undefined ? a === b : sameBytes(a, b);
