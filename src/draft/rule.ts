/** A rule: words that show a label, with where it comes from and its own examples. */
import type { Label } from "#draft/label.ts";

export type Rule = {
  readonly id: string;
  readonly label: Label;
  /** What it looks for, in one plain sentence. */
  readonly says: string;
  /** Where it comes from. */
  readonly source: string;
  /** `sure` decides alone; `likely` weighs with what the model says. */
  readonly strength: "sure" | "likely";
  /**
   * Regular expressions without case: a space is any white space, `'` either apostrophe or none, `~` up to two small
   * words in between; `{you}`, `{your}`, `{youre}`, `{im}`, `{i}` stand for the ways people type them.
   */
  readonly phrases: readonly string[];
  /** A find that touches one of these is none. */
  readonly unless?: readonly string[];
  readonly catches: readonly string[];
  readonly allows: readonly string[];
};

/** Where a rule found its words, as UTF-16 offsets into the text it was given. */
export type Hit = { readonly rule: Rule; readonly start: number; readonly end: number };

/** A function that finds a rule's words in a text. */
export const finderOf = (rule: Rule): ((text: string) => readonly Hit[]) => {
  const cue = patternOf(rule.phrases);
  const unless = rule.unless === undefined ? undefined : patternOf(rule.unless);
  return (text) => {
    const found = rangesIn(cue, text);
    if (found.length === 0) return [];
    const allowed = unless === undefined ? [] : rangesIn(unless, text);
    const kept = found.filter(([start, end]) => !allowed.some(([a, b]) => a < end && start < b));
    return kept.map(([start, end]) => ({ rule, start, end }));
  };
};

const smallWords =
  "(?:(?:just|really|actually|honestly|kinda|so|still|fucking|only|both|ever|all|always|even|literally|too|a bit|probably|truly|genuinely|fr|rly|also|never) ){0,2}";

const typed: Readonly<Record<string, string>> = {
  you: "(?:you|u|ya|yu|yous)",
  your: "(?:your|ur|yr|yuh)",
  youre: "(?:you're|you are|u're|u are|u r|ur|your)",
  im: "(?:i'm|i am|im|am)",
  i: "(?:i|we)",
};

const patternOf = (phrases: readonly string[]): RegExp => {
  const source = phrases
    .join("|")
    .replaceAll(/\{(you|your|youre|im|i)\}/gu, (_, name: string) => typed[name] ?? "")
    .replaceAll("~", smallWords)
    .replaceAll("'", "['’]?")
    .replaceAll(" ", "\\s{1,9}");
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, "giu");
};

// `matchAll` copies the expression at each call, which costs more than most searches; none is left half read here.
const rangesIn = (pattern: RegExp, text: string): readonly (readonly [number, number])[] => {
  const found: (readonly [number, number])[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push([match.index, match.index + match[0].length]);
    if (match[0] === "") pattern.lastIndex += 1;
  }
  return found;
};
