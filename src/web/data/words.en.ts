/** What the screens about kept things, their file, deleting and installing say in English. */
import type { ImportError, Imported } from "#ledger/import-lines.ts";
import type { EventType } from "#regimen/event.ts";
import { troubleWords } from "#web/trouble.en.ts";

const counted = (count: number, one: string, many: string): string =>
  count === 1 ? `1 ${one}` : `${count.toLocaleString("en")} ${many}`;

const entries = (count: number): string => counted(count, "entry", "entries");

/** What each kind of entry is called: for one, and for several. */
const kinds: Readonly<Record<Exclude<EventType, "deleted">, readonly [one: string, many: string]>> =
  {
    "plan.changed": ["change to your plan", "changes to your plan"],
    "start.set": ["start date", "start dates"],
    "contact.made": ["time you were in touch", "times you were in touch"],
    "contact.received": ["time they wrote or called", "times they wrote or called"],
    look: ["look", "looks"],
    urge: ["urge", "urges"],
    letter: ["letter", "letters"],
    "loose-end": ["loose end", "loose ends"],
    "if-then": ["if-then plan", "if-then plans"],
    "if-then.used": ["time you said what came of a plan", "times you said what came of a plan"],
    meeting: ["call or meeting", "calls or meetings"],
    "hard-date": ["hard day", "hard days"],
    ending: ["choice at the end", "choices at the end"],
    "call-plan": ["plan for a call", "plans for a call"],
    "check-in": ["check-in", "check-ins"],
    "history.read": ["chat that was read", "chats that were read"],
    note: ["note", "notes"],
    "weekly-review": ["look back at a week", "looks back at a week"],
  };

/** "3 urges", "1 note". */
export const kindCount = (kind: Exclude<EventType, "deleted">, count: number): string =>
  counted(count, ...kinds[kind]);

export const dataWords = {
  title: "What is kept here",
  line: "It is kept on this device, sealed, and sent to nobody.",
  storedTitle: "How much there is",
  storedNone: "Nothing is kept here yet.",
  storedReading: "Counting what is kept.",
  storedFailed: "What is kept can't be counted just now.",
  size: (megabytes: string): string => `It all takes ${megabytes} MB, and the app is part of that.`,
  sizeSmall: "It all takes less than 0.1 MB, and the app is part of that.",
  sizeUnknown: "This browser does not say how much room it takes.",
  staysYes:
    "The browser has agreed not to clear it by itself. You still can, and so can anybody who uses it.",
  staysNo:
    "The browser may clear it if space runs out, or if you do not open the app for some time. A saved file helps then.",
  lastSaved: (day: string): string => `You last saved a file on ${day}.`,
  neverSaved: "You have not saved a file from this device yet.",

  exportTitle: "Save a copy",
  exportLine: "You get one file with all you have kept. A half-written draft is not in it.",
  exportOpen:
    "This file is not locked: whoever has it can read it. Save it only where nobody else looks.",
  exportButton: "Save everything as a file",
  exporting: (read: number, all: number): string => `Writing the file: ${read} of ${all}.`,
  exported: (name: string, count: number): string =>
    `The file is ready, with ${entries(count)}. Your browser saves it as ${name}. Look where your downloads go.`,
  exportLeftOut: (count: number): string =>
    `${entries(count)} can't be read here, so the file does not have ${count === 1 ? "it" : "them"}. Nothing was taken away.`,
  exportFailed: "The file could not be written. All you kept is still here. Try again in a moment.",

  importTitle: "Bring a copy in",
  importLine:
    "Pick a file that you saved before. What it holds is added to what is here. Nothing here is written over, and what you erased stays gone.",
  importOther: "A file with other things erased takes them away here too.",
  importLabel: "The file",
  importing: (lines: number): string => `Reading the file: ${lines.toLocaleString("en")} lines.`,
  importStart: "Reading the file.",

  deleteTitle: "Delete everything",
  deleteLine: "All that is kept on this device goes, and it can't be brought back without a file.",
  deleteButton: "Delete everything",
  deleteAsk: "Delete all you have kept here, and the app's own files too?",
  deleteYes: "Yes, delete all of it",
  deleteNo: "No, keep it",
  deleting: "Deleting.",
} as const;

