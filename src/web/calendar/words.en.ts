/** What calendar files, and the screen about reminders, say in English. */

export const calendarWords = {
  day: "A quiet day",
  meeting: "An appointment",
  checkIn: "A quiet check-in",

  save: "Save it for my calendar",
  saveLine: (title: string): string =>
    `You get a small file that your own calendar can open. It only says "${title}".`,
  saveFile: "Save the file",
  saveOwn: "Put my own words in it",
  saveOwnLine:
    "Your calendar may show them on other devices, on a locked screen, and to people who share it.",
  saved: "The file is ready. Look where your downloads go, and open it with your calendar.",
  notSaved: "The file could not be made just now. What you planned is still kept here.",
} as const;

export const reminderWords = {
  title: "Reminders",
  line: "Nothing here reminds you of anything, unless you want it.",
  why: "A page like this can only speak up while it is open. A reminder that may not come is worse than none. So there is no switch for it here.",
  instead:
    "Your own calendar can do it, also while this is closed. Choose a time, and you get a small file for it.",
  says: (title: string): string => `It only says "${title}". It does not say what for.`,
  time: "At what time?",
  days: "On which days?",
  daysHint: "Tick none for every day.",
  missing: "Choose a time first.",
  end: "To end it, delete it in your calendar. Nothing here has to be changed for that.",
} as const;
