/** The union with an export file. What is known stays as it is, what was erased stays away, and one bad line stops nothing. */
import { bytesOf } from "#ledger/bytes.ts";
import { batch, type Desk } from "#ledger/desk.ts";
import { type InTurn } from "#ledger/in-turn.ts";
import { type LedgerError } from "#ledger/ledger.ts";
import { fileVersion, lineFrom, type Line } from "#ledger/lines.ts";
import { mergeRows } from "#ledger/merge.ts";
import { isEnvelopeSize } from "#ledger/pad.ts";
import { type Row } from "#ledger/row.ts";
import { seal } from "#ledger/seal.ts";
import { linesIn } from "#ledger/split-lines.ts";
import { err, ok, type Result } from "#result.ts";

/**
 * `added`: events that are new here, `newer` those among them that this version keeps but can't read. `known`: were here, or stood in
 * the file twice. `gone`: were erased here, and stay so. `erased`: ids that are erased from now on because the file says so.
 * `damaged`: lines that say nothing. `missing`: lines that the header speaks of and the file lacks.
 */
export type Imported = {
  readonly added: number;
  readonly newer: number;
  readonly known: number;
  readonly gone: number;
  readonly erased: number;
  readonly damaged: number;
  readonly missing: number;
};

/** `empty`: nothing in it. `foreign`: not one line of ours. `unread`: the file could not be read to its end; what came before is kept. */
export type ImportError = LedgerError | "empty" | "foreign" | "unread";

type Counts = { -readonly [Name in keyof Imported]: number };

/** A file of which so many lines are none of ours is not ours. */
const patience = 1_000;

type Work = {
  readonly desk: Desk;
  readonly turn: InTurn;
  readonly counts: Counts;
  readonly onProgress: (lines: number) => void;
};

/**
 * Takes text as it comes, so that a large file is never whole in memory. Every batch is kept for itself: after an error, what was taken
 * before it stays, and the same file may be given again.
 * Between batches others have their turn: nobody who keeps something waits for a file.
 */
export const importLines = async (
  desk: Desk,
  turn: InTurn,
  pieces: AsyncIterable<string> | Iterable<string>,
  onProgress: (lines: number) => void,
): Promise<Result<Imported, ImportError>> => {
  const counts = { added: 0, newer: 0, known: 0, gone: 0, erased: 0, damaged: 0, missing: 0 };
  const work = { desk, turn, counts, onProgress };
  let read = 0;
  let own = 0;
  let isOurs = false;
  let promised = 0;
  let held: Line[] = [];
  try {
    for await (const text of linesIn(pieces)) {
      const line: Line = text === undefined ? { kind: "damaged" } : lineFrom(text);
      read += 1;
      if (line.kind === "header") {
        isOurs = true;
        promised = Math.max(promised, line.version === fileVersion ? (line.lines ?? 0) : 0);
        continue;
      }
      own += 1;
      if (line.kind === "damaged") counts.damaged += 1;
      else {
        isOurs = true;
        held.push(line);
      }
      if (!isOurs && read >= patience) return err("foreign");
      if (held.length < batch) continue;
      const taken = await take(work, held, read);
      if (!taken.ok) return taken;
      held = [];
    }
  } catch {
    const taken = await take(work, held, read);
    return taken.ok ? err("unread") : taken;
  }
  if (!isOurs) return err(read === 0 ? "empty" : "foreign");
  const taken = await take(work, held, read);
  if (!taken.ok) return taken;
  return ok({ ...counts, missing: Math.max(0, promised - own) });
};

const take = async (
  { desk, turn, counts, onProgress }: Work,
  lines: readonly Line[],
  read: number,
): Promise<Result<void, LedgerError>> => {
  const taken = await turn(() => union(desk, counts, lines));
  if (!taken.ok) return taken;
  onProgress(read);
  await desk.pause();
  return taken;
};

const union = async (
  desk: Desk,
  counts: Counts,
  lines: readonly Line[],
): Promise<Result<void, LedgerError>> => {
  const named = lines.filter((line) => line.kind === "event" || line.kind === "erased");
  const before = await desk.store.rows([...new Set(named.map(({ id }) => id))]);
  if (!before.ok) return before;
  const here = new Map(before.value.map(({ id, body }) => [id, body !== null]));
  const rows = new Map<string, Row>();
  for (const line of named) {
    const known = here.get(line.id);
    const one = line.kind === "event" && line.isPart ? 0 : 1;
    if (line.kind === "erased") {
      // An event that came a line before goes again: of the two, the erasing stands.
      if (known === false) counts.known += 1;
      else counts.erased += 1;
      here.set(line.id, false);
      rows.set(line.id, { id: line.id, g: 0, body: null });
    } else if (known === undefined) {
      const row = await rowOf(desk, line);
      if (row === undefined) counts.damaged += 1;
      else {
        rows.set(line.id, row);
        here.set(line.id, true);
        counts.added += one;
        counts.newer += line.readable ? 0 : 1;
      }
    } else if (known) counts.known += one;
    else counts.gone += one;
  }
  return mergeRows(desk, [...rows.values()]);
};

/** Undefined for an event that no envelope holds. */
const rowOf = async (
  { subtle, chance, keys }: Desk,
  { id, text }: Extract<Line, { readonly kind: "event" }>,
): Promise<Row | undefined> => {
  const { g, space } = keys;
  const key = keys.event(g);
  const bytes = bytesOf(id);
  if (key === undefined || bytes === undefined) return undefined;
  const body = await seal(subtle, chance, key, { kind: "event", space, id: bytes, g }, text);
  return isEnvelopeSize(body.length) ? { id, g, body } : undefined;
};
