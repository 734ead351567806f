/** `backup`: saved files of everything, opened, checked, put together. */
import { backupArgs } from "#cli/backup/options.ts";
import { runBackup } from "#cli/backup/run.ts";
import { backupHelp } from "#cli/backup/words.en.ts";
import { outTo } from "#cli/out.ts";
import { usageWords } from "#cli/words.en.ts";
import type { Command } from "#cli/world.ts";

export const backupCommand: Command = {
  help: backupHelp,
  run: async (world) => {
    const args = backupArgs(world.args);
    if (!args.ok) {
      await outTo(world.stderr)(`${args.error}\n${usageWords.seeHelp("backup")}\n`);
      return 2;
    }
    if (!args.value.help) return runBackup(world, args.value);
    await outTo(world.stdout)(backupHelp);
    return 0;
  },
};
