/** The program: finds the command and runs it. */
import { backupSummary } from "#cli/backup/words.en.ts";
import { checkSummary } from "#cli/check/words.en.ts";
import { historySummary } from "#cli/history/words.en.ts";
import { lookSummaries, type LookCommand } from "#cli/look/words.en.ts";
import { optionsIn } from "#cli/options.ts";
import { outTo } from "#cli/out.ts";
import { version } from "#cli/version.ts";
import { decideSummary, programHelp, usageWords } from "#cli/words.en.ts";
import type { Command, ExitCode, World } from "#cli/world.ts";

/** What the help says of a command, and its code, of which a run loads only its own: all together take 30 MB. */
type Listed = { readonly summary: string; readonly load: () => Promise<Command> };

const look = (name: LookCommand): [string, Listed] => [
  name,
  {
    summary: lookSummaries[name],
    load: async () => (await import("#cli/commands/look.ts")).lookCommands[name],
  },
];

/** Every command by its name, in the order of the help. */
export const commands: ReadonlyMap<string, Listed> = new Map([
  [
    "decide",
    {
      summary: decideSummary,
      load: async () => (await import("#cli/commands/decide.ts")).decideCommand,
    },
  ],
  [
    "check",
    {
      summary: checkSummary,
      load: async () => (await import("#cli/commands/check.ts")).checkCommand,
    },
  ],
  look("today"),
  look("urge"),
  look("log"),
  look("insight"),
  [
    "history",
    {
      summary: historySummary,
      load: async () => (await import("#cli/commands/history.ts")).historyCommand,
    },
  ],
  [
    "backup",
    {
      summary: backupSummary,
      load: async () => (await import("#cli/commands/backup.ts")).backupCommand,
    },
  ],
]);

/** Runs one command line and says how it ended. Wrong usage is said on `stderr`. */
export const program = async (world: World): Promise<ExitCode> => {
  const [name, ...args] = world.args;
  if (name === undefined || name.startsWith("-")) return withoutCommand(world);
  const command = commands.get(name);
  if (command === undefined) return wrong(world, usageWords.unknownCommand);
  return (await command.load()).run({ ...world, args });
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
