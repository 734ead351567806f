/** Finding words that may mean somebody is in danger from themselves, so that help can be offered gently. */
import { cueList } from "#care/cue-list.ts";

/** Where a cue stands, in UTF-16 code units; `end` is after its last one. */
export type CueSpan = { readonly start: number; readonly end: number };

/**
 * The cues in an English text, in order, none overlapping. Finding nothing never means anything: most people in
 * danger say it in other words, or not at all. Never show "nothing found", and never make help wait for this.
 */
export const crisisCues = (text: string): readonly CueSpan[] =>
  joined(compiled.flatMap((cue) => spansOf(cue, text)).sort((a, b) => a.start - b.start));

type Compiled = { readonly cue: RegExp; readonly unless: RegExp };

const smallWords =
  "(?:(?:just|really|actually|honestly|kinda|kind of|all|to|so|still|fucking|only|both|ever|not|too|a bit|probably|truly) ){0,2}";

const patternOf = (phrases: readonly string[]): RegExp => {
  const source = phrases
    .join("|")
    .replaceAll("~", smallWords)
    .replaceAll("'", "['’]?")
    .replaceAll(" ", "\\s+");
  return new RegExp(`\\b(?:${source})(?!\\w)`, "giu");
};

const compiled: readonly Compiled[] = cueList.map(({ phrases, unless }) => ({
  cue: patternOf(phrases),
  unless: patternOf(unless),
}));

const spansIn = (pattern: RegExp, text: string): readonly CueSpan[] =>
  [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));

const spansOf = ({ cue, unless }: Compiled, text: string): readonly CueSpan[] => {
  const allowed = spansIn(unless, text);
  return spansIn(cue, text).filter((span) => !allowed.some((other) => overlap(span, other)));
};

const overlap = (a: CueSpan, b: CueSpan): boolean => a.start < b.end && b.start < a.end;

const joined = (spans: readonly CueSpan[]): readonly CueSpan[] =>
  spans.reduce<readonly CueSpan[]>((done, span) => {
    const last = done.at(-1);
    if (last === undefined || last.end <= span.start) return [...done, span];
    return [...done.slice(0, -1), { start: last.start, end: Math.max(last.end, span.end) }];
  }, []);
