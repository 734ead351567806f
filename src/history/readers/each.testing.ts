/** What every reader is held to, by one made-up chat and the truth about it. */
import { truthOf, type Item, type MadeChat } from "#history/generate/chat.testing.ts";
import type { History } from "#history/facts/facts.ts";
import { Part } from "#history/part.ts";
import type { Reading } from "#history/reader.ts";
import { bytesOf, testNow } from "#history/read.testing.ts";
import { secondsOfEpochMs } from "#history/seconds.ts";
import { visitAll } from "#history/records.ts";

/** The truth, times cut to `resolution` seconds, of what the export holds of these items. */
export const trueOf = (items: readonly Item[], resolution = 1) => {
  const truth = truthOf(items.map((item) => ({ ...item, at: item.at - (item.at % resolution) })));
  return {
    lastCounting: truth.lastCounting?.at,
    lastIncoming: truth.lastIncoming?.at,
    dayZero: truth.dayZero?.at,
    messages: truth.messages,
    calls: truth.calls,
    attempts: truth.attempts,
  };
};

export const readOf = ({ sources, facts }: History) => {
  const sum = (of: "messages" | "calls" | "attempts"): number =>
    sources.reduce((total, source) => total + source[of], 0);
  return {
    lastCounting: facts.lastCounting?.local,
    lastIncoming: facts.lastIncoming?.local,
    dayZero: facts.dayZero?.local,
    messages: sum("messages"),
    calls: sum("calls"),
    attempts: sum("attempts"),
  };
};

/** A chat without what the format does not write. */
export const without = (chat: MadeChat, ...what: readonly Item["what"][]): MadeChat => ({
  ...chat,
  items: chat.items.filter((item) => !what.includes(item.what)),
});

/** All that a reader makes of a text, or bytes, that come in pieces of `size` bytes. */
export const partOf = (
  reading: Reading,
  text: string | Uint8Array<ArrayBuffer>,
  size: number,
  path = "file",
) => {
  const latest = secondsOfEpochMs(testNow);
  const part = new Part(latest);
  const reader = reading.open(part, { path, me: ["Alex"], dateOrder: undefined, latest });
  const bytes = typeof text === "string" ? bytesOf(text) : text;
  // Pieces may be overwritten once they were taken; so they are.
  for (let at = 0; at < bytes.length; at += size) {
    const piece = bytes.slice(at, at + size);
    reader.push(piece);
    piece.fill(0x22);
  }
  reader.finish();
  const records: number[][] = [];
  visitAll(part.records, (...record) => records.push(record));
  return {
    records,
    people: part.people,
    chats: part.chats,
    skipped: [...part.skipped],
    warnings: [...part.warnings],
    likely: [part.likelySelf, part.likelyOther],
  };
};
