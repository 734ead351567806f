/** Writes a chat of a hundred messages in each of WhatsApp's forms to a folder, and what ours reads of it. `node forms.mjs FOLDER` */
import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { chanceOf } from "../../src/history/generate/chance.testing.ts";
import { madeChat } from "../../src/history/generate/chat.testing.ts";
import { forms } from "../../src/history/generate/whatsapp-forms.testing.ts";
import { writeWhatsapp } from "../../src/history/generate/whatsapp.testing.ts";
import { historyOfText } from "../../src/history/read.testing.ts";
import { localText } from "../../src/history/seconds.ts";

const [folder = ""] = process.argv.slice(2);
const chat = madeChat(chanceOf(8), { messages: 100, days: 90, specials: 0 });
const all = [];
for (const [at, form] of forms.entries()) {
  const { text, truth } = writeWhatsapp(chat, form);
  const file = join(folder, `form-${at}.txt`);
  writeFileSync(file, text);
  const { sources, facts } = await historyOfText(text);
  all.push({
    form: form.name,
    file,
    messages: truth.messages,
    last: localText(truth.dayZero?.at ?? 0),
    ours:
      facts.question === undefined &&
      sources[0]?.messages === truth.messages &&
      facts.dayZero?.local === truth.dayZero?.at &&
      facts.lastCounting?.local === truth.lastCounting?.at,
  });
}
console.log(JSON.stringify(all));
