/** Which events stand: corrections followed to what they correct, deletions and deletions of deletions weighed. */
import type { CorrectionRow, Table } from "#regimen/apply.ts";

/** Later by (order, id): the same on every device. */
export const isLater = (
  a: readonly [order: string, id: string],
  b: readonly [order: string, id: string],
): boolean => (a[0] === b[0] ? a[1] > b[1] : a[0] > b[0]);

/** For `sort`: earlier by (order, id) first. */
export const byOrder = (
  a: readonly [order: string, id: string],
  b: readonly [order: string, id: string],
): number => (isLater(a, b) ? 1 : isLater(b, a) ? -1 : 0);

/**
 * The ids that a standing deletion refers to. A deletion stands unless one that stands refers to it; deletions that
 * refer to each other in a circle never stand.
 */
export const deletedIds = (deletions: Table<string>): ReadonlySet<string> => {
  const open = new Map<string, number>();
  for (const id in deletions) {
    const target = deletions[id] ?? "";
    open.set(target, (open.get(target) ?? 0) + 1);
  }
  const gone = new Set<string>();
  const settled = Object.keys(deletions).filter((id) => !open.has(id));
  // Grows while it is walked: a deletion is settled as soon as all that refer to it are.
  for (const id of settled) {
    const target = deletions[id] ?? "";
    if (!gone.has(id)) gone.add(target);
    const left = (open.get(target) ?? 0) - 1;
    open.set(target, left);
    if (left === 0 && target in deletions) settled.push(target);
  }
  return gone;
};

/**
 * For every event that was corrected, the ids of its standing corrections, the latest last. A correction of a
 * correction belongs to the first event. Left out: whose target is missing, of another type, or a circle.
 */
export const correctionsByRoot = (
  table: Table<unknown>,
  corrections: Table<CorrectionRow>,
  gone: ReadonlySet<string>,
): ReadonlyMap<string, readonly string[]> => {
  const roots = new Map<string, string | undefined>();
  const found = new Map<string, [order: string, id: string][]>();
  for (const id in corrections) {
    const order = corrections[id]?.[1];
    if (order === undefined || !(id in table) || gone.has(id)) continue;
    const root = rootOf(id, table, corrections, roots);
    if (root === undefined) continue;
    const known = found.get(root);
    if (known === undefined) found.set(root, [[order, id]]);
    else known.push([order, id]);
  }
  return new Map(
    [...found].map(([root, list]) => [root, list.sort(byOrder).map(([, id]) => id)] as const),
  );
};

/** `known` remembers the way, so that a long chain of corrections is walked once. */
const rootOf = (
  id: string,
  table: Table<unknown>,
  corrections: Table<CorrectionRow>,
  known: Map<string, string | undefined>,
): string | undefined => {
  const path = new Set<string>();
  let at = id;
  let next = corrections[at]?.[0];
  while (next !== undefined && at in table && !known.has(at) && !path.has(at)) {
    path.add(at);
    at = next;
    next = corrections[at]?.[0];
  }
  const isRoot = next === undefined && at in table;
  const root = isRoot ? at : known.get(at);
  for (const each of path) known.set(each, root);
  return root;
};
