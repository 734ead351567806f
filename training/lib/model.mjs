// From labelled messages to weights: the steps that `npm run train` takes, and every trial.
import { examplesOf } from "./messages.mjs";
import { packed } from "./pack.mjs";
import { bestRows, fit, renumbered, seenRows } from "./softmax.mjs";

export const usual = {
  bits: 18,
  least: 2,
  count: 14_000,
  epochs: 8,
  again: 6,
  rate: 0.5,
  decay: 1e-6,
};

/** Messages as numbers: for each, its segments with the rows of their features and their labels. */
export const prepared = (messages, room, { bits }) => {
  const cut = (list) => Int32Array.from(list, (each) => each & ((1 << bits) - 1));
  return messages.map((message) =>
    examplesOf(message, room.segmentsOf).flatMap(({ segments, targets }, _, all) =>
      room.featuresOf(segments).map(({ own, around }, at) => ({
        own: cut(own),
        around: cut(around),
        ownBy: 1 / Math.sqrt(own.length),
        aroundBy: room.aroundScale / Math.sqrt(Math.max(1, around.length)),
        target: targets[at],
        weight: (all.length === 2 ? 0.6 : 1) * (message.weight ?? 1),
      })),
    ),
  );
};

/** Weights as they ship, from prepared messages. */
export const learned = (messages, room, options) => {
  const { bits, least, count, epochs, again } = options;
  const seen = seenRows(messages, bits, least);
  const how = { ...options, exp: room.exp };
  const first = fit(renumbered(messages, bits, seen.kept).flat(), {
    ...how,
    rows: seen.kept.length + 1,
    epochs,
  });
  const kept = bestRows(seen, first.table, count);
  const second = fit(renumbered(messages, bits, kept).flat(), {
    ...how,
    rows: kept.length + 1,
    epochs: again,
  });
  return packed({ bits, kept, table: second.table, bias: second.bias });
};
