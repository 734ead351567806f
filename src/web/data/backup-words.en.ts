/** What the screens say about files that are locked, in English. */
import type { AgeTrouble } from "#ledger/age.ts";

export const backupWords = {
  line: "You get one file with all you have kept, locked with a passphrase. Save it somewhere else than on this device, so that it is there if this one is lost. A half-written draft is not in it.",
  passphrase: "A passphrase for this file",
  passphraseHint:
    "At least 12 letters. Write it down, and keep it away from the file. Nobody can open the file without it, not even we.",
  draw: "Draw five words for me",
  drawn: "These five words were drawn by chance. Write them down before you save.",
  save: "Save a locked file",
  locking: "Locking the file. This takes a few seconds.",
  remember: "It was opened once to check it. It opens with the passphrase above and with no other.",
  tooShort: "That is too short to be safe. Use at least 12 letters, or draw five words.",
  byKey: "Lock it with an age key",
  key: "Your public key, which begins with age1",
  keyHint:
    "Only for those who use the program age. If there is a key here, the passphrase is not used.",
  noKey: "The file could not be locked. Look at the key: it begins with age1.",
  openFile: "Save it as an open file",

  locked: "This file is locked.",
  openWith: "Its passphrase",
  openWithKey: "Your secret key, which begins with AGE-SECRET-KEY-1",
  open: "Open it and bring it in",
  opening: "Opening the file. This takes a few seconds.",
  later: "Not now",

  copyNone: "There is no copy of what you keep here. If this device is lost, it is lost too.",
  copyOld: (day: string): string => `Your last copy is from ${day}.`,
  copySave: "Save a copy",
  copyLater: "Later",
} as const;

/** Why a locked file does not open. Each is another thing to do. */
export const lockedTrouble: Readonly<Record<AgeTrouble | "newer", string>> = {
  wrong:
    "That does not open this file. Look at each word, and try again. Nothing here was changed.",
  damaged:
    "The beginning of this file is damaged, so it can't be opened. If you have another copy, try that. Nothing here was changed.",
  "too-hard":
    "This file was locked in a way that needs more memory than this app takes. The program age can open it on a computer. Bring in what comes out.",
  newer:
    "This file was locked by a newer program than this app knows. Nothing here was changed. Try again when the app is newer.",
};
