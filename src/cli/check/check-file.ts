/** `check [FILE]`: one message, from a file or from standard input. */
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { buffer } from "node:stream/consumers";

import { checkText } from "#cli/check/check-text.ts";
import { checkWords } from "#cli/check/words.en.ts";
import { helpNow } from "#cli/decide/help-text.ts";
import { outTo } from "#cli/out.ts";
import type { ExitCode, World } from "#cli/world.ts";
import { check } from "#draft/check.ts";
import { shipped } from "#draft/shipped.ts";

/** 0 if the message can be sent as it is, 1 if not, 2 if it could not be read. */
export const checkFile = async (world: World, file: string | undefined): Promise<ExitCode> => {
  const bytes = await bytesOf(world, file);
  if (bytes === undefined) return unread(world, checkWords.cannotRead);
  const text = textIn(bytes);
  if (text === undefined) return unread(world, checkWords.notText);
  const found = check(text, { localHour: hourIn(world) }, shipped);
  const name = file === undefined ? checkWords.standardInput : basename(file);
  await outTo(world.stdout)(checkText(name, text, found, helpNow(world.zone)));
  return found.verdict === "send" ? 0 : 1;
};

const bytesOf = async (
  { stdin }: World,
  file: string | undefined,
): Promise<Uint8Array | undefined> => {
  try {
    return file === undefined ? await buffer(stdin) : await readFile(file);
  } catch {
    return undefined;
  }
};

const textIn = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

const hourIn = ({ now, zone }: World): number =>
  Number(
    new Intl.DateTimeFormat("en-GB", { hour: "2-digit", hourCycle: "h23", timeZone: zone }).format(
      now(),
    ),
  );

const unread = async (world: World, message: string): Promise<ExitCode> => {
  await outTo(world.stderr)(`${message}\n`);
  return 2;
};
