/** For tests: the chain of each device, checked link by link in the rows themselves. */
import { hexOf } from "#ledger/bytes.ts";
import { type Keys } from "#ledger/keys.ts";
import { openRow } from "#ledger/read-rows.ts";
import { isSealed, type Row } from "#ledger/row.ts";
import { fingerprint } from "#ledger/seal.ts";

/** What is wrong with the chains in `rows`, none of which may be erased; empty if nothing is. */
export const chainTroubles = async (
  subtle: SubtleCrypto,
  keys: Keys,
  rows: readonly Row[],
): Promise<readonly string[]> => {
  const troubles: string[] = [];
  const devices = new Map<string, { n: number; prev: string; hlc: string; print: string }[]>();
  for (const row of rows.filter(isSealed)) {
    const read = await openRow(subtle, keys, row);
    if (!read.ok) {
      troubles.push(`${row.id}: ${read.error}`);
      continue;
    }
    const { dev, n, prev, hlc } = read.value.link;
    const print = hexOf(await fingerprint(subtle, row.body));
    devices.set(dev, [...(devices.get(dev) ?? []), { n, prev, hlc, print }]);
  }
  for (const [dev, links] of devices) {
    let last = { n: 0, print: "", hlc: "" };
    for (const link of links.toSorted((a, b) => a.n - b.n)) {
      if (link.n !== last.n + 1) troubles.push(`${dev}: ${last.n} then ${link.n}`);
      if (link.prev !== last.print) troubles.push(`${dev}: ${link.n} has another prev`);
      if (link.hlc <= last.hlc) troubles.push(`${dev}: ${link.n} has an older clock`);
      last = link;
    }
  }
  return troubles;
};
