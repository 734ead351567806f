/**
 * The JSON of DiscordChatExporter: one channel, or a part of one, in a file.
 *
 * | where                                 | what is taken                                                        |
 * | ------------------------------------- | -------------------------------------------------------------------- |
 * | `channel.type` `channel.name`         | the chat; of a direct one the name is that of the other one          |
 * | `timestamp`                           | ISO 8601 with its offset                                             |
 * | `type` `Default`, `Reply`             | messages                                                             |
 * | `type` `Call`, `callEndedTimestamp`   | a call if it lasted, else an attempt                                 |
 * | other types, and what bots write      | notices                                                              |
 * | `author.id`, `.name`                  | who                                                                  |
 * | `reactions[].users[]`                 | who reacted; no time stands there, so it is no earlier than the message |
 */
import { instantIn } from "#history/iso-time.ts";
import { Fields } from "#history/json/fields.ts";
import { listOf, objectOf, wordOf } from "#history/json/shape.ts";
import { textIn } from "#history/json/text.ts";
import { JsonWalker, type JsonWalk } from "#history/json/walk.ts";
import { nobody, type Part } from "#history/part.ts";
import type { Reader, Reading } from "#history/reader.ts";
import { kind, type KindCode } from "#history/record.ts";

export const discord: Reading = {
  format: "discord",
  score: ({ text }) => {
    if (!/^\s*\{/u.test(text)) return 0;
    const isExport =
      /"guild"\s*:\s*\{/u.test(text) &&
      /"channel"\s*:\s*\{/u.test(text) &&
      !/"chatItem"/u.test(text);
    return isExport ? 0.95 : 0;
  },
  open: (part) => new DiscordReader(part),
};

const field = {
  type: 0,
  timestamp: 1,
  callEndedTimestamp: 2,
  content: 3,
  author: 4,
  reactions: 5,
} as const;

const authorField = { id: 0, name: 1, isBot: 2 } as const;

class DiscordReader implements Reader, JsonWalk {
  readonly #part: Part;
  readonly #walker: JsonWalker;
  readonly #fields: Fields;
  readonly #author = new Fields(authorField);
  #type = "";
  #title = "";
  #chat = -1;

  constructor(part: Part) {
    this.#part = part;
    this.#walker = new JsonWalker(part, field, this);
    this.#fields = this.#walker.fields;
  }

  readonly push = (bytes: Uint8Array<ArrayBuffer>): void => this.#walker.push(bytes);

  readonly finish = (): void => {
    this.#walker.finish();
    if (!/^Direct(?:Text)?Chat/u.test(this.#type)) return;
    const other = this.#part.people.findIndex(({ name }) => name === this.#title);
    if (other < 0) return;
    this.#part.likelyOther = other;
    if (this.#part.people.length === 2) this.#part.likelySelf = 1 - other;
  };

  isRecord(path: readonly string[]): boolean {
    return path.length === 2 && path[0] === "messages";
  }

  value(path: readonly string[], raw: Uint8Array<ArrayBuffer>): void {
    if (path.length !== 2 || path[0] !== "channel") return;
    if (path[1] === "type") this.#type = textIn(raw) ?? "";
    else if (path[1] === "name") this.#title = textIn(raw) ?? "";
  }

  record(): void {
    const fields = this.#fields;
    const start = fields.text(field.timestamp) ?? "";
    const seconds = instantIn(start);
    if (seconds === undefined) {
      this.#part.skip(start === "" ? "no-timestamp" : "bad-date", this.#walker.count);
      return;
    }
    if (!fields.into(field.author, this.#author)) {
      this.#part.skip("unknown-sender", this.#walker.count, seconds);
      return;
    }
    const code = this.#kindOf(seconds);
    const who =
      code === kind.notice
        ? nobody
        : this.#person(
            this.#author.text(authorField.id) ?? "",
            this.#author.text(authorField.name) ?? "",
          );
    this.#part.add(seconds, who, code, fields.length(field.content), this.#walker.count);
    if (fields.has(field.reactions)) this.#reactions(seconds);
  }

  #kindOf(seconds: number): KindCode {
    const fields = this.#fields;
    if (this.#author.is(authorField.isBot, "true")) return kind.notice;
    if (fields.is(field.type, '"Default"') || fields.is(field.type, '"Reply"')) return kind.message;
    if (!fields.is(field.type, '"Call"')) return kind.notice;
    const end = instantIn(fields.text(field.callEndedTimestamp) ?? "");
    return end !== undefined && end > seconds ? kind.call : kind.attempt;
  }

  #person(id: string, name: string): number {
    if (this.#chat < 0)
      this.#chat = this.#part.chat(
        this.#title,
        "discord",
        !this.#type.startsWith("DirectTextChat"),
      );
    return this.#part.person(this.#chat, name, undefined, id);
  }

  #reactions(seconds: number): void {
    for (const each of listOf(this.#fields.parsed(field.reactions)))
      for (const user of listOf(objectOf(each)["users"])) {
        const { id, name, isBot } = objectOf(user);
        if (isBot === true || wordOf(id) === "") continue;
        const who = this.#person(wordOf(id), wordOf(name));
        this.#part.add(seconds, who, kind.reaction, 0, this.#walker.count);
      }
  }
}
