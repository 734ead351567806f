// Logistic regression over all labels at once, by stochastic gradients with a step of its own for each weight (AdaGrad).
import { generator } from "../score/score.mjs";

const width = 14;

/** `data`: [{ own: Int32Array, around: Int32Array, target: Float32Array, weight }]; row numbers below `rows`. */
export const fit = (data, { rows, aroundScale, exp, epochs, rate, decay, seed = 6 }) => {
  const table = new Float32Array(rows * width);
  const squares = new Float32Array(rows * width).fill(1e-3);
  const bias = new Float64Array(width);
  const order = Int32Array.from(data, (_, at) => at);
  const next = generator(seed);
  const gradient = new Float64Array(width);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (let at = order.length - 1; at > 0; at -= 1) {
      const other = Math.floor(next() * (at + 1));
      [order[at], order[other]] = [order[other], order[at]];
    }
    const step = rate / (1 + epoch * 0.3);
    for (let each = 0; each < order.length; each += 1) {
      const { own, around, target, weight, ownBy, aroundBy } = data[order[each]];
      for (let at = 0; at < width; at += 1) gradient[at] = bias[at];
      addRows(gradient, table, own, ownBy);
      addRows(gradient, table, around, aroundBy);
      softmaxInto(gradient, exp);
      for (let at = 0; at < width; at += 1) gradient[at] = (gradient[at] - target[at]) * weight;
      update(table, squares, own, ownBy, gradient, step, decay);
      update(table, squares, around, aroundBy, gradient, step, decay);
      for (let at = 0; at < width; at += 1) bias[at] -= 0.02 * gradient[at];
    }
  }
  table.fill(0, 0, width);
  return { table, scale: 1, bias: Array.from(bias) };
};

const addRows = (out, table, features, by) => {
  for (let each = 0; each < features.length; each += 1) {
    const row = features[each] * width;
    if (row === 0) continue;
    for (let at = 0; at < width; at += 1) out[at] += table[row + at] * by;
  }
};

const softmaxInto = (logits, exp) => {
  let top = -Infinity;
  for (let at = 0; at < width; at += 1) if (logits[at] > top) top = logits[at];
  let sum = 0;
  for (let at = 0; at < width; at += 1) sum += logits[at] = exp(logits[at] - top);
  for (let at = 0; at < width; at += 1) logits[at] /= sum;
};

const update = (table, squares, features, by, gradient, step, decay) => {
  for (let each = 0; each < features.length; each += 1) {
    const row = features[each] * width;
    if (row === 0) continue;
    for (let at = 0; at < width; at += 1) {
      const slope = gradient[at] * by + decay * table[row + at];
      squares[row + at] += slope * slope;
      table[row + at] -= (step * slope) / Math.sqrt(squares[row + at]);
    }
  }
};

/**
 * The rows worth keeping: seen in at least `least` messages, and then those whose weights are largest for how often they
 * are met. `messages`: data message by message. Row numbers in `data` are changed to those of the kept rows.
 */
export const seenRows = (messages, bits, least) => {
  const seen = new Uint16Array(1 << bits);
  const lastIn = new Int32Array(1 << bits).fill(-1);
  messages.forEach((data, which) => {
    for (const { own, around } of data)
      for (const rows of [own, around])
        for (const row of rows) {
          if (lastIn[row] === which) continue;
          lastIn[row] = which;
          seen[row] += 1;
        }
  });
  const kept = [];
  for (let row = 0; row < seen.length; row += 1) if (seen[row] >= least) kept.push(row);
  return { seen, kept };
};

export const bestRows = ({ seen, kept }, table, count) => {
  const worth = kept.map((row, at) => {
    let sum = 0;
    for (let label = 0; label < width; label += 1) sum += table[(at + 1) * width + label] ** 2;
    return [sum * Math.min(seen[row], 60), row];
  });
  worth.sort((a, b) => b[0] - a[0] || a[1] - b[1]);
  return worth
    .slice(0, count)
    .map(([, row]) => row)
    .sort((a, b) => a - b);
};

/** Data with each row number as its place among the kept rows; 0 for the others. */
export const renumbered = (messages, bits, kept) => {
  const rowOf = new Uint32Array(1 << bits);
  kept.forEach((row, at) => (rowOf[row] = at + 1));
  const by = (rows) => rows.map((row) => rowOf[row]).filter((row) => row > 0);
  return messages.map((data) =>
    data.map((each) => ({ ...each, own: by(each.own), around: by(each.around) })),
  );
};
