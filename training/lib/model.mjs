// From labelled messages to weights: the steps that `npm run train` takes, and every trial.
import { fit } from "./chain.mjs";
import { cutsLearned, gapsOf } from "./cuts.mjs";
import { generator } from "../score/score.mjs";
import { examplesOf, hurried, weightOf } from "./messages.mjs";
import { packed } from "./pack.mjs";
import { bestRows, renumbered, seenRows } from "./rows.mjs";

export const usual = {
  bits: 20,
  /** How much a practical sentence of a corpus counts beside a message. */
  practical: 3,
  /** Of how many messages a copy typed in a hurry is learned too. */
  hurry: 1,
  /** Rows that fewer messages have say nothing. */
  least: 2,
  /** How many rows ship, and how finely their weights are told. */
  count: 64_000,
  steps: 1,
  epochs: 3,
  again: 3,
  /** The orders in which the messages are met; what is learned in each is averaged. */
  seeds: [6, 7, 8],
  rate: 0.5,
  decay: 4e-6,
  flowRate: 0.02,
};

/** Where to cut, learned from messages, and used by `room` from then on. */
export const cutsFor = (messages, room) => {
  const cuts = cutsLearned(
    messages.flatMap((message) => gapsOf(message, room)),
    room,
  );
  return Object.assign(room.cutWeights, cuts);
};

/** Messages as numbers: for each, its chains of segments with the rows of their features and their labels. */
export const prepared = (messages, room, { bits, hurry }) => {
  const cut = (list) => Int32Array.from(list, (each) => each & ((1 << bits) - 1));
  const chainOf = ({ segments, targets }, weight) =>
    room.featuresOf(segments).map(({ own, around }, at) => ({
      own: cut(own),
      around: cut(around),
      ownBy: 1 / Math.sqrt(own.length),
      aroundBy: room.aroundScale / Math.sqrt(Math.max(1, around.length)),
      target: targets[at],
      weight,
    }));
  const next = generator(6);
  return messages.map((message) => {
    const examples = examplesOf(message, room.segmentsOf);
    const weight = weightOf(message);
    const chains = examples.map((each) =>
      chainOf(each, weight * (examples.length === 2 ? 0.6 : 1)),
    );
    if (next() >= hurry) return chains;
    const typed = examplesOf(hurried(message, next), room.segmentsOf).at(-1);
    return typed.segments.length === 0 ? chains : [...chains, chainOf(typed, weight * 0.5)];
  });
};

/** Weights as they ship, from prepared messages. */
export const learned = (messages, room, options) => {
  const { bits, least, count, epochs, again } = options;
  const seen = seenRows(messages, bits, least);
  const how = { ...options, exp: room.exp };
  const first = fit(renumbered(messages, bits, seen.kept), {
    ...how,
    rows: seen.kept.length + 1,
    epochs,
  });
  const kept = bestRows(seen, first.table, count);
  const chains = renumbered(messages, bits, kept);
  const fits = options.seeds.map((seed) =>
    fit(chains, { ...how, rows: kept.length + 1, epochs: again, seed }),
  );
  return packed({ bits, kept, steps: options.steps, ...averaged(fits) });
};

/** The mean of several fits, each of which met the messages in another order: what chance taught one, the others don't say. */
const averaged = (fits) => {
  const mean = (lists) =>
    lists[0].map((_, at) => lists.reduce((sum, list) => sum + list[at], 0) / lists.length);
  return {
    table: mean(fits.map(({ table }) => table)),
    bias: mean(fits.map(({ bias }) => bias)),
    flow: fits[0].flow.map((_, from) => mean(fits.map(({ flow }) => flow[from]))),
  };
};
