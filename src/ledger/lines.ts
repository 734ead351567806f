/** The lines of an export file: a header, then one event or one erased id a line (docs/format.md, "The file"). */
import * as v from "valibot";

import { utf8, type Bytes } from "#ledger/bytes.ts";
import { envelopeFrom, partType } from "#ledger/envelope.ts";
import { eventIdFrom, type EventId } from "#regimen/event.ts";

/** The version of the file. */
export const fileVersion = 1;

/**
 * What one line says. `text` is what will be sealed; `readable` is false for a version, type or shape of later code; `isPart` is true
 * for a piece of another line's text. `damaged`: none of ours, or ours and broken.
 */
export type Line =
  | { readonly kind: "header"; readonly version: number; readonly lines: number | undefined }
  | {
      readonly kind: "event";
      readonly id: EventId;
      readonly text: Bytes;
      readonly readable: boolean;
      readonly isPart: boolean;
    }
  | { readonly kind: "erased"; readonly id: EventId }
  | { readonly kind: "damaged" };

const headerSchema = v.object({
  holdfast: v.pipe(v.number(), v.integer(), v.minValue(1)),
  lines: v.optional(v.unknown()),
});
const objectSchema = v.record(v.string(), v.unknown());
const rowSchema = v.object({
  id: v.string(),
  event: v.nullable(objectSchema),
});

/** The first line. `lines`: how many follow it. */
export const headerLine = (lines: number): string =>
  JSON.stringify({ holdfast: fileVersion, lines });

/** The line of an erased event. */
export const erasedLine = (id: string): string => JSON.stringify({ id, event: null });

/** `hlc`: where it stands in the order. `of`: the event whose text goes on in it, if it is such a part. */
export type EventLine = {
  readonly line: string;
  readonly hlc: string;
  readonly of: string | undefined;
};

/** The line of an event, or of a part of one, from the text in its row; undefined for what is no envelope. */
export const eventLine = (id: string, json: unknown): EventLine | undefined => {
  const parsed = v.safeParse(objectSchema, json);
  if (!parsed.success) return undefined;
  // Bound to sealed bytes, which stay behind.
  const { prev, ...rest } = parsed.output;
  const event = parsed.output["v"] === 1 ? rest : { ...rest, prev };
  const hlc = typeof rest["hlc"] === "string" ? rest["hlc"] : "";
  const of = rest["t"] === partType && typeof rest["ref"] === "string" ? rest["ref"] : undefined;
  return { line: JSON.stringify({ id, event }), hlc, of };
};

/** Reads one line that is not blank. Never throws. */
export const lineFrom = (line: string): Line => {
  const json = parsedJson(line);
  const header = v.safeParse(headerSchema, json);
  if (header.success) {
    const { holdfast: version, lines } = header.output;
    return { kind: "header", version, lines: typeof lines === "number" ? lines : undefined };
  }
  const row = v.safeParse(rowSchema, json);
  const id = row.success ? eventIdFrom(row.output.id) : undefined;
  if (!row.success || id === undefined) return { kind: "damaged" };
  const { event } = row.output;
  return event === null ? { kind: "erased", id } : eventIn(id, event);
};

const eventIn = (id: EventId, event: Readonly<Record<string, unknown>>): Line => {
  // A link to bytes that are not here would look like damage; empty, it says that it can't be checked.
  const inner = event["v"] === 1 ? { ...event, prev: "" } : event;
  const text = utf8(JSON.stringify(inner));
  const read = envelopeFrom(id, text);
  if (!read.ok && read.error === "damaged") return { kind: "damaged" };
  const isPart = read.ok && read.value.kind === "part";
  return { kind: "event", id, text, readable: read.ok, isPart };
};

const parsedJson = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
};
