/** An entry as it is read: what it was, what is known about it, and the person's own words. */
import type { Event } from "#regimen/event.ts";
import { clockOf } from "#regimen/quiet/hours.ts";
import { zonedOf } from "#regimen/moment.ts";
import type { Mode } from "#regimen/plan.ts";
import { isBefore, type Zoned } from "#regimen/zoned.ts";
import { dayAndMonth } from "#web/days/dates.ts";
import { incomingWords, lookAtWords, outsideWords, receivedWords } from "#web/days/log.en.ts";
import { spoken } from "#web/device.ts";
import {
  callOutcomeWords,
  endingWords,
  entryTitles,
  factWords,
  letterWords,
  meetingStateWords,
  planOutcomeWords,
  planTitles,
} from "#web/journal/words.en.ts";
import { planPart } from "#web/journal/plan-part.ts";
import { channelWords, motiveWords, purposeWords } from "#web/words.en.ts";

/** `own` are the person's words, line by line; `isLong`: they are opened by a tap, so that a list stays a list. */
export type EntryText = {
  readonly title: string;
  readonly facts: readonly string[];
  readonly own: readonly string[];
  readonly isLong: boolean;
};

/** What is said of a contact only where days are counted at all. */
export type Counting = Mode | "unanswered";

type EventOf<T extends Event["type"]> = Extract<Event, { readonly type: T }>;

/** `now` decides if a sealed letter may be read; `mode` if it is said what counts. */
export const entryText = (event: Event, mode: Counting, now: Zoned): EntryText => {
  if (event.type === "letter") return letterText(event, now);
  if (event.type === "deleted") return plain("", [], []);
  const title = entryTitles[event.type];
  switch (event.type) {
    case "plan.changed":
      return plain(planTitles[planPart(event.body)], [], []);
    case "start.set":
      return plain(title, startFacts(event), []);
    case "contact.made":
      return plain(title, madeFacts(event, mode), [event.body.note]);
    case "contact.received":
      return plain(title, receivedFacts(event), [event.body.note]);
    case "look": {
      const { at, after, note } = event.body;
      return plain(title, [lookAtWords[at], scaled(factWords.after, after)], [note]);
    }
    case "urge":
      return plain(title, urgeFacts(event), urgeWords(event));
    case "loose-end": {
      const { text, whoElse, state, note } = event.body;
      const who = whoElse === undefined ? undefined : factWords.who(whoElse);
      return plain(title, [factWords[state]], [text, who, note]);
    }
    case "if-then": {
      const { when, then } = event.body;
      return plain(title, [hoursFact(event)], [factWords.ifThen(when, then)]);
    }
    case "if-then.used":
      return plain(title, [planOutcomeWords[event.body.how]], [event.body.note]);
    case "meeting":
      return plain(title, ...meetingWords(event, mode));
    case "hard-date": {
      const { name, date, yearly, plan: quiet } = event.body;
      const facts = [factWords.onDay(dayAndMonth(date)), yearly ? factWords.yearly : undefined];
      return plain(title, facts, [name, quiet]);
    }
    case "ending":
      return plain(title, [endingWords[event.body.choice]], []);
    case "call-plan":
      return plain(title, ...callWords(event, mode));
    case "history.read":
      return plain(title, event.body.apps, []);
    case "check-in":
      return plain(title, checkInFacts(event), []);
    case "note":
      return plain(title, [], [event.body.text]);
    case "weekly-review": {
      const { hard, helped, next } = event.body;
      return plain(
        title,
        [],
        [
          worded(factWords.hardest, hard),
          worded(factWords.whatHelped, helped),
          worded(factWords.nextStep, next),
        ],
      );
    }
  }
};

type Lines = readonly (string | undefined)[];

const plain = (title: string, facts: Lines, own: Lines): EntryText => ({
  title,
  facts: said(facts),
  own: said(own),
  isLong: false,
});

const said = (lines: Lines): readonly string[] =>
  lines.flatMap((line) => (line === undefined || line === "" ? [] : [line]));

