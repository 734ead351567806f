// `npm run train`: the weights that ship, from the labelled messages. The same bytes on every machine: one order, a
// generator of our own, and arithmetic that every engine does alike. `--check` compares with what is committed.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { app, root } from "./lib/app.mjs";
import { readAnswers } from "./lib/answers.mjs";
import { cutModuleOf } from "./lib/cuts.mjs";
import { allForTraining } from "./lib/messages.mjs";
import { cutsFor, learned, prepared, usual } from "./lib/model.mjs";
import { moduleOf } from "./lib/pack.mjs";
import { vocabularyModuleOf, wordsFor } from "./lib/vocabulary.mjs";

const began = performance.now();
const room = await app();
const messages = allForTraining();
// Words first, then where to cut: each is learned on what the one before makes of a message.
const vocabulary = wordsFor(messages, room);
const cuts = cutsFor(messages, room);
const answers = readAnswers(room, usual.bits, usual.practical).map((chain) => [chain]);
const weights = learned([...prepared(messages, room, usual), ...answers], room, usual);

const made = [
  ["src/draft/vocabulary.ts", vocabularyModuleOf(vocabulary)],
  ["src/draft/cut-weights.ts", cutModuleOf(cuts)],
  ["src/draft/weights.ts", moduleOf(weights)],
];
const seconds = ((performance.now() - began) / 1000).toFixed(0);
const says = `${messages.length} messages, ${seconds} s`;
if (process.argv.includes("--check")) {
  const other = made.filter(([file, text]) => readFileSync(join(root, file), "utf8") !== text);
  const names = other.map(([file]) => file).join(", ");
  console.log(
    `${says}: ${other.length === 0 ? "the committed weights" : `other weights than the committed ones: ${names}`}`,
  );
  process.exit(other.length === 0 ? 0 : 1);
}
for (const [file, text] of made) {
  writeFileSync(join(root, file), text);
  console.log(`${says}: ${file}, ${text.length} bytes`);
}
