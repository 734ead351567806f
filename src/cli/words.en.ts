/** What the terminal says in English. Answers, reasons and steps have their words in the regimen, help in care. */
import type { NextStep } from "#regimen/decision.ts";
import type { Boundary, Tie } from "#regimen/plan.ts";
import type { Channel, Motive, Purpose } from "#regimen/situation.ts";

/** What was wrong with the command line. */
export const usageWords = {
  noCommand: "Say what to do, for example: holdfast decide",
  unknownCommand: "There is no such command.",
  unknownOption: (name: string): string => `There is no option ${name} here.`,
  noValue: (name: string): string => `The option ${name} takes no value.`,
  tooMany: "Nothing more can stand here than options. What you want to say is asked later.",
  seeHelp: (command: string): string =>
    `See: holdfast ${command === "" ? "" : `${command} `}--help`,
} as const;

/** The help of the program. */
export const programHelp = (
  commands: readonly { readonly name: string; readonly summary: string }[],
): string => `Holdfast: help to hold a time of no contact after a breakup.

Use: holdfast <command> [options]

Commands:
${commands.map(({ name, summary }) => `  ${name.padEnd(10)}${summary}`).join("\n")}

Options:
  -h, --help  this text; after a command, the help of that command
  --version   the version

Nothing is sent anywhere, and nothing is kept but the file that you have backup merge write.
`;

export const decideSummary = "Should I make contact? Answers for your own case.";

export const decideHelp = `${decideSummary}

Use: holdfast decide
     holdfast decide --jsonl < situations.jsonl

Without options it asks a few questions and prints the answer, the reasons, and what to do
instead. Type "not safe" at any question to go straight to help. Ctrl-C leaves.
Nothing is sent anywhere, and nothing is kept. What you type stays visible in this window
until you close it.

Options:
  --jsonl     read situations from standard input, one JSON object a line, and write for each,
              in order, one line: the decision, or {"error":{"field":"…","message":"…"}}.
              A line that is not JSON has the field "". Blank lines are skipped.
  -h, --help  this text

A situation has now, plan, lastContactAt, wish, callsSinceComplete and, if it was asked, state:
  {"now":"2026-11-22T21:40:00+01:00[Europe/Berlin]",
   "plan":{"lengthDays":30,"aim":"unsure","endedBy":"them","ties":[],"boundary":"none",
           "afraidOfThem":false,"harmedThem":false},
   "lastContactAt":"2026-11-10T23:05:00+01:00[Europe/Berlin]",
   "wish":{"purpose":"feelings","channel":"text","someoneElseCould":false,"canWait":false,
           "needsAnswer":false},
   "callsSinceComplete":0}
on one line.

Exit code: 0 on any answer, 1 if a line was an error, 2 on wrong usage or if the input ended
before the last question.
`;

export const jsonlWords = {
  encoding: "this line is not JSON: it is not UTF-8 text",
  length: "this line is not read: it is longer than 64 MB",
  cannotRead: "The input could not be read to its end.",
  cannotWrite: "The answers could not be written.",
  fault: "this situation could not be answered, through a fault of ours",
} as const;

/** The purposes in the order of the list: what most people come with first; what needs no thought, last. */
export const purposeChoices: readonly { readonly value: Purpose; readonly words: string }[] = [
  { value: "feelings", words: "I want to tell them how I feel" },
  { value: "reunite", words: "I want them back" },
  { value: "closure", words: "I need to know why" },
  { value: "apology", words: "I want to say sorry" },
  { value: "friendly", words: "I just want to say hello" },
  { value: "occasion", words: "It's a birthday or a special day" },
  { value: "reply", words: "They wrote to me" },
  { value: "look", words: "I want to see what they are doing" },
  { value: "loose-end", words: "Something practical: keys, things, money, children" },
  { value: "emergency", words: "Somebody is in danger, and they have to know" },
  { value: "unsure", words: "I don't know, I just want to" },
];

export const safetyChoices: readonly {
  readonly value: Boundary | "afraid" | "harmed";
  readonly words: string;
}[] = [
  { value: "order-against-me", words: "A court or the police ordered me not to contact them" },
  { value: "asked-not-to", words: "They asked me not to contact them" },
  { value: "blocked", words: "They blocked me" },
  { value: "order-protects-me", words: "A court or police order protects me from them" },
  { value: "afraid", words: "I'm afraid of them, or they have hurt me" },
  { value: "harmed", words: "I have threatened, hurt or followed them" },
];

