/** How well `check` does on labelled messages, by the measures of issue 6: characters other than white space, pooled. */
import { check } from "#draft/check.ts";
import type { Context } from "#draft/context.ts";
import { labels, mayStand, verdicts, type Label, type LabelModel } from "#draft/label.ts";

export type Message = {
  readonly id: string;
  readonly text: string;
  readonly spans: readonly { readonly text: string; readonly labels: readonly Label[] }[];
  readonly verdict: string;
  readonly context?: Context;
};

type Tally = { hit: number; gold: number; said: number };
const f1 = ({ hit, gold, said }: Tally): number =>
  gold + said === 0 ? 1 : (2 * hit) / (gold + said);
const mean = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0) / all.length;
const tally = (): Tally => ({ hit: 0, gold: 0, said: 0 });
const add = (to: Tally, gold: boolean, said: boolean): void => {
  to.gold += Number(gold);
  to.said += Number(said);
  to.hit += Number(gold && said);
};

const goldAt = (message: Message): readonly (readonly Label[])[] => {
  const at: (readonly Label[])[] = Array.from({ length: message.text.length }, () => []);
  let pos = 0;
  for (const span of message.spans) {
    const start = message.text.indexOf(span.text, pos);
    pos = start + span.text.length;
    at.fill(span.labels, start, pos);
  }
  return at;
};

export const scoreOf = (messages: readonly Message[], model?: LabelModel) => {
  const perLabel = Object.fromEntries(labels.map((label) => [label, tally()])) as Record<
    Label,
    Tally
  >;
  const perVerdict = Object.fromEntries(verdicts.map((verdict) => [verdict, tally()]));
  const flagged = tally();
  for (const message of messages) {
    const found = check(message.text, message.context ?? {}, model);
    const gold = goldAt(message);
    for (const verdict of verdicts)
      add(perVerdict[verdict] ?? tally(), message.verdict === verdict, found.verdict === verdict);
    for (const span of found.spans)
      for (let at = span.start; at < span.end; at += 1) {
        if (/\s/u.test(message.text.charAt(at))) continue;
        const real = gold[at] ?? [];
        for (const label of labels)
          add(perLabel[label], real.includes(label), span.labels.includes(label));
        const bad = (some: readonly Label[]) => some.some((label) => !mayStand(label));
        add(flagged, bad(real), bad(span.labels));
      }
  }
  const each = Object.fromEntries(labels.map((label) => [label, f1(perLabel[label])]));
  return {
    verdict: mean(Object.values(perVerdict).map(f1)),
    flagged: f1(flagged),
    label: mean(Object.values(each)),
    each,
  };
};