/** What came of a file, a sentence for each thing that is worth knowing. */
export const importedLines = (imported: Imported): readonly string[] => {
  const { added, newer, known, gone, erased, damaged, missing } = imported;
  const told: readonly (readonly [number, string])[] = [
    [known, `${entries(known)} ${known === 1 ? "was" : "were"} here before.`],
    [gone, `${entries(gone)} you had erased here. ${gone === 1 ? "It stays" : "They stay"} gone.`],
    [erased, `${entries(erased)} ${erased === 1 ? "was" : "were"} erased there, and so here too.`],
    [
      newer,
      `${entries(newer)} came from a newer version of the app. ${newer === 1 ? "It is" : "They are"} kept safe until this one is as new.`,
    ],
    [
      damaged,
      `${counted(damaged, "line", "lines")} in the file ${damaged === 1 ? "is" : "are"} broken. All the rest was read.`,
    ],
    [
      missing,
      `The file ends too soon: ${counted(missing, "line is", "lines are")} missing. If you have another copy, bring that in too.`,
    ],
  ];
  return [
    added === 0 ? "There was nothing new in the file." : `${entries(added)} came in.`,
    ...told.flatMap(([count, line]) => (count === 0 ? [] : [line])),
  ];
};

/** Why a file was not taken, or not to its end. */
export const importTrouble = (error: ImportError): string => {
  if (error === "empty") return "This file is empty. Nothing here was changed.";
  if (error === "foreign") {
    return "This file is not from this app. Nothing here was changed. Look for a name that begins with holdfast.";
  }
  if (error === "unread") {
    return "The file could not be read to its end. What came before is kept. You can pick it again.";
  }
  return `Not all of it could be kept. What came in is safe. ${troubleWords[error]} Then pick the file once more.`;
};

export const installWords = {
  title: "Put the app on your home screen",
  line: "Then it opens like any other app, and works with no network. You do not have to.",
  button: "Put it on this device",
  accepted: "It is being put on this device.",
  notNow: "That is fine. It works here as well.",
  seen: "Its name and its icon will show. Think of who else can see this screen.",
  menus: "Menus change from time to time, so look for words much like these.",
  parts: [
    {
      title: "Android phone",
      lines: [
        "Open your browser's menu. Look for a line to install the app, or to add it to the home screen.",
        "What you have kept in this browser is there in the app too.",
        "To take it off, hold your finger on the icon and look for remove.",
      ],
    },
    {
      title: "iPhone or iPad",
      lines: [
        "First put it on the home screen. Then open it from there and set it up.",
        "The icon and the browser do not share what they keep. What you write in one is not in the other.",
        "In the browser, it may all be cleared when you do not open it for some days. The icon has its own place.",
        "Open the share menu. Look for a line to add the page to the home screen.",
        "If you have begun in the browser, save a file there, then bring it in from the icon's app.",
        "To take it off, hold your finger on the icon and look for remove. What is kept in it goes too.",
      ],
    },
    {
      title: "Computer with Chrome, Edge or the like",
      lines: [
        "Look for a small install sign beside the address, or for a line like it in the menu.",
        "To take it off, open the app and look in its own menu. It may ask if its data should go too.",
      ],
    },
    {
      title: "Firefox",
      lines: [
        "On a phone, look in the menu for a line to add it to the home screen.",
        "On a computer, it may have no such line. A bookmark works as well, also with no network.",
        "To take it off, remove the icon or the bookmark. What is kept stays until you delete it here.",
      ],
    },
  ],
  removeFirst:
    "If all you kept should go as well, first delete it in the app. Taking off the icon may leave it behind.",
} as const;