export const tieChoices: readonly { readonly value: Tie; readonly words: string }[] = [
  { value: "children", words: "Children" },
  { value: "home", words: "A home" },
  { value: "work", words: "Work, school or study" },
  { value: "legal", words: "An open court or legal matter" },
];

export const channelChoices: readonly { readonly value: Channel; readonly words: string }[] = [
  { value: "text", words: "A text message" },
  { value: "call", words: "A call" },
  { value: "email", words: "An email" },
  { value: "letter", words: "A letter" },
  { value: "in-person", words: "In person" },
  { value: "third-party", words: "Through somebody else" },
  { value: "social", words: "On social media" },
];

export const motiveChoices: readonly { readonly value: Motive; readonly words: string }[] = [
  { value: "calm", words: "Calm" },
  { value: "lonely", words: "Lonely" },
  { value: "panic", words: "In a panic" },
  { value: "jealous", words: "Jealous" },
  { value: "angry", words: "Angry" },
];

/** The questions, and what is said between them. */
export const askWords = {
  welcome:
    'You don\'t have to decide this alone. Nothing you type is sent or kept.\nType "not safe" at any time to go straight to help. Ctrl-C leaves.',
  none: "None of these",
  purpose: "What is it about? Type the number that comes closest.",
  safety: "Before the answer: which of these are true? Type all their numbers, like 2 5.",
  needsAnswer: "Do they ask something practical that needs an answer? (yes or no)",
  someoneElse: "Could somebody else do it for you? (yes or no)",
  someoneElseEmergency: "Could somebody else tell them? (yes or no)",
  canWait: "Can it wait a few weeks? (yes or no)",
  ties: "Do you two share any of these? Type all their numbers.",
  channel: "How would you reach them? Type the number.",
  lastContact: [
    "When were you last in touch? A message, a call, a visit or a like from you all count.",
    "Write it like 2026-11-10 23:05, or just press Enter if you are not sure.",
  ],
  calls:
    "How many times have you called, written or tried since those days were over? (0 if never)",
  urge: "How strong is the urge right now? (0 is none, 10 is as strong as it gets)",
  strongestUrge: "How strong was it at its worst this week? (0 to 10)",
  sober: "Are you sober? (yes or no)",
  canTakeNo: "Could you live with no answer, or with a no? (yes or no)",
  motive: "What is closest to how you feel? Type the number.",
  hintOne: (most: number): string => `Please type one number from 1 to ${most}.`,
  hintSeveral: (most: number): string =>
    `Please type the numbers that are true, or ${most} alone for none of these.`,
  hintYesNo: "Please type yes or no.",
  hintTen: "Please type a whole number from 0 to 10.",
  hintCount: "Please type a whole number, 0 or more.",
  hintTime: "Please write the day and the time like 2026-11-10 23:05, or press Enter if not sure.",
  hintFuture: "That lies in the future. When was the last time up to now?",
  endedEarly: "The input ended before the last question, so there is no answer.",
} as const;

/** The heads of the parts of an answer, and when to ask again. */
export const tellWords = {
  why: "Why",
  next: "What you can do now",
  help: "Help",
  until: (when: string): string => `Ask again on ${when}, not before.`,
  countedFromNow: "That is counted from now, because you are not sure when you were last in touch.",
  notSafe: (emergency: string, line: string): string =>
    `If you are not safe: ${emergency} Or talk to somebody: ${line}`,
  emergencyNumber: (number: string): string => `call ${number}.`,
  emergencyUnknown: "call your local emergency number.",
} as const;

/** Steps that the app does on its own screens are worded for somebody at a terminal. */
export const terminalSteps: Partial<
  Record<NextStep, { readonly label: string; readonly line: string }>
> = {
  "ride-the-wave": {
    label: "Ride it out",
    line: "Breathe in for four, wait for one, breathe out for six. A few minutes of that.",
  },
  "write-unsent": {
    label: "Write it down and keep it",
    line: "On paper or in a note, where it can't be sent.",
  },
  "set-last-contact": {
    label: "Find out when you were last in touch",
    line: "Then your days can be counted from there.",
  },
};

export const dayNames = [
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
] as const;

export const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;
