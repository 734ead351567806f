// `npm run teach -- --data DIR`: writes training/data/practical.bin anew from the corpora in DIR.
import { app } from "./lib/app.mjs";
import { writeAnswers } from "./lib/answers.mjs";
import { allForTraining } from "./lib/messages.mjs";
import { wordsFor } from "./lib/vocabulary.mjs";
import { forTraining } from "./score/corpora.mjs";

const folder = process.argv[process.argv.indexOf("--data") + 1];
if (!process.argv.includes("--data") || folder === undefined) {
  console.error("npm run teach -- --data DIR, where DIR holds corpora/clinc150 and corpora/sgd");
  process.exit(2);
}
const texts = forTraining(folder);
const room = await app();
wordsFor(allForTraining(), room);
console.log(
  `${texts.length} sentences, ${writeAnswers(texts, room)} bytes: training/data/practical.bin`,
);
