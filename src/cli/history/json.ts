/** What `history --json` prints: one object, described in the help. */
import { questionText } from "#cli/history/question-text.ts";
import { timeText, type Zones } from "#cli/history/times.ts";
import type { Contact, History } from "#history/facts/facts.ts";
import type { Question } from "#history/facts/question.ts";
import type { RiskWindow } from "#history/facts/risk.ts";
import type { When } from "#history/facts/report.ts";

export const jsonOf = ({ sources, facts }: History, zones: Zones): string =>
  `${JSON.stringify({
    sources: sources.map((source) => ({
      ...source,
      first: whenText(source.first, zones),
      last: whenText(source.last, zones),
    })),
    dayZero: dayZeroOf(facts.dayZero, zones),
    lastCounting: contactOf(facts.lastCounting, zones),
    lastIncoming: contactOf(facts.lastIncoming, zones),
    riskWindows: facts.risk.windows.map(windowOf),
    question: facts.question === undefined ? null : questionOf(facts.question),
  })}\n`;

const whenText = (when: When | undefined, zones: Zones): string | null => {
  if (when === undefined) return null;
  const instant = when.clock === "epoch" ? when.seconds : undefined;
  return timeText({ local: when.seconds, instant }, zones);
};

const dayZeroOf = (contact: Contact | undefined, zones: Zones): object | null => {
  if (contact === undefined) return null;
  const { channel, direction, uncertain } = contact;
  return { at: timeText(contact, zones), channel, direction, uncertain };
};

const contactOf = (contact: Contact | undefined, zones: Zones): object | null => {
  if (contact === undefined) return null;
  const { channel, kind, uncertain } = contact;
  return { at: timeText(contact, zones), channel, kind, uncertain };
};

const windowOf = ({ from, to, days, share, basis }: RiskWindow): object => ({
  from: hourText(from),
  to: hourText(to),
  days,
  share: Math.round(share * 100) / 100,
  basis,
});

/** `22:00`. */
export const hourText = (hour: number): string => `${String(hour).padStart(2, "0")}:00`;

const questionOf = (question: Question): object => {
  const { text, choices, flag } = questionText(question);
  const suggestion = question.kind === "who" ? (question.suggestion ?? null) : null;
  return { kind: question.kind, file: question.file, text, choices, flag, suggestion };
};
