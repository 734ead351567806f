/** Whether a change may be written, decided alike by every store, inside its transaction. */
import * as v from "valibot";

import { sameBytes, type Bytes } from "#ledger/bytes.ts";
import { type Row } from "#ledger/row.ts";
import { type Change, type DraftRow, type Written } from "#ledger/store.ts";

/** What the store has now: the head, the key record, those of the rows to be added that it has, and all drafts if asked for. */
export type Present = {
  readonly head: Bytes | undefined;
  readonly keys: unknown;
  readonly known: readonly Row[];
  readonly drafts: readonly DraftRow[];
};

/**
 * A change whose rows are all there already is the second try of one that had been written before the connection was
 * lost: it must not count as new.
 */
export const verdictOn = (change: Change, present: Present): Written | "go" => {
  const { head, known } = present;
  const added = change.add ?? [];
  if (known.length > 0) {
    const again = added.every((row) => known.some((other) => isSame(row, other)));
    return again ? "written" : "taken";
  }
  if (change.basis !== undefined && !isHead(change.basis.head, head)) {
    return change.head !== undefined && isHead(change.head, head) ? "written" : "moved";
  }
  if (change.under !== undefined && generationOf(present.keys) !== change.under) return "moved";
  return hasSameDrafts(change, present.drafts) ? "go" : "moved";
};

const isSame = (row: Row, other: Row): boolean =>
  row.id === other.id &&
  row.body !== null &&
  other.body !== null &&
  sameBytes(row.body, other.body);

const isHead = (a: Bytes | undefined, b: Bytes | undefined): boolean =>
  a === undefined || b === undefined ? a === b : sameBytes(a, b);

const recordSchema = v.object({ g: v.number() });

const generationOf = (keys: unknown): number | undefined =>
  v.is(recordSchema, keys) ? keys.g : undefined;

const hasSameDrafts = ({ whileDrafts }: Change, drafts: readonly DraftRow[]): boolean =>
  whileDrafts === undefined ||
  (whileDrafts.length === drafts.length &&
    whileDrafts.every(({ id, body }) =>
      drafts.some((other) => other.id === id && sameBytes(body, other.body)),
    ));
