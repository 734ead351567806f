/** What the screens say in English. Short, warm, plain; a reader of twelve should not stumble. */
import type { Boundary, Tie } from "#regimen/plan.ts";
import type { Channel, Motive, Purpose } from "#regimen/situation.ts";

export const purposeWords: Record<Purpose, string> = {
  feelings: "I want to tell them how I feel",
  reunite: "I want them back",
  closure: "I need to know why",
  apology: "I want to say sorry",
  friendly: "I just want to say hello",
  occasion: "It's a birthday or a special day",
  reply: "They wrote to me",
  "loose-end": "Something practical: keys, things, money, children",
  look: "I want to see what they are doing",
  emergency: "Somebody is in danger and they have to know",
  unsure: "I don't know, I just want to",
};

/** The order on the screen: what most people come with first; what needs no thought, last. */
export const purposeOrder: readonly Purpose[] = [
  "feelings",
  "reunite",
  "closure",
  "apology",
  "friendly",
  "occasion",
  "reply",
  "look",
  "loose-end",
  "emergency",
  "unsure",
];

export const boundaryWords: Record<Boundary, string> = {
  "order-against-me": "A court or the police ordered me not to contact them",
  "asked-not-to": "They asked me not to contact them",
  blocked: "They blocked me",
  "order-protects-me": "A court or police order protects me from them",
};

export const tieWords: Record<Extract<Tie, "children" | "home" | "work" | "legal">, string> = {
  children: "Children",
  home: "A home",
  work: "Work, school or study",
  legal: "An open court or legal matter",
};

export const channelWords: Record<Channel, string> = {
  text: "A text message",
  call: "A call",
  email: "An email",
  letter: "A letter",
  "in-person": "In person",
  "third-party": "Through somebody else",
  social: "Social media",
};

export const channelOrder: readonly Channel[] = [
  "text",
  "call",
  "email",
  "letter",
  "in-person",
  "third-party",
  "social",
];

export const motiveWords: Record<Motive, string> = {
  calm: "Calm",
  lonely: "Lonely",
  panic: "In a panic",
  jealous: "Jealous",
  angry: "Angry",
};

