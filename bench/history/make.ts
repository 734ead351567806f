/** Writes a large export of a made-up chat to a file, piece by piece. `node make.mjs FORM MESSAGES FILE` */
import { createWriteStream } from "node:fs";
import { once } from "node:events";

import { chanceOf } from "../../src/history/generate/chance.testing.ts";
import { forms } from "../../src/history/generate/whatsapp-forms.testing.ts";

const [formName = "", count = "0", file = ""] = process.argv.slice(2);
const form = forms.find(({ name }) => name === formName) ?? forms[0];
const chance = chanceOf(1);
const out = createWriteStream(file);
const words = "so I was at the station and then it rained again did you see that what a day".split(
  " ",
);
const text = (): string =>
  Array.from({ length: chance.whole(1, 9) }, () => chance.of(["I", ...words])).join(" ");

let at = 504_921_600;
let lines: string[] = [];
for (let left = Number(count); left > 0; left -= 1) {
  at += chance.isTrue(0.1) ? chance.whole(3_600, 30_000) % 3_600 : chance.whole(1, 90);
  lines.push(`${form.head(at)}${chance.isTrue(0.5) ? "Sam" : "Alex"}: ${text()}\n`);
  if (lines.length < 5_000) continue;
  if (!out.write(lines.join(""))) await once(out, "drain");
  lines = [];
}
out.end(lines.join(""));
await once(out, "finish");
