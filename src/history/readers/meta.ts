/**
 * Messenger's and Instagram's JSON: one file for each ten thousand messages of a thread, newest first; and Messenger's other
 * export of chats that are encrypted from end to end, since 2024 missing from the first.
 *
 * | in the archive                      | end to end                 | what is taken                                              |
 * | ----------------------------------- | -------------------------- | ---------------------------------------------------------- |
 * | `participants[].name`               | `participants[]`           | who is in it; whose export it is stands nowhere            |
 * | `title`, after the messages         | `threadName`               | the chat; of two people it is named after the other one    |
 * | `sender_name` `timestamp_ms`        | `senderName` `timestamp`   | who and when, in ms                                        |
 * | `content`                           | `text`                     | only how long it is, and what the app itself says there    |
 * | `type` `Call`, or `call_duration`   | `type`                     | a call if it lasted, else an attempt                       |
 * | `type` `Subscribe`, `Unsubscribe`   |                            | notices                                                    |
 * | `is_unsent`                         | `isUnsent`                 | a message: it was sent                                     |
 * | `reactions[].actor`, `.timestamp`   | the same                   | a reaction; without a time it is no earlier than its message |
 *
 * In the archive each byte of UTF-8 stands as a letter of its own (json/text.ts, `unmixed`).
 */
import type { Fields } from "#history/json/fields.ts";
import { Known } from "#history/json/known.ts";
import { listOf, objectOf, wordOf } from "#history/json/shape.ts";
import { textIn, unmixed } from "#history/json/text.ts";
import { JsonWalker, type JsonWalk } from "#history/json/walk.ts";
import { longestSaid, maySay, saidKind } from "#history/meta-said.ts";
import { nobody, type Part } from "#history/part.ts";
import type { Reader, Reading, Sample } from "#history/reader.ts";
import { kind, type KindCode } from "#history/record.ts";
import { secondsOfEpochMs } from "#history/seconds.ts";

type App = "messenger" | "instagram";

export const messenger: Reading = {
  format: "messenger",
  score: (sample) => scoreOf(sample, "messenger"),
  open: (part) => new MetaReader(part, "messenger"),
};

export const instagram: Reading = {
  format: "instagram",
  score: (sample) => scoreOf(sample, "instagram"),
  open: (part) => new MetaReader(part, "instagram"),
};

