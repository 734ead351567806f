/** `check`: what in a message may be sent, for one message or for many at once. */
import { checkFile } from "#cli/check/check-file.ts";
import { checkLines } from "#cli/check/check-lines.ts";
import { checkHelp, checkWords } from "#cli/check/words.en.ts";
import { optionsIn } from "#cli/options.ts";
import { outTo } from "#cli/out.ts";
import { usageWords } from "#cli/words.en.ts";
import type { Command, ExitCode, World } from "#cli/world.ts";

export const checkCommand: Command = {
  help: checkHelp,
  run: async (world: World) => {
    const files = world.args.filter((each) => !each.startsWith("-"));
    const options = optionsIn(
      world.args.filter((each) => each.startsWith("-")),
      ["help", "jsonl"],
    );
    if (!options.ok) return wrong(world, options.error);
    if (options.value.has("help")) {
      await outTo(world.stdout)(checkHelp);
      return 0;
    }
    if (files.length > 1) return wrong(world, checkWords.oneFile);
    if (!options.value.has("jsonl")) return checkFile(world, files[0]);
    return files.length > 0 ? wrong(world, checkWords.noFileWithLines) : checkLines(world);
  },
};

const wrong = async (world: World, message: string): Promise<ExitCode> => {
  await outTo(world.stderr)(`${message}\n${usageWords.seeHelp("check")}\n`);
  return 2;
};
