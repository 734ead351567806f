// `npm run score`: every figure of the draft check on dev, with 95 % intervals. `-- --data DIR`: false alarms on the corpora
// too. `-- --writers`: on each writer of train.jsonl as well, each by a model that never saw that writer (some minutes each).
import { app } from "../lib/app.mjs";
import { allForTraining, read, writerOf } from "../lib/messages.mjs";
import { readAnswers } from "../lib/answers.mjs";
import { cutsFor, learned, prepared, usual } from "../lib/model.mjs";
import { wordsFor } from "../lib/vocabulary.mjs";
import { practical } from "./corpora.mjs";
import { generator, labels, noises, scoreOf, verdicts } from "./score.mjs";

const room = await app();

const pairsOf = (messages, model) =>
  messages.map((gold) => ({ gold, found: room.check(gold.text, gold.context ?? {}, model) }));

const rows = [
  ["verdict macro-F1", "verdict"],
  ["flagged-text F1", "flagged"],
  ["label macro-F1", "label"],
  ["worst label", "worst"],
  ["crisis recognised", "crisisRecognised"],
  ["crisis false alarms", "crisisFalse"],
  ["clean business held or stopped", "businessAlarmed"],
  ["facts kept", "factsKept"],
  ...labels.map((label) => [`  ${label}`, `label ${label}`]),
  ...verdicts.map((verdict) => [`  ${verdict}`, `verdict ${verdict}`]),
];

const print = (title, pairs) => {
  const figures = scoreOf(pairs, { rounds: 1_000 });
  console.log(`\n${title}, ${pairs.length} messages`);
  for (const [name, key] of rows) {
    const { value, low, high } = figures[key];
    console.log(`${name.padEnd(32)} ${value.toFixed(3)}  ${low.toFixed(3)} to ${high.toFixed(3)}`);
  }
};

const dev = read("dev");
const pairs = pairsOf(dev, room.shipped);
print("dev", pairs);

console.log("\nverdict unchanged under noise");
for (const [name, noise] of Object.entries(noises)) {
  const next = generator(6);
  const same = pairs.filter(
    ({ gold, found }) =>
      room.check(noise(gold.text, next), gold.context ?? {}, room.shipped).verdict ===
      found.verdict,
  );
  console.log(`${name.padEnd(32)} ${(same.length / pairs.length).toFixed(3)}`);
}

const trims = pairs.filter(({ found }) => found.verdict === "trim" && found.trimmed !== null);
const sent = trims.filter(
  ({ gold, found }) =>
    room.check(found.trimmed, gold.context ?? {}, room.shipped).verdict === "send",
);
console.log(
  `\ntrimmed texts that are to send  ${sent.length} of ${trims.length}; none offered for ${pairs.filter(({ found }) => found.verdict === "trim" && found.trimmed === null).length}`,
);

const given = process.argv.slice(2);
const folder = given[given.indexOf("--data") + 1];
if (given.includes("--data")) {
  for (const from of ["sgd", "clinc150"]) {
    const texts = practical(folder).filter((each) => each.from === from);
    const alarmed = texts.filter(
      ({ text }) => room.check(text, {}, room.shipped).findings.length > 0,
    );
    console.log(
      `false alarms, ${from.padEnd(18)} ${(alarmed.length / texts.length).toFixed(4)}  (${alarmed.length} of ${texts.length})`,
    );
    if (given.includes("--show"))
      for (const { text } of alarmed)
        console.log(
          "   ",
          room
            .check(text, {}, room.shipped)
            .findings.map(({ label }) => label)
            .join(" "),
          "|",
          text,
        );
  }
}

if (given.includes("--writers")) {
  const train = read("train");
  const all = allForTraining();
  const answers = readAnswers(room, usual.bits, usual.practical).map((chain) => [chain]);
  const pooled = [...new Set(train.map(writerOf))].flatMap((writer) => {
    const others = all.filter((each) => writerOf(each) !== writer);
    wordsFor(others, room);
    cutsFor(others, room);
    const weights = learned([...prepared(others, room, usual), ...answers], room, usual);
    const found = pairsOf(
      train.filter((each) => writerOf(each) === writer),
      room.learnedFrom(room.unpacked(weights)),
    );
    print(`writer ${writer}`, found);
    return found;
  });
  print("all writers, each never trained on", pooled);
}
