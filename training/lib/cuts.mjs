// Learning where an unmarked sentence ends: from the writers' own spans, and from marks that are taken away.
import { generator, placed } from "../score/score.mjs";
import { rootMeanSquare, shuffle } from "./numbers.mjs";

/** What may be cut in a message, told from the message as it is, without its marks, and without marks and capitals. */
export const gapsOf = (message, room) => {
  const { text } = message;
  const words = room.wordsIn(text);
  const real = new Set([
    ...placed(message).map(({ start }) => start),
    ...room.cutsIn(words).map((at) => words[at].start),
  ]);
  const bare = stripped(text);
  const moved = new Set([...real].map((start) => bare.places[start]));
  return [
    ...gapsIn(text, real, room),
    ...gapsIn(bare.text, moved, room),
    ...gapsIn(bare.text.toLowerCase(), moved, room),
  ];
};

/** A text without marks, and where each of its units went. */
const stripped = (text) => {
  const places = [];
  let bare = "";
  const gone = new Uint8Array(text.length);
  for (const mark of text.matchAll(/(?<!\d)[.,;:!?…'’"“”]+|[.,;:!?…'’"“”]+(?!\d)/gu))
    gone.fill(1, mark.index, mark.index + mark[0].length);
  for (let at = 0; at < text.length; at += 1) {
    places.push(bare.length);
    if (gone[at] === 0) bare += text[at];
  }
  return { text: bare, places };
};

const gapsIn = (text, starts, room) => {
  const words = room.wordsIn(text);
  const cuts = room.cutsIn(words);
  const seen = room.seenIn(words);
  const gaps = [];
  cuts.forEach((cut, index) => {
    const to = cuts[index + 1] ?? words.length;
    let from = cut;
    for (let at = cut + 1; at < to; at += 1) {
      const isStart = starts.has(words[at].start);
      gaps.push({ rows: room.cutRowsOf(seen, at, from, to), isStart });
      if (isStart) from = at;
    }
  });
  return gaps;
};

/** Weights for the rows of gaps: logistic regression, each step by a rate of its own (AdaGrad). */
export const cutsLearned = (
  gaps,
  room,
  { epochs = 3, rate = 0.3, decay = 1e-6, line = 0.7 } = {},
) => {
  const table = new Float64Array(room.cutRows);
  const squares = new Float64Array(room.cutRows).fill(1e-2);
  const order = Int32Array.from(gaps, (_, at) => at);
  const next = generator(6);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, next);
    for (let each = 0; each < order.length; each += 1) {
      const { rows, isStart } = gaps[order[each]];
      let sum = 0;
      for (let at = 0; at < rows.length; at += 1) sum += table[rows[at]];
      const slope = 1 / (1 + room.exp(-sum)) - (isStart ? 1 : 0);
      for (let at = 0; at < rows.length; at += 1) {
        const row = rows[at];
        const own = slope + decay * table[row];
        squares[row] += own * own;
        table[row] -= ((rate / (1 + epoch * 0.3)) * own) / Math.sqrt(squares[row]);
      }
    }
  }
  const scale = rootMeanSquare(table) / 6;
  const letters = Array.from(table, (each) => {
    const level = Math.max(-28, Math.min(28, Math.round(each / scale)));
    return String.fromCharCode(63 + level);
  });
  return { weights: letters.join(""), line: Math.round(line / scale) };
};

export const cutModuleOf = ({ weights, line }) =>
  `/** The weights of cuts without a mark, written by \`npm run train\`; how to read them stands in cuts.ts. */
import type { CutWeights } from "#draft/cuts.ts";

export const cutWeights: CutWeights = {
  line: ${line},
  weights: "${weights}",
};
`;
