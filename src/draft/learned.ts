/** A model from a table of weights: what each feature says for each label is added up. */
import { shares } from "#draft/exp.ts";
import { featuresOf } from "#draft/features.ts";
import { inFlow, type Flow } from "#draft/flow.ts";
import {
  labels,
  type Label,
  type LabelModel,
  type LabelProbabilities,
  type Segment,
  type Told,
} from "#draft/label.ts";

/**
 * Few of the many rows that features fall on say anything. `rowOf` has, for each of them, its row in `table`: row 0 is
 * all noughts. `table` is row by row, one weight a label; `scale` makes them logits; `bias` is in logits.
 */
export type Weights = {
  readonly rowOf: Uint16Array;
  readonly table: Int8Array | Float32Array;
  readonly scale: number;
  readonly bias: readonly number[];
  readonly flow: Flow;
};

/** How much the neighbours' words count beside a segment's own. */
export const aroundScale = 0.5;

/** A pure model that reads its weights from a table. */
export const learnedFrom =
  (weights: Weights): LabelModel =>
  (segments, told = new Map()) =>
    inFlow(aloneOf(weights, segments, told), weights.flow).map(named);

/** What each segment says by itself. */
const aloneOf = (
  weights: Weights,
  segments: readonly Segment[],
  told: Told,
): readonly (readonly number[])[] =>
  featuresOf(segments, told).map(({ own, around }, at) => {
    const known = told.get(segments[at]?.text ?? "");
    const ownSum = known?.sums ?? summed(weights, own);
    if (known !== undefined) known.sums = ownSum;
    const aroundSum = summed(weights, around);
    const ownBy = weights.scale / Math.sqrt(own.length);
    const aroundBy = (weights.scale * aroundScale) / Math.sqrt(Math.max(1, around.length));
    const logits = weights.bias.map(
      (bias, at) => bias + (ownSum[at] ?? 0) * ownBy + (aroundSum[at] ?? 0) * aroundBy,
    );
    return shares(logits);
  });

const width = labels.length;

const summed = ({ rowOf, table }: Weights, features: readonly number[]): Float64Array => {
  const sums = new Float64Array(width);
  for (const feature of features) {
    const row = (rowOf[feature & (rowOf.length - 1)] ?? 0) * width;
    if (row === 0) continue;
    for (let at = 0; at < width; at += 1) sums[at] = (sums[at] ?? 0) + (table[row + at] ?? 0);
  }
  return sums;
};

const named = (values: readonly number[]): LabelProbabilities =>
  Object.fromEntries(labels.map((label, at) => [label, values[at] ?? 0])) as Record<Label, number>;

/**
 * Weights as text, which packs as small as bytes do and needs no decoder: `gaps` has the distance from one row that says
 * something to the next, `weights` a letter a weight, `middle` being nought.
 */
export type Packed = {
  readonly bits: number;
  readonly gaps: string;
  readonly weights: string;
  readonly scale: number;
  readonly bias: readonly number[];
  readonly flow: Flow;
};

/** The letter of a gap or a weight is the code unit of its number, counted from here. "\" has no place in a text. */
const first = 35;
const last = 91;
const middle = 63;

export const unpacked = ({ bits, gaps, weights, scale, bias, flow }: Packed): Weights => {
  const rowOf = new Uint16Array(1 << bits);
  let at = -1;
  let row = 0;
  let carried = 0;
  for (let each = 0; each < gaps.length; each += 1) {
    const unit = gaps.charCodeAt(each);
    carried += unit - first;
    if (unit === last) continue;
    at += carried + 1;
    carried = 0;
    row += 1;
    rowOf[at] = row;
  }
  const table = new Int8Array(weights.length + width);
  for (let each = 0; each < weights.length; each += 1)
    table[each + width] = weights.charCodeAt(each) - middle;
  return { rowOf, table, scale, bias, flow };
};
