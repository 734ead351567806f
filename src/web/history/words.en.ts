/** The words around reading an exported chat. Never a word of the chat itself. */
import type { Trouble } from "#history/read-all.ts";
import type { Channel, Format, Warning } from "#history/record.ts";

/** What people call a way of writing or calling. */
export const channelName = (channel: Channel): string => {
  switch (channel) {
    case "whatsapp":
      return "WhatsApp";
    case "telegram":
      return "Telegram";
    case "messenger":
      return "Messenger";
    case "instagram":
      return "Instagram";
    case "signal":
      return "Signal";
    case "discord":
      return "Discord";
    case "line":
      return "LINE";
    case "sms":
      return "text message";
    case "call":
      return "phone";
  }
};

/** What a person should know of a file as a whole. The rest changes nothing for them. */
const warnings: Partial<Record<Warning | Trouble, string>> = {
  "one-sided": "This file holds only what you sent.",
  truncated: "This file may not go back to the start. The newest part is there.",
  "file-cut-short": "The file ends in the middle, so the newest part may be missing.",
  timer: "What disappears by itself is not in this file.",
  "exported-today": "The file was made right after the last message. There may be more since.",
  "no-messages": "There is no message or call in it.",
  "too-many-records": "It is so long that the oldest part was left out.",
  "xml-entities-refused": "A part of this file was not safe to read, so we left it out.",
  "zip-limit": "A part of this file was too big to open.",
  "zip-encrypted": "A part of this file is locked with a password. We could not open it.",
  "zip-broken": "A part of this file is broken. Try to save it once more.",
  unreadable: "A part of this file could not be opened.",
};

/** What people call the app or the file. */
export const appName = (format: Format): string =>
  format === "sms" ? "Text messages" : channelName(format);

