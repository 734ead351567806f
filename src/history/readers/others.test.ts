import { textOf } from "#history/bytes.ts";
import { describe, expect, test } from "vitest";

import { chanceOf } from "#history/generate/chance.testing.ts";
import { canary, madeChat } from "#history/generate/chat.testing.ts";
import { writeDiscord } from "#history/generate/discord.testing.ts";
import { lineLanguages, writeLine } from "#history/generate/line.testing.ts";
import { writeEncrypted, writeMeta } from "#history/generate/meta.testing.ts";
import { writeSignal, writeSignalMarkdown } from "#history/generate/signal.testing.ts";
import { writeSms } from "#history/generate/sms.testing.ts";
import { writeTelegram } from "#history/generate/telegram.testing.ts";
import { bytesOf, fileOf, historyOfFiles, historyOfText, pickedOf } from "#history/read.testing.ts";
import type { Reading } from "#history/reader.ts";
import { partOf, readOf, trueOf, without } from "#history/readers/each.testing.ts";
import { readings } from "#history/readers.ts";

const chat = madeChat(chanceOf(21), {
  messages: 300,
  days: 80,
  specials: 0.3,
  me: "Alex",
  other: "Zoë 🌻",
});
const noCalls = without(chat, "call", "missed");

/** Each format, one text of it, and which items that text holds. */
const written: readonly (readonly [
  format: string,
  text: string,
  path: string,
  of: ReturnType<typeof trueOf>,
])[] = [
  ["telegram", writeTelegram(chat), "result.json", trueOf(chat.items)],
  ["telegram", writeTelegram(chat, { account: true }), "result.json", trueOf(chat.items)],
  [
    "messenger",
    writeMeta(chat)[0] ?? "",
    "messages/inbox/sam_1/message_1.json",
    trueOf(chat.items),
  ],
  [
    "instagram",
    writeMeta(chat)[0] ?? "",
    "your_instagram_activity/messages/inbox/sam_1/message_1.json",
    trueOf(chat.items),
  ],
  ["messenger", writeEncrypted(noCalls), "Sam_1.json", trueOf(noCalls.items)],
  ["sms", writeSms(chat).messages, "sms.xml", trueOf(noCalls.items)],
  ["signal", writeSignal(chat), "main.jsonl", trueOf(chat.items)],
  ["signal", writeSignalMarkdown(noCalls), "Sam/chat.md", trueOf(noCalls.items, 60)],
  ["discord", writeDiscord(chat), "dm.json", trueOf(chat.items)],
  ...lineLanguages.map(
    (language) => ["line", writeLine(chat, language), "line.txt", trueOf(chat.items, 60)] as const,
  ),
];

describe("a made-up chat is recognised by its content and read right", () => {
  test.each(written)("%s %#", async (format, text, path, truth) => {
    const history = await historyOfText(text, {}, path);
    expect(history.sources.map((source) => source.format)).toEqual([format]);
    expect(history.facts.question).toBeUndefined();
    expect(readOf(history)).toEqual(truth);
    expect(
      history.sources[0]?.skipped.filter(({ reason }) => reason !== "unsupported-type"),
    ).toEqual([]);
    expect(history.sources[0]?.participants).toContain("Zoë 🌻");
    expect(JSON.stringify(history)).not.toContain(canary);
  });
});

const readingOf = (text: string, path: string): Reading => {
  const bytes = bytesOf(text);
  const head = bytes.subarray(0, 65_536);
  const sample = { head, text: textOf(head), whole: true, tail: new Uint8Array(), path };
  const [best] = [...readings].sort((a, b) => b.score(sample) - a.score(sample));
  if (best === undefined) throw new Error("There is no reader.");
  return best;
};

describe("it makes no difference where the bytes are cut", () => {
  test.each(written)("%s %#", (_format, text, path) => {
    const reading = readingOf(text, path);
    const whole = partOf(reading, text, Number.MAX_SAFE_INTEGER, path);
    expect(whole.records.length).toBeGreaterThan(100);
    for (const size of [1, 7, 4_096]) expect(partOf(reading, text, size, path)).toEqual(whole);
  });
});

describe("a file that ends anywhere is read as far as it goes", () => {
  test.each(written)("%s %#", (_format, text, path) => {
    const reading = readingOf(text, path);
    const all = partOf(reading, text, 4_096, path).records.length;
    const chance = chanceOf(5);
    for (let times = 0; times < 40; times += 1) {
      const cut = text.slice(0, chance.whole(0, text.length));
      expect(partOf(reading, cut, 4_096, path).records.length).toBeLessThanOrEqual(all + 1);
    }
  });
});

test("windows line ends and a byte order mark change nothing", async () => {
  for (const [, text, path, truth] of written) {
    const history = await historyOfText(`\ufeff${text.replace(/\r?\n/gu, "\r\n")}`, {}, path);
    expect(readOf(history)).toEqual(truth);
  }
});

test("files of one thread may come in any order, and twice", async () => {
  const files = writeMeta(chat, { perFile: 40 }).map((text, at) =>
    fileOf(`inbox/sam_1/message_${at + 1}.json`, text),
  );
  const shuffled = [...files].reverse();
  const history = await historyOfFiles([pickedOf("folder", ...shuffled)]);
  expect(readOf(history)).toEqual(trueOf(chat.items));
  const twice = await historyOfFiles([pickedOf("folder", ...files), pickedOf("again", ...files)]);
  expect(readOf(twice)).toEqual(trueOf(chat.items));
});

