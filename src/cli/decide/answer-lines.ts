/** `decide --jsonl`: one situation a line in, one decision a line out, in order, however many there are. */
import { linesOf, type Line } from "#cli/lines.ts";
import { outTo, type Written } from "#cli/out.ts";
import { jsonlWords } from "#cli/words.en.ts";
import type { ExitCode, World } from "#cli/world.ts";
import { decide } from "#regimen/decide.ts";
import { decisionJson } from "#regimen/decision.ts";
import { situationFrom, type SituationError } from "#regimen/situation.ts";
import { notJson } from "#regimen/words.en.ts";

/** 0 if every line was a situation, 1 if one was not or the answers could not be written, 2 if nothing could be read. */
export const answerLines = async ({ stdin, stdout, stderr }: World): Promise<ExitCode> => {
  const out = outTo(stdout);
  let faulty = false;
  try {
    for await (const lines of linesOf(stdin)) {
      const answers = lines.filter((line) => !isBlank(line)).map(answerTo);
      faulty ||= answers.some(({ isError }) => isError);
      const written = await writeAll(out, answers);
      if (written === "closed") break;
      if (written === "failed") {
        await outTo(stderr)(`${jsonlWords.cannotWrite}\n`);
        return 1;
      }
    }
  } catch {
    await outTo(stderr)(`${jsonlWords.cannotRead}\n`);
    return 2;
  }
  return faulty ? 1 : 0;
};

type Answer = { readonly isError: boolean; readonly text: string };

const isBlank = (line: Line): boolean => typeof line === "string" && line.trim() === "";

const answerTo = (line: Line): Answer => {
  const json = jsonIn(line);
  if (!json.isJson) return errorAnswer({ field: "", message: json.why });
  try {
    return decisionAnswer(json.value);
  } catch {
    // Only a bug of ours leads here. The other lines still get their answers.
    return errorAnswer({ field: "", message: jsonlWords.fault });
  }
};

const decisionAnswer = (input: unknown): Answer => {
  const situation = situationFrom(input);
  if (!situation.ok) return errorAnswer(situation.error);
  return { isError: false, text: JSON.stringify(decisionJson(decide(situation.value))) };
};

type Json =
  | { readonly isJson: true; readonly value: unknown }
  | { readonly isJson: false; readonly why: string };

const jsonIn = (line: Line): Json => {
  if (typeof line !== "string") return { isJson: false, why: jsonlWords[line.fault] };
  try {
    return { isJson: true, value: JSON.parse(line) };
  } catch {
    return { isJson: false, why: notJson };
  }
};

const errorAnswer = ({ field, message }: SituationError): Answer => ({
  isError: true,
  text: JSON.stringify({ error: { field, message } }),
});

const writeAll = async (
  out: (text: string) => Promise<Written>,
  answers: readonly Answer[],
): Promise<Written> =>
  answers.length === 0 ? "written" : out(answers.map(({ text }) => `${text}\n`).join(""));
