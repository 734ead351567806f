/** What `history` prints for somebody who reads it: the last contact first, then what it rests on. */
import { dateTimeText } from "#cli/history/date-text.ts";
import { hourText } from "#cli/history/json.ts";
import { questionText } from "#cli/history/question-text.ts";
import {
  channelNames,
  formatNames,
  historyWords,
  kindNames,
  reasonNames,
  warningNames,
} from "#cli/history/words.en.ts";
import type { Contact, Facts, History } from "#history/facts/facts.ts";
import type { Question } from "#history/facts/question.ts";
import type { SourceReport } from "#history/facts/report.ts";

export const textOf = ({ sources, facts }: History): string =>
  `${[
    ...(facts.question === undefined ? [] : [...questionLines(facts.question), ""]),
    ...lastLines(facts),
    "",
    ...hourLines(facts),
    "",
    ...readLines(sources, facts),
  ].join("\n")}\n`;

const questionLines = (question: Question): readonly string[] => {
  const { text, choices, flag } = questionText(question);
  const suggestion = question.kind === "who" ? question.suggestion : undefined;
  return [
    `${historyWords.question}: ${text}`,
    ...(suggestion === undefined ? [] : [historyWords.suggestion(suggestion)]),
    historyWords.answerWith(flag),
    ...choices.map((choice) => `  ${choice}`),
  ];
};

const lastLines = (facts: Facts): readonly string[] => {
  const { lastCounting, dayZero, lastIncoming, newerNotices, longestSilence, question } = facts;
  const silence = longestSilence?.days ?? 0;
  const open = question !== undefined;
  return [
    `${historyWords.lastCounting}: ${contactText(lastCounting, open)}`,
    ...(lastCounting?.uncertain === true ? [`  ${historyWords.uncertain}`] : []),
    `${historyWords.dayZero}: ${contactText(dayZero, open)}`,
    `${historyWords.lastIncoming}: ${contactText(lastIncoming, open)}`,
    ...(newerNotices > 0 ? [historyWords.notices(newerNotices)] : []),
    ...(silence > 1 ? [historyWords.silence(silence)] : []),
  ];
};

const contactText = (contact: Contact | undefined, open: boolean): string =>
  contact === undefined
    ? open
      ? historyWords.asked
      : historyWords.none
    : historyWords.by(
        dateTimeText(contact.local),
        kindNames[contact.kind],
        channelNames[contact.channel],
      );

const hourLines = ({ risk: { windows } }: Facts): readonly string[] => [
  historyWords.hours,
  ...(windows.some(({ basis }) => basis === "usual") ? [`  ${historyWords.usualHours}`] : []),
  ...windows.map(
    ({ from, to, days }) =>
      `  ${historyWords.window(hourText(from), hourText(to), historyWords.days[days])}`,
  ),
];

const readLines = (sources: readonly SourceReport[], facts: Facts): readonly string[] => {
  const skipped = sources.flatMap((source) => source.skipped);
  const matters = facts.skippedMatters
    ? historyWords.skippedMatters
    : historyWords.skippedDoesNotMatter;
  return [
    historyWords.read,
    ...sources.flatMap(sourceLines),
    ...(skipped.length > 0 ? [`  ${matters}`] : []),
  ];
};

const sourceLines = (source: SourceReport): readonly string[] => [
  `  ${source.file}, ${formatNames[source.format]}: ${historyWords.counts(
    source.messages,
    source.calls,
    source.attempts,
    source.notices,
  )}`,
  ...source.skipped.map(
    ({ reason, count, firstLines }) =>
      `    ${historyWords.skipped(count, reasonNames[reason === "draft-or-failed" ? "unsent" : reason], firstLines.join(", "))}`,
  ),
  ...source.warnings.map((warning) => `    ${warningNames[warning]}`),
];
