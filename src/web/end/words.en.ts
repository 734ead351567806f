/** What the screens of the end say in English. Nobody is praised here, and nobody is hurried. */
import type { CallOutcome, Ending } from "#regimen/event.ts";
import type { CallTimeProblem } from "#regimen/views/call-plan.ts";
import type { OwnWords } from "#regimen/views/keepsake.ts";

const days = (count: number): string => (count === 1 ? "1 day" : `${count} days`);

export const endWords = {
  title: "The days are complete",
  line: "This is a place to rest. Nothing has to happen now.",
  held: (length: number, kept: number, of: number): string =>
    `You set ${days(length)} for yourself. Of all the days so far, you kept ${kept} of ${of}.`,
  first: "Before you choose",
  roads: "Look at two roads",
  roadsLine: "What may come if you make contact, and if you don't.",
  ready: "See how you are today",
  readyLine: "A few short questions, only for you.",
  ways: "From here",
  waysLine:
    "Each of these is a full ending. None is better than another, and you can take your time.",
  whenSilent: "Kept. Silence is a whole answer. You need not explain it to anybody.",
  chosen: (choice: string, when: string): string => `Last chosen: ${choice}, ${when}.`,
  oneCallOpen: "If you still want to, you can plan it now for another day.",
  oneCallNotToday: (when: string): string => `Not yet. You can look again ${when}.`,
  notYetTitle: "Nothing to choose yet",
  notYetLine: "This page waits until your days are complete.",
  noEndTitle: "Nothing has to be decided",
  noEndLine: "Each quiet day is your own. There is nothing to choose and nothing to wait for.",
} as const;

export const wayWords: Record<Ending, { readonly label: string; readonly line: string }> = {
  "stay-silent": { label: "Stay silent", line: "You do nothing, and that is enough." },
  extend: { label: "More days", line: "A week, two weeks or a month on top." },
  "one-call": { label: "One call", line: "One calm call by day, with a plan." },
  "let-go": { label: "Let go", line: "Put this down, and need these pages less." },
};

export const callWords = {
  title: "One call",
  line: "You plan it here. You make it yourself, on another day, or not at all.",
  noneTitle: "There is no call to plan",
  noneLine: "You need not do anything here.",
  notOpenLine: "First see how you are today. Then this page can open.",
  consent: "What do you know about their wish?",
  consentAsk: "Have they asked you not to contact them?",
  consentHint: "They may still say no on the day. That is theirs to say, and then it is over.",
  saidNoTitle: "Then there is no call",
  saidNoLine: "Their no stands on every day. It is kept in your plan now.",
  saidNoNext: "That can hurt. You can write it all down here, where it can't be sent.",
  saidNoWrite: "Write it here instead",

  when: "When",
  whenHint: (first: string): string => `From ${first} on, between 10:00 and 20:00. Never at night.`,
  day: "Day",
  time: "Time",
  sober: "Will you be sober then?",
  anniversary: "Is it a birthday, an anniversary or a day that hurts?",
  firstSentence: "Your first sentence",
  firstHint:
    "Ask if it suits them. For example: Hello, do you have ten minutes, or is it a bad time?",
  notToRaise: "Three things you will not bring up",
  notToRaiseHint: "For example: whose fault it was, coming back together, somebody new.",
  thing: (number: number): string => `Thing ${number}`,
  wayOut: "Your way out after ten minutes",
  wayOutFirst: "I said ten minutes, so I will stop here. Thank you for talking with me.",
  ifTitle: "Good to know before",
  ifs: [
    "If nobody picks up, that is the answer for now. No second try, and no message after it.",
    "If they say no, thank them and end the call. Their no is final.",
    "If it gets hard, use your way out. You may end it at any time.",
    "You can change your mind until the last second. Not calling is a full ending too.",
  ],
  keep: "Keep this plan",
  missing: "Something is still empty. Fill in all of it, or leave it for another day.",
  notSober: "Then choose another time, when you will be sober.",
  hardDay: "Then choose another day. That one is hard enough.",

  planTitle: "Your plan for the call",
  planFor: (when: string): string => `For ${when}.`,
  planToday:
    "It is today. Are you sober, rested and calm? If not, choose another day. Nothing is lost.",
  planNotNow: "Not at this hour. Wait for the daylight, and for the time you chose.",
  planOver: "The day you chose is over. Nothing has to be made up for.",
  howItWent: "Say how it went",
  drop: "Choose again",
  dropLine: "This plan is put away. All the ways are open again.",
} as const;

