/** `decide`: "should I make contact?", asked in the terminal or for many situations at once. */
import { answerLines } from "#cli/decide/answer-lines.ts";
import { interview } from "#cli/decide/interview.ts";
import { optionsIn } from "#cli/options.ts";
import { outTo } from "#cli/out.ts";
import { decideHelp, usageWords } from "#cli/words.en.ts";
import type { Command, World } from "#cli/world.ts";

export const decideCommand: Command = {
  help: decideHelp,
  run: async (world: World) => {
    const options = optionsIn(world.args, ["help", "jsonl"]);
    if (!options.ok) {
      await outTo(world.stderr)(`${options.error}\n${usageWords.seeHelp("decide")}\n`);
      return 2;
    }
    if (options.value.has("help")) {
      await outTo(world.stdout)(decideHelp);
      return 0;
    }
    return options.value.has("jsonl") ? answerLines(world) : interview(world);
  },
};
