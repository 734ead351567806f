/** Each question of the interview: its words, and how an answer is read into what is told. */
import { numberUpTo, oneOf, severalOf, yesOrNo, type Choice } from "#cli/decide/choices.ts";
import { lastContactIn } from "#cli/decide/last-contact.ts";
import type { Told, Topic } from "#cli/decide/told.ts";
import {
  askWords,
  channelChoices,
  motiveChoices,
  purposeChoices,
  safetyChoices,
  tieChoices,
} from "#cli/words.en.ts";
import { boundaries, type Safety } from "#regimen/plan.ts";
import type { Purpose } from "#regimen/situation.ts";
import { ok, err, type Result } from "#result.ts";
import type { Zoned } from "#regimen/zoned.ts";

/** `read` gives what is new, or a hint on what can be typed. */
export type Prompt = {
  readonly lines: readonly string[];
  readonly read: (line: string) => Result<Told, string>;
};

/** The question about `topic`; `now` bounds a time that is asked for. */
export const promptFor = (topic: Topic, purpose: Purpose | undefined, now: Zoned): Prompt => {
  switch (topic) {
    case "purpose":
      return pick(askWords.purpose, purposeChoices, (value) => ({ purpose: value }));
    case "safety":
      return pickAll(askWords.safety, safetyChoices, (values) => ({ safety: safetyOf(values) }));
    case "needs-answer":
      return ask(askWords.needsAnswer, (value) => ({ needsAnswer: value }));
    case "someone-else":
      return ask(
        purpose === "emergency" ? askWords.someoneElseEmergency : askWords.someoneElse,
        (value) => ({ someoneElseCould: value }),
      );
    case "can-wait":
      return ask(askWords.canWait, (value) => ({ canWait: value }));
    case "ties":
      return pickAll(askWords.ties, tieChoices, (values) => ({ ties: values }));
    case "channel":
      return pick(askWords.channel, channelChoices, (value) => ({ channel: value }));
    case "last-contact":
      return { lines: askWords.lastContact, read: (line) => lastContactIn(line, now) };
    case "calls":
      return count(askWords.calls, mostCalls, (value) => ({ callsSinceComplete: value }));
    case "urge":
      return count(askWords.urge, 10, (value) => ({ urge: value }));
    case "strongest-urge":
      return count(askWords.strongestUrge, 10, (value) => ({ strongestUrgeThisWeek: value }));
    case "sober":
      return ask(askWords.sober, (value) => ({ sober: value }));
    case "can-take-no":
      return ask(askWords.canTakeNo, (value) => ({ canTakeNo: value }));
    case "motive":
      return pick(askWords.motive, motiveChoices, (value) => ({ motive: value }));
  }
};

const mostCalls = 99_999;

const safetyOf = (values: readonly (typeof safetyChoices)[number]["value"][]): Safety => ({
  boundaries: boundaries.filter((each) => values.includes(each)),
  afraidOfThem: values.includes("afraid"),
  harmedThem: values.includes("harmed"),
});

const orHint = <T>(value: T | undefined, told: (value: T) => Told, hint: string) =>
  value === undefined ? err(hint) : ok(told(value));

const listed = (choices: readonly string[]): readonly string[] =>
  choices.map((words, index) => `${String(index + 1).padStart(4)}  ${words}`);

const pick = <T>(
  question: string,
  choices: readonly Choice<T>[],
  told: (value: T) => Told,
): Prompt => ({
  lines: [question, ...listed(choices.map(({ words }) => words))],
  read: (line) => orHint(oneOf(choices, line), told, askWords.hintOne(choices.length)),
});

const pickAll = <T>(
  question: string,
  choices: readonly Choice<T>[],
  told: (values: readonly T[]) => Told,
): Prompt => ({
  lines: [question, ...listed([...choices.map(({ words }) => words), askWords.none])],
  read: (line) => orHint(severalOf(choices, line), told, askWords.hintSeveral(choices.length + 1)),
});

const ask = (question: string, told: (value: boolean) => Told): Prompt => ({
  lines: [question],
  read: (line) => orHint(yesOrNo(line), told, askWords.hintYesNo),
});

const count = (question: string, most: number, told: (value: number) => Told): Prompt => ({
  lines: [question],
  read: (line) =>
    orHint(numberUpTo(most, line), told, most === 10 ? askWords.hintTen : askWords.hintCount),
});
