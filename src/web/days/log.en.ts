/** What the log says in English. */
import type { Incoming, LookAt, Outside } from "#regimen/event.ts";
import type { WhenProblem } from "#web/days/when.ts";

export const logKinds = ["contact", "received", "look", "urge", "note"] as const;
export type LogKind = (typeof logKinds)[number];

export const logKindWords: Record<LogKind, { readonly label: string; readonly line: string }> = {
  contact: { label: "I got in touch", line: "A message, a call, a like, a visit." },
  received: { label: "They got in touch", line: "What came, and what it asked of you." },
  look: { label: "I looked", line: "Their page, their photos, their street." },
  urge: { label: "The pull came", line: "How strong it was, and what helped." },
  note: { label: "Something else", line: "A few words to keep for yourself." },
};

export const logWords = {
  slip: "I slipped",
  slipLine: "Contact that counts, in one tap. No blame.",
  title: "What happened?",
  line: "Writing it down is not a test. It stays on this device.",
  day: "Day",
  time: "Time",
  when: "When was it?",
  whenHint: "It says now. Change it if it was earlier.",
  note: "Anything you want to remember? You can leave this empty.",
  keep: "Write it down",
  keeping: "One moment. It is being kept.",
  kept: "It is kept here, sealed.",
  another: "Write down something else",
  courtCanRead: "A court may read what you write here. Under an order, speak to a lawyer first.",
} as const;

export const whenWords: Record<WhenProblem, string> = {
  missing: "Choose a day and a time first.",
  future: "That is still to come. Choose a time up to now.",
};

export const contactWords = {
  title: "I got in touch",
  line: "It is good that you say it. Three short questions.",
  how: "How did you do it?",
  outside: "Was it one of these?",
  outsideHint:
    "These do not count as contact. All else you did does: a like too, or a call that nobody took.",
  outsideNone: "None of these",
  alsoCounts: "You said that these count too:",
  answered: "Did they answer?",
  missing: "Say how you did it, and if it was one of these.",
  writtenTitle: "You wrote it down. That took something.",
  stop: "Let the thread end here. Put the phone out of reach for a while. No second message to explain the first.",
  newRun: (day: number, length: number): string =>
    `This is day ${day} of ${length}. The next day is the one to look after.`,
  afterComplete: "The days you held are complete, and they stay so.",
  ride: "If the pull is still there, sit it out here",
  closedTitle: "You wrote it down. Now stop here.",
  closedStop: "Send no apology to them and do not explain. That would be contact too.",
  closedHelp:
    "There are lines for people who want to stop and can't yet. They listen and do not judge.",
  helpLink: "Help and numbers",
  safe: "An answer that kept you safe is no slip.",
  safePlan: "An advocate can help you plan the next one, so that you need not do it alone.",
  outTitle: "It is written down.",
  outKept: "It does not count as contact. Your days go on.",
  outOther: "It does not count as contact. Let it rest there.",
} as const;

export const outsideWords: Record<Outside, string> = {
  "loose-end": "One practical matter, kept short, and nothing else",
  emergency: "Somebody was in danger and they had to know",
  "chance-meeting": "We met by chance",
  courtesy: "A polite word that work, the home or a handover needs",
  "pocket-call": "The phone called by itself",
  "to-stay-safe": "I answered to stay safe",
};

export const receivedWords = {
  title: "They got in touch",
  line: "You need not answer. First write down what came.",
  how: "How did it reach you?",
  kind: "What is closest to it?",
  unasked: "Did they begin it, without you asking?",
  said: "What did they say about contact?",
  saidNo: "They do not want it",
  saidWelcome: "It is welcome",
  saidNothing: "Nothing about that",
  missing: "Answer the first three questions. The rest can stay empty.",
  writtenTitle: "It is written down.",
  no: "This is now kept as their no. It holds from this moment, on every day. It can be hard to read. You do not have to answer it.",
  welcome: "It is kept that they said so. It asks nothing of you today.",
  quiet: "No answer is needed. Not answering is a decision too, and it is yours.",
  practical: "If it asks for something that has to be settled, get the answer for your case first.",
  threat:
    "The record comes first. Keep what they sent, with the day and the hour. Archive it and do not delete it.",
  threatNext: "Then tell somebody who knows about this. You need not weigh it alone.",
  danger: "Call the emergency number",
  dangerLine: "If you are in danger now, this comes first.",
  mayHurt:
    "Call the emergency number for the place where they are. Then tell somebody near them: family, a friend, a neighbour.",
  mayHurtNext: "You need not be the one who goes, and you need not carry this alone.",
} as const;

export const incomingWords: Record<Incoming, string> = {
  "nothing-needed": "Nothing that needs an answer",
  practical: "Something practical",
  emotional: "Feelings: missing me, anger, sorry, love",
  threatening: "A threat",
  "may-hurt-themselves": "They say they may hurt themselves",
};

export const lookWords = {
  title: "I looked",
  line: "Writing it down is enough. Nothing has to follow from it.",
  where: "Where did you look?",
  after: "How bad did it feel after?",
  afterHint: "0 is not at all, 10 is as bad as it gets. You can leave this empty.",
  alsoCounts: "You said that these count as contact. Was it one of them?",
  alsoCountsLink: "Then write it down as contact",
  missing: "Say where you looked.",
  writtenTitle: "It is written down.",
  kept: "A look is not contact. Your days go on.",
  hurts:
    "In studies, people who kept looking had more pain. It can help to put their pages out of sight: mute, hide, archive. Nobody is told.",
  near: "Being near them or their home can frighten them, even if you mean well. Please stay away from there.",
  nearHelp: "Help has lines where you can talk about this.",
} as const;

export const lookAtWords: Record<LookAt, string> = {
  profile: "Their page",
  stories: "Their stories",
  status: "When they were last online",
  location: "Where they are, on a map",
  photos: "Our photos or old messages",
  home: "Their home",
  car: "Their car",
  "in-person": "Them, from afar",
  other: "Somewhere else",
};

export const urgeWords = {
  title: "The pull came",
  line: "You need not fill in all of it.",
  strength: "How strong was it?",
  strengthHint: "0 is none, 10 is as strong as it gets.",
  trigger: "What set it off?",
  helped: "What helped?",
  left: "Did you let it be?",
  missing: "Say if you let it be. The rest can stay empty.",
  writtenTitle: "It is written down.",
  leftLine: "The pull came and you did nothing. That is yours, and you can do it again.",
  notLeft: "If you got in touch, write that down too, when you can.",
  notLeftLink: "I got in touch",
} as const;

export const noteWords = {
  title: "A few words",
  line: "About the day, or about anything at all.",
  text: "Your words",
  missing: "Write a word or two first.",
  writtenTitle: "It is written down.",
  writtenLine: "You can let go of it now.",
} as const;