export const callTimeWords: Record<CallTimeProblem | "missing", string> = {
  missing: "Choose a day and a time first.",
  "too-soon": "That is too soon. Sleep on it, and choose the next day or later.",
  "not-by-day": "Choose a time between 10:00 and 20:00.",
};

export const afterWords = {
  title: "How did it go?",
  line: "Only for you. Whatever it was, it is over now.",
  outcomes: {
    talked: "We talked",
    "no-answer": "There was no answer",
    "said-no": "They don't want contact",
  } satisfies Record<CallOutcome, string>,
  notCalled: "I did not call",
  then: {
    talked: {
      title: "You talked",
      lines: [
        "That was the one call. What comes of it is not only yours to decide.",
        "Do something kind and plain now: eat, walk, see somebody.",
        "If they want to go on talking, they can get in touch. You need not try again.",
      ],
    },
    "no-answer": {
      title: "Then that is the answer for now",
      lines: [
        "You tried once. Nothing more is needed: no second try, and no message after it.",
        "It says nothing about your worth.",
        "If they call back, you can talk or leave it. Both are fine.",
      ],
    },
    "said-no": {
      title: "Their no stands",
      lines: [
        "You asked, and they answered. It is clear now, and it can hurt a lot.",
        "It is kept in your plan: no contact, with no date to wait for.",
        "You need not explain or say sorry to them. You can write it here, where it can't be sent.",
      ],
    },
  } satisfies Record<CallOutcome, { readonly title: string; readonly lines: readonly string[] }>,
  droppedTitle: "You let it be",
  dropped: "Not calling is a full ending too. All the ways are open.",
  write: "Write it down here",
  help: "Talk to somebody",
} as const;

export const letGoWords = {
  title: "Let go",
  line: "You can put this down now. It does not have to mean that nothing hurts.",
  fewer:
    "There will be less on the first page: no days, no calendar. Help, and the way through the pull, stay.",
  takeBack: "You can see all of it again at any time.",
  button: "Let go",
  done: "Kept. There is less on the first page now.",
  again: "See all of it again",
  againDone: "The days and the calendar are back.",

  keepsake: "Something to keep",
  keepsakeLine:
    "A plain file with your days and your own words: reasons, plans, notes, private letters. Nothing they wrote.",
  keepsakeOpen: "It is not locked. Whoever has the file can read it.",
  keepsakeSealed: (count: number): string =>
    count === 1
      ? "One letter is still sealed. It is not in the file."
      : `${count} letters are still sealed. They are not in the file.`,
  save: "Save the keepsake",
  saved: (name: string): string => `Saved as ${name}. Look among your downloads.`,
  empty: "There is nothing of your own in here yet.",
  failed: "What is kept here could not be read just now. Nothing is lost. Try again later.",

  remove: "Or leave nothing here",
  removeLine:
    "You can delete everything that is kept here. Save the keepsake first, if you want it.",
  removeLink: "Look at deleting everything",
} as const;

export const keepsakeWords = {
  title: "My own words",
  savedOn: (day: string): string => `Saved on ${day}.`,
  days: (kept: number, of: number): string => `I kept ${kept} of ${days(of)}.`,
  reasons: "My reasons",
  ifThens: "My plans",
  ifThen: (when: string, then: string): string => `If ${when}: ${then}`,
  words: "What I wrote",
  kinds: {
    note: "A note",
    unsent: "A private letter",
    "plain-day": "A plain day",
    "calm-me": "A letter from a calm day",
  } satisfies Record<OwnWords["kind"], string>,
} as const;
