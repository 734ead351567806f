/** Rows sealed one after the other, each linked to the one before it: the end of this device's chain, on its way to the store. */
import { hexOf, type Bytes, type Chance } from "#ledger/bytes.ts";
import { type Link } from "#ledger/envelope.ts";
import { type Head } from "#ledger/head.ts";
import { tick } from "#ledger/hlc.ts";
import { type Keys } from "#ledger/keys.ts";
import { isEnvelopeSize } from "#ledger/pad.ts";
import { type SealedRow } from "#ledger/row.ts";
import { fingerprint, seal } from "#ledger/seal.ts";

/** Grows with every `add`. Writes nothing. */
export type Chain = {
  readonly rows: readonly SealedRow[];
  /** After the last row. Its tally is not counted yet. */
  readonly head: Head;
  /** Seals what `text` makes of the row's link. Undefined, and nothing added, for more than an envelope holds. */
  readonly add: (id: Bytes, text: (link: Link) => Bytes) => Promise<Link | undefined>;
};

/** Goes on after `head`. `now`: this device's clock, in ms since 1970. */
export const chainFrom = (
  subtle: SubtleCrypto,
  chance: Chance,
  keys: Keys,
  key: CryptoKey,
  start: Head,
  now: number,
): Chain => {
  const rows: SealedRow[] = [];
  let head = start;
  return {
    rows,
    get head() {
      return head;
    },
    add: async (id, text) => {
      const link = { hlc: tick(head.hlc, now), dev: head.dev, n: head.n + 1, prev: head.prev };
      const place = { kind: "event", space: keys.space, id, g: keys.g } as const;
      const body = await seal(subtle, chance, key, place, text(link));
      if (!isEnvelopeSize(body.length)) return undefined;
      rows.push({ id: hexOf(id), g: keys.g, body });
      head = { ...head, ...link, prev: hexOf(await fingerprint(subtle, body)) };
      return link;
    },
  };
};
