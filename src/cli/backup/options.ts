/** The command line of `backup`: an action, files, and options that take a value. */
import { parseArgs } from "node:util";

import { backupWords } from "#cli/backup/words.en.ts";
import { usageWords } from "#cli/words.en.ts";
import { err, ok, type Result } from "#result.ts";

const actions = ["open", "verify", "merge"] as const;
const valued = ["passphrase-file", "identity", "recipient", "out"] as const;

/** What was asked for. `help` wins over everything. */
export type BackupArgs = {
  readonly help: boolean;
  readonly action: (typeof actions)[number];
  readonly files: readonly string[];
  readonly passphraseFile: string | undefined;
  readonly identityFile: string | undefined;
  readonly recipient: string | undefined;
  readonly out: string | undefined;
};

/** Or what is wrong, in words. */
export const backupArgs = (args: readonly string[]): Result<BackupArgs, string> => {
  const parsed = parsedArgs(args);
  if (!parsed.ok) return parsed;
  const { values, words, help } = parsed.value;
  const [name, ...files] = words;
  const action = actions.find((each) => each === name);
  const passphraseFile = values.get("passphrase-file");
  const identityFile = values.get("identity");
  const recipient = values.get("recipient");
  const out = values.get("out");
  const asked = { help, action: action ?? "verify", files, passphraseFile, identityFile };
  if (help) return ok({ ...asked, recipient, out });
  if (action === undefined) return err(backupWords.noAction);
  if (files.length === 0) return err(backupWords.noFile);
  if (action === "open" && files.length > 1) return err(backupWords.oneFile);
  if (action === "merge" && out === undefined) return err(backupWords.needsOut);
  if (action !== "merge" && out !== undefined) return err(backupWords.onlyMerge("--out"));
  if (action !== "merge" && recipient !== undefined)
    return err(backupWords.onlyMerge("--recipient"));
  if (passphraseFile !== undefined && identityFile !== undefined) return err(backupWords.oneKey);
  return ok({ ...asked, recipient, out });
};

type Parsed = {
  readonly help: boolean;
  readonly words: readonly string[];
  readonly values: ReadonlyMap<string, string>;
};

const parsedArgs = (args: readonly string[]): Result<Parsed, string> => {
  const { tokens } = parseArgs({
    args: [...args],
    options: {
      help: { type: "boolean", short: "h" },
      ...Object.fromEntries(valued.map((name) => [name, { type: "string" as const }])),
    },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const words: string[] = [];
  const values = new Map<string, string>();
  let help = false;
  for (const token of tokens) {
    if (token.kind === "positional") words.push(token.value);
    if (token.kind !== "option") continue;
    if (token.name === "help") {
      if (token.value !== undefined) return err(usageWords.noValue(token.rawName));
      help = true;
      continue;
    }
    if (!valued.some((name) => name === token.name))
      return err(usageWords.unknownOption(token.rawName));
    if (token.value === undefined || token.value === "")
      return err(backupWords.needsValue(token.rawName));
    values.set(token.name, token.value);
  }
  return ok({ help, words, values });
};
