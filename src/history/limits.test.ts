/** What files may be made to do harm with, and what is done about it: each limit reached once. */
import { deflateRawSync } from "node:zlib";

import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";

import { chanceOf } from "#history/generate/chance.testing.ts";
import { everyExport } from "#history/generate/any.testing.ts";
import { canary, madeChat } from "#history/generate/chat.testing.ts";
import { zipParts, type ZipPart } from "#history/generate/zip.testing.ts";
import type { ByteSource } from "#history/byte-source.ts";
import {
  bytesOf,
  fileOf,
  historyOfFiles,
  historyOfText,
  pickedOf,
  testNow,
} from "#history/read.testing.ts";
import { readAll } from "#history/read-all.ts";
import { partOf } from "#history/readers/each.testing.ts";
import { readings } from "#history/readers.ts";
import { sniff } from "#history/sniff.ts";
import { contentOf, entriesOf, ZipRefused } from "#history/zip.ts";

const chat = "[15.01.24, 09:30:45] Sam: hallo\n[16.01.24, 09:30:45] Alex: hi\n";

/** A zip that is written down piece by piece, of any size: what lies between the pieces is nothing but zeros. */
const sparse = (parts: readonly ZipPart[]): ByteSource => {
  const pieces = zipParts(parts);
  const last = pieces.at(-1);
  return {
    path: "chat.zip",
    size: (last?.at ?? 0) + (last?.bytes.length ?? 0),
    read: async (offset, length) => {
      const bytes = new Uint8Array(length);
      for (const { at, bytes: piece } of pieces) {
        const from = Math.max(at, offset);
        const to = Math.min(at + piece.length, offset + length);
        if (from < to) bytes.set(piece.subarray(from - at, to - at), from - offset);
      }
      return bytes;
    },
  };
};

const chatPart: ZipPart = {
  path: "_chat.txt",
  size: bytesOf(chat).length,
  packed: new Uint8Array(deflateRawSync(bytesOf(chat))),
};
const read = async (source: ByteSource) => {
  const [found] = await readAll([pickedOf("zip", source)], { now: testNow });
  return {
    records: found?.parts.map(({ part }) => part.records.size),
    trouble: found?.trouble,
  };
};

describe("a zip", () => {
  test("of more than four gigabytes is read by its large directory", async () => {
    const photos = Array.from({ length: 5 }, (_, at) => ({
      path: `${at}.jpg`,
      size: 1_000_000_000,
    }));
    const source = sparse([...photos, chatPart]);
    expect(source.size).toBeGreaterThan(2 ** 32);
    expect(await read(source)).toEqual({ records: [2], trouble: [] });
  });

  test("with more than twenty thousand files is not gone through", async () => {
    const photos = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ path: `${at}.jpg`, size: 1 }));
    expect(await read(sparse([...photos(19_999), chatPart]))).toEqual({
      records: [2],
      trouble: [],
    });
    expect(await read(sparse([...photos(20_000), chatPart]))).toEqual({
      records: [],
      trouble: ["zip-limit"],
    });
  });

  test("whose file says four gigabytes and more is stopped there", async () => {
    const [entry] = await entriesIn(sparse([{ path: "_chat.txt", size: 4 * 1024 ** 3 + 1 }]));
    const chunks = contentOf(
      // All of it is the same piece, so that only what is counted grows.
      {
        path: "",
        size: 0,
        read: async (_at, length) => (length === 30 ? localHead() : piece(length)),
      },
      entry,
    );
    let count = 0;
    const all = async (): Promise<void> => {
      for await (const chunk of chunks) count += chunk.length;
    };
    await expect(all()).rejects.toThrow(ZipRefused);
    expect(count).toBe(4 * 1024 ** 3);
  });

  test("that names a place outside of itself is only a name", async () => {
    const zip = zipSync({ "../../etc/_chat.txt": bytesOf(chat) });
    expect(await read(fileOf("chat.zip", zip.slice()))).toEqual({ records: [2], trouble: [] });
  });

  test("in a zip in a zip is left closed", async () => {
    const once = zipSync({ "_chat.txt": bytesOf(chat) });
    const twice = zipSync({ "chat.zip": once });
    const thrice = zipSync({ "more.zip": twice });
    expect(await read(fileOf("a.zip", twice.slice()))).toEqual({ records: [2], trouble: [] });
    expect(await read(fileOf("a.zip", thrice.slice()))).toEqual({
      records: [],
      trouble: ["zip-limit"],
    });
  });
});