const scaled = (words: (value: number) => string, value: number | undefined) =>
  value === undefined ? undefined : words(value);

const worded = (words: (what: string) => string, what: string | undefined) =>
  what === undefined ? undefined : words(what);

const letterText = ({ body }: EventOf<"letter">, now: Zoned): EntryText => {
  const { kind, text, before, after, sealedUntil, unfinished } = body;
  const title = letterWords[kind];
  const until = sealedUntil === undefined ? undefined : zonedOf(sealedUntil);
  if (until !== undefined && isBefore(now, until))
    return plain(title, [factWords.sealedUntil(spoken(until))], []);
  if (kind === "calm-me") return plain(title, [factWords.onlyInTheWave], []);
  const facts = [
    unfinished === true ? factWords.unfinished : undefined,
    scaled(factWords.pain, before),
    scaled(factWords.after, after),
  ];
  return { title, facts: said(facts), own: [text], isLong: true };
};

const startFacts = ({ body }: EventOf<"start.set">): Lines => [
  body.sure ? undefined : factWords.sureNot,
  body.over ? factWords.over : undefined,
];

const madeFacts = ({ body }: EventOf<"contact.made">, mode: Counting): Lines => {
  const { channel, counts, outside, answered } = body;
  const isCounted = mode === "limited" || mode === "full";
  const counting = counts ? factWords.counts : factWords.countsNot;
  return [
    channelWords[channel],
    outside === undefined ? undefined : outsideWords[outside],
    isCounted ? counting : undefined,
    answered === undefined ? undefined : answered ? factWords.answered : factWords.answeredNot,
  ];
};

const receivedFacts = ({ body }: EventOf<"contact.received">): Lines => {
  const { channel, kind, said: told } = body;
  const about = { no: receivedWords.saidNo, welcome: receivedWords.saidWelcome } as const;
  return [channelWords[channel], incomingWords[kind], told === undefined ? undefined : about[told]];
};

const urgeFacts = ({ body }: EventOf<"urge">): Lines => [
  body.purpose === undefined ? undefined : purposeWords[body.purpose],
  scaled(factWords.strength, body.strength),
  scaled(factWords.strengthAfter, body.after),
  body.left ? factWords.left : factWords.notLeft,
];

const urgeWords = ({ body: { trigger, helped = [] } }: EventOf<"urge">): Lines => [
  trigger === undefined ? undefined : factWords.set(trigger),
  helped.length === 0 ? undefined : factWords.helped(helped.join(", ")),
];

/** Where contact stays closed, a plan from before is not shown again: it would be an invitation. */
const callWords = (
  { body }: EventOf<"call-plan">,
  mode: Counting,
): readonly [facts: Lines, own: Lines] => {
  if (mode !== "limited" && mode !== "full") return [[], []];
  const went = body.went === undefined ? undefined : callOutcomeWords[body.went];
  const when = factWords.callAt(spoken(zonedOf(body.when)));
  return [[factWords[body.state], when, went], [body.firstSentence]];
};

/** As with the one call: what was planned is said only where days go on. What is still open stays theirs to read. */
const meetingWords = (
  { body }: EventOf<"meeting">,
  mode: Counting,
): readonly [facts: Lines, own: Lines] => {
  if (mode !== "limited" && mode !== "full") return [[], []];
  const when = factWords.callAt(spoken(zonedOf(body.when)));
  return [
    [channelWords[body.by], meetingStateWords[body.state], when],
    [body.matter, body.stillOpen],
  ];
};

const hoursFact = ({ body: { window } }: EventOf<"if-then">) =>
  window === undefined ? undefined : factWords.between(clockOf(window.from), clockOf(window.to));

const checkInFacts = ({ body }: EventOf<"check-in">): Lines => [
  factWords.strength(body.urge),
  factWords.strongest(body.strongestUrgeThisWeek),
  body.sober ? factWords.sober : factWords.soberNot,
  body.canTakeNo ? factWords.canTakeNo : factWords.canTakeNoNot,
  motiveWords[body.motive],
];
