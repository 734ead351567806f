/**
 * Reads a zip of five gigabytes, a chat between photos, and prints how much of it was touched. The photos are holes in the file, so
 * the disk holds little of it; the directory is of the large sort, as places beyond four gigabytes need. `node zip.mjs CHAT FILE`
 */
import { closeSync, ftruncateSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { deflateRawSync } from "node:zlib";

import { mostMemory } from "./most-memory.mjs";
import { sourcesAt } from "../../src/cli/history/files.ts";
import { zipParts, type ZipPart } from "../../src/history/generate/zip.testing.ts";
import { readHistory } from "../../src/history/read-history.ts";

const [chat = "", file = ""] = process.argv.slice(2);

if (chat !== "") {
  const photos = 1_000;
  const text = readFileSync(chat);
  const parts: ZipPart[] = Array.from({ length: photos }, (_, at) => ({
    path: `${String(at).padStart(8, "0")}-PHOTO-2024-01-15-09-31-02.jpg`,
    size: 5_000_000,
  }));
  const packed = new Uint8Array(deflateRawSync(text));
  parts.splice(photos / 2, 0, { path: "_chat.txt", size: text.length, packed });
  const handle = openSync(file, "w");
  let end = 0;
  for (const { at, bytes } of zipParts(parts)) {
    writeSync(handle, bytes, 0, bytes.length, at);
    end = at + bytes.length;
  }
  ftruncateSync(handle, end);
  closeSync(handle);
  console.log(JSON.stringify({ size: end, chat: packed.length }));
} else {
  let read = 0;
  const sources = (await sourcesAt(file)).map((source) => ({
    ...source,
    read: async (...place: Parameters<typeof source.read>) => {
      const bytes = await source.read(...place);
      read += bytes.length;
      return bytes;
    },
  }));
  const { sources: told, facts } = await readHistory([{ name: file, sources }], {
    me: ["Alex"],
    other: [],
    now: Date.now(),
    offsetAt: () => 0,
    zoneKnown: false,
  });
  rmSync(file);
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  console.log(
    JSON.stringify({
      messages: told.reduce((sum, { messages }) => sum + messages, 0),
      last: facts.lastCounting?.local,
      read,
      cpu: (userCPUTime + systemCPUTime) / 1e6,
      rss: mostMemory(),
    }),
  );
}
