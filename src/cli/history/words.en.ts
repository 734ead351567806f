/** What `history` says in English. */
import type { Trouble } from "#history/read-all.ts";
import type { Channel, Format, Kind, Reason, Unsent, Warning } from "#history/record.ts";

export const historySummary = "When were we last in touch? Read from an export of a chat.";

export const historyHelp = `${historySummary}

Use: holdfast history FILE... [options]

A FILE is an export of a chat as an app gives it: a text, a zip, a JSON or XML file, or a folder
with such files. Give several to have one answer over all ways you were in touch.
Nothing is sent anywhere, and nothing is kept. No words of any message are printed.

Options:
  --me NAME           your name as it stands in the export; may be given several times
  --with NAME         whose conversation it is about, where an export holds several
  --zone ZONE         the time zone in which the messages were written, like Europe/Berlin
  --date-order ORDER  how dates like 03/04/24 are meant: dmy, mdy or ymd
  --json              print one JSON object
  -h, --help          this text

What cannot be known is asked, not guessed: then "question" says what, and the option that
answers it. As long as it is open, no last contact is given.

The JSON object:
  {"sources":[{"file","format","messages","calls","attempts","reactions","notices",
               "skipped":[{"reason","count","firstLines":[]}],"first","last",
               "participants":[],"warnings":[]}],
   "dayZero":{"at","channel","direction","uncertain"},
   "lastCounting":{"at","channel","kind","uncertain"},
   "lastIncoming":{"at","channel","kind","uncertain"},
   "riskWindows":[{"from","to","days","share","basis"}],
   "question":{"kind","file","text","choices","flag","suggestion"}}
"format" is whatsapp, telegram, messenger, instagram, sms, signal, discord or line.
"dayZero" is the newest message or call of either side. "lastCounting" is the newest message,
call, attempt or reaction of yours. Each may be null. "uncertain": something left out may be newer.
Times have a zone where it is known (the export tells, or --zone); else they are as the clock on
the phone showed them.

Exit code: 0 if every file was read, also with a question; 1 if in a file nothing was recognised,
or it holds no message; 2 on wrong usage or if a file could not be opened.
`;

export const formatNames: Readonly<Record<Format, string>> = {
  whatsapp: "WhatsApp",
  telegram: "Telegram",
  messenger: "Messenger",
  instagram: "Instagram",
  sms: "SMS",
  signal: "Signal",
  discord: "Discord",
  line: "LINE",
};

export const channelNames: Readonly<Record<Channel, string>> = {
  ...formatNames,
  call: "the phone",
};

export const kindNames: Readonly<Record<Kind, string>> = {
  message: "a message",
  call: "a call",
  attempt: "a call that was not taken",
  reaction: "a reaction",
  edit: "a change to a message",
  notice: "a notice",
};

export const reasonNames: Readonly<Record<Exclude<Reason, Unsent> | "unsent", string>> = {
  "no-header-before-first": "before the first message",
  "bad-date": "a date that does not exist",
  "future-date": "a date in the future",
  "date-order-conflict": "a date that does not fit the others",
  "pasted-line": "pasted into a message",
  "bad-json-record": "broken",
  "repaired-json-escape": "mended",
  "too-long": "too long",
  "too-many-people": "more people than can be told apart",
  "unknown-sender": "a sender nobody knows",
  "unknown-service": "something we do not know",
  "no-timestamp": "without a time",
  "invalid-utf8": "letters that are broken",
  unsent: "never sent",
  "pseudo-message": "the app in somebody's name",
  "unsupported-type": "of a kind that is not read",
  duplicate: "there twice",
};

export const warningNames: Readonly<Record<Warning | Trouble, string>> = {
  "windows-1252": "The letters were in an old encoding. Names may look odd.",
  "invalid-utf8": "Some letters are broken.",
  "one-sided": "This export holds only your own messages.",
  truncated: "The app may have left out the oldest messages.",
  "file-cut-short": "The file ends in the middle. There may have been more.",
  timer: "Messages that vanish by themselves are not in this export. There may be newer ones.",
  "minutes-only": "Times are exact to the minute.",
  "exported-today": "The last message came just before the export. There may be newer ones since.",
  "many-people": "This is a large group. Not everybody could be told apart.",
  "too-many-records": "Only the last twenty million lines were taken.",
  "no-messages": "There is no message in it.",
  "xml-entities-refused": "Part of it was made to do harm and was not read.",
  "zip-limit": "Part of the zip is larger than it should be and was not read.",
  "zip-encrypted": "Part of the zip is locked with a password.",
  "zip-broken": "Part of the zip is broken.",
  unreadable: "Part of it could not be read.",
};

const lookedFor =
  "Looked for: WhatsApp (_chat.txt or a zip), Telegram (result.json), Messenger and Instagram (message_1.json), SMS Backup & Restore (xml), Signal (main.jsonl), Discord (json), LINE (txt).";

export const historyWords = {
  noFile: "Name the file or folder to read.",
  wrongOption: "An option there needs a value, or takes none.",
  wrongOrder: "A date order is dmy, mdy or ymd.",
  wrongZone: "There is no such time zone. They are written like Europe/Berlin.",
  cannotOpen: (file: string): string => `${file} could not be opened.`,
  nothing: (file: string): string => `Nothing was recognised in ${file}. ${lookedFor}`,
  trouble: (file: string, words: string): string => `${file}: ${words}`,
  noMessages: (file: string): string => `${file}: there is no message in it.`,
  cannotWrite: "The answer could not be written.",
  lastCounting: "Your last contact",
  dayZero: "The last word of either of you",
  lastIncoming: "The last time they wrote",
  none: "none in these files",
  asked: "not known until the question below is answered",
  by: (when: string, what: string, where: string): string => `${when}: ${what}, ${where}`,
  uncertain: "Something that could not be read, or is not in the export, may be newer.",
  notices: (count: number): string =>
    count === 1
      ? "1 newer line is a notice of the app, not a message."
      : `${count} newer lines are notices of the app, not messages.`,
  silence: (days: number): string => `You have managed ${days} days without a word before.`,
  hours: "When you tend to write",
  usualHours: "There is too little to tell. For many it is the evening.",
  days: { all: "", weekdays: " on weekdays", weekends: " at weekends" },
  window: (from: string, to: string, days: string): string => `${from} to ${to}${days}`,
  read: "What was read",
  counts: (messages: number, calls: number, attempts: number, notices: number): string =>
    `${messages} messages, ${calls} calls, ${attempts} not taken, ${notices} notices`,
  skipped: (count: number, what: string, lines: string): string =>
    `${count} left out: ${what}${lines === "" ? "" : ` (line ${lines})`}`,
  skippedMatters: "What was left out might change your last contact.",
  skippedDoesNotMatter: "What was left out does not change your last contact.",
  question: "A question first",
  answerWith: (flag: string): string => `Answer with ${flag}:`,
  suggestion: (name: string): string => `It looks like ${name}.`,
  askOrder: (dates: readonly string[]): string => `Is the last message from ${dates.join(" or ")}?`,
  askWith: "This export holds several conversations. Which one is it about?",
  askWho: "Which of these is you?",
} as const;
