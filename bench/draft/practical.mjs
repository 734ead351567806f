// Practical sentences of other people, in which nothing should be flagged: from the public corpora, never from ours.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { generator } from "../../training/score/score.mjs";

/** Two people who settle something: bookings, rides, money, homes, the calendar. Not films, songs or the weather. */
const services =
  /^(?:Banks|Buses|Calendar|Flights|Homes|Hotels|Payment|RentalCars|RideSharing|Services|Trains|Travel)_/u;
const acts =
  /^(?:INFORM|REQUEST|CONFIRM|SELECT|AFFIRM|NOTIFY_SUCCESS|INFORM_INTENT)(?:\+(?:INFORM|REQUEST|SELECT|AFFIRM|INFORM_INTENT|NOTIFY_SUCCESS))*$/u;
const domains = ["banking", "credit_cards", "auto_and_commute", "travel", "work", "home"];

/** `most` sentences of each corpus that lies below `data`, drawn by a seed; none where there are no corpora. */
export const practicalSentences = (data, most = 1_500) =>
  [...drawn(fromSgd(data), most), ...drawn(fromClinc(data), most)].map((text, at) => ({
    id: `practical-${at}`,
    text,
  }));

const fromSgd = (data) => {
  const file = join(data, "corpora/sgd/utterances-sample.tsv");
  if (!existsSync(file)) return [];
  return readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => line.split("\t"))
    .filter(
      ([, speaker, service, act]) => speaker === "USER" && services.test(service) && acts.test(act),
    )
    .map(([, , , , text]) => text);
};

const fromClinc = (data) => {
  const folder = join(data, "corpora/clinc150");
  if (!existsSync(join(folder, "data_full.json"))) return [];
  const all = JSON.parse(readFileSync(join(folder, "data_full.json"), "utf8"));
  const byDomain = JSON.parse(readFileSync(join(folder, "domains.json"), "utf8"));
  const intents = new Set(domains.flatMap((domain) => byDomain[domain] ?? []));
  return Object.entries(all)
    .filter(([part]) => !part.startsWith("oos"))
    .flatMap(([, rows]) => rows)
    .filter(([, intent]) => intents.has(intent))
    .map(([text]) => text);
};

const drawn = (texts, most) => {
  const next = generator(150);
  return [...new Set(texts)]
    .map((text) => [next(), text])
    .sort(([a], [b]) => a - b)
    .slice(0, most)
    .map(([, text]) => text);
};
