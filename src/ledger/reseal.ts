/** Rows sealed anew under the next generation, each device's chain link by link: `prev` is bound to the sealed bytes. */
import * as v from "valibot";

import { bytesOf, hexOf, jsonOf, utf8, type Bytes } from "#ledger/bytes.ts";
import { eachBatch, type Desk } from "#ledger/desk.ts";
import { linkEntries } from "#ledger/envelope.ts";
import { isEnvelopeSize } from "#ledger/pad.ts";
import { openText } from "#ledger/read-rows.ts";
import { isSealed, type SealedRow } from "#ledger/row.ts";
import { fingerprint, seal } from "#ledger/seal.ts";
import { type Answer } from "#ledger/store.ts";
import { ok } from "#result.ts";

/** `left`: generations of which a row stays as it is, because it can't be opened. `prints`: old fingerprints to new ones. */
export type Resealed = {
  readonly rows: readonly SealedRow[];
  readonly left: ReadonlySet<number>;
  readonly prints: ReadonlyMap<string, string>;
};

const linkSchema = v.looseObject({
  v: v.literal(1),
  dev: linkEntries.dev,
  n: linkEntries.n,
  prev: linkEntries.prev,
});

/** A row's text. `link`: undefined for what a later version wrote, whose text is not touched. */
type Opened = {
  readonly id: string;
  readonly text: Bytes;
  readonly print: string;
  readonly link: v.InferOutput<typeof linkSchema> | undefined;
};

/** Reads and seals everything that `desk` can open with `key`, of generation `g`. Writes nothing. */
export const resealed = async (desk: Desk, key: CryptoKey, g: number): Answer<Resealed> => {
  const survey = await desk.store.survey();
  if (!survey.ok) return survey;
  // Read, sealed, and then written all at once.
  const progress = { read: 0, all: survey.value.ids.length * 3 };
  const texts: Opened[] = [];
  const left = new Set<number>();
  const read = await eachBatch(desk, async (rows) => {
    const sealed = rows.filter(isSealed);
    const opened = await Promise.all(sealed.map((row) => openedRow(desk, row)));
    opened.forEach((one, at) => {
      if (one !== undefined) texts.push(one);
      else left.add(sealed[at]?.g ?? 0);
    });
    progress.read += rows.length;
    desk.onProgress(progress);
    return ok(undefined);
  });
  if (!read.ok) return read;
  texts.sort((a, b) => compare(a.link?.dev ?? "", b.link?.dev ?? "") || nOf(a) - nOf(b));
  const rows: SealedRow[] = [];
  const prints = new Map<string, string>();
  for (const [at, one] of texts.entries()) {
    const row = await sealedAnew(desk, key, g, one, prints);
    if (row === undefined) left.add(desk.keys.g);
    else rows.push(row);
    if (at % breath !== 0) continue;
    desk.onProgress({ ...progress, read: Math.min(progress.all, progress.read + at) });
    await desk.pause();
  }
  return ok({ rows, left, prints });
};

const breath = 128;

const openedRow = async (desk: Desk, row: SealedRow): Promise<Opened | undefined> => {
  const text = await openText(desk.subtle, desk.keys, row);
  if (!text.ok) return undefined;
  const link = v.safeParse(linkSchema, jsonOf(text.value));
  return {
    id: row.id,
    text: text.value,
    print: hexOf(await fingerprint(desk.subtle, row.body)),
    link: link.success ? link.output : undefined,
  };
};

const sealedAnew = async (
  { subtle, chance, keys }: Desk,
  key: CryptoKey,
  g: number,
  { id, text, print, link }: Opened,
  prints: Map<string, string>,
): Promise<SealedRow | undefined> => {
  const bytes = bytesOf(id);
  if (bytes === undefined) return undefined;
  const prev = link === undefined ? undefined : prints.get(link.prev);
  // Where the event before it is erased, the link stays what it was.
  const plain = prev === undefined ? text : utf8(JSON.stringify({ ...link, prev }));
  const body = await seal(
    subtle,
    chance,
    key,
    { kind: "event", space: keys.space, id: bytes, g },
    plain,
  );
  if (!isEnvelopeSize(body.length)) return undefined;
  prints.set(print, hexOf(await fingerprint(subtle, body)));
  return { id, g, body };
};

const nOf = ({ link }: Opened): number => link?.n ?? 0;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
