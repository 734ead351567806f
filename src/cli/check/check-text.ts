/** An answer as a linter would print it: a line for each finding, then what may be sent. */
import { checkWords } from "#cli/check/words.en.ts";
import type { Check } from "#draft/check.ts";
import type { Finding } from "#draft/finding.ts";
import { adviceWords, labelNames, verdictWords } from "#draft/words.en.ts";

/** `name` is where the message came from; `help` are paragraphs, printed first where help comes first. */
export const checkText = (
  name: string,
  text: string,
  found: Check,
  help: readonly (readonly string[])[],
): string => {
  const starts = lineStarts(text);
  const findings = found.findings.map((finding) => findingLine(name, text, starts, finding));
  const offered = found.trimmed !== null && found.verdict === "trim" ? found.trimmed : undefined;
  const parts = [
    ...(found.crisis ? help : []),
    findings,
    [verdictWords[found.verdict]],
    offered === undefined ? [] : [checkWords.trimmed, "", offered],
    found.advice.map((advice) => `- ${adviceWords[advice]}`),
  ];
  return `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.join("\n"))
    .join("\n\n")}\n`;
};

const lineStarts = (text: string): readonly number[] => [
  0,
  ...[...text.matchAll(/\r\n|[\n\r]/gu)].map((match) => match.index + match[0].length),
];

const findingLine = (
  name: string,
  text: string,
  starts: readonly number[],
  { start, end, label, reason }: Finding,
): string => {
  const slice = text.slice(start, end);
  const at = start + slice.length - slice.trimStart().length;
  const line = lineAt(starts, at);
  return `${name}:${line + 1}:${at - (starts[line] ?? 0) + 1}  ${labelNames[label]}  ${reason}`;
};

/** The last line that begins at or before `at`. */
const lineAt = (starts: readonly number[], at: number): number => {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
};