test("calls and messages of one backup are one conversation", async () => {
  const { messages, calls } = writeSms(chat, ["mms", "number-without-country"]);
  const history = await historyOfFiles([
    pickedOf("backup", fileOf("sms.xml", messages), fileOf("calls.xml", calls)),
  ]);
  expect(history.facts.question).toBeUndefined();
  expect(readOf(history)).toEqual(trueOf(chat.items));
});

describe("what comes after the last contact and is none changes nothing", () => {
  test.each([
    [
      "services of Telegram",
      writeTelegram(chat, { traps: ["services-at-the-end"] }),
      "result.json",
    ],
    [
      "pseudo-messages of Messenger",
      writeMeta(chat, { traps: ["pseudo-messages-at-the-end"] })[0] ?? "",
      "message_1.json",
    ],
    ["updates of Signal", writeSignal(chat, ["updates-at-the-end"]), "main.jsonl"],
    [
      "a message of Signal that never went out",
      writeSignal(chat, ["failed-at-the-end"]),
      "main.jsonl",
    ],
  ])("%s", async (_name, text, path) => {
    expect(readOf(await historyOfText(text, {}, path))).toEqual(trueOf(chat.items));
  });

  test("drafts and failed text messages", async () => {
    const { messages } = writeSms(chat, ["draft-at-the-end"]);
    const history = await historyOfText(messages, {}, "sms.xml");
    expect(readOf(history)).toEqual(trueOf(noCalls.items));
    expect(history.sources[0]?.skipped).toMatchObject([{ reason: "draft-or-failed", count: 4 }]);
  });
});

describe("a reaction of mine is a contact that counts, and not day zero", () => {
  const last = chat.items.at(-1)?.at ?? 0;
  test.each([
    ["telegram", writeTelegram(chat, { traps: ["a-reaction-at-the-end"], offset: 7_200 })],
    ["signal", writeSignal(chat, ["a-reaction-at-the-end"])],
  ])("%s", async (_format, text) => {
    const { facts } = await historyOfText(text, {}, "main.jsonl");
    expect(facts.lastCounting).toMatchObject({ kind: "reaction", local: last + 120 });
    expect(facts.dayZero?.local).toBe(last + 60);
  });
});

test("Telegram's control bytes are mended, and no record is lost", async () => {
  const text = writeTelegram(chat, { traps: ["control-bytes"] });
  expect(() => JSON.parse(text) as unknown).toThrow();
  expect(readOf(await historyOfText(text, {}, "result.json"))).toEqual(trueOf(chat.items));
});

test("an old Telegram export has only the clock of the phone", async () => {
  const text = writeTelegram(chat, {
    traps: ["local-times-only", "deleted-account"],
    offset: 3_600,
  });
  const history = await historyOfText(text, {}, "result.json");
  const shifted = chat.items.map((item) => ({ ...item, at: item.at + 3_600 }));
  expect(readOf(history)).toEqual(trueOf(shifted));
  expect(history.facts.lastCounting?.instant).toBeUndefined();
});

test("Signal leaves out what disappears, and that is said", async () => {
  const { sources, facts } = await historyOfText(writeSignal(chat, ["timer"]), {}, "main.jsonl");
  expect(sources[0]?.warnings).toContain("timer");
  expect(facts.lastCounting?.uncertain).toBe(true);
});

test("emoji in halves and a picture of megabytes on one line do not stop a backup", async () => {
  const { messages } = writeSms(chat, ["mms", "picture-of-megabytes"]);
  const history = await historyOfText(messages, {}, "sms.xml");
  expect(readOf(history)).toEqual(trueOf(noCalls.items));
  expect(history.sources[0]?.participants).toContain("Zoë 🌻");
});

test("a document type in a backup is refused, and said", async () => {
  const { messages } = writeSms(chat);
  const bomb = messages.replace("<smses", '<!DOCTYPE smses [<!ENTITY a "b">]>\n<smses');
  const { sources } = await historyOfText(bomb, {}, "sms.xml");
  expect(sources[0]?.warnings).toContain("xml-entities-refused");
  expect(sources[0]?.messages).toBe(0);
});

test("times of Discord with any offset are the same instants", async () => {
  for (const offset of [-12_600, 0, 20_700])
    expect(readOf(await historyOfText(writeDiscord(chat, offset), {}, "dm.json"))).toEqual(
      trueOf(chat.items),
    );
});

test("names that Meta wrote byte by byte, and names that were right already, are the same", async () => {
  for (const traps of [[], ["right-already"]] as const) {
    const { sources } = await historyOfText(
      writeMeta(chat, { traps })[0] ?? "",
      {},
      "message_1.json",
    );
    expect(sources[0]?.participants).toContain("Zoë 🌻");
  }
});

test("whose export it is stands nowhere with Meta, Discord and LINE: so it is asked", async () => {
  for (const [text, path] of [
    [writeMeta(chat)[0] ?? "", "message_1.json"],
    [writeDiscord(chat), "dm.json"],
    [writeLine(chat, "en"), "line.txt"],
  ] as const) {
    const { facts } = await historyOfText(text, { me: [] }, path);
    expect(facts.question).toMatchObject({ kind: "who", suggestion: "Alex" });
    expect(facts.lastCounting).toBeUndefined();
  }
});
