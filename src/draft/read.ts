/** Segments with their labels: rules and the model together, and what the writer has said about earlier findings. */
import { crisisCues } from "#care/cues.ts";
import { alone } from "#draft/alone.ts";
import { best, chosenFrom, type Chosen } from "#draft/choose.ts";
import type { Context } from "#draft/context.ts";
import { hashOf } from "#draft/hash.ts";
import {
  labels,
  mayStand,
  type Label,
  type LabelModel,
  type LabelProbabilities,
  type Segment,
  type Told,
} from "#draft/label.ts";
import { withoutNames } from "#draft/names.ts";
import { rules } from "#draft/rule-list.ts";
import { finderOf, type Hit } from "#draft/rule.ts";
import { segmentsOf } from "#draft/segments.ts";

/** Words that decided, as offsets into the message, and the rule that saw them. */
export type Evidence = { readonly start: number; readonly end: number; readonly rule: string };

/** A segment as it was read. `dismissed` are labels that the writer has said do not fit. */
export type ReadSpan = Segment & {
  readonly labels: readonly Label[];
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
  readonly dismissed: readonly Label[];
};

/** Every segment of the message with at least one label. Pure; as long as the model, linear in the text. */
export const readOf = (
  text: string,
  context: Context,
  model: LabelModel = alone,
  memo: Memo = newMemo(),
): readonly ReadSpan[] => {
  const plain = withoutNames(text, context.names ?? []);
  const segments = segmentsOf(plain);
  const answers = model(segments, memo.told);
  const cues = cuesBySegment(plain, segments);
  return segments.map((segment, at) => {
    const hits = hitsIn(segment, plain, context.rulesOff ?? [], memo);
    const care = cues[at] ?? [];
    const chosen = chosenFrom(answers[at] ?? nothing, hits, care.length > 0);
    const own = { ...segment, text: text.slice(segment.start, segment.end).trim() };
    return settled(own, chosen, [...care, ...evidenceOf(hits, segment)], context.dismissed ?? []);
  });
};

const nothing: LabelProbabilities = Object.fromEntries(labels.map((label) => [label, 0])) as Record<
  Label,
  number
>;

const finders = rules.map(finderOf);

/** Longer than any sentence; what is cut there is only what nobody wrote by hand. */
const window = 2_000;

const windowsOf = (text: string): readonly (readonly [number, string])[] => {
  const parts: (readonly [number, string])[] = [];
  for (let at = 0; at < text.length; at += window - 200)
    parts.push([at, text.slice(at, at + window)]);
  return parts;
};

/** What the rules saw in a text before and what the model told of it, so that a trimmed message is not read anew. */
export type Memo = { readonly hits: Map<string, readonly Hit[]>; readonly told: Told };

/** For one check: it holds the writer's words. */
export const newMemo = (): Memo => ({ hits: new Map(), told: new Map() });

const hitsIn = (
  segment: Segment,
  text: string,
  off: readonly string[],
  memo: Memo,
): readonly Hit[] => {
  const start = segment.start + leadOf(text, segment);
  const known = memo.hits.get(segment.text) ?? foundIn(segment.text);
  memo.hits.set(segment.text, known);
  return known
    .filter(({ rule }) => rule.label === "crisis" || !off.includes(rule.id))
    .map((hit) => ({ rule: hit.rule, start: start + hit.start, end: start + hit.end }));
};

const foundIn = (text: string): readonly Hit[] =>
  windowsOf(text).flatMap(([at, part]) =>
    finders.flatMap((find) =>
      find(part).map(({ rule, start, end }) => ({ rule, start: at + start, end: at + end })),
    ),
  );

const leadOf = (text: string, { start, end }: Segment): number => {
  let at = start;
  while (at < end && /\s/u.test(text.charAt(at))) at += 1;
  return at - start;
};

const evidenceOf = (hits: readonly Hit[], segment: Segment): readonly Evidence[] =>
  hits
    .filter(({ rule }) => !mayStand(rule.label))
    .map(({ rule, start, end }) => ({ start, end: Math.min(end, segment.end), rule: rule.id }));

/** Care's cues see the whole message, for a hint may run over two segments; each goes to the segment where it begins. */
const cuesBySegment = (
  text: string,
  segments: readonly Segment[],
): readonly (readonly Evidence[])[] => {
  const found: Evidence[][] = segments.map(() => []);
  let at = 0;
  for (const [offset, part] of windowsOf(text)) {
    for (const cue of crisisCues(part)) {
      const start = offset + cue.start;
      while (at + 1 < segments.length && (segments[at + 1]?.start ?? 0) <= start) at += 1;
      while (at > 0 && (segments[at]?.start ?? 0) > start) at -= 1;
      found[at]?.push({ start, end: offset + cue.end, rule: "care" });
    }
  }
  return found;
};

const settled = (
  segment: Segment,
  { labels: found, of }: Chosen,
  evidence: readonly Evidence[],
  dismissed: readonly string[],
): ReadSpan => {
  const gone = found.filter(
    (label) =>
      dismissed.length > 0 && !mayStand(label) && dismissed.includes(hashOf(label, segment.text)),
  );
  const left = found.filter((label) => !gone.includes(label));
  const kept = left.length > 0 ? left : [best(["logistics", "courtesy"], of)];
  const confidence = Math.max(...found.map((label) => of[label]));
  return { ...segment, labels: kept, confidence, evidence, dismissed: gone };
};
