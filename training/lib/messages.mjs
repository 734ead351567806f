// Labelled messages: reading them, and cutting them as the app would.
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { labels, noises, placed } from "../score/score.mjs";

const folder = join(import.meta.dirname, "../data");

export const read = (name) =>
  readFileSync(join(folder, `${name}.jsonl`), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

/** Every message that is trained on. */
export const allForTraining = () => [...read("train"), ...read("own")];

/** The writer: what stands before the number of an id. */
export const writerOf = ({ id }) => id.replace(/-.*$/u, "");

const services = new Set("aa ae da db dc ga gb ma na ra rb rc rd rf rg rh ri rk rl".split(" "));

/**
 * How much a message counts. Plain requests to services are few, and each alarm there is a false one: three times. The
 * ten writers of the last round wrote many messages in pairs that differ by a clause: a little less.
 */
export const weightOf = (message) => {
  const writer = writerOf(message);
  return services.has(writer) ? 3 : /^t[a-l]$/u.test(writer) ? 0.8 : 1;
};

/** A message as segments with what share of each is which label: by the writer's own spans, and as the app cuts it. */
export const examplesOf = (message, segmentsOf) => {
  const spans = placed(message);
  const gold = spans.map(({ start, end }) => ({
    start,
    end,
    text: message.text.slice(start, end),
  }));
  const cut = segmentsOf(message.text);
  const same =
    cut.length === gold.length && cut.every((each, at) => each.text === gold[at].text.trim());
  return (same ? [gold] : [gold, cut]).map((segments) => ({
    segments,
    targets: segments.map((segment) => shareOf(segment, spans, message.text)),
  }));
};

const faces = ["🙂", "😊", "😅", "😂", "🤣", "😭", "😢", "🙃", "👍", "🙏", "❤️", "💔"];

/**
 * The same message typed in a hurry: letters dropped or swapped, every other time no marks and no capitals, and every
 * third time a face behind it, which goes with its clause.
 */
export const hurried = (message, next) => {
  const bare = next() < 0.5;
  const face = next() < 1 / 3 ? ` ${faces[Math.floor(next() * faces.length)]}` : "";
  const changed = (text) => {
    const typed = noises["letters dropped or swapped"](text, next);
    return bare ? noises["no punctuation"](typed.toLowerCase()) : typed;
  };
  let at = 0;
  let text = "";
  const spans = [];
  for (const { start, end, labels: some } of placed(message)) {
    const typed = changed(message.text.slice(start, end)).trim();
    if (typed !== "") {
      spans.push({ text: typed, labels: some });
      text += message.text.slice(at, start) + typed;
    }
    at = end;
  }
  const last = spans.at(-1);
  if (last === undefined) return { ...message, text, spans };
  const ended = [...spans.slice(0, -1), { ...last, text: last.text + face }];
  return { ...message, text: text + face, spans: ended };
};

const shareOf = ({ start, end }, spans, text) => {
  const target = new Float32Array(labels.length);
  let sum = 0;
  for (const span of spans) {
    const from = Math.max(start, span.start);
    const to = Math.min(end, span.end);
    if (to <= from) continue;
    const weight = text.slice(from, to).replace(/\s/gu, "").length / span.labels.length;
    for (const label of span.labels) target[labels.indexOf(label)] += weight;
    sum += weight * span.labels.length;
  }
  if (sum > 0) for (let at = 0; at < target.length; at += 1) target[at] /= sum;
  return target;
};
