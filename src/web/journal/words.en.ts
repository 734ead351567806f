/** What the journal and the loose ends say in English. */
import type {
  CallOutcome,
  Ending,
  EventType,
  LetterKind,
  MeetingState,
  PlanOutcome,
} from "#regimen/event.ts";
import type { PlanPart } from "#web/journal/plan-part.ts";
import type { JournalKind } from "#web/journal/kinds.ts";

export const kindWords: Record<JournalKind, string> = {
  all: "Everything",
  contact: "Contact",
  looks: "Looks",
  urges: "Urges",
  notes: "Notes and letters",
  ends: "Loose ends",
  ahead: "Plans for hard moments",
  plan: "Changes of the plan",
};

export const letterWords: Record<LetterKind, string> = {
  unsent: "A private note",
  "plain-day": "A plain page of my day",
  "calm-me": "Words from my calm self",
};

export const entryTitles: Record<Exclude<EventType, "letter" | "deleted">, string> = {
  "plan.changed": "I changed my plan",
  "start.set": "When we were last in touch",
  "contact.made": "I got in touch",
  "contact.received": "They got in touch",
  look: "I looked",
  urge: "The pull came",
  "loose-end": "A loose end",
  "if-then": "An if-then plan",
  "if-then.used": "What came of a plan",
  meeting: "A call or a meeting",
  "hard-date": "A hard day",
  ending: "What I chose at the end",
  "call-plan": "A plan for the one call",
  "check-in": "How I was",
  "history.read": "A chat was read",
  note: "A note",
  "weekly-review": "A look back at the week",
};

/** What a change of the plan is called, by what it changed. */
export const planTitles: Record<PlanPart, string> = {
  plan: "I changed my plan",
  sight: "What I put out of sight",
  acts: "What I can do instead",
  check: "How my messages are read over",
  review: "The look back at the week",
  hours: "My hard hours",
};

export const endingWords: Record<Ending, string> = {
  "stay-silent": "To stay silent",
  extend: "To go on for a while",
  "one-call": "One call",
  "let-go": "To let go",
};

export const callOutcomeWords: Record<CallOutcome, string> = {
  talked: "We talked",
  "no-answer": "There was no answer",
  "said-no": "They said no",
};

export const planOutcomeWords: Record<PlanOutcome, string> = {
  did: "I did it",
  partly: "In part",
  "did-not": "Not this time",
};

export const meetingStateWords: Record<MeetingState, string> = {
  planned: "Planned",
  done: "Done",
  open: "Something is still open",
  dropped: "Let go",
};

const ofTen = (value: number): string => `${value} of 10`;

export const factWords = {
  counts: "It counts as contact",
  countsNot: "It does not count as contact",
  answered: "They answered",
  answeredNot: "They did not answer",
  after: (value: number): string => `How bad it felt after: ${ofTen(value)}`,
  strength: (value: number): string => `How strong: ${ofTen(value)}`,
  strengthAfter: (value: number): string => `How strong after: ${ofTen(value)}`,
  strongest: (value: number): string => `The strongest that week: ${ofTen(value)}`,
  onlyInTheWave: "It is opened in the wave",
  unfinished: "Not finished",
  pain: (value: number): string => `How bad it felt: ${ofTen(value)}`,
  left: "I let it be",
  notLeft: "I did not let it be",
  set: (what: string): string => `What set it off: ${what}`,
  helped: (what: string): string => `What helped: ${what}`,
  who: (who: string): string => `Who else could: ${who}`,
  sober: "Sober",
  soberNot: "Not sober",
  canTakeNo: "I could live with a no",
  canTakeNoNot: "I could not live with a no",
  sureNot: "I was not sure. It is the latest that it could have been",
  over: "I started over",
  hardest: (what: string): string => `What was hardest: ${what}`,
  whatHelped: (what: string): string => `What helped: ${what}`,
  nextStep: (what: string): string => `For the next days: ${what}`,
  ifThen: (when: string, then: string): string => `If ${when}, then ${then}`,
  planned: "Planned",
  made: "Made",
  dropped: "Let go",
  callAt: (when: string): string => `The time: ${when}`,
  open: "Open",
  parked: "Parked",
  done: "Done",
  sealedUntil: (when: string): string => `Sealed until ${when}`,
  between: (from: string, to: string): string => `From ${from} to ${to}`,
  yearly: "Each year",
  onDay: (day: string): string => `The day: ${day}`,
} as const;

