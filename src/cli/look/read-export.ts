/** An export file, read for one command: its events, what they come to, and now where the person is. */
import { createReadStream } from "node:fs";

import { lookWords } from "#cli/look/words.en.ts";
import type { World } from "#cli/world.ts";
import { eventsIn } from "#ledger/events-in.ts";
import { applyAll, emptyState, type State } from "#regimen/apply.ts";
import type { Event } from "#regimen/event.ts";
import { inOwnZone } from "#regimen/views/zone-at.ts";
import { zonedAt, type Zoned } from "#regimen/zoned.ts";
import { err, ok, type Result } from "#result.ts";

export type Export = {
  readonly events: readonly Event[];
  readonly state: State;
  readonly now: Zoned;
  /** Lines that could not be read. */
  readonly unread: number;
};

/** What is wrong, in words, where it can't be read. */
export const readExport = async (
  { now, zone }: World,
  file: string,
): Promise<Result<Export, string>> => {
  try {
    if (await isLocked(file)) return err(lookWords.locked);
    const read = await eventsIn(createReadStream(file, { encoding: "utf8" }));
    if (!read.ok) return err(lookWords[read.error]);
    const { events, unread } = read.value;
    const state = applyAll(emptyState, events);
    return ok({ events, unread, state, now: inOwnZone(state, zonedAt(now(), zone)) });
  } catch {
    return err(lookWords.cannotRead);
  }
};

/** How an age file begins, as bytes or wrapped as text. */
const lockedBegins = ["age-encryption.org/", "-----BEGIN AGE ENCRYPTED"];

const isLocked = async (file: string): Promise<boolean> => {
  let begin = "";
  for await (const piece of createReadStream(file, { encoding: "latin1", end: 63 }))
    begin += String(piece);
  return lockedBegins.some((each) => begin.startsWith(each));
};