const scoreOf = ({ text, path }: Sample, app: App): number => {
  if (!/^\s*\{/u.test(text)) return 0;
  const isArchive = /"sender_name"/u.test(text) && /"timestamp_ms"/u.test(text);
  const isEncrypted = /"senderName"/u.test(text) && /"(?:threadName|isUnsent)"/u.test(text);
  const isEmpty =
    /"participants"\s*:\s*\[/u.test(text) && /"(?:thread_path|threadName)"/u.test(text);
  if (!isArchive && !isEncrypted && !isEmpty) return 0;
  return appOf(text, path, isEncrypted) === app ? 0.9 : 0.4;
};

/** By the folder; else by what only one of them writes. */
const appOf = (text: string, path: string, isEncrypted: boolean): App => {
  if (/instagram/iu.test(path)) return "instagram";
  if (isEncrypted || /facebook|messenger/iu.test(path)) return "messenger";
  if (/"type"\s*:\s*"(?:Generic|Share|Call|Subscribe)"/u.test(text)) return "messenger";
  return /"content"\s*:\s*"Liked a message"|instagram\.com|"Instagram User"/u.test(text)
    ? "instagram"
    : "messenger";
};

const field = {
  sender_name: 0,
  senderName: 1,
  timestamp_ms: 2,
  timestamp: 3,
  content: 4,
  text: 5,
  type: 6,
  call_duration: 7,
  missed: 8,
  reactions: 9,
} as const;

class MetaReader implements Reader, JsonWalk {
  readonly #part: Part;
  readonly #walker: JsonWalker;
  readonly #fields: Fields;
  readonly #known = new Known<number>();
  readonly #app: App;
  readonly #chat: number;
  readonly #participants: string[] = [];
  #title = "";

  constructor(part: Part, app: App) {
    this.#part = part;
    this.#app = app;
    this.#chat = part.chat("", app);
    this.#walker = new JsonWalker(part, field, this);
    this.#fields = this.#walker.fields;
  }

  readonly push = (bytes: Uint8Array<ArrayBuffer>): void => this.#walker.push(bytes);

  readonly finish = (): void => {
    this.#walker.finish();
    const title = this.#title === "" ? this.#participants.join(", ") : this.#title;
    const group = this.#participants.length > 2;
    this.#part.chats[this.#chat] = { title, channel: this.#app, group };
    if (!group) this.#suggest(title);
  };

  /** A thread of two is called after the other one. */
  #suggest(title: string): void {
    const other = this.#part.people.findIndex(({ name }) => name === title);
    if (other < 0) return;
    this.#part.likelyOther = other;
    const self = this.#part.people.findIndex(
      ({ name }) => name !== title && this.#participants.includes(name),
    );
    if (self >= 0) this.#part.likelySelf = self;
  }

  isRecord(path: readonly string[]): boolean {
    return path.length === 2 && path[0] === "messages";
  }

  value(path: readonly string[], raw: Uint8Array<ArrayBuffer>): void {
    const text = unmixed(textIn(raw) ?? "");
    if (path[0] === "participants" && (path.length === 2 || path[2] === "name"))
      this.#participants.push(text);
    else if (path.length === 1 && (path[0] === "title" || path[0] === "threadName"))
      this.#title = text;
  }

  record(): void {
    const fields = this.#fields;
    const ms = fields.number(field.timestamp_ms) ?? fields.number(field.timestamp);
    if (ms === undefined) {
      this.#part.skip("no-timestamp", this.#walker.count);
      return;
    }
    const seconds = secondsOfEpochMs(ms);
    const body = fields.has(field.content) ? field.content : field.text;
    const length = fields.has(body) ? fields.length(body) : 0;
    const code = this.#kindOf(body, length);
    const isCall = code === kind.call || code === kind.attempt;
    const size = isCall ? (fields.number(field.call_duration) ?? 0) : length;
    this.#part.add(
      seconds,
      code === kind.notice ? nobody : this.#who(),
      code,
      size,
      this.#walker.count,
    );
    if (fields.has(field.reactions)) this.#reactions(seconds);
  }

  #kindOf(body: number, length: number): KindCode {
    const fields = this.#fields;
    if (fields.is(field.type, '"Call"') || fields.has(field.call_duration))
      return (fields.number(field.call_duration) ?? 0) > 0 && !fields.is(field.missed, "true")
        ? kind.call
        : kind.attempt;
    if (fields.is(field.type, '"Subscribe"') || fields.is(field.type, '"Unsubscribe"'))
      return kind.notice;
    if (length === 0 || length > longestSaid) return kind.message;
    if (!maySay(fields.bytes, fields.from[body] ?? 0, fields.to[body] ?? 0)) return kind.message;
    return saidKind(unmixed(fields.text(body) ?? ""));
  }

  #who(): number {
    const fields = this.#fields;
    const key = fields.has(field.sender_name) ? field.sender_name : field.senderName;
    return (
      this.#known.of(fields, key) ??
      this.#known.keep(fields, key, this.#person(fields.text(key) ?? ""))
    );
  }

  #person(name: string): number {
    return this.#part.person(this.#chat, unmixed(name));
  }

  #reactions(messageSeconds: number): void {
    for (const each of listOf(this.#fields.parsed(field.reactions))) {
      const { actor, timestamp } = objectOf(each);
      if (wordOf(actor) === "") continue;
      const seconds = typeof timestamp === "number" ? secondsOfTime(timestamp) : messageSeconds;
      this.#part.add(seconds, this.#person(wordOf(actor)), kind.reaction, 0, this.#walker.count);
    }
  }
}

/** Reactions are dated in seconds, in some exports in milliseconds. */
const secondsOfTime = (time: number): number =>
  secondsOfEpochMs(time > 100_000_000_000 ? time : time * 1_000);
