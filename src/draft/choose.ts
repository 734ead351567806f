/** Which labels a segment gets: what the model says, moved by what the rules saw. */
import { labels, mayStand, mustStop, type Label, type LabelProbabilities } from "#draft/label.ts";
import type { Hit } from "#draft/rule.ts";

export type Chosen = { readonly labels: readonly Label[]; readonly of: LabelProbabilities };

/** `care`: a cue of care's stands in the segment. At least one label; business beside something else only if both are clear. */
export const chosenFrom = (
  model: LabelProbabilities,
  hits: readonly Hit[],
  care: boolean,
): Chosen => {
  const of = moved(model, hits, care);
  const firm = flaggable.filter((label) => !mustStop(label) || of[label] >= stopLine);
  const bad = best(firm, of);
  const good = best(allowed, of);
  if (of.crisis >= crisisLine) return { labels: alsoClear("crisis", of), of };
  if (flaggedShare(of) < flagLine) return { labels: [good], of };
  return { labels: alsoClear(bad, of), of };
};

const allowed = labels.filter(mayStand);
const flaggable = labels.filter((label) => !mayStand(label));

/** The model is asked first whether a clause may stand at all, then what it is: doubt between two hurts is no doubt. */
const flagLine = 0.42;
/** Help is offered sooner than blame is laid. */
const crisisLine = 0.15;
/** A whole message stops for this, so it takes more than being the likeliest. */
const stopLine = 0.25;
/** From here a second label stands beside the first. */
const clear = 0.5;
/** What a likely rule adds. */
const nudge = 0.3;

const moved = (
  model: LabelProbabilities,
  hits: readonly Hit[],
  care: boolean,
): LabelProbabilities => {
  const of = { ...model };
  const sure = new Set<Label>(care ? ["crisis"] : []);
  for (const { rule } of hits) {
    if (rule.strength === "sure") sure.add(rule.label);
    else of[rule.label] = Math.min(1, of[rule.label] + nudge);
  }
  if (sure.size === 0) return of;
  for (const label of labels)
    of[label] = sure.has(label) ? Math.max(of[label], 0.9) : of[label] * 0.4;
  return of;
};

const flaggedShare = (of: LabelProbabilities): number => {
  const sum = (some: readonly Label[]) => some.reduce((total, label) => total + of[label], 0);
  const bad = sum(flaggable);
  return bad === 0 ? 0 : bad / (bad + sum(allowed));
};

const alsoClear = (first: Label, of: LabelProbabilities): readonly Label[] =>
  labels.filter((label) => label === first || (!mayStand(label) && of[label] >= clear));

/** The surest of some labels. */
export const best = (from: readonly Label[], of: LabelProbabilities): Label =>
  from.reduce((top, label) => (of[label] > of[top] ? label : top), from[0] ?? "logistics");
