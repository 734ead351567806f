// Practical sentences of public corpora, on which every alarm is a false one. The corpora are not part of the repository.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const services =
  /^(?:Banks|Buses|Calendar|Flights|Homes|Hotels|Payment|RentalCars|RideSharing|Services|Trains|Travel|Weather)_/u;
const acts = /INFORM|REQUEST|SELECT|AFFIRM/u;
const domains = [
  "banking",
  "credit_cards",
  "auto_and_commute",
  "travel",
  "utility",
  "work",
  "home",
];

/** What the corpora's makers kept apart for tests is for scoring, the rest for training. */
const parts = { train: ["train"], score: ["val", "test"] };

const clinc = (folder, part) => {
  const names = JSON.parse(readFileSync(join(folder, "corpora/clinc150/domains.json"), "utf8"));
  const intents = new Set(domains.flatMap((domain) => names[domain] ?? []));
  const data = JSON.parse(readFileSync(join(folder, "corpora/clinc150/data_full.json"), "utf8"));
  const all = parts[part].flatMap((name) => data[name] ?? []);
  return all.filter(([, intent]) => intents.has(intent)).map(([text]) => text);
};

const sgd = (folder, part) =>
  readFileSync(join(folder, "corpora/sgd/utterances-sample.tsv"), "utf8")
    .trim()
    .split("\n")
    .map((line) => line.split("\t"))
    .filter(
      ([split, , service, act]) =>
        (split === "train") === (part === "train") && services.test(service) && acts.test(act),
    )
    .map(([, , , , text]) => text);

/** `count` of a list, spread evenly over it; each text once. */
const spread = (list, count) => {
  const all = [...new Set(list)];
  const step = all.length / count;
  return all.length <= count
    ? all
    : Array.from({ length: count }, (_, at) => all[Math.floor(at * step)]);
};

/**
 * `count` of each corpus for scoring, as { from, text }, for `npm run score` and the bench alike: what people say to
 * services and what services answer; none where there are no corpora.
 */
export const practical = (folder, count = 1_500) =>
  existsSync(join(folder, "corpora"))
    ? [
        ...spread(sgd(folder, "score"), count).map((text) => ({ from: "sgd", text })),
        ...spread(clinc(folder, "score"), count).map((text) => ({ from: "clinc150", text })),
      ]
    : [];

/** What `npm run teach` makes answers of: other sentences than those for scoring. */
export const forTraining = (folder, count = 2_000) => spread(clinc(folder, "train"), count);
