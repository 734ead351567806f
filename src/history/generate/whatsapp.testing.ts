/** Writes a made-up conversation as WhatsApp would export it, in any of its forms, with the traps that real exports hold. */
import { truthOf, type Item, type MadeChat, type Truth } from "#history/generate/chat.testing.ts";
import type { Form } from "#history/generate/whatsapp-forms.testing.ts";
import { saidIn, type Said } from "#history/generate/whatsapp-words.testing.ts";
import { civilOf, dayNumber, secondsPerDay } from "#history/seconds.ts";

export type WhatsappTrap =
  /** The app says something after the last message; on an iPhone in the other one's name. */
  | "notices-at-the-end"
  /** Android dates its first line days later than the next ones. */
  | "late-first-line"
  /** A message quotes lines of another phone, which writes dates in another way. */
  | "pasted-from-another-phone"
  /** A message quotes a line of a phone that writes day and month the other way round, and all else alike. */
  | "pasted-in-the-other-order"
  /** A message quotes older lines that are written like these. */
  | "pasted-older-lines"
  /** Android writes a notice that holds a colon. */
  | "notice-with-a-colon"
  /** No space stands between a colon and what is said. */
  | "no-space-after-colon"
  /** Names and numbers wrapped in marks of direction. */
  | "marked-names"
  | "windows-lines"
  | "byte-order-mark";

export type Written = { readonly text: string; readonly truth: Truth; readonly notices: number };

export const writeWhatsapp = (
  chat: MadeChat,
  form: Form,
  traps: readonly WhatsappTrap[] = [],
): Written => {
  const words = saidIn[form.language];
  const has = (trap: WhatsappTrap): boolean => traps.includes(trap);
  const items = itemsOf(chat, form);
  const lines = items.map((item, index) => lineOf(item, chat, form, words, has, index));
  const before = firstLines(items, chat, form, words, has);
  const after = has("notices-at-the-end") ? lastLines(items, chat, form, words, has) : [];
  const text = [...before, ...lines, ...after].map((line) => `${line}\n`).join("");
  return {
    text: ended(has("byte-order-mark") ? `\ufeff${text}` : text, has),
    truth: truthOf(items),
    notices: before.length + after.length,
  };
};

/** Android knows no calls that were taken, and no time below a minute; what it does not write is not true of the file. */
const itemsOf = ({ items }: MadeChat, form: Form): readonly Item[] =>
  items.flatMap((item) => {
    const at = item.at - (item.at % form.resolution);
    const missing = item.what === "reaction" || (form.phone === "android" && item.what === "call");
    return missing ? [] : [{ ...item, at }];
  });

type Has = (trap: WhatsappTrap) => boolean;

const mark = (form: Form): string => (["ar", "fa"].includes(form.language) ? "\u200f" : "\u200e");

const nameOf = (item: Item, { me, other }: MadeChat, has: Has): string => {
  const name = item.from === "me" ? me : other;
  return has("marked-names") ? `\u202a${name}\u202c` : name;
};

const lineOf = (
  item: Item,
  chat: MadeChat,
  form: Form,
  words: Said,
  has: Has,
  index: number,
): string => {
  const head = form.head(item.at);
  const name = nameOf(item, chat, has);
  const colon = has("no-space-after-colon") && index % 5 === 3 && item.what === "text" ? ":" : ": ";
  const isMedia = item.what === "media" && form.phone === "ios";
  const body =
    form.phone === "ios" ? phoneBody(item, words, mark(form)) : androidBody(item, words, index);
  return `${isMedia ? mark(form) : ""}${head}${name}${colon}${body}${pasted(item, chat, form, has, index)}`;
};

const phoneBody = (item: Item, words: Said, sign: string): string => {
  switch (item.what) {
    case "media":
      return `${sign}${words.photo}`;
    case "deleted":
      return `${sign}${item.from === "me" ? words.youDeleted : words.deleted}`;
    case "missed":
      return `${sign}${words.missed}`;
    case "call":
      return `${sign}${words.call}`;
    case "poll":
      return `${sign}?:\n${item.body}\n${sign}OPTION: A (1)\n${sign}OPTION: B (0)`;
    case "place":
      return `${sign}?: https://maps.google.com/?q=1.0,2.0`;
    case "notice":
      return `${sign}${words.codeChanged}`;
    case "text":
    case "reaction":
      return item.body;
  }
};

const androidBody = (item: Item, words: Said, index: number): string => {
  switch (item.what) {
    case "media":
      return (
        [words.media, "IMG-20240115-WA0001.jpg (file attached)\na caption", "null", ""][
          index % 4
        ] ?? ""
      );
    case "deleted":
      return item.from === "me" ? words.youDeleted : words.deleted;
    case "missed":
      return words.missed;
    default:
      return item.body;
  }
};

const pasted = (item: Item, chat: MadeChat, form: Form, has: Has, index: number): string => {
  if (item.what !== "text" || index % 7 !== 2) return "";
  const earlier = item.at - 40 * secondsPerDay;
  if (has("pasted-older-lines")) return `\n${form.head(earlier)}${chat.other}: a quote of us`;
  const turned = turnedRound(item.at - 2 * secondsPerDay);
  if (has("pasted-in-the-other-order") && form.ambiguous && turned !== undefined)
    return `\n${form.head(turned)}${chat.me}: a quote`;
  return has("pasted-from-another-phone") ? `\n${foreignHead(form)}${chat.me}: a quote` : "";
};

/** What a date is read as by somebody who takes its day for the month, if it can be. */
const turnedRound = (at: number): number | undefined => {
  const { year, month, day } = civilOf(Math.floor(at / secondsPerDay));
  const turned = day === month ? undefined : dayNumber(year, day, month);
  return turned === undefined ? undefined : turned * secondsPerDay + (at % secondsPerDay);
};

/** A head that is surely of the other order, in the far past or future of nobody knows what. */
const foreignHead = (form: Form): string =>
  form.order === "dmy" ? "12/25/22, 10:00 AM - " : "25/12/2027, 10:00 - ";

const firstLines = (
  items: readonly Item[],
  { other }: MadeChat,
  form: Form,
  words: Said,
  has: Has,
): readonly string[] => {
  const first = items[0]?.at ?? 0;
  const at = has("late-first-line") ? first + 5 * secondsPerDay : first;
  const lines =
    form.phone === "ios"
      ? [`${form.head(first)}${other}: ${mark(form)}${words.encrypted}`]
      : [`${form.head(at)}${words.encrypted}`];
  return has("notice-with-a-colon") && form.phone === "android"
    ? [...lines, `${form.head(first)}${other} changed the subject to "Trip: Rome"`]
    : lines;
};

const lastLines = (
  items: readonly Item[],
  chat: MadeChat,
  form: Form,
  words: Said,
  has: Has,
): readonly string[] => {
  const last = items.at(-1)?.at ?? 0;
  const name = nameOf({ at: 0, from: "other", what: "notice", body: "" }, chat, has);
  const code = `${mark(form)}${mark(form)}${words.codeChanged}`;
  return [30, 200].map((days) => {
    const head = form.head(last + days * secondsPerDay);
    return form.phone === "ios"
      ? `${head}${name}: ${code}`
      : `${head}${words.codeChanged.replace("\u200e", "")}`;
  });
};

/** Windows ends every line with two bytes; so do iPhones, except inside a message. */
const ended = (text: string, has: Has): string =>
  has("windows-lines") ? text.replaceAll("\n", "\r\n") : text;
