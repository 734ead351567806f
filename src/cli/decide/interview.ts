/** `decide` in a terminal: asks what decides, one question after the other, and prints the answer in words. */
import { isNotSafe } from "#cli/decide/choices.ts";
import { decisionText } from "#cli/decide/decision-text.ts";
import { promptFor } from "#cli/decide/prompts.ts";
import { openTopic, situationOf, type Told, type Topic } from "#cli/decide/told.ts";
import { typedLines, type TypedLines } from "#cli/decide/typed-lines.ts";
import { outTo, type Out } from "#cli/out.ts";
import { askWords } from "#cli/words.en.ts";
import type { ExitCode, World } from "#cli/world.ts";
import type { Situation } from "#regimen/situation.ts";
import { zonedAt, type Zoned } from "#regimen/zoned.ts";

/** 0 with an answer; 2 without one, because the input ended or the reader has gone; 130 after Ctrl-C. */
export const interview = async (world: World): Promise<ExitCode> => {
  const out = outTo(world.stdout);
  const lines = typedLines(world);
  await out(`${askWords.welcome}\n`);
  const situation = await situationTold(world, lines, out);
  lines.close();
  if (situation !== undefined) {
    await out(decisionText(situation, world.bold));
    return 0;
  }
  if (lines.interrupted()) {
    await out("\n");
    return 130;
  }
  await outTo(world.stderr)(`\n${askWords.endedEarly}\n`);
  return 2;
};

const situationTold = async (
  { now: clock, zone }: World,
  lines: TypedLines,
  out: Out,
): Promise<Situation | undefined> => {
  // One moment for the whole interview: the questions and the answer must not disagree about the time.
  const now = zonedAt(clock(), zone);
  let told: Told = {};
  for (let topic = openTopic(told, now); topic !== undefined; topic = openTopic(told, now)) {
    const more = await answerTo(topic, told, now, lines, out);
    if (more === undefined) return undefined;
    if (more === "not-safe") return notSafe(told, now);
    told = { ...told, ...more };
  }
  return situationOf(told, now);
};

/** Asks until the answer can be read. Undefined: there is nobody left to ask. */
const answerTo = async (
  topic: Topic,
  { purpose }: Told,
  now: Zoned,
  lines: TypedLines,
  out: Out,
): Promise<Told | "not-safe" | undefined> => {
  const prompt = promptFor(topic, purpose, now);
  let say = prompt.lines.join("\n");
  for (;;) {
    if ((await out(`\n${say}\n`)) !== "written") return undefined;
    const line = await lines.next();
    if (line === undefined) return undefined;
    if (isNotSafe(line)) return "not-safe";
    const read = prompt.read(line);
    if (read.ok) return read.value;
    say = read.error;
  }
};

const notSafe = (told: Told, now: Zoned): Situation => {
  const situation = situationOf(told, now);
  return { ...situation, state: { ...situation.state, selfHarm: true } };
};
