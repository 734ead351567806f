// A linear chain over the segments of a message (a conditional random field): what each feature says for each label is
// added up, and what one label says of the next. By stochastic gradients with a step of its own for each weight (AdaGrad).
import { generator } from "../score/score.mjs";
import { shuffle } from "./numbers.mjs";

const width = 14;

/** `chains`: each a list of { own, around, ownBy, aroundBy, target, weight }; row numbers below `rows`, 0 being nothing. */
export const fit = (chains, { rows, exp, epochs, rate, decay, flowRate = 0.05, seed = 6 }) => {
  const table = new Float32Array(rows * width);
  const squares = new Float32Array(rows * width).fill(1e-3);
  const bias = new Float64Array(width);
  const flow = new Float64Array(width * width);
  const order = Int32Array.from(chains, (_, at) => at);
  const next = generator(seed);
  const longest = chains.reduce((most, each) => Math.max(most, each.length), 0);
  const work = {
    own: new Float64Array(longest * width),
    ahead: new Float64Array(longest * width),
    back: new Float64Array(longest * width),
    power: new Float64Array(width * width),
  };
  const gradient = new Float64Array(width);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, next);
    const step = rate / (1 + epoch * 0.3);
    for (let each = 0; each < order.length; each += 1) {
      const chain = chains[order[each]];
      passThrough(chain, table, bias, flow, work, exp);
      const weight = chain[0].weight;
      learnFlow(chain, flow, work, (weight * flowRate) / (1 + epoch * 0.3));
      for (let at = 0; at < chain.length; at += 1) {
        const { own, around, target, ownBy, aroundBy } = chain[at];
        let sum = 0;
        for (let label = 0; label < width; label += 1)
          sum += gradient[label] =
            work.own[at * width + label] *
            work.ahead[at * width + label] *
            work.back[at * width + label];
        for (let label = 0; label < width; label += 1)
          gradient[label] = (gradient[label] / sum - target[label]) * weight;
        update(table, squares, own, ownBy, gradient, step, decay);
        update(table, squares, around, aroundBy, gradient, step, decay);
        for (let label = 0; label < width; label += 1) bias[label] -= 0.02 * gradient[label];
      }
    }
  }
  return {
    table,
    bias: Array.from(bias),
    flow: Array.from({ length: width }, (_, from) =>
      Array.from(flow.subarray(from * width, (from + 1) * width), exp),
    ),
  };
};

/** Forward and backward: what each segment says alone, and what those before and after it say. */
const passThrough = (chain, table, bias, flow, { own, ahead, back, power }, exp) => {
  for (let at = 0; at < flow.length; at += 1) power[at] = exp(flow[at]);
  for (let at = 0; at < chain.length; at += 1) {
    const here = own.subarray(at * width, (at + 1) * width);
    here.set(bias);
    addRows(here, table, chain[at].own, chain[at].ownBy);
    addRows(here, table, chain[at].around, chain[at].aroundBy);
    let top = -Infinity;
    for (let label = 0; label < width; label += 1) if (here[label] > top) top = here[label];
    for (let label = 0; label < width; label += 1) here[label] = exp(here[label] - top);
  }
  for (let at = 0; at < chain.length; at += 1) {
    const here = ahead.subarray(at * width, (at + 1) * width);
    if (at === 0) {
      here.fill(1);
      continue;
    }
    let sum = 0;
    for (let to = 0; to < width; to += 1) {
      let told = 0;
      for (let from = 0; from < width; from += 1)
        told +=
          ahead[(at - 1) * width + from] * own[(at - 1) * width + from] * power[from * width + to];
      sum += here[to] = told;
    }
    for (let to = 0; to < width; to += 1) here[to] /= sum;
  }
  for (let at = chain.length - 1; at >= 0; at -= 1) {
    const here = back.subarray(at * width, (at + 1) * width);
    if (at === chain.length - 1) {
      here.fill(1);
      continue;
    }
    let sum = 0;
    for (let from = 0; from < width; from += 1) {
      let told = 0;
      for (let to = 0; to < width; to += 1)
        told += back[(at + 1) * width + to] * own[(at + 1) * width + to] * power[from * width + to];
      sum += here[from] = told;
    }
    for (let from = 0; from < width; from += 1) here[from] /= sum;
  }
};

const pair = new Float64Array(width * width);
const learnFlow = (chain, flow, { own, ahead, back, power }, step) => {
  for (let at = 0; at + 1 < chain.length; at += 1) {
    let sum = 0;
    for (let from = 0; from < width; from += 1)
      for (let to = 0; to < width; to += 1)
        sum += pair[from * width + to] =
          ahead[at * width + from] *
          own[at * width + from] *
          power[from * width + to] *
          own[(at + 1) * width + to] *
          back[(at + 1) * width + to];
    for (let from = 0; from < width; from += 1)
      for (let to = 0; to < width; to += 1) {
        const slope =
          pair[from * width + to] / sum - chain[at].target[from] * chain[at + 1].target[to];
        flow[from * width + to] -= step * (slope + 1e-4 * flow[from * width + to]);
      }
  }
};

const addRows = (out, table, features, by) => {
  for (let each = 0; each < features.length; each += 1) {
    const row = features[each] * width;
    for (let at = 0; at < width; at += 1) out[at] += table[row + at] * by;
  }
};

const update = (table, squares, features, by, gradient, step, decay) => {
  for (let each = 0; each < features.length; each += 1) {
    const row = features[each] * width;
    for (let at = 0; at < width; at += 1) {
      const slope = gradient[at] * by + decay * table[row + at];
      squares[row + at] += slope * slope;
      table[row + at] -= (step * slope) / Math.sqrt(squares[row + at]);
    }
  }
};