export const journalWords = {
  title: "Your journal",
  line: "All that you wrote down, the newest first. It is sealed on this device and nowhere else.",
  show: "Show",
  none: "Nothing yet.",
  noneOfKind: "Nothing of this kind yet.",
  reading: "One moment. It is being read.",
  notRead: "It could not be read just now. What is kept stays kept. Try again in a while.",
  count: (count: number): string => (count === 1 ? "1 entry" : `${count} entries`),
  inZone: (when: string, zone: string): string => `${when} (${zone})`,
  corrected: "Changed since",
  others: "Other version",
  othersHint: "It was changed in two places at once. Both are kept.",
  readIt: "Read it",
  change: "Change",
  remove: "Delete",
  planStays:
    "This stays, so that no bad night can wipe out a limit. You can change the plan again.",
  planLink: "To your plan",
  partStays: "You can change this again.",
  partLink: "See it",
  write: "Write down what happened",
  ends: "Loose ends",
} as const;

export const removalWords = {
  deleted: (count: number): string => (count === 1 ? "Deleted." : `${count} deleted.`),
  undo: "Undo",
  back: "It is back.",
  notBack: "That was too late. It is erased.",
  notDeleted: "It could not be deleted just now. It is still there.",
  noHolds: "Their no still holds. You can change that in your plan.",
} as const;

export const editWords = {
  title: "Change this entry",
  inZone: (zone: string): string => `The time is the one in ${zone}.`,
  note: "Your words. You can leave this empty.",
  text: "Your words",
  ifThis: "If this happens",
  thenThat: "I will do this",
  dayName: "What is the day?",
  dayPlan: "What I will do that day. You can leave this empty.",
  stillOpen: "What is still open? You can leave this empty.",
  outside: "Was it one of these?",
  place: "Where did you look?",
  after: "How bad did it feel after?",
  afterHint: "0 is not at all, 10 is as bad as it gets.",
  strength: "How strong was it?",
  strengthHint: "0 is none, 10 is as strong as it gets.",
  left: "Did you let it be?",
  keep: "Keep it so",
  cancel: "Leave it as it was",
  empty: "Write a word or two, or delete the entry.",
  gone: "This was deleted in another window. What you wrote is still here.",
  kept: "It is changed.",
} as const;

export const endsWords = {
  title: "Loose ends",
  line: "Practical things that are still open between you two. They wait here, so you need not carry them.",
  add: "Add one",
  text: "What is it?",
  who: "Who else could do it? You can leave this empty.",
  note: "A note for yourself. You can leave this empty.",
  addKeep: "Put it on the list",
  added: "It is on the list.",
  empty: "Write a word or two, so that you know it again.",
  open: "Open",
  parked: "Parked for later",
  done: "Done",
  none: "Nothing is open.",
  write: "Do I need to write?",
  park: "Park it",
  parkLegend: "Until when?",
  parkRun: "Until the days are complete",
  parkNoDate: "With no date. I will take it up when I want to",
  parkDay: "Until a day that I choose",
  day: "Day",
  dayMissing: "Choose a day after today.",
  parkKeep: "Park it now",
  until: (when: string): string => `Until ${when}`,
  untilRun: "Until the days are complete",
  noDate: "With no date",
  isParked: "It is parked.",
  meet: "Do we have to talk?",
  finish: "It is done",
  isDone: "It is done. One thing less.",
  reopen: "Open it again",
  isOpen: "It is open again.",
  change: "Change",
  changed: "It is changed.",
  keep: "Keep it so",
  cancel: "Leave it as it was",
  remove: "Delete",
  journal: "Your journal",
} as const;

/** Shown only where the decision allows it, and on what was put together there. */
export const batchWords = {
  offer: "Put some into one message, for later",
  title: "One message, later",
  line: "One short message is easier on you both than many. Choose what goes in. Nothing is sent.",
  which: "What goes into it?",
  few: "Choose two or more.",
  keep: "Park them together",
  kept: "They are parked together.",
  withThese: (others: string): string => `In one message with: ${others}`,
  takeOut: "Take it out of the message",
  isOut: "It stands alone again.",
} as const;
