// From labelled messages to weights: the steps that `npm run train` takes, and every trial.
import { fit } from "./chain.mjs";
import { examplesOf } from "./messages.mjs";
import { packed } from "./pack.mjs";
import { bestRows, renumbered, seenRows } from "./rows.mjs";

export const usual = {
  bits: 18,
  practical: 1,
  least: 2,
  count: 30_000,
  epochs: 3,
  again: 3,
  rate: 0.5,
  decay: 1e-6,
  flowRate: 0.02,
};

/** Messages as numbers: for each, its chains of segments with the rows of their features and their labels. */
export const prepared = (messages, room, { bits }) => {
  const cut = (list) => Int32Array.from(list, (each) => each & ((1 << bits) - 1));
  return messages.map((message) =>
    examplesOf(message, room.segmentsOf).map(({ segments, targets }, _, all) =>
      room.featuresOf(segments).map(({ own, around }, at) => ({
        own: cut(own),
        around: cut(around),
        ownBy: 1 / Math.sqrt(own.length),
        aroundBy: room.aroundScale / Math.sqrt(Math.max(1, around.length)),
        target: targets[at],
        weight: all.length === 2 ? 0.6 : 1,
      })),
    ),
  );
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
  const second = fit(renumbered(messages, bits, kept), {
    ...how,
    rows: kept.length + 1,
    epochs: again,
  });
  return packed({ bits, kept, ...second });
};
