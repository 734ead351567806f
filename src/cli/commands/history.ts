/** `history FILE...`: the last contact and what it rests on, from exports of chats. */
import { askedIn, type Asked } from "#cli/history/arguments.ts";
import { sourcesAt } from "#cli/history/files.ts";
import { jsonOf } from "#cli/history/json.ts";
import { textOf } from "#cli/history/text.ts";
import { offsetsOf } from "#cli/history/times.ts";
import { historyHelp, historyWords, warningNames } from "#cli/history/words.en.ts";
import { outTo, type Out } from "#cli/out.ts";
import { usageWords } from "#cli/words.en.ts";
import type { Command, ExitCode, World } from "#cli/world.ts";
import type { Picked } from "#history/read-all.ts";
import { readHistory } from "#history/read-history.ts";

export const historyCommand: Command = {
  help: historyHelp,
  run: async (world) => {
    const [out, err] = [outTo(world.stdout), outTo(world.stderr)];
    const asked = askedIn(world.args);
    if (!asked.ok) {
      await err(`${asked.error}\n${usageWords.seeHelp("history")}\n`);
      return 2;
    }
    if (asked.value.help) {
      await out(historyHelp);
      return 0;
    }
    return tell(asked.value, world, out, err);
  },
};

const tell = async (asked: Asked, world: World, out: Out, err: Out): Promise<ExitCode> => {
  const picked: Picked[] = [];
  for (const file of asked.files) {
    const sources = await sourcesAt(file).catch(() => undefined);
    if (sources === undefined) {
      await err(`${historyWords.cannotOpen(file)}\n`);
      return 2;
    }
    picked.push({ name: file, sources });
  }
  const history = await readHistory(picked, {
    me: asked.me,
    other: asked.other,
    dateOrder: asked.dateOrder,
    now: world.now(),
    offsetAt: offsetsOf(asked.zone ?? world.zone),
    zoneKnown: asked.zone !== undefined,
  });
  const faults = faultsOf(history);
  if (faults.length > 0) await err(`${faults.join("\n")}\n`);
  if (history.sources.length === 0) return 1;
  const zones = { given: asked.zone, here: world.zone };
  const written = await out(asked.json ? jsonOf(history, zones) : textOf(history));
  if (written === "failed") {
    await err(`${historyWords.cannotWrite}\n`);
    return 2;
  }
  return faults.length > 0 ? 1 : 0;
};

const faultsOf = ({
  sources,
  read,
}: Awaited<ReturnType<typeof readHistory>>): readonly string[] => [
  ...read.flatMap(({ name, trouble }) => [
    ...trouble.map((each) => historyWords.trouble(name, warningNames[each])),
    ...(sources.some(({ file }) => file === name) ? [] : [historyWords.nothing(name)]),
  ]),
  ...sources
    .filter(({ warnings }) => warnings.includes("no-messages"))
    .map(({ file }) => historyWords.noMessages(file)),
];
