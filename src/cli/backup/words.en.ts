/** What `backup` says in the terminal. */
import type { Contents } from "#ledger/file-lines.ts";

export const backupSummary = "Open a file that you saved, check it, or join two to one.";

export const backupHelp = `${backupSummary}

Use: holdfast backup open FILE > everything.jsonl
     holdfast backup verify FILE…
     holdfast backup merge FILE… --out NEW

A FILE is one that the app saved: locked (.jsonl.age) or open (.jsonl).

  open     writes what is in it to standard output, as JSON Lines. What comes out is not locked.
  verify   counts what is in each, and says what is wrong with it.
  merge    writes one new file that holds all of them together. What was erased in one of them
           is erased in the new one. No file is written over.

Options:
  --passphrase-file F  the first line of F is the passphrase, for the files and for NEW
  --identity F         F holds an AGE-SECRET-KEY-1…, to open with
  --recipient age1…    lock NEW for this age key
  --out NEW            where merge writes; a name that ends in .age makes a locked file
  -h, --help           this text

Without --passphrase-file or --identity a locked file's passphrase is asked for, unseen. Nothing
is sent anywhere. Debian's age opens the same files: age -d FILE

Exit code: 0 if all is well, 1 if something is wrong with a file, 2 on wrong usage or if a file
could not be read or written.
`;

const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString("en")} ${count === 1 ? one : many}`;

export const backupWords = {
  noAction: "Say what to do: open, verify or merge.",
  noFile: "Name a file.",
  oneFile: "open takes one file.",
  needsOut: "merge needs --out and the name of a new file.",
  onlyMerge: (name: string): string => `The option ${name} belongs to merge.`,
  needsValue: (name: string): string => `The option ${name} needs a value.`,
  oneKey: "Give --passphrase-file or --identity, not both.",
  noSecret: "That file holds no passphrase or key, or could not be read.",
  ask: (name: string): string => `Passphrase for ${name}: `,
  askNew: (name: string): string => `A new passphrase for ${name}: `,
  askAgain: "Once more: ",
  notSame: "The two are not the same. Nothing was written.",
  noTerminal: "Nobody is here to ask for the passphrase. Use --passphrase-file.",
  unread: "could not be read.",
  exists: "There is a file of that name already. It was not touched.",
  notWritten: "The new file could not be written.",
  noRecipient: "That is no age key to lock with. Nothing was written.",
  wrong: "is not opened by this. Check the passphrase or the key.",
  "too-hard": "was locked with more effort than this program takes on. Use age -d.",
  damaged: "is damaged at its start, and can't be opened.",
  newer: "was locked by a newer version of age.",
  cut: "is damaged further on: what came before was read.",
  foreign: "is not from this app.",
  written: (name: string): string => `${name} is written.`,
} as const;

/** What a file holds, on one line, and what is wrong with it, a line for each. */
export const contentsLines = (name: string, found: Contents): readonly string[] => {
  const { entries, newer, erased, incomplete, damaged, missing } = found;
  const troubles: readonly (readonly [number, string])[] = [
    [damaged, `${counted(damaged, "line is", "lines are")} broken`],
    [missing, `${counted(missing, "line is", "lines are")} missing at its end`],
    [incomplete, `${counted(incomplete, "long text lacks", "long texts lack")} a part`],
  ];
  return [
    `${name}: ${counted(entries, "entry", "entries")}, ${erased.toLocaleString("en")} erased${newer === 0 ? "" : `, ${newer.toLocaleString("en")} from a newer version`}`,
    ...troubles.flatMap(([count, line]) => (count === 0 ? [] : [`${name}: ${line}`])),
  ];
};
