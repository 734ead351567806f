/** Reads made-up exports as the app does: bytes in memory, a fixed time, cut into chunks of any size. */
import { sourceOfBytes, type ByteSource } from "#history/byte-source.ts";
import type { FactOptions, History } from "#history/facts/facts.ts";
import type { Picked, ReadOptions } from "#history/read-all.ts";
import { readHistory } from "#history/read-history.ts";

/** 22 November 2026, 21:40 in Berlin. */
export const testNow = 1_795_380_000_000;

export const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** A file that gives no more than `most` bytes at once. */
export const fileOf = (path: string, content: string | Uint8Array<ArrayBuffer>): ByteSource =>
  sourceOfBytes(path, typeof content === "string" ? bytesOf(content) : content);

export const pickedOf = (name: string, ...sources: readonly ByteSource[]): Picked => ({
  name,
  sources,
});

/** What is told about these files, for Alex, on a clock without offset. */
export const historyOfFiles = async (
  picked: readonly Picked[],
  options: Partial<ReadOptions & FactOptions> = {},
): Promise<History> =>
  readHistory(picked, {
    me: ["Alex"],
    other: [],
    now: testNow,
    offsetAt: () => 0,
    zoneKnown: false,
    ...options,
  });

/** What is told about one text. */
export const historyOfText = async (
  text: string,
  options: Partial<ReadOptions & FactOptions> = {},
  path = "_chat.txt",
): Promise<History> => historyOfFiles([pickedOf("chat", fileOf(path, text))], options);
