/** The keepsake as the lines of a plain text, readable without this app. */
import { zonedOf } from "#regimen/moment.ts";
import type { Keepsake, OwnWords } from "#regimen/views/keepsake.ts";
import type { Zoned } from "#regimen/zoned.ts";
import { keepsakeWords } from "#web/end/words.en.ts";

/** `write`: a day and a time in words. The name of the other person is nowhere in it. */
export const keepsakeLines = (
  { days, reasons, ifThens, words }: Keepsake,
  now: Zoned,
  write: (at: Zoned) => string,
): readonly string[] => [
  keepsakeWords.title,
  keepsakeWords.savedOn(write(now)),
  ...(days === undefined || days.of === 0 ? [] : ["", keepsakeWords.days(days.kept, days.of)]),
  ...listed(keepsakeWords.reasons, reasons),
  ...listed(
    keepsakeWords.ifThens,
    ifThens.map(({ when, then }) => keepsakeWords.ifThen(when, then)),
  ),
  ...(words.length === 0 ? [] : ["", keepsakeWords.words.toUpperCase()]),
  ...words.flatMap((each) => entry(each, write)),
];

/** Nothing of their own was written down. */
export const isEmpty = ({ reasons, ifThens, words, days }: Keepsake): boolean =>
  reasons.length + ifThens.length + words.length === 0 && (days?.of ?? 0) === 0;

const listed = (title: string, list: readonly string[]): readonly string[] =>
  list.length === 0 ? [] : ["", title.toUpperCase(), ...list.map((each) => `- ${each}`)];

const entry = ({ at, kind, text }: OwnWords, write: (at: Zoned) => string): readonly string[] => [
  "",
  `${keepsakeWords.kinds[kind]}, ${write(zonedOf(at))}`,
  ...text.split("\n"),
];
