/**
 * Writes a large export of a made-up chat to a file, piece by piece. `node make.mjs FORMAT MESSAGES FILE`; FORMAT is `telegram`,
 * `messenger`, `messenger in one line`, `sms` or the name of one of WhatsApp's forms.
 */
import { createWriteStream } from "node:fs";
import { once } from "node:events";

import { chanceOf } from "../../src/history/generate/chance.testing.ts";
import type { Item, MadeChat } from "../../src/history/generate/chat.testing.ts";
import { writeMeta } from "../../src/history/generate/meta.testing.ts";
import { writeSms } from "../../src/history/generate/sms.testing.ts";
import { writeTelegram } from "../../src/history/generate/telegram.testing.ts";
import { forms } from "../../src/history/generate/whatsapp-forms.testing.ts";
import { writeWhatsapp } from "../../src/history/generate/whatsapp.testing.ts";

const [format = "", count = "0", file = ""] = process.argv.slice(2);
const chance = chanceOf(1);
const words =
  "so I was at the station and then it rained again did you see that what a day 👀".split(" ");
const body = (): string =>
  Array.from({ length: chance.whole(1, 9) }, () => chance.of(["I", ...words])).join(" ");

// However many there are, they lie within seven years that are over.
const start = 504_921_600;
const scale = Math.min(1, 1_000_000 / Number(count));
let exact = start;
const item = (): Item => {
  exact += scale * (chance.isTrue(0.1) ? chance.whole(0, 3_599) : chance.whole(1, 90));
  const from = chance.isTrue(0.5) ? "me" : "other";
  return { at: Math.floor(exact), from, what: "text", body: body() };
};

/** What stands around the messages of an export, and between two stretches of them. */
type Frame = {
  readonly write: (chat: MadeChat) => string;
  readonly opens: string;
  readonly closes: string;
  readonly between: string;
};

const frames: Readonly<Record<string, Frame>> = {
  telegram: {
    write: (chat) => writeTelegram(chat),
    opens: '"messages": [',
    closes: "\n ]\n}",
    between: ",",
  },
  messenger: {
    write: (chat) => writeMeta(chat)[0] ?? "",
    opens: '"messages": [',
    closes: '\n  ],\n  "title"',
    between: ",",
  },
  "messenger in one line": {
    write: (chat) => writeMeta(chat, { traps: ["one-line"] })[0] ?? "",
    opens: '"messages":[',
    closes: '],"title"',
    between: ",",
  },
  sms: {
    write: (chat) => writeSms(chat).messages,
    opens: 'type="full">\n',
    closes: "\n</smses>",
    between: "\n",
  },
};

const form = forms.find(({ name }) => name === format);
const frame = frames[format];
const out = createWriteStream(file);
const put = async (text: string): Promise<void> => {
  if (!out.write(text)) await once(out, "drain");
};

const atOnce = 5_000;
let ending = "";
for (let done = 0; done < Number(count); done += atOnce) {
  const items = Array.from({ length: Math.min(atOnce, Number(count) - done) }, item);
  const chat = { me: "Alex", other: "Zoë 🌻", items };
  if (form !== undefined) {
    const { text } = writeWhatsapp(chat, form);
    // The line about encryption stands only in front.
    await put(done === 0 ? text : text.slice(text.indexOf("\n") + 1));
  } else if (frame !== undefined) {
    const text = frame.write(chat);
    const from = text.indexOf(frame.opens) + frame.opens.length;
    const to = text.lastIndexOf(frame.closes);
    await put(done === 0 ? text.slice(0, to) : frame.between + text.slice(from, to));
    ending = text.slice(to);
  } else {
    throw new Error(`There is no format ${format}.`);
  }
}
out.end(ending);
await once(out, "finish");
