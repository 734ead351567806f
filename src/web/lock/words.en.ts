/** What the lock says in English: calm, and plain about what can be lost. */

const seconds = (count: number): string => (count === 1 ? "1 second" : `${count} seconds`);

/** On the screen that stands in front of what is locked. */
export const unlockWords = {
  title: "This part is locked",
  line: "What you wrote is here, and nobody can read it. Your passphrase opens it.",
  passphrase: "Your passphrase",
  show: "Show what I type",
  open: "Open",
  opening: "One moment. On some phones this takes a few seconds.",
  wrong: "That does not open it. Nothing is lost. You can try again.",
  wait: (count: number): string => `You can try again in ${seconds(count)}. Nothing is lost.`,
  refused:
    "The lock was changed by something else than this app, so it was not opened. What you wrote is still here.",
  failed: "This phone could not open it just now. Close other apps, then try again.",
  useWords: "Use my twelve words",
  usePassphrase: "Use my passphrase",
  words: "Your twelve words, in order",
  wordsHint: "Capitals, numbers and commas do not matter.",
  count: (found: number): string =>
    `There are twelve words. Here ${found === 1 ? "is" : "are"} ${found}.`,
  word: (at: number, word: string): string =>
    `Word ${at}, "${word}", is not on our list. Look at its letters once more.`,
  order:
    "Every word is on our list, but together they do not fit. Is one of them in another place?",
  usePasskey: "Use my passkey",
  passkeyGone:
    "The passkey did not open it. It may be gone from this device. Your passphrase still works.",
  passkeyNone: "This browser can't use the passkey for this. Your passphrase still works.",
  without: "You do not need it for this:",
  ride: "Ride it out, minute by minute",
  forgot: "I can't open it any more",
  forgotLine:
    "If you have your twelve words, use them. If you have neither, nobody can open it, and neither can we. You can delete everything and begin anew.",
  toDelete: "Delete everything and begin anew",
} as const;

/** On the screen where locks are set and changed. */
export const lockWords = {
  title: "Lock with a passphrase",
  line: "Then whoever holds this phone can open the app, but not what you wrote.",
  titleOn: "Your lock",
  lineOn: "What you wrote opens with your passphrase.",
  absent: "This browser keeps nothing, so there is nothing to lock.",

  warnTitle: "Before you set one",
  warn: [
    "If you forget it, and have no recovery words, all that you wrote is lost. We can't open it, and nobody else can.",
    "A lock does not help if somebody makes you open it. If that could happen, think about not writing here at all.",
    "While it is locked, help and the wave still work.",
  ],
  warnGo: "I understand. Set a passphrase",
  checkPhone: "Could somebody check this phone? Read this first",

  newTitle: "Choose a passphrase",
  newLine:
    "Four or five words that have nothing to do with each other are good, and easy to keep in mind. Not a birthday, and not the code of this phone.",
  newBrowser:
    "If the browser offers to save it, say no: then it would open by the code of this phone too.",
  newLabel: "New passphrase",
  newAgain: "The same once more",
  short: "Short. Somebody who copies this phone could find it by trying.",
  middling: "Better. A word or two more would make it strong.",
  long: "Strong enough.",
  empty: "Type a passphrase first.",
  differ: "The two are not the same. Look at them once more.",
  next: "Go on",
  back: "Back",

  wordsTitle: "Your twelve recovery words",
  wordsLine:
    "They open everything if you forget the passphrase. Write them on paper, in this order. They are shown only this once.",
  wordsCare: "Keep the paper where the other person can't find it. No photo: photos travel.",
  wordsWritten: "I wrote them down",
  wordsNone: "I have no safe place for them. Go on without",
  checkTitle: "Three of them, to be sure",
  checkWord: (at: number): string => `Word ${at}`,
  checkWrong: (at: number): string => `Word ${at} is another one. Look at your paper once more.`,
  checkBack: "Show the words again",
  checkGo: "Lock it now",

  workingTitle: "Everything is being sealed anew",
  working: "Please leave this open. It takes a moment.",
  done: "Done. From now on it opens with your passphrase.",
  doneOff: "Done. The lock is off.",
  failed: "That did not work. Everything is as it was. Please try again.",
  notDone: "That was not done. Everything is as it was.",
  failedMemory:
    "This phone has too little memory for that just now. Close other apps, then try again.",
  wrong: "That is not your passphrase. Nothing was changed.",

  confirm: "First, your passphrase as it is now",
  confirmGo: "Go on",
  autoTitle: "Lock by itself",
  autoLine:
    "When you leave the app or do nothing for a while. It is always locked when you open it anew.",
  auto: {
    "0": "As soon as I leave",
    "1": "After 1 minute",
    "5": "After 5 minutes",
    "15": "After 15 minutes",
  },
  change: "Change the passphrase",
  changeLine:
    "The old one opens nothing any more. You get new words, and a passkey has to be added again.",
  wordsHave: "You have recovery words.",
  wordsHaveNone: "You have no recovery words.",
  wordsFirst: "Make recovery words",
  wordsNew: "Make new recovery words",
  wordsNewDone: "Done. Your new words work now.",
  passkeyHave: "A passkey opens it too.",
  passkeyAdd: "Add a passkey of this device",
  passkeyLine:
    "Then your finger or face opens it as well. Better not where somebody shares your account or can unlock this phone: they could open it too.",
  passkeyDone: "Done. The passkey opens it from now on.",
  passkeyRemove: "Take the passkey away",
  passkeyRemoved: "Done. The passkey opens it no longer.",
  passkeyNone: "This browser or this passkey can't do that. Your passphrase works as before.",
  off: "Take the lock off",
  offLine: "Then whoever holds this phone unlocked can read what you wrote.",
  offGo: "Take it off",
  keep: "Keep it as it is",
} as const;