export const historyWords = {
  link: "Find the day from a chat",
  title: "Read it for me",
  line: "Pick the file of your chat. This device reads it and finds the last time you wrote, so you don't have to look.",
  private: "Nothing leaves this device. No words are kept, only the day and the hours.",
  pick: "Pick a file",
  pickFolder: "Pick a folder",
  drop: "Or drop the files here.",
  shared: "The file you shared is here.",
  readShared: "Read it",
  reading: "Reading…",
  read: (percent: number): string => {
    if (percent < 25) return "It has just begun.";
    if (percent < 50) return "A quarter is read.";
    return percent < 90 ? "Half of it is read." : "It is almost done.";
  },
  stop: "Stop",
  stopped: "Stopped. The file is let go of, and nothing was kept.",
  failed: "This could not be read. Nothing was kept. Try the file once more, or pick another.",
  notFound:
    "We found no chat in this file. We looked for WhatsApp, Telegram, Messenger, Instagram, text messages, Signal, Discord and LINE. Below is how to get the right file.",
  another: "Pick another file",
  who: "Which one is you?",
  whoHint: "The file does not say.",
  likely: (name: string): string => `${name} – most likely`,
  conversation: "Which chat is with them?",
  order: "Which day was the last message here?",
  orderHint: "The dates can be read in two ways.",
  found: "What we found",
  lastTitle: "The last time you wrote or called",
  lastLine: (day: string, time: string, channel: string): string =>
    `${day}, ${time}, by ${channel}.`,
  lastReaction: "It was a heart or a thumb. That counts too.",
  lastCall: "It was a call.",
  uncertain: "There may be something newer that this file does not hold. You know best.",
  none: "We found nothing that you sent.",
  later: (day: string): string =>
    `Something came from them after that, on ${day}. It does not change your day.`,
  notices: (count: number): string =>
    count === 1
      ? "One newer line was only the app talking."
      : `${count} newer lines were only the app talking.`,
  use: "Take this as my last contact",
  older: "That one was only business. Look further back",
  usedLine: "Kept as your last contact. You can change it in your plan.",
  toPlan: "Go on with my plan",
  complete: "Your days are complete, so this changes nothing. A new contact goes into the log.",
  notSaved: "This could not be kept on this device. Try again.",
  hoursTitle: "Your hard hours",
  hoursLine: (hours: string): string => `You wrote most between ${hours}.`,
  hoursUsual: "There is too little to tell your hours.",
  useHours: "Remember these hours",
  hoursKept: "Kept. We will be gentle before they come.",
  between: (from: string, to: string): string => `${from} and ${to}`,
  also: ", and between ",
  channelsTitle: "Where to make it quiet",
  channelsLine: "You were in touch here. Put the chat out of sight. Don't delete it.",
  toQuiet: "How to put it out of sight",
  silence: (days: number): string =>
    days === 1
      ? "You have gone a whole day without a word before."
      : `You have gone ${days} days without a word before.`,
  more: "Tell me more about my own habit",
  moreWarn: "Only if it helps you. It says nothing about what anybody felt.",
  openRun: (count: number): string =>
    count === 1
      ? "You sent the last message. It had no answer."
      : `You sent the last ${count} messages. They had no answer.`,
  longestRun: (count: number): string => `Most in a row without an answer: ${count}.`,
  driftMore: "With time you wrote first more often.",
  driftLess: "With time you wrote first less often.",
  runs: "And how often I waited",
  runsWarn: "This can sting. It is about your side only. You can leave it closed.",
  replies: (minutes: number): string =>
    minutes <= 1
      ? "Mostly you answered within a minute."
      : `Mostly you answered within ${minutes} minutes.`,
  beginsSelf: "More often it was you who wrote first.",
  beginsOther: "More often it was they who wrote first.",
  beginsAlike: "Who wrote first was about even.",
  nothingMore: "There is nothing we can say for sure.",
  filesTitle: "What was read",
  fileLine: (app: string, count: number): string =>
    count === 1 ? `${app}: one message or call.` : `${app}: ${count} messages and calls.`,
  skipped: (count: number, lines: string): string =>
    count === 1
      ? `One line was not understood (line ${lines}).`
      : `${count} lines were not understood (the first: ${lines}).`,
  warned: (warning: Warning | Trouble): string | undefined => warnings[warning],
  skippedMatters: "They may hide a newer contact.",
  skippedDont: "They don't change the day.",
  forget: "Done. Let go of the file",
  forgotten: "The file is let go of. It is still where you saved it. You can delete it there.",
  notProof: "This is no proof of anything, and not for watching anybody.",
  closed: "With a no, there is no last day to find. So there is nothing to read here.",
  safety:
    "We don't count days where somebody may be in danger. If somebody may need the chat as proof, keep it as it is.",
  unanswered: "First a few questions about your safety. Then you can come back.",
  toSafety: "To the questions",
  howTitle: "How to get the file",
  howLine: "The names of the buttons change. Look for a word like export or save a copy.",
} as const;

/** How to get an export, by app. No names of menus: they move. */
export const exportWays: readonly { readonly app: string; readonly steps: string }[] = [
  {
    app: "WhatsApp",
    steps:
      "Open the chat and its menu. Look for a way to export the chat. Choose it without photos: the file is small. Save it on this phone. If that is switched off for this chat, it can't be done.",
  },
  {
    app: "Telegram",
    steps:
      "It works on a computer. Open the chat, then its menu, and export it. Choose JSON, not HTML. Secret chats are never in it.",
  },
  {
    app: "Messenger",
    steps:
      "In the settings ask for a copy of your data, messages only, as JSON. It can take a day. Chats that are encrypted have a page of their own for that.",
  },
  {
    app: "Instagram",
    steps:
      "In the settings ask for a copy of your data, messages only, as JSON. It can take a day.",
  },
  {
    app: "Text messages and calls",
    steps:
      "On Android a backup app can save them as an XML file. We read the kind that SMS Backup & Restore writes. For iPhones we have no way yet.",
  },
  {
    app: "Signal",
    steps:
      "In the settings look for a way to export your chats as plain text. What disappears by itself is not in it.",
  },
  {
    app: "Discord",
    steps: "A program on a computer, DiscordChatExporter, saves a chat as JSON.",
  },
  {
    app: "LINE",
    steps: "Open the chat and its menu. Look for a way to save or send the chat as text.",
  },
];
