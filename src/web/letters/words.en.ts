/** What the letters that are not sent say in English; the words of the page itself are in `#web/words.en.ts`. */
import type { LetterKind } from "#regimen/event.ts";

export const lettersWords = {
  title: "Your letters",
  line: "They are for you alone. Nothing here can be sent.",
  none: "No letter yet.",
  write: "Write one",
  read: "Read it",
  close: "Close it",
  unfinished: "Not finished",
  goOn: "Go on writing",
  notTakenUp: "That did not work just now. Nothing is lost.",
  sealed: (until: string): string => `Sealed until ${until}`,
  search: "Search in your letters",
  searching: (read: number, all: number): string => `Reading ${read} of ${all}`,
  noneFound: "No letter has these words. Sealed ones are not searched.",
  burn: "Burn it",
  burnAsk: "Burn it for good? It can't be brought back.",
  burnYes: "Yes, burn it",
  burnNo: "Keep it",
  burnt: "It is gone.",
  notBurnt: "It is deleted. What is left of it goes when the app is opened again.",
  notRead: "It could not be read just now. It is still there.",
} as const;

type Page = {
  readonly title: string;
  readonly line: string;
};

export const pageWords: Readonly<Record<Exclude<LetterKind, "unsent">, Page>> = {
  "plain-day": {
    title: "A plain page of your day",
    line: "Write only what you did today. No reasons, no them. What you ate, where you went, the weather.",
  },
  "calm-me": {
    title: "A letter from calm me",
    line: "Write to yourself for a hard night. You will find it in the wave, and only there.",
  },
};

export const writingWords = {
  before: "How bad is it before you write?",
  after: "And how is it now?",
  scaleHint: "0 is not bad at all, 10 is as bad as it gets. You can leave this empty.",
  rate: "How bad is it before I write",
  timeBox:
    "That is fifteen minutes. This may be a good place to stop. You can come back to it tomorrow.",
  plainDay: "Write a plain page of your day instead",
  plainDayLine: "Writing can help, and it can keep you going round.",
  worse:
    "The last two times it felt worse after you wrote. A plain page of your day may be kinder tonight.",
  seal: "Seal it until a day",
  sealHint: "You can't read it before that day. You can still burn it.",
  sealDay: "Until",
  sealKeep: "Seal it",
  isSealed: "It is sealed.",
  dayMissing: "Choose a day after today.",
  toLetters: "Your letters",
  throw: "Throw it away",
  throwAsk: "Throw it away for good? It can't be brought back.",
  throwYes: "Yes, throw it away",
  throwNo: "No, go on",
  thrown: "It is gone. Nothing of it is kept.",
  device: "Somebody who unlocks this device may read this. Write only what you need.",
} as const;
