// Tries a model: on dev, and with `--lowo` on each writer in turn, never trained on.
import { gzipSync } from "node:zlib";

import { app } from "./lib/app.mjs";
import { read, writerOf } from "./lib/messages.mjs";
import { learned, prepared, usual } from "./lib/model.mjs";
import { moduleOf } from "./lib/pack.mjs";
import { labels, scoreOf, verdicts } from "./score/score.mjs";

const given = new Map(process.argv.slice(2).map((each) => each.replace(/^--/u, "").split("=")));
const options = Object.fromEntries(
  Object.entries(usual).map(([name, value]) => [
    name,
    given.has(name) ? Number(given.get(name)) : value,
  ]),
);
const room = await app();
const own = given.has("own");
const messages = [...read("train"), ...(own ? read("own") : [])].map((each) =>
  given.has("weight") && !/^[c-m]-/.test(each.id)
    ? { ...each, weight: +given.get("weight") }
    : each,
);
const data = prepared(messages, room, options);
const judge = (model, list) =>
  list.map((gold) => ({ gold, found: room.check(gold.text, gold.context ?? {}, model) }));

const main = [
  "verdict",
  "flagged",
  "label",
  "worst",
  "crisisRecognised",
  "crisisFalse",
  "businessAlarmed",
  "factsKept",
];
const show = (name, pairs) => {
  const figures = scoreOf(pairs);
  const line = (keys, cut) =>
    keys.map((key) => `${key.slice(cut)} ${figures[key].toFixed(3)}`).join("  ");
  console.log(`${name.padEnd(6)} ${line(main, 0)}`);
  console.log(
    `       ${labels.map((label) => `${label.slice(0, 5)} ${figures[`label ${label}`].toFixed(2)}`).join(" ")}  | ${verdicts.map((each) => `${each} ${figures[`verdict ${each}`].toFixed(2)}`).join(" ")}`,
  );
};

if (!given.has("no-dev")) {
  const began = performance.now();
  const weights = learned(data, room, options);
  console.log(
    Math.round(performance.now() - began),
    "ms,",
    gzipSync(moduleOf(weights)).length,
    "bytes",
  );
  show("dev", judge(room.learnedFrom(room.unpacked(weights)), read("dev")));
}
if (given.has("lowo")) {
  const writers = (given.get("lowo") ?? "c,d,e,f,g,h,i,j,k,l,m").split(",");
  const all = writers.flatMap((writer) => {
    const weights = learned(
      data.filter((_, at) => writerOf(messages[at]) !== writer),
      room,
      options,
    );
    const pairs = judge(
      room.learnedFrom(room.unpacked(weights)),
      messages.filter((message) => writerOf(message) === writer),
    );
    if (given.has("each")) show(writer, pairs);
    return pairs;
  });
  show("lowo", all);
}
