/** Where a passphrase or key comes from: a file, or somebody who types it unseen. */
import { readFile } from "node:fs/promises";

import type { BackupArgs } from "#cli/backup/options.ts";
import { backupWords } from "#cli/backup/words.en.ts";
import { outTo } from "#cli/out.ts";
import type { World } from "#cli/world.ts";
import type { Lock, Unlock } from "#ledger/age.ts";
import { err, ok, type Result } from "#result.ts";

/** `left`: Ctrl-C, or the input has ended. */
export type NoSecret = "no-secret" | "no-terminal" | "not-same" | "left";

/** What may open files. Asked for once, when the first locked file comes. */
export const unlockFrom = async (
  world: World,
  args: BackupArgs,
  name: string,
): Promise<Result<Unlock, NoSecret>> => {
  if (args.identityFile !== undefined) {
    const identity = await lineIn(args.identityFile, (line) => line.startsWith("AGE-SECRET-KEY-"));
    return identity.ok ? ok({ kind: "identity", identity: identity.value }) : identity;
  }
  const passphrase = await passphraseFrom(world, args, backupWords.ask(name));
  return passphrase.ok ? ok({ kind: "passphrase", passphrase: passphrase.value }) : passphrase;
};

/** What the new file is locked with. A typed passphrase is typed twice. */
export const lockFrom = async (
  world: World,
  args: BackupArgs,
  name: string,
): Promise<Result<Lock, NoSecret>> => {
  if (args.recipient !== undefined) return ok({ kind: "recipient", recipient: args.recipient });
  const passphrase = await passphraseFrom(world, args, backupWords.askNew(name));
  if (!passphrase.ok) return passphrase;
  if (args.passphraseFile === undefined) {
    const again = await passphraseFrom(world, args, backupWords.askAgain);
    if (!again.ok) return again;
    if (again.value !== passphrase.value) return err("not-same");
  }
  return ok({ kind: "passphrase", passphrase: passphrase.value });
};

const passphraseFrom = async (
  world: World,
  { passphraseFile }: BackupArgs,
  question: string,
): Promise<Result<string, NoSecret>> => {
  if (passphraseFile !== undefined) return lineIn(passphraseFile, (line) => line !== "");
  return world.terminal ? typedUnseen(world, question) : err("no-terminal");
};

const lineIn = async (
  path: string,
  isIt: (line: string) => boolean,
): Promise<Result<string, NoSecret>> => {
  try {
    const lines = (await readFile(path, "utf8")).split(/\r?\n/u).map((line) => line.trim());
    const line = lines.find(isIt);
    return line === undefined ? err("no-secret") : ok(line);
  } catch {
    return err("no-secret");
  }
};

const enter = /[\r\n]/u;
const backspace = /[\u0008\u007f]/u;
const leaves = /[\u0003\u0004]/u;

/** Raw, so that nothing typed is echoed. Standard output may be a file: the question goes to standard error. */
const typedUnseen = async (
  { stdin, stderr, raw }: World,
  question: string,
): Promise<Result<string, NoSecret>> => {
  const say = outTo(stderr);
  await say(question);
  raw(true);
  let typed = "";
  try {
    for (;;) {
      const chunk = await nextChunk(stdin);
      if (chunk === undefined) return err("left");
      for (const [at, key] of Array.from(chunk).entries()) {
        if (leaves.test(key)) return err("left");
        if (backspace.test(key)) typed = Array.from(typed).slice(0, -1).join("");
        else if (!enter.test(key)) typed += key;
        else {
          const rest = Array.from(chunk)
            .slice(at + 1)
            .join("");
          if (rest !== "") stdin.unshift(Buffer.from(rest));
          return ok(typed.trim());
        }
      }
    }
  } finally {
    raw(false);
    stdin.pause();
    await say("\n");
  }
};

/** Undefined at the end of the input. */
const nextChunk = (stdin: World["stdin"]): Promise<string | undefined> =>
  new Promise((resolve) => {
    const settle = (chunk?: Buffer | string): void => {
      stdin.off("data", settle);
      stdin.off("end", settle);
      stdin.off("error", gone);
      stdin.pause();
      resolve(chunk === undefined ? undefined : chunk.toString());
    };
    const gone = (): void => settle();
    stdin.once("data", settle);
    stdin.once("end", settle);
    stdin.once("error", gone);
    stdin.resume();
  });
