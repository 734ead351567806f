/** What the composer says, in English; what the check says of a message stands in `#draft/words.en.ts`. */
import type { Wait } from "#web/compose/wait.ts";

export const composeWords = {
  title: "Write it here first",
  line: "Nothing is sent from here. You see what is business, and you copy only that.",
  about: "What it is about",

  askFirst: "First a few short questions. Then you know if it is a good idea now.",
  ask: "Go to the questions",

  which: "Which matter is it about?",
  whichLine: "One message is for one matter.",
  newLabel: "Something that is not on your list",
  newKeep: "Put it on the list and go on",
  newEmpty: "Write a word or two, so that you know it again.",

  others: "Could it go another way?",
  othersLine: "A message from you is the last way, not the first.",
  named: (who: string): string => `You named ${who}. Ask them first.`,
  otherWays: [
    "Somebody else: a friend, a sister, a neighbour can ask, bring or fetch.",
    "By post: keys, papers and small things need no talk.",
    "The landlord, the bank, the school, the office: they can often settle it with each of you.",
    "A lawyer or a mediator, if it is about money, a court or the children.",
  ],
  begin: "I still need to write",

  welcome: "How welcome will this be to them?",
  welcomeHint: "0 is not at all, 10 is very. You can leave this empty.",
  welcomeLine:
    "The one who writes and the one who reads often see this differently. It may be less welcome than it feels to you.",

  message: "Your message",
  messageHint: "Say what has to be settled, when and where.",
  loading: "The check is being opened.",
  noCheck: "The check could not be opened just now. Your text is kept. Try again in a while.",
  tooLong: "That is too long to be read. Keep it to one matter.",
  notSaved: "This could not be kept. It is gone if you leave this page.",

  marked: (count: number): string =>
    count === 1 ? "One part is marked." : `${count} parts are marked.`,
  findings: "What is marked, and why",
  takeOut: "Take it out",
  notMeant: "That is not what I meant",
  dismissed: "It is left alone now.",
  takenOut: "It is taken out. Undo brings it back.",

  trimmed: "What you can send",
  useTrimmed: "Use this text",
  usedTrimmed: "That is your text now. Undo brings the old one back.",
  toLetter: "Keep it as a letter instead",
  letterKept: "It is with your letters now. It can't be sent from there.",
  toLetters: "Your letters",
  advice: "Before you send",

  copyTitle: "Copy it",
  waitLegend: "How long do you want to wait first?",
  waitNight: "It is night. So it waits ten minutes at least.",
  waitBegin: "Wait",
  waiting: (until: string): string =>
    `It waits here until ${until}. You can close this, it is kept.`,
  waitAnew: "Choose another wait",
  readAgain: "Read it once more. Is it still what you want to say?",
  toCopy: "Go on to copy",
  copy: "Copy the text",
  isCopied: "It is copied. Nothing was sent.",
  notCopied: "It could not be copied. The text is marked now, so you can copy it by hand.",
  sentAsk: "Have you sent it?",
  sent: "I sent it",
  sentBefore: "You have written about this once. One more message is all there is for it.",

  sentTitle: "Sent once. Now wait.",
  sentLine: "It is written down. It does not count as contact, because it was about a loose end.",
  sentWait: "An answer may take days, or not come. You don't have to ask again.",
  sentThen: "If nothing comes, let somebody else take it from there.",
  settled: "This matter is settled",
  isSettled: "It is done, and off your list.",
  usedUp:
    "All that can be written about this is written. Now somebody else can take it from there.",
  toEnds: "Your loose ends",

  settings: "Names, and what is looked for",
  namesLabel: "Names that are also words, such as Hope or Joy",
  namesHint: "Put a comma between them. They are read as names then.",
  namesKeep: "Keep these names",
  namesKept: "Kept.",
  rulesLegend: "Set words that are looked for",
  rulesHint: "What you switch off is not looked for by set words. Signs of danger always are.",
} as const;

export const waitWords: Record<Wait, string> = {
  none: "No wait",
  "ten-minutes": "Ten minutes",
  hour: "An hour",
  morning: "Until tomorrow morning",
};
