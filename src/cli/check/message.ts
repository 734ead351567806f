/** A message to check, as a line of JSON brings it. */
import { checkWords } from "#cli/check/words.en.ts";
import type { Context } from "#draft/context.ts";
import { err, ok, type Result } from "#result.ts";

export type MessageId = string | number;
export type Message = { readonly id: MessageId; readonly text: string; readonly context: Context };
/** `field` is a path with dots; the id is there if it could be read. */
export type MessageError = {
  readonly id?: MessageId;
  readonly field: string;
  readonly message: string;
};

/** The message in an input from outside, or the first field that is wrong. Fields it does not know are left alone. */
export const messageFrom = (input: unknown): Result<Message, MessageError> => {
  if (!isObject(input)) return err({ field: "", message: checkWords.notAnObject });
  const { id, text, context = {} } = input;
  if (!isId(id)) return err({ field: "id", message: checkWords.needsId });
  if (typeof text !== "string") return err({ id, field: "text", message: checkWords.needsText });
  if (!isObject(context)) return err({ id, field: "context", message: checkWords.needsContext });
  const wrong = wrongField(context);
  if (wrong !== undefined) return err({ id, ...wrong });
  return ok({ id, text, context: contextOf(context) });
};

type Fields = Readonly<Record<string, unknown>>;

const isObject = (input: unknown): input is Fields =>
  typeof input === "object" && input !== null && !Array.isArray(input);

const isId = (input: unknown): input is MessageId =>
  typeof input === "string" || (typeof input === "number" && Number.isFinite(input));

const isSwitch = (input: unknown): input is boolean => typeof input === "boolean";
const isWord = (input: unknown): input is string => typeof input === "string";
const isHour = (input: unknown): input is number =>
  typeof input === "number" && Number.isInteger(input) && input >= 0 && input <= 23;
const isWords = (input: unknown): input is readonly string[] =>
  Array.isArray(input) && input.every(isWord);

const fields: readonly (readonly [
  keyof Context,
  (input: unknown) => boolean,
  keyof typeof checkWords,
])[] = [
  ["channel", isWord, "needsWord"],
  ["toldNotToContact", isSwitch, "needsSwitch"],
  ["channelAgreed", isSwitch, "needsSwitch"],
  ["localHour", isHour, "needsHour"],
  ["names", isWords, "needsWords"],
  ["dismissed", isWords, "needsWords"],
  ["rulesOff", isWords, "needsWords"],
];

const wrongField = (context: Fields): Pick<MessageError, "field" | "message"> | undefined => {
  const wrong = fields.find(([name, fits]) => context[name] !== undefined && !fits(context[name]));
  if (wrong === undefined) return undefined;
  return { field: `context.${wrong[0]}`, message: checkWords[wrong[2]] };
};

const contextOf = (from: Fields): Context => ({
  ...(isWord(from["channel"]) ? { channel: from["channel"] } : {}),
  ...(isSwitch(from["toldNotToContact"]) ? { toldNotToContact: from["toldNotToContact"] } : {}),
  ...(isSwitch(from["channelAgreed"]) ? { channelAgreed: from["channelAgreed"] } : {}),
  ...(isHour(from["localHour"]) ? { localHour: from["localHour"] } : {}),
  ...(isWords(from["names"]) ? { names: from["names"] } : {}),
  ...(isWords(from["dismissed"]) ? { dismissed: from["dismissed"] } : {}),
  ...(isWords(from["rulesOff"]) ? { rulesOff: from["rulesOff"] } : {}),
});
