/** A command that reads one export file and prints what comes of it. */
import { lookHelp, lookWords, type LookCommand } from "#cli/look/words.en.ts";
import { readExport, type Export } from "#cli/look/read-export.ts";
import { optionsIn } from "#cli/options.ts";
import { outTo } from "#cli/out.ts";
import { usageWords } from "#cli/words.en.ts";
import type { Command, ExitCode, World } from "#cli/world.ts";

/** `tell` gives the whole text; `json` is set where the command has that switch and it was given. */
export const lookCommand = (
  name: LookCommand,
  tell: (read: Export, world: World, json: boolean) => string,
  switches: readonly "json"[] = [],
): Command => ({
  help: lookHelp[name],
  run: async (world: World) => {
    const [file, ...others] = world.args.filter((each) => !each.startsWith("-"));
    const options = optionsIn(
      world.args.filter((each) => each.startsWith("-")),
      ["help", ...switches],
    );
    if (!options.ok) return wrong(world, name, options.error);
    if (options.value.has("help")) {
      await outTo(world.stdout)(lookHelp[name]);
      return 0;
    }
    if (file === undefined) return wrong(world, name, lookWords.noFile);
    if (others.length > 0) return wrong(world, name, lookWords.oneFile);
    const read = await readExport(world, file);
    if (!read.ok) {
      await outTo(world.stderr)(`${read.error}\n`);
      return 2;
    }
    await outTo(world.stdout)(tell(read.value, world, options.value.has("json")));
    if (read.value.unread === 0) return 0;
    await outTo(world.stderr)(`${lookWords.unread(read.value.unread)}\n`);
    return 1;
  },
});

const wrong = async (world: World, name: LookCommand, message: string): Promise<ExitCode> => {
  await outTo(world.stderr)(`${message}\n${usageWords.seeHelp(name)}\n`);
  return 2;
};