export const words = {
  back: "Back",
  next: "Go on",
  yes: "Yes",
  no: "No",
  leaveIt: "Leave it",
  notSafe: "I'm not safe",
  help: "Help and numbers",
  home: "Home",
  notSaved: "This could not be kept. What you wrote is still here: copy it if you need it.",
  trouble: "What could not be kept",
  keepsNothing: "Nothing can be kept in this window. Everything else works.",
  emptied: "This browser has cleared what was kept here. It was not you. You can go on from now.",
  notLoaded: "This part could not be opened just now. Everything else works.",
  opening: "Opening what is kept here.",
  openingCount: (read: number, all: number): string =>
    `Opening what is kept here: ${read} of ${all}.`,
  unreadable: (count: number): string =>
    count === 1
      ? "One entry can't be read here. It was not taken away."
      : `${count} entries can't be read here. They were not taken away.`,
  newer: (count: number): string =>
    count === 1
      ? "One entry is from a newer version of the app. It is kept safe until this one is as new."
      : `${count} entries are from a newer version of the app. They are kept safe until this one is as new.`,
  update: "A new version is ready.",
  updateNow: "Use it now",

  homeNote: "Write a private note",
  homeJournal: "Your journal",
  homeSettings: "Settings",
  urgeNote: "Write it here instead",
  urgeSlip: "I already made contact",

  askTitle: "What is it about?",
  askLine: "Tap what comes closest. Nothing is sent to anybody.",

  safetyTitle: "Before the answer",
  safetyLine: "Tick all that are true. It changes what is good advice for you.",
  safetyTold: "Has something changed between you?",
  afraid: "I'm afraid of them, or they have hurt me",
  harmed: "I have threatened, hurt or followed them",
  none: "None of these",
  safetyPick: "Tick what is true, or none of these.",
  safetyPrivate: "This stays on this device.",
  looserLater:
    "Taking something back holds from this time tomorrow. That protects you from a bad night.",
  looserUntil: (when: string): string => `What you took back still holds until ${when}.`,
  whyTakenBack: "Why is it no longer so?",
  becauseWelcome: "They have told me, unasked, that contact is welcome",
  becauseOrderEnded: "The order has ended or was changed",
  becauseOther: "Something else",
  staysAsItIs: "Then it stays as it is, to be on the safe side.",

  moreTitle: "A little more",
  needsAnswer: "Do they ask something practical that needs an answer?",
  someoneElse: "Could somebody else do it for you?",
  someoneElseEmergency: "Could somebody else tell them?",
  canWait: "Can it wait a few weeks?",
  shared: "Do you two share any of these?",
  sharedNone: "None of these",
  channel: "How would you do it?",
  howStrong: "How strong is the urge right now?",
  howStrongEnds: "0 is none, 10 is as strong as it gets",
  strongestThisWeek: "How strong was it at its worst this week?",
  sober: "Are you sober?",
  motive: "What is closest to how you feel?",
  canTakeNo: "Could you live with no answer, or with a no?",
  whichChannel: "How would you reach them?",
  showAnswer: "Show the answer",
  toAnswer: "Back to the answer",

  answerWhy: "Why",
  answerNext: "What you can do now",
  answerUntil: (when: string): string => `Ask again ${when}.`,

  leftTitle: "You left it.",
  leftLine: "That took something. Nothing else has to be done now.",
  leftKept: "It is kept here, sealed.",
  leftIdeas: [
    "Put the phone in another room for a while.",
    "Drink a glass of water, slowly.",
    "If the pull comes back, come back here. As often as you like.",
  ],

  letterTitle: "Write it here instead",
  letterLine: "Say all of it. It stays here, sealed, and can't be sent from here.",
  letterLabel: "Your private note",
  letterKeep: "Keep it",
  letterKept: "Kept. You can let go of it now.",
  letterEmpty: "There is nothing to keep yet.",
  letterLong: "That is longer than one note can be. Keep it in two parts.",
  letterDraft: "Saved as you write. You can go on later, or throw it away.",

  parkTitle: "Park it for later",
  parkLine: "Put it on the list. It will wait there, and you need not carry it.",
  parkLabel: "What is it?",
  parkWho: "Who else could do it? You can leave this empty.",
  parkKeep: "Put it on the list",
  parkKept: "It is on the list.",
  parkEmpty: "Write a word or two, so that you know it again.",

  lastTitle: "When were you last in touch?",
  lastLine:
    "Count what you did: a message, a call, a visit, a like. What they sent does not count.",
  lastDay: "Day",
  lastTime: "Time",
  lastUnsure: "I'm not sure. This is the latest that it could have been",
  lastUnsureTime: "You can leave the time empty. Then it is the end of that day, or now.",
  lastKeep: "Keep this",
  lastKept: "Kept.",
  lastFuture: "That is still to come. Choose a time up to now.",
  lastMissing: "Choose a day and a time first.",

  callFor: "If you called, what would it be for?",
  readyTitle: "How are you today?",
  readyLine: "Answer for today, not for your best day. Nobody else sees it.",

  extendTitle: "Give yourself more days",
  extendLine: "Nothing is lost by waiting. How many more?",
  extendNoCount: "Nothing is counted for you here, so there is nothing to add to.",
  extendDays: (days: number): string => `${days} more days`,
  extendMost: "You have set the most days there can be. You can still simply stay silent.",
  extendKept: (days: number): string => `Kept. You now hold ${days} days.`,
  extendNoRun: "First say when you were last in touch. Then there is something to add to.",

  helpTitle: "Help and numbers",
  callNamed: (name: string): string => `Call ${name}`,
  textNamed: (name: string): string => `Text ${name}`,
  /** Prepared for a text to a friend. It gives nothing away to whoever else reads it. */
  friendText: "Hi, do you have a moment? A call would be nice.",
  callSomeoneTitle: "Call somebody you trust",
  callSomeone: [
    "Think of one person who is kind to you. A friend, a relative, a neighbour, an adult you trust.",
    "You can say: I am not doing well. Can you stay on the phone with me? That is enough.",
    "If nobody picks up, the lines below are there for just that.",
  ],

  settingsTitle: "Settings",
  theme: "Light",
  themeNight: "Dark",
  themeDay: "Bright",
  themeSystem: "As the device has it",
  textSize: "Text size",
  textUsual: "Usual",
  textLarge: "Large",
  textLarger: "Larger",
  exitAddress: "Where should 'Leave this page' go?",
  exitAddressLine:
    "Leave it empty for a plain page that works offline. Or write an address that begins with https.",
  exitAddressBad: "That is not an address that begins with https.",
  exitAddressKeep: "Keep this address",
  exitAddressKept: "Kept.",
  motion: "Movement",
  motionUsual: "Gentle movement",
  motionStill: "Keep still",
  vibration: "Small shakes while you ride it out",
  vibrationOff: "No shakes",
  vibrationOn: "One for each breath, two for each minute",
} as const;
