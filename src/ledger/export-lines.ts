/** Everything that is kept, as the lines of a file that nothing locks. */
import { jsonOf } from "#ledger/bytes.ts";
import { eachBatch, type Desk, type Progress } from "#ledger/desk.ts";
import { erasedLine, eventLine, headerLine, type EventLine } from "#ledger/lines.ts";
import { byHlc } from "#ledger/order.ts";
import { openText } from "#ledger/read-rows.ts";
import { isSealed, type Row } from "#ledger/row.ts";
import { type StoreError } from "#ledger/store.ts";
import { err, ok, type Result } from "#result.ts";

/**
 * `lines`: the header first, then the events in their order, then the erased ids; no line ends. `unreadable`: rows that could not
 * be opened and are not among them. What a later version wrote is among them as it is.
 */
export type Exported = {
  readonly lines: readonly string[];
  readonly events: number;
  readonly unreadable: number;
};

type Told = EventLine & { readonly id: string };

/** Reads batch by batch, with a breath between, and changes nothing. */
export const exportLines = async (
  desk: Desk,
  onProgress: (progress: Progress) => void,
): Promise<Result<Exported, StoreError>> => {
  const survey = await desk.store.survey();
  if (!survey.ok) return survey;
  const all = survey.value.ids.length;
  const told: Told[] = [];
  const erased: string[] = [];
  let read = 0;
  const done = await eachBatch(desk, async (rows) => {
    told.push(...(await linesOf(desk, rows)));
    erased.push(...rows.filter((row) => !isSealed(row)).map(({ id }) => id));
    read += rows.length;
    onProgress({ read, all: Math.max(all, read) });
    return ok(undefined);
  });
  if (!done.ok) return err(done.error);
  const unreadable = read - told.length - erased.length;
  told.sort(byHlc);
  const gone = new Set(erased);
  const here = told.filter(({ of }) => of === undefined || !gone.has(of));
  const after = [...here.map(({ line }) => line), ...erased.map(erasedLine)];
  const events = here.filter(({ of }) => of === undefined).length;
  return ok({ lines: [headerLine(after.length), ...after], events, unreadable });
};

const linesOf = async ({ subtle, keys }: Desk, rows: readonly Row[]): Promise<readonly Told[]> => {
  const sealed = rows.filter(isSealed);
  const texts = await Promise.all(sealed.map((row) => openText(subtle, keys, row)));
  return sealed.flatMap(({ id }, at) => {
    const text = texts[at];
    const one = text?.ok === true ? eventLine(id, jsonOf(text.value)) : undefined;
    return one === undefined ? [] : [{ id, ...one }];
  });
};
