/** What exports are known to do to whoever reads them, each by its name; WhatsApp's stand in whatsapp.test.ts. */
import { describe, expect, test } from "vitest";

import { chanceOf } from "#history/generate/chance.testing.ts";
import { madeChat } from "#history/generate/chat.testing.ts";
import { writeDiscord } from "#history/generate/discord.testing.ts";
import { writeEncrypted, writeMeta } from "#history/generate/meta.testing.ts";
import { writeSms } from "#history/generate/sms.testing.ts";
import { writeTelegram } from "#history/generate/telegram.testing.ts";
import { fileOf, historyOfFiles, historyOfText, pickedOf } from "#history/read.testing.ts";
import { readOf, trueOf, without } from "#history/readers/each.testing.ts";
import { localText } from "#history/seconds.ts";

const chat = madeChat(chanceOf(33), { messages: 120, days: 60, specials: 0.3 });
const noCalls = without(chat, "call", "missed");
const halves = [
  { ...chat, items: chat.items.slice(0, 60) },
  { ...chat, items: chat.items.slice(60) },
];

describe("Telegram", () => {
  test("a record that this version cannot show has no date, and is counted as what may be newer", async () => {
    const text = writeTelegram(chat).replace(
      /\n \]\n\}$/u,
      ',\n  {"id": 9, "type": "unsupported"}\n ]\n}',
    );
    const { sources, facts } = await historyOfText(text, {}, "result.json");
    expect(sources[0]?.skipped).toMatchObject([{ reason: "unsupported-type", count: 1 }]);
    expect(facts.lastCounting?.local).toBe(trueOf(chat.items).lastCounting);
    expect(facts.skippedMatters).toBe(true);
  });

  test("a quote that was not escaped loses no more than what stands near it", async () => {
    const text = writeTelegram(noCalls).replace("hello", 'hel"lo');
    const { sources } = await historyOfText(text, {}, "result.json");
    const { messages } = trueOf(noCalls.items);
    expect(sources[0]?.messages).toBeGreaterThan(0);
    expect(sources[0]?.messages).toBeLessThanOrEqual(messages);
  });
});

describe("Messenger", () => {
  test("one person's archive and the export of encrypted chats are one history", async () => {
    const [first, second] = halves;
    if (first === undefined || second === undefined) throw new Error("There are two halves.");
    const later = without(second, "call", "missed");
    const picked = [
      pickedOf("archive", fileOf("messages/inbox/sam_1/message_1.json", writeMeta(first)[0] ?? "")),
      pickedOf("encrypted", fileOf("Sam_1.json", writeEncrypted(later))),
    ];
    const all = [...first.items, ...later.items];
    for (const files of [picked, picked.toReversed()])
      expect(readOf(await historyOfFiles(files))).toEqual(trueOf(all));
  });

  test("file ten of a thread is newer or older than file two by its dates, not by its name", async () => {
    const files = writeMeta(chat, { perFile: 10 }).map((text, at) =>
      fileOf(`messages/inbox/sam_1/message_${at + 1}.json`, text),
    );
    expect(files.length).toBeGreaterThan(10);
    const byName = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
    expect(readOf(await historyOfFiles([pickedOf("thread", ...byName)]))).toEqual(
      trueOf(chat.items),
    );
  });
});

describe("text messages", () => {
  test("a number with and without its country is one person", async () => {
    const { messages } = writeSms(chat, ["number-without-country"]);
    const history = await historyOfText(messages, {}, "sms.xml");
    expect(history.facts.question).toBeUndefined();
    expect(readOf(history)).toEqual(trueOf(noCalls.items));
  });

  test("somebody without a name is told by the number", async () => {
    const text = writeSms(noCalls).messages.replaceAll(
      'contact_name="Sam"',
      'contact_name="(Unknown)"',
    );
    const { sources } = await historyOfText(text, {}, "sms.xml");
    expect(sources[0]?.participants).toEqual(["+15555550100"]);
  });

  test("the count in front is wrong, and nobody goes by it", async () => {
    const { messages } = writeSms(noCalls);
    expect(messages).toContain('count="99999"');
    expect(readOf(await historyOfText(messages, {}, "sms.xml"))).toEqual(trueOf(noCalls.items));
  });

  test("two backups that overlap count each message once", async () => {
    const [first] = halves;
    const picked = [first ?? chat, chat].map((part, at) =>
      pickedOf(`${at}`, fileOf("sms.xml", writeSms(part).messages)),
    );
    expect(readOf(await historyOfFiles(picked))).toEqual(trueOf(noCalls.items));
  });
});

test("Discord: the parts of one channel are one history", async () => {
  const picked = halves.map((half, at) =>
    pickedOf(`${at}`, fileOf(`dm part ${at}.json`, writeDiscord(half))),
  );
  expect(readOf(await historyOfFiles(picked))).toEqual(trueOf(chat.items));
});

test("LINE: the hour after midnight may be written as 24", async () => {
  const text = [
    "[LINE] Chat history with Sam",
    "Saved on: 2024/01/03 09:00",
    "",
    "2024.01.02 Tuesday",
    "23:10\tSam\thello",
    '24:53\tAlex\t"two',
    'lines"',
    "",
  ].join("\n");
  const { sources, facts } = await historyOfText(text, {}, "line.txt");
  expect(sources[0]).toMatchObject({ format: "line", messages: 2 });
  expect(localText(facts.lastCounting?.local ?? 0).slice(11)).toBe("00:53:00");
});
