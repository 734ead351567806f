// Logistic regression over all labels at once, plain: what a day's work without a special model would give.
import { generator, labels } from "../../training/score/score.mjs";

const width = labels.length;

/**
 * Fits on `rows` of { features: [index, value][] , target: number }. `size`: how many features there are.
 * Returns a function from features to a label's number.
 */
export const fitted = (rows, { size, epochs = 8, rate = 0.3, decay = 1e-6 }) => {
  const table = new Float32Array(size * width);
  const squares = new Float32Array(size * width).fill(1e-4);
  const bias = new Float64Array(width);
  const next = generator(1);
  const order = rows.map((_, at) => at);
  const scores = new Float64Array(width);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (let at = order.length - 1; at > 0; at -= 1) {
      const other = Math.floor(next() * (at + 1));
      [order[at], order[other]] = [order[other], order[at]];
    }
    for (const each of order) {
      const { features, target } = rows[each];
      into(scores, table, bias, features);
      softmax(scores);
      scores[target] -= 1;
      for (let label = 0; label < width; label += 1) bias[label] -= 0.02 * scores[label];
      for (const [index, value] of features)
        for (let label = 0; label < width; label += 1) {
          const place = index * width + label;
          const slope = scores[label] * value + decay * table[place];
          squares[place] += slope * slope;
          table[place] -= (rate * slope) / Math.sqrt(squares[place]);
        }
    }
  }
  return (features) => {
    into(scores, table, bias, features);
    return scores.indexOf(Math.max(...scores));
  };
};

const into = (scores, table, bias, features) => {
  scores.set(bias);
  for (const [index, value] of features)
    for (let label = 0; label < width; label += 1)
      scores[label] += table[index * width + label] * value;
};

const softmax = (scores) => {
  const top = Math.max(...scores);
  let sum = 0;
  for (let at = 0; at < width; at += 1) sum += scores[at] = Math.exp(scores[at] - top);
  for (let at = 0; at < width; at += 1) scores[at] /= sum;
};

const bits = 18;

/** Words, pairs of words, and three to five letters in a row, hashed; as a vector of length one. */
export const ngramsOf = (text) => {
  const plain = ` ${text.toLowerCase().replace(/\s+/gu, " ").trim()} `;
  const tokens = plain.match(/[\p{L}\p{N}']+|[^\s\p{L}\p{N}]/gu) ?? [];
  const found = new Set();
  tokens.forEach((token, at) => {
    found.add(hash(`w${token}`));
    if (at > 0) found.add(hash(`p${tokens[at - 1]} ${token}`));
  });
  for (let size = 3; size <= 5; size += 1)
    for (let at = 0; at + size <= plain.length; at += 1)
      found.add(hash(`c${plain.slice(at, at + size)}`));
  const value = 1 / Math.sqrt(found.size || 1);
  return [...found].map((index) => [index, value]);
};
export const ngramSize = 1 << bits;

const hash = (text) => {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value ^ (value >>> 15)) & (ngramSize - 1);
};

/** The spans that the writers marked, each with its first label. */
export const spansOf = (messages) =>
  messages.flatMap(({ spans }) =>
    spans.map(({ text, labels: [label] }) => ({ text, target: labels.indexOf(label) })),
  );
