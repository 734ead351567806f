// `npm run train`: the weights that ship, from the labelled messages. The same bytes on every machine: one order, a
// generator of our own, and arithmetic that every engine does alike. `--check` compares with what is committed.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { app, root } from "./lib/app.mjs";
import { read } from "./lib/messages.mjs";
import { readAnswers } from "./lib/answers.mjs";
import { learned, prepared, usual } from "./lib/model.mjs";
import { moduleOf } from "./lib/pack.mjs";

const began = performance.now();
const room = await app();
const messages = [...read("train"), ...read("own")];
const answers = readAnswers(room, usual.bits, usual.practical).map((chain) => [chain]);
const module = moduleOf(learned([...prepared(messages, room, usual), ...answers], room, usual));
const file = join(root, "src/draft/weights.ts");
const seconds = ((performance.now() - began) / 1000).toFixed(0);
if (process.argv.includes("--check")) {
  const same = readFileSync(file, "utf8") === module;
  console.log(
    `${messages.length} messages, ${seconds} s: ${same ? "the committed weights" : "other weights than the committed ones"}`,
  );
  process.exit(same ? 0 : 1);
}
writeFileSync(file, module);
console.log(
  `${messages.length} messages, ${module.length} bytes, ${seconds} s: src/draft/weights.ts`,
);
