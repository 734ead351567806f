// Weights as text, the way src/draft/learned.ts reads them.
import { rootMeanSquare } from "./numbers.mjs";

const width = 14;
const first = 35;
const last = 91;
const middle = 63;
const most = last - middle;

/** `kept`: the rows that say something, in order; `table` has one row for each, after a row of noughts. */
export const packed = ({ bits, kept, table, bias, flow, steps }) => {
  let gaps = "";
  let before = -1;
  for (const row of kept) {
    let gap = row - before - 1;
    for (; gap >= last - first; gap -= last - first) gaps += String.fromCharCode(last);
    gaps += String.fromCharCode(first + gap);
    before = row;
  }
  const scale = scaleOf(table, steps);
  let weights = "";
  for (let at = width; at < table.length; at += 1) {
    const level = Math.max(-most, Math.min(most, Math.round(table[at] / scale)));
    weights += String.fromCharCode(middle + level);
  }
  return {
    bits,
    gaps,
    weights,
    scale,
    bias: bias.map(rounded),
    flow: flow.map((row) => row.map(rounded)),
  };
};

const rounded = (each) => Math.round(each * 1e4) / 1e4;

/** `steps` of it are the weights' root mean square; few weights are cut off. */
const scaleOf = (table, steps) => Math.round((rootMeanSquare(table) / steps) * 1e6) / 1e6;

/** The module that ships. */
export const moduleOf = ({ bits, gaps, weights, scale, bias, flow }) =>
  `/** The learned model's weights, written by \`npm run train\`; how to read them stands in learned.ts. */
import type { Packed } from "#draft/learned.ts";

export const weights: Packed = {
  bits: ${bits},
  scale: ${scale},
  bias: [${bias.join(", ")}],
  flow: [
${flow.map((row) => `    [${row.join(", ")}],`).join("\n")}
  ],
  gaps: "${gaps}",
  weights: "${weights}",
};
`;
