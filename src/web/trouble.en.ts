/** Why something could not be kept, in English: what is wrong, and what to do about it. */
import type { LedgerError } from "#ledger/ledger.ts";
import type { OpenError } from "#ledger/open.ts";

/** Each cause that a ledger or its store can have. */
export const troubleWords: Readonly<Record<OpenError | LedgerError, string>> = {
  quota:
    "There is no more room on this device. Delete some photos, videos or apps, then try again.",
  aborted: "The browser took it back before it was stored. Try again.",
  blocked:
    "Another window of this app is still an older version. Close all its windows, then open the app again.",
  superseded:
    "Another window of this app is a newer version. Save what you wrote as a file, then load this page again.",
  lost: "The browser has cut this page off from what it stores. Try again. If that does not help, close the browser and open it again.",
  closed: "The app was closed in this window. Load this page again.",
  hung: "The browser does not answer when the app wants to store. Close other windows of this app, then try again. It will not be kept twice.",
  stale: "The lock was changed in another window. Load this page again.",
  failed:
    "The browser can't store it, and does not say why. The disk may be full. Make some room, close the browser and open it again.",
  "no-storage":
    "This browser lets the app store nothing. This may be a private window, or storing is switched off in the browser's settings. Open the app in a normal window.",
  "no-crypto":
    "This address is not a safe one, so nothing can be sealed here. Open the app by an address that begins with https.",
  "damaged-keys":
    "What you kept is still here, but what opens it is damaged. If you saved a file, you can delete everything here and then bring the file in.",
  newer:
    "A newer version of the app wrote what is kept here. Nothing was taken away. Load this page again to get the newer version.",
  locked: "It is locked, and the lock could not be read just now. Load this page again.",
  "too-long": "It is too long to be kept in one piece. Make two of it.",
  refused: "The app could not take it as it is. Look once more at what you filled in.",
  busy: "Other windows of this app are writing all the time. Close them, then try again.",
};

export const onlyHereWords = {
  onlyHere: (count: number): string =>
    count === 1
      ? "One entry is only in this window now."
      : `${count} entries are only in this window now.`,
  save: "Save as a file",
  saveOpen: "A file is not locked.",
  saved: (name: string): string =>
    `Your browser saves it as ${name}. You can bring it in later, where there is room. Nothing is kept twice then.`,
  notSaved: "The file could not be made. Copy what you wrote if you need it.",
  tryAgain: "Try again",
  trying: "Trying again.",
  notYet: "It still can't be kept.",
  later: "Not now",
} as const;
