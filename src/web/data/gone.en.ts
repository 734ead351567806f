/** What is said after everything was deleted. It comes with the app: by then nothing more can be fetched. */

export const goneWords = {
  goneTitle: "It is deleted",
  notGoneTitle: "Not all of it is deleted yet",
  goneLine: "Here is what went, and what this app can't reach.",
  wentTitle: "This is gone",
  went: [
    "All you wrote, your plan and your days.",
    "The keys that could open them.",
    "Your settings on this device.",
    "The app's files for use without a network.",
  ],
  stayedTitle: "This did not go",
  stayed: {
    database:
      "What you kept is still held by the browser. Close all windows of this app, then try again.",
    settings: "Your settings could not be deleted.",
    worker: "The part that works without a network could not be taken out.",
    caches: "The app's saved files could not be deleted.",
  },
  tryAgain: "Try again",
  beyondTitle: "This the app can't reach",
  beyond: [
    "Your browser's history. It may show that this page was open. You can clear it there.",
    "Files that you saved from here. Look in your downloads, and in the bin.",
    "A backup of this phone, at home or in the cloud, may hold an older copy.",
    "Other devices, and other browsers on this one.",
    "An icon on your home screen. You can take it off there.",
  ],
  /** The last of these lines: what the disk has not written over. */
  pieces: {
    open: "The disk may hold old pieces until it writes over them. They are sealed, but a trained person may find the key beside them.",
    locked:
      "The disk may hold old pieces until it writes over them. They are sealed, and your passphrase is the way to open them. For pieces from before you set it, a trained person may find the key.",
  },
  goneElsewhere: "It was deleted in another window of this app.",
  goneClose: "You can close this window now.",
  startNew: "Open the app as new",
} as const;
