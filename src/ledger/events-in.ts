/** The events of an export file, read and not kept: for whoever only wants to look into it. */
import { byOrder, envelopeFrom, type Held } from "#ledger/envelope.ts";
import { fileVersion, lineFrom } from "#ledger/lines.ts";
import { linesIn } from "#ledger/split-lines.ts";
import { type Event, type EventId } from "#regimen/event.ts";
import { err, ok, type Result } from "#result.ts";

/** `unread`: lines that this version can't read, and such as are missing. */
export type EventsIn = { readonly events: readonly Event[]; readonly unread: number };

type Tally = {
  readonly held: Map<EventId, Held>;
  readonly erased: Set<EventId>;
  isOurs: boolean;
  unread: number;
  promised: number;
  lines: number;
};

/** A file of which so many lines are none of ours is not ours. */
const patience = 1_000;

/** In their order; what was erased is not among them. `foreign`: not one line of ours. Fails as `pieces` fails. */
export const eventsIn = async (
  pieces: AsyncIterable<string> | Iterable<string>,
): Promise<Result<EventsIn, "empty" | "foreign">> => {
  const tally: Tally = {
    held: new Map(),
    erased: new Set(),
    isOurs: false,
    unread: 0,
    promised: 0,
    lines: 0,
  };
  let read = 0;
  for await (const text of linesIn(pieces)) {
    take(tally, text);
    read += 1;
    if (!tally.isOurs && read >= patience) break;
  }
  if (!tally.isOurs) return err(read === 0 ? "empty" : "foreign");
  const missing = Math.max(0, tally.promised - tally.lines);
  const { events, broken } = wholeIn(tally);
  return ok({ events, unread: tally.unread + missing + broken });
};

const take = (tally: Tally, text: string | undefined): void => {
  const line = text === undefined ? ({ kind: "damaged" } as const) : lineFrom(text);
  if (line.kind === "header") {
    tally.isOurs = true;
    if (line.version === fileVersion) tally.promised = line.lines ?? 0;
    return;
  }
  tally.lines += 1;
  if (line.kind === "damaged") {
    tally.unread += 1;
    return;
  }
  tally.isOurs = true;
  if (line.kind === "erased") {
    tally.erased.add(line.id);
    return;
  }
  const read = envelopeFrom(line.id, line.text);
  if (read.ok) tally.held.set(line.id, read.value);
  else tally.unread += 1;
};

const wholeIn = ({ held, erased }: Tally) => {
  const events: Event[] = [];
  let broken = 0;
  for (const [id, each] of held) {
    if (erased.has(id) || each.kind === "part") continue;
    const event = each.kind === "event" ? each.event : longEvent(id, each, held);
    if (event === undefined) broken += 1;
    else events.push(event);
  }
  return { events: events.sort(byOrder), broken };
};

/** A text that went on in other rows; undefined if one of them is not there. */
const longEvent = (
  id: EventId,
  { parts, whole }: Extract<Held, { kind: "long" }>,
  held: ReadonlyMap<EventId, Held>,
): Event | undefined => {
  const texts = parts.flatMap((each) => {
    const part = held.get(each);
    return part?.kind === "part" && part.of === id ? [part.text] : [];
  });
  const read = texts.length === parts.length ? whole(texts) : undefined;
  return read?.ok === true ? read.value.event : undefined;
};
