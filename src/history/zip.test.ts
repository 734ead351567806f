import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";

import { bytesOf, fileOf, testNow } from "#history/read.testing.ts";
import { readAll } from "#history/read-all.ts";

const chat = "[15.01.24, 09:30:45] Sam: hallo\n[16.01.24, 09:30:45] Alex: hi\n";
const readZip = async (bytes: Uint8Array) => {
  const picked = { name: "zip", sources: [fileOf("a.zip", bytes.slice())] };
  const [read] = await readAll([picked], { now: testNow });
  return { parts: read?.parts.length, trouble: read?.trouble };
};

describe("a zip", () => {
  test("that inflates far beyond its size is stopped", async () => {
    const bomb = new Uint8Array(64 * 1024 * 1024).fill(0x61);
    bomb.set(bytesOf(chat));
    const zip = zipSync({ "_chat.txt": bomb });
    expect(await readZip(zip)).toEqual({ parts: 0, trouble: ["zip-limit"] });
  });

  test("that is locked says so", async () => {
    const zip = zipSync({ "_chat.txt": bytesOf(chat) });
    const directory = zip.findLastIndex((_, at) => zip[at] === 0x50 && zip[at + 2] === 1);
    zip[directory + 8] = (zip[directory + 8] ?? 0) | 1;
    expect(await readZip(zip)).toEqual({ parts: 0, trouble: ["zip-encrypted"] });
  });

  test("that is cut short is broken, at whatever byte", async () => {
    const zip = zipSync({ "_chat.txt": bytesOf(chat) });
    for (let end = 4; end < zip.length; end += 1)
      expect((await readZip(zip.slice(0, end))).parts).toBe(0);
  });

  test("with another chat sent in it gives only the chat", async () => {
    const zip = zipSync({ "sent.txt": bytesOf(chat.repeat(3)), "_chat.txt": bytesOf(chat) });
    expect(await readZip(zip)).toEqual({ parts: 1, trouble: [] });
  });
});
