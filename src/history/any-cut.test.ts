import { zipSync } from "fflate";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { ByteSource } from "#history/byte-source.ts";
import { chanceOf } from "#history/generate/chance.testing.ts";
import { canary, madeChat } from "#history/generate/chat.testing.ts";
import { forms } from "#history/generate/whatsapp-forms.testing.ts";
import { writeWhatsapp } from "#history/generate/whatsapp.testing.ts";
import { Part } from "#history/part.ts";
import { bytesOf, fileOf, historyOfFiles, historyOfText, pickedOf } from "#history/read.testing.ts";
import { whatsapp } from "#history/readers/whatsapp.ts";
import { secondsPerDay } from "#history/seconds.ts";
import { runs } from "#soak.testing.ts";
import { visitAll } from "#history/records.ts";

const made = (seed: number, messages = 60) => {
  const chance = chanceOf(seed);
  const form = chance.of(forms);
  const chat = madeChat(chance, { messages, days: 60, specials: 0.3 });
  return { form, chat, ...writeWhatsapp(chat, form, ["notices-at-the-end", "pasted-older-lines"]) };
};

const latest = 900_000_000;

/** Everything that a reader gives for bytes in chunks of `size`. */
const partOf = (bytes: Uint8Array<ArrayBuffer>, size: number) => {
  const part = new Part(latest);
  const about = { path: "_chat.txt", me: ["Alex"], dateOrder: undefined, latest };
  const reader = whatsapp.open(part, about);
  for (let at = 0; at < bytes.length; at += size) reader.push(bytes.slice(at, at + size));
  reader.finish();
  const records: unknown[] = [];
  visitAll(part.records, (...record) => records.push(record));
  return { records, people: part.people, skipped: [...part.skipped], order: part.openOrder };
};

describe("however the bytes come", () => {
  test("cut into 1, 7, 4,096 bytes or a megabyte they read the same", () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const bytes = bytesOf(made(seed).text);
      const whole = partOf(bytes, bytes.length);
      for (const size of [1, 7, 4_096, 1_048_576]) expect(partOf(bytes, size)).toEqual(whole);
    }
  });

  test("every beginning of a file reads without a throw", () => {
    const bytes = bytesOf(made(3, 12).text);
    for (let end = 0; end <= bytes.length; end += 1) partOf(bytes.slice(0, end), 64);
  });

  const same = (source: ByteSource) => historyOfFiles([pickedOf("chat", source)]);

  test("bare, with a byte order mark, with the line ends of Windows, or in UTF-16", async () => {
    const { text } = made(5);
    const bare = await historyOfText(text);
    const wide = new Uint8Array(2 + text.length * 2);
    const view = new DataView(wide.buffer);
    view.setUint16(0, 0xfe_ff, true);
    for (let at = 0; at < text.length; at += 1)
      view.setUint16(2 + at * 2, text.charCodeAt(at), true);
    for (const other of [`\ufeff${text}`, text.replaceAll("\n", "\r\n")])
      expect(await historyOfText(other)).toEqual(bare);
    expect(await same(fileOf("_chat.txt", wide))).toEqual(bare);
  });

  test("in a zip beside photos, and in a zip in a zip", async () => {
    const { text } = made(6);
    const bare = await historyOfText(text);
    const zip = zipSync({
      "00000001-PHOTO.jpg": chanceBytes(50_000),
      "_chat.txt": bytesOf(text),
      "note.txt": bytesOf("no chat at all"),
    });
    expect(await same(fileOf("chat.zip", zip.slice()))).toEqual(bare);
    const nested = zipSync({ "chat.zip": zip });
    expect(await same(fileOf("more.zip", nested.slice()))).toEqual(bare);
  });

  test("in parts in any order, and some of it twice", async () => {
    const { text, form, chat } = made(9, 200);
    const half = Math.floor(chat.items.length / 2);
    const write = (items: typeof chat.items) => writeWhatsapp({ ...chat, items }, form).text;
    const parts = [write(chat.items.slice(0, half + 20)), write(chat.items.slice(half)), text];
    const facts = async (texts: readonly string[]) => {
      const files = texts.map((each, index) => pickedOf(`${index}`, fileOf("_chat.txt", each)));
      const { sources, facts: found } = await historyOfFiles(files);
      const messages = sources.reduce((sum, source) => sum + source.messages, 0);
      return { messages, last: found.lastCounting, in: found.lastIncoming, risk: found.risk };
    };
    const whole = await facts([text]);
    expect(await facts(parts)).toEqual(whole);
    expect(await facts(parts.toReversed())).toEqual(whole);
  });
});

const chanceBytes = (length: number): Uint8Array => {
  const chance = chanceOf(length);
  return Uint8Array.from({ length }, () => chance.whole(0, 255));
};

test("a message that comes in, or a notice, never changes my last contact", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 10_000 }),
      fc.integer({ min: 0, max: 90 }),
      fc.constantFrom("text", "media", "missed", "notice", "deleted", "call"),
      async (seed, later, what) => {
        const { chat, form } = made(seed, 30);
        const at = (chat.items.at(-1)?.at ?? 0) + later * secondsPerDay;
        const items = [...chat.items, { at, from: "other", what, body: `${canary} x` } as const];
        const before = await historyOfText(writeWhatsapp(chat, form).text);
        const after = await historyOfText(writeWhatsapp({ ...chat, items }, form).text);
        if (before.facts.question === undefined && after.facts.question === undefined)
          expect(after.facts.lastCounting?.local).toBe(before.facts.lastCounting?.local);
      },
    ),
    { numRuns: runs(150, 20_000) },
  );
});

test("no word of any message is in what is told", async () => {
  for (let seed = 1; seed <= 30; seed += 1) {
    const told = JSON.stringify(await historyOfText(made(seed).text));
    expect(told).not.toContain(canary);
    expect(told).not.toContain("kestrel");
  }
});

test("whatever the bytes are, a reader comes to an end and throws nothing", () => {
  const start = fc.integer({ min: 1, max: 500 }).map((seed) => bytesOf(made(seed, 15).text));
  const flips = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 40 });
  fc.assert(
    fc.property(
      start,
      flips,
      fc.nat(),
      fc.integer({ min: 1, max: 300 }),
      (bytes, all, cut, size) => {
        const broken = bytes.slice(0, bytes.length - (cut % 60));
        for (const [at, value] of all) broken[at % broken.length] = value;
        expect(partOf(broken, size)).toEqual(partOf(broken, broken.length));
      },
    ),
    { numRuns: runs(300, 200_000) },
  );
});