const entriesIn = async (source: ByteSource) => {
  const found = await entriesOf(source);
  const [entry] = found.ok ? found.value : [];
  if (entry === undefined) throw new Error("There is no entry.");
  return [entry] as const;
};

const localHead = (): Uint8Array<ArrayBuffer> => {
  const head = new Uint8Array(30);
  head.set([0x50, 0x4b, 3, 4]);
  return head;
};

let zeros = new Uint8Array();
const piece = (length: number): Uint8Array<ArrayBuffer> => {
  if (zeros.length < length) zeros = new Uint8Array(length);
  return zeros.subarray(0, length);
};

/** Eight gigabytes of nothing take seconds, so they are for the soak. */
const inSoak = process.env["SOAK_RUNS"] !== undefined;

test.runIf(inSoak)("more than eight gigabytes in all are not read", async () => {
  const size = 8 * 1024 ** 3 + 1;
  const head = bytesOf(chat);
  const huge: ByteSource = {
    path: "_chat.txt",
    size,
    read: async (offset, length) => {
      if (offset > 0) return piece(Math.min(length, size - offset));
      const bytes = new Uint8Array(length);
      bytes.set(head.subarray(0, length));
      return bytes;
    },
  };
  expect(await read(huge)).toEqual({ records: [], trouble: ["zip-limit"] });
});

test("a line of megabytes is counted and not kept", async () => {
  const long = `[15.01.24, 09:31:00] Sam: ${"x".repeat(3_000_000)}\n`;
  const { sources, facts } = await historyOfText(`${chat}${long}${chat}`);
  expect(sources[0]).toMatchObject({ messages: 5, skipped: [] });
  expect(facts.lastCounting).toBeDefined();
});

test("lists within lists without an end are passed over", async () => {
  const deep = `{"name":"Sam","type":"personal_chat","id":7,"x":${"[".repeat(100_000)}`;
  const { sources } = await historyOfText(deep, {}, "result.json");
  expect(sources[0]?.warnings).toContain("file-cut-short");
});

test("bytes that are no text are told apart from a chat with a broken letter", async () => {
  const noise = Uint8Array.from({ length: 5_000 }, (_, at) => (at * 7_919) % 256);
  expect((await historyOfFiles([pickedOf("x", fileOf("x.txt", noise))])).sources).toEqual([]);
  const broken = bytesOf(chat.replace("hallo", "hall\u00f6 \u00fc \u00e4"));
  broken[broken.indexOf(0xc3) + 1] = 0x20;
  const { sources } = await historyOfFiles([pickedOf("x", fileOf("_chat.txt", broken))]);
  expect(sources[0]).toMatchObject({ messages: 2, warnings: ["invalid-utf8"] });
});

test("no word of a message is in what is told, by whatever app it was written", async () => {
  for (let seed = 1; seed <= 4; seed += 1) {
    const chance = chanceOf(seed);
    const made = madeChat(chance, { messages: 40, days: 40, specials: 0.3 });
    for (const { path, text } of everyExport(made, chance)) {
      expect(text, path).toSatisfy((all: string) => all.includes(canary) || path === "calls.xml");
      const sample = { head: bytesOf(text), whole: true, tail: new Uint8Array(), path };
      const reading = sniff(sample) ?? readings[0];
      if (reading === undefined) throw new Error("There is no reader.");
      const told = [
        JSON.stringify(await historyOfText(text, { habits: true }, path)),
        JSON.stringify(partOf(reading, text, 512, path)),
      ].join("");
      expect(told.length, path).toBeGreaterThan(200);
      expect(told, path).not.toContain(canary);
      expect(told, path).not.toContain("kestrel");
    }
  }
});

test("one side alone, and a file made within the hour of its last message, are said", async () => {
  const mine = "[16.01.24, 09:30:45] Alex: hi\n[17.01.24, 09:30:45] Alex: hi\n";
  const [alone] = (await historyOfText(mine)).sources;
  expect(alone?.warnings).toContain("one-sided");
  expect((await historyOfText(chat)).sources[0]?.warnings).not.toContain("one-sided");
  const written = (minutes: number) => ({
    ...fileOf("_chat.txt", chat),
    modified: Date.UTC(2024, 0, 16, 9, 30 + minutes, 45),
  });
  const warned = async (minutes: number) =>
    (await historyOfFiles([pickedOf("chat", written(minutes))])).sources[0]?.warnings;
  expect(await warned(20)).toContain("exported-today");
  expect(await warned(90)).not.toContain("exported-today");
});
