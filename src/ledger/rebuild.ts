/** The fold made again from every row, in batches, while the ledger goes on working. */
import { eachBatch, findHead, opened, writeFrom, type Desk, type FoundHead } from "#ledger/desk.ts";
import { withRows } from "#ledger/catch-up.ts";
import { nothingFolded, type Folded } from "#ledger/fold.ts";
import { noHlc, seen, type Hlc } from "#ledger/hlc.ts";
import { readRows } from "#ledger/read-rows.ts";
import { type Answer, type Note } from "#ledger/store.ts";
import { noTally, sameTally, withIds } from "#ledger/tally.ts";
import { applyAll } from "#regimen/apply.ts";
import { ok } from "#result.ts";

/** What one pass over the rows gave. `could`: how many rows could be read. */
export type Pass = {
  readonly folded: Folded;
  readonly latest: Hlc;
  readonly could: number;
  readonly setAside: readonly Note[];
};

/** Reads every row. Needs no turn of its own: rows may come and go meanwhile, and `completed` sees to them. */
export const passOver = async (desk: Desk): Answer<Pass> => {
  const start = await findHead(desk);
  if (!start.ok) return start;
  const { count, edition } = start.value.head;
  let { state } = nothingFolded;
  let latest = noHlc;
  let could = 0;
  const setAside: Note[] = [];
  const ids = new Set<string>();
  const read = await eachBatch(desk, async (rows) => {
    const found = await readRows(desk.subtle, desk.keys, rows, desk.store.rows);
    if (!found.ok) return found;
    const { envelopes, links, setAside: not } = found.value;
    state = applyAll(
      state,
      envelopes.map(({ event }) => event),
    );
    latest = links.reduce((last, { hlc }) => seen(last, hlc, desk.now()), latest);
    could += envelopes.length;
    setAside.push(...not);
    for (const { id } of rows) ids.add(id);
    desk.onProgress({ read: ids.size, all: Math.max(count, ids.size) });
    return found;
  });
  const tally = withIds(noTally, [...ids]);
  const folded = { state, tally, edition, recent: ids };
  return read.ok ? ok({ folded, latest, could, setAside }) : read;
};

/**
 * A pass, with the rows that came during it; `again` if the ledger has another edition by now, or the head moved. Mends
 * a head that does not fit the rows, and brings the quarantine up to date. Needs a turn of its own.
 */
export const completed = async (desk: Desk, pass: Pass): Answer<Folded | "again"> => {
  const glance = await desk.store.glance();
  if (!glance.ok) return glance;
  const survey = await desk.store.survey();
  if (!survey.ok) return survey;
  const found = await opened(desk, survey.value.head);
  if (!found.ok) return found;
  if (found.value.head.edition !== pass.folded.edition) return ok("again");
  const missing = survey.value.ids.filter((id) => !pass.folded.recent.has(id));
  const folded = await withRows(desk, pass.folded, missing);
  if (!folded.ok) return folded;
  return noted(desk, pass, folded.value, found.value, readable(pass, glance.value.notes));
};

/** The ids of notes that this pass has proved wrong. */
const readable = ({ folded, setAside }: Pass, notes: readonly Note[]): readonly string[] => {
  const still = new Set(setAside.map(({ id }) => id));
  return notes.map(({ id }) => id).filter((id) => folded.recent.has(id) && !still.has(id));
};

const noted = async (
  desk: Desk,
  { setAside, latest }: Pass,
  folded: Folded,
  found: FoundHead,
  takeBack: readonly string[],
): Answer<Folded | "again"> => {
  const { head } = found;
  const hlc = seen(head.hlc, latest, desk.now());
  const edition = head.edition + (takeBack.length > 0 ? 1 : 0);
  const fits = sameTally(head, folded.tally) && hlc === head.hlc && edition === head.edition;
  const mended = { ...head, ...folded.tally, hlc, edition, since: [] };
  const written = fits
    ? await (setAside.length > 0 ? desk.store.write({ setAside }) : ok("written" as const))
    : await writeFrom(desk, found, mended, { setAside, takeBack, snapshot: null });
  if (!written.ok) return written;
  return ok(written.value === "written" ? { ...folded, edition } : "again");
};
