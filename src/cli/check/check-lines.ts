/** `check --jsonl`: one message a line in, one answer a line out, in order, however many there are. */
import { messageFrom, type MessageError } from "#cli/check/message.ts";
import { checkWords } from "#cli/check/words.en.ts";
import { linesOf, type Line } from "#cli/lines.ts";
import { outTo } from "#cli/out.ts";
import { jsonlWords } from "#cli/words.en.ts";
import type { ExitCode, World } from "#cli/world.ts";
import { check } from "#draft/check.ts";
import { mayStand } from "#draft/label.ts";
import type { ReadSpan } from "#draft/read.ts";
import { shipped } from "#draft/shipped.ts";
import { reasons } from "#draft/words.en.ts";

/** 0 if every line was a message, 1 if one was not or the answers could not be written, 2 if nothing could be read. */
export const checkLines = async ({ stdin, stdout, stderr }: World): Promise<ExitCode> => {
  const out = outTo(stdout);
  let faulty = false;
  try {
    for await (const lines of linesOf(stdin)) {
      const answers = lines.filter((line) => !isBlank(line)).map(answerTo);
      if (answers.length === 0) continue;
      faulty ||= answers.some(({ isError }) => isError);
      const written = await out(answers.map(({ text }) => `${text}\n`).join(""));
      if (written === "closed") break;
      if (written === "failed") {
        await outTo(stderr)(`${checkWords.cannotWrite}\n`);
        return 1;
      }
    }
  } catch {
    await outTo(stderr)(`${checkWords.linesCannotRead}\n`);
    return 2;
  }
  return faulty ? 1 : 0;
};

type Answer = { readonly isError: boolean; readonly text: string };

const isBlank = (line: Line): boolean => typeof line === "string" && line.trim() === "";

const answerTo = (line: Line): Answer => {
  if (typeof line !== "string") return errorAnswer({ field: "", message: jsonlWords[line.fault] });
  let input: unknown;
  try {
    input = JSON.parse(line);
  } catch {
    return errorAnswer({ field: "", message: checkWords.notJson });
  }
  try {
    return messageAnswer(input);
  } catch {
    // Only a bug of ours leads here. The other lines still get their answers.
    return errorAnswer({ field: "", message: checkWords.fault });
  }
};

const messageAnswer = (input: unknown): Answer => {
  const message = messageFrom(input);
  if (!message.ok) return errorAnswer(message.error);
  const { id, text, context } = message.value;
  const { verdict, spans, trimmed } = check(text, context, shipped);
  const answer = { id, verdict, spans: spans.map(spanJson), trimmed };
  return { isError: false, text: JSON.stringify(answer) };
};

const spanJson = ({ start, end, labels }: ReadSpan) => {
  const flagged = labels.filter((label) => !mayStand(label));
  const told = flagged.length > 0 ? flagged : labels;
  return { start, end, labels, why: told.map((label) => reasons[label]).join(" ") };
};

const errorAnswer = ({ id, field, message }: MessageError): Answer => ({
  isError: true,
  text: JSON.stringify({ ...(id === undefined ? {} : { id }), error: { field, message } }),
});
