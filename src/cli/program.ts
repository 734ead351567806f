/** The program: finds the command and runs it. */
import { backupCommand } from "#cli/commands/backup.ts";
import { checkCommand } from "#cli/commands/check.ts";
import { decideCommand } from "#cli/commands/decide.ts";
import { historyCommand } from "#cli/commands/history.ts";
import { insightText } from "#cli/look/insight-text.ts";
import { logText } from "#cli/look/log-text.ts";
import { lookCommand } from "#cli/look/look-command.ts";
import { todayText } from "#cli/look/today-text.ts";
import { urgeText } from "#cli/look/urge-text.ts";
import { optionsIn } from "#cli/options.ts";
import { outTo } from "#cli/out.ts";
import { version } from "#cli/version.ts";
import { programHelp, usageWords } from "#cli/words.en.ts";
import type { Command, ExitCode, World } from "#cli/world.ts";

/** Every command by its name, in the order of the help. */
export const commands: ReadonlyMap<string, Command> = new Map([
  ["decide", decideCommand],
  ["check", checkCommand],
  ["today", lookCommand("today", todayText)],
  ["urge", lookCommand("urge", urgeText)],
  ["log", lookCommand("log", logText)],
  ["insight", lookCommand("insight", (read, _world, json) => insightText(read, json), ["json"])],
  ["history", historyCommand],
  ["backup", backupCommand],
]);

/** Runs one command line and says how it ended. Wrong usage is said on `stderr`. */
export const program = async (world: World): Promise<ExitCode> => {
  const [name, ...args] = world.args;
  if (name === undefined || name.startsWith("-")) return withoutCommand(world);
  const command = commands.get(name);
  if (command === undefined) return wrong(world, usageWords.unknownCommand);
  return command.run({ ...world, args });
};

const withoutCommand = async (world: World): Promise<ExitCode> => {
  const options = optionsIn(world.args, ["help", "version"]);
  if (!options.ok) return wrong(world, options.error);
  if (options.value.size === 0) return wrong(world, usageWords.noCommand);
  const help = programHelp([...commands].map(([name, { summary }]) => ({ name, summary })));
  await outTo(world.stdout)(options.value.has("help") ? help : `${version}\n`);
  return 0;
};

const wrong = async (world: World, message: string): Promise<ExitCode> => {
  await outTo(world.stderr)(`${message}\n${usageWords.seeHelp("")}\n`);
  return 2;
};
