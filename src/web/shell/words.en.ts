/** What the first page and its frame say in English; the words of the urge itself are `#care/words.en.ts`. */
export const shellWords = {
  name: "Holdfast",
  exit: "Leave this page",
  homeTitle: "You're here. That's a good first step.",
  homeLine: "You can slow down here. Nothing is sent to anybody.",
  want: "I want to contact them",
  checkPhone: "Could somebody check this phone? Read this first",
  help: "Help and numbers",
  urgeTitle: "Take it slowly.",
  ride: "Ride it out, minute by minute",
  ownCase: "Get the answer for your own case",
  notSafe: "I'm not safe",
  waiting: "One moment.",
  failed: "This part could not be opened just now. The first page works.",
  toHome: "Home",
  neutralTitle: "Kitchen measures",
} as const;

/** What frames the help page and the page to read first, where they stand alone. */
export const pageWords = {
  now: "You first",
  nowLine: "Pick what is closest to where you are. One call is enough.",
  elsewhere: "If your country is not listed",
  byCountry: "By country",
  exitLine:
    "With a script running, 'Leave this page' also keeps the Back button from bringing this app back. Without one it is a plain link.",
  back: "Back to the first page",
} as const;
