/** `backup open|verify|merge`: saved files, without the app. */
import { writeFile } from "node:fs/promises";
import { basename } from "node:path";

import type { BackupArgs } from "#cli/backup/options.ts";
import { textIn, type Unopened } from "#cli/backup/read-file.ts";
import { lockFrom, unlockFrom, type NoSecret } from "#cli/backup/secret.ts";
import { backupWords, contentsLines } from "#cli/backup/words.en.ts";
import { outTo } from "#cli/out.ts";
import type { ExitCode, World } from "#cli/world.ts";
import { type Unlock } from "#ledger/age.ts";
import { lockBytes } from "#ledger/age.node.ts";
import { FileUnion } from "#ledger/file-lines.ts";
import { err, ok, type Result } from "#result.ts";

/** Runs what was asked for. */
export const runBackup = async (world: World, args: BackupArgs): Promise<ExitCode> => {
  const work = { world, args, ask: askedOnce(world, args) };
  if (args.action === "open") return open(work);
  return args.action === "verify" ? verify(work) : merge(work);
};

type Ask = (name: string) => Promise<Result<Unlock, NoSecret>>;
type Work = { readonly world: World; readonly args: BackupArgs; readonly ask: Ask };

/** A secret from a file is read once; a typed one is asked for file by file. */
const askedOnce = (world: World, args: BackupArgs): Ask => {
  if (args.passphraseFile === undefined && args.identityFile === undefined)
    return (name) => unlockFrom(world, args, name);
  let once: Promise<Result<Unlock, NoSecret>> | undefined;
  return (name) => (once ??= unlockFrom(world, args, name));
};

const open = async ({ world, args, ask }: Work): Promise<ExitCode> => {
  const [path = ""] = args.files;
  const pieces = await textIn(path, () => ask(basename(path)));
  if (!pieces.ok) return troubled(world, path, pieces.error);
  const out = outTo(world.stdout);
  try {
    for await (const piece of pieces.value) {
      const written = await out(piece);
      if (written === "closed") return 0;
      if (written === "failed") return await troubled(world, path, "unread");
    }
    return 0;
  } catch {
    return await said(world, path, backupWords.cut, 1);
  }
};

const verify = async (work: Work): Promise<ExitCode> => {
  const out = outTo(work.world.stdout);
  let code: ExitCode = 0;
  for (const path of work.args.files) {
    const union = new FileUnion();
    const taken = await takenIn(work, union, path);
    if (taken.code === 130) return 130;
    const own = Math.max(taken.code, taken.isBegun && hasTrouble(union) ? 1 : 0);
    if (own > code) code = own === 1 ? 1 : 2;
    if (taken.isBegun) await out(lines(contentsLines(basename(path), union.contents)));
  }
  return code;
};

const merge = async (work: Work): Promise<ExitCode> => {
  const { world, args } = work;
  const union = new FileUnion();
  for (const path of args.files) {
    const { code, isBegun } = await takenIn(work, union, path);
    if (!isBegun) return code;
  }
  const to = args.out ?? "";
  const written = await writeNew(world, args, to, lines(union.lines()));
  if (written !== 0) return written;
  await outTo(world.stdout)(lines(contentsLines(basename(to), union.contents)));
  return hasTrouble(union) ? 1 : 0;
};

const hasTrouble = ({ contents }: FileUnion): boolean =>
  contents.damaged + contents.missing + contents.incomplete > 0;

/** A file that is damaged further on was begun: what came before counts. */
const takenIn = async (
  { world, ask }: Work,
  union: FileUnion,
  path: string,
): Promise<{ readonly code: ExitCode; readonly isBegun: boolean }> => {
  const pieces = await textIn(path, () => ask(basename(path)));
  if (!pieces.ok) return { code: await troubled(world, path, pieces.error), isBegun: false };
  try {
    const isOurs = await union.take(pieces.value);
    const code = isOurs ? 0 : await said(world, path, backupWords.foreign, 1);
    return { code, isBegun: isOurs };
  } catch {
    return { code: await said(world, path, backupWords.cut, 1), isBegun: true };
  }
};

const writeNew = async (
  world: World,
  args: BackupArgs,
  to: string,
  text: string,
): Promise<ExitCode> => {
  const plain = Buffer.from(text);
  const file = to.endsWith(".age") ? await locked(world, args, to, plain) : ok(plain);
  if (!file.ok) return file.error === "left" ? 130 : said(world, to, reasons[file.error], 2);
  try {
    // `wx`: what is there is never written over.
    await writeFile(to, file.value, { flag: "wx", mode: 0o600 });
    return 0;
  } catch (trouble) {
    const isThere = trouble instanceof Error && "code" in trouble && trouble.code === "EEXIST";
    return said(world, to, isThere ? backupWords.exists : backupWords.notWritten, 2);
  }
};

const locked = async (
  world: World,
  args: BackupArgs,
  to: string,
  plain: Uint8Array,
): Promise<Result<Uint8Array, NoSecret | "no-recipient">> => {
  const lock = await lockFrom(world, args, basename(to));
  if (!lock.ok) return lock;
  const file = await lockBytes(plain, lock.value);
  return file === undefined ? err("no-recipient") : ok(file);
};

const reasons: Readonly<Record<Exclude<Unopened<NoSecret> | "no-recipient", "left">, string>> = {
  unread: backupWords.unread,
  newer: backupWords.newer,
  wrong: backupWords.wrong,
  damaged: backupWords.damaged,
  "too-hard": backupWords["too-hard"],
  "no-secret": backupWords.noSecret,
  "no-terminal": backupWords.noTerminal,
  "not-same": backupWords.notSame,
  "no-recipient": backupWords.noRecipient,
};

const troubled = async (
  world: World,
  path: string,
  error: Unopened<NoSecret>,
): Promise<ExitCode> => {
  if (error === "left") return 130;
  const isUsage = error === "unread" || error === "no-secret" || error === "no-terminal";
  return said(world, path, reasons[error], isUsage ? 2 : 1);
};

const said = async (
  world: World,
  path: string,
  words: string,
  code: ExitCode,
): Promise<ExitCode> => {
  await outTo(world.stderr)(`${basename(path)}: ${words}\n`);
  return code;
};

const lines = (all: readonly string[]): string => all.map((line) => `${line}\n`).join("");
