/** One made-up export of any format, chosen by chance, and what may happen to a file on its way. */
import type { Chance } from "#history/generate/chance.testing.ts";
import { madeChat, type MadeChat } from "#history/generate/chat.testing.ts";
import { writeDiscord } from "#history/generate/discord.testing.ts";
import { lineLanguages, writeLine } from "#history/generate/line.testing.ts";
import { writeEncrypted, writeMeta } from "#history/generate/meta.testing.ts";
import { writeSignal, writeSignalMarkdown } from "#history/generate/signal.testing.ts";
import { writeSms } from "#history/generate/sms.testing.ts";
import { writeTelegram } from "#history/generate/telegram.testing.ts";
import { forms } from "#history/generate/whatsapp-forms.testing.ts";
import { writeWhatsapp } from "#history/generate/whatsapp.testing.ts";

export type MadeFile = { readonly path: string; readonly text: string };

/** Every format once, all of them of one chat. WhatsApp and LINE in a form that chance chooses. */
export const everyExport = (chat: MadeChat, chance: Chance): readonly MadeFile[] => [
  { path: "_chat.txt", text: writeWhatsapp(chat, chance.of(forms)).text },
  { path: "result.json", text: writeTelegram(chat) },
  { path: "account/result.json", text: writeTelegram(chat, { account: true }) },
  { path: "messages/inbox/sam_1/message_1.json", text: writeMeta(chat)[0] ?? "" },
  {
    path: "your_instagram_activity/messages/inbox/sam_1/message_1.json",
    text: writeMeta(chat, { traps: ["one-line"] })[0] ?? "",
  },
  { path: "Sam_1.json", text: writeEncrypted(chat) },
  { path: "sms.xml", text: writeSms(chat, ["mms"]).messages },
  { path: "calls.xml", text: writeSms(chat).calls },
  { path: "main.jsonl", text: writeSignal(chat) },
  { path: "Sam/chat.md", text: writeSignalMarkdown(chat) },
  { path: "dm.json", text: writeDiscord(chat) },
  { path: "line.txt", text: writeLine(chat, chance.of(lineLanguages)) },
];

/** A short chat in one format. */
export const anyExport = (chance: Chance): MadeFile => {
  const chat = madeChat(chance, { messages: chance.whole(1, 25), days: 30, specials: 0.3 });
  const all = everyExport(chat, chance);
  return all[chance.whole(0, all.length - 1)] ?? { path: "", text: "" };
};

const encoder = new TextEncoder();

/** What readers stumble over: openings without an end, numbers that are none, declarations, letters in halves. */
const stones = [
  "{",
  "[",
  "}",
  "]",
  '"',
  "'",
  "\\",
  "<",
  ">",
  "&",
  ":",
  " - ",
  ",",
  "\n",
  "\r",
  "\t",
  "\0",
  "{".repeat(300),
  "[".repeat(300),
  '{"a":'.repeat(80),
  '"messages":[{"',
  '"date":"2024-13-45T99:99:99"',
  '"timestamp_ms":99999999999999999999',
  '"date_unixtime":"-1"',
  "\\u",
  "\\ud83d",
  "\\x0",
  "<!DOCTYPE x [<!ENTITY a 'b'>]>",
  "<!--",
  "<?",
  "<sms ",
  '<mms date="1"><addr ',
  "&#55357;",
  "&#x110000;",
  "&#99999999;",
  "[99/99/99, 99:99:99] A: b\n",
  "29/02/2023, 24:00 - A: b\n",
  "[1/15/24, 9:30:45 AM]",
  "2024.01.02 Tuesday\n",
  "[2019-12-24, 12:23] Me: ",
  "\u200e",
  "\ufeff",
  "٣",
  "x".repeat(5_000),
  "\n".repeat(300),
] as const;

/** Bytes turned over, cut out, doubled, put in, or the end cut off; some files stay whole. */
export const damaged = (
  whole: Uint8Array<ArrayBuffer>,
  chance: Chance,
): Uint8Array<ArrayBuffer> => {
  let bytes = whole.slice();
  for (let times = chance.whole(0, 6); times > 0 && bytes.length > 0; times -= 1) {
    const at = chance.whole(0, bytes.length - 1);
    const to = Math.min(bytes.length, at + chance.whole(1, 200));
    switch (chance.whole(0, 5)) {
      case 0:
        for (let flips = chance.whole(1, 12); flips > 0; flips -= 1)
          bytes[chance.whole(0, bytes.length - 1)] = chance.whole(0, 255);
        break;
      case 1:
        bytes = joined(bytes.subarray(0, at), bytes.subarray(to));
        break;
      case 2:
        bytes = joined(bytes.subarray(0, to), bytes.subarray(at));
        break;
      case 3:
        bytes = bytes.slice(0, chance.isTrue(0.5) ? at : bytes.length - 1);
        break;
      default:
        bytes = joined(
          bytes.subarray(0, at),
          encoder.encode(chance.of(stones)),
          bytes.subarray(at),
        );
    }
  }
  return bytes;
};

const joined = (...pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
};
