/** Help under an answer: one line always, and where help is the answer the numbers themselves. */
import { guessCountry } from "#care/country.ts";
import { helpFor, type Group } from "#care/help.ts";
import type { KnownLine } from "#care/helplines.ts";
import {
  checkedWords,
  contactWords,
  groupWords,
  helpWords,
  hoursWords,
  lineWords,
} from "#care/words.en.ts";
import { tellWords } from "#cli/words.en.ts";
import type { Decision } from "#regimen/decision.ts";
import type { Situation } from "#regimen/situation.ts";

/** The country comes from the zone of `now`, which this computer says of itself. */
export const helpText = (
  { answer, mode }: Decision,
  { now, plan, wish }: Situation,
): readonly (readonly string[])[] => {
  const inDanger = answer === "help-first" || wish.purpose === "emergency";
  const groups = helpFor({
    country: guessCountry(now.timeZoneId, []),
    mode,
    afraid: plan.afraidOfThem,
    inDanger,
  });
  return [...(inDanger ? numbersFirst(groups).map(groupLines) : []), [oneLine(groups)]];
};

/** The numbers for somebody in danger now; the country comes from the zone of this computer. */
export const helpNow = (zone: string): readonly (readonly string[])[] => {
  const groups = helpFor({ country: guessCountry(zone, []), inDanger: true });
  return [...numbersFirst(groups).map(groupLines), [oneLine(groups)]];
};

const mostGroups = 4;

// Whoever is not safe may be in danger from themselves or from somebody else: lines for both are always among them.
const numbersFirst = (groups: readonly Group[]): readonly Group[] => {
  const first = groups.filter(({ id }) => id === "emergency" || id === "crisis");
  const others = groups.filter((group) => group.sourced && !first.includes(group));
  return [...first, ...others].slice(0, mostGroups);
};

const groupLines = ({ id, sourced, lines }: Group): readonly string[] => {
  const { heading, about, none } = groupWords[id];
  return sourced
    ? [heading, about, ...lines.map((line) => `- ${lineText(line)}`)]
    : [heading, none];
};

const lineText = (line: KnownLine): string => {
  const { for: forWhom, note } = lineWords[line.id];
  const parts = [
    `${line.name}.`,
    `${waysOf(line)}.`,
    hoursWords(line),
    forWhom,
    note,
    checkedWords(line),
  ];
  return parts.filter((part) => part !== undefined).join(" ");
};

const waysOf = ({ how }: KnownLine): string => how.map(contactWords).join("; ");

const oneLine = (groups: readonly Group[]): string => {
  const number = groups.find(({ id }) => id === "emergency")?.lines[0]?.name;
  const emergency =
    number === undefined ? tellWords.emergencyUnknown : tellWords.emergencyNumber(number);
  const first = groups.find(({ id }) => id !== "emergency")?.lines[0];
  return tellWords.notSafe(
    emergency,
    first === undefined ? groupWords.anywhere.none : shortText(first),
  );
};

const shortText = (line: KnownLine): string => {
  if (line.id === "world-findahelpline") return groupWords.anywhere.none;
  const checked = line.checkedOn === null ? ` ${helpWords.notChecked}` : "";
  return `${line.name}. ${waysOf(line)}.${checked}`;
};
