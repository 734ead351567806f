/** The options of a command. All are switches: none takes a value, and no other words are taken. */
import { parseArgs } from "node:util";

import { usageWords } from "#cli/words.en.ts";
import { err, ok, type Result } from "#result.ts";

/** The switches that are set, or what is wrong, in words. `-h` is `--help`. */
export const optionsIn = <const N extends string>(
  args: readonly string[],
  names: readonly N[],
): Result<ReadonlySet<N>, string> => {
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(names.map((name) => [name, optionOf(name)])),
    strict: false,
    tokens: true,
  });
  const set = new Set<N>();
  for (const token of tokens) {
    if (token.kind === "positional") return err(usageWords.tooMany);
    if (token.kind === "option-terminator") continue;
    const name = names.find((each) => each === token.name);
    if (name === undefined) return err(usageWords.unknownOption(token.rawName));
    if (token.value !== undefined) return err(usageWords.noValue(token.rawName));
    set.add(name);
  }
  return ok(set);
};

const optionOf = (name: string) =>
  name === "help" ? ({ type: "boolean", short: "h" } as const) : ({ type: "boolean" } as const);
