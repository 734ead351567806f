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
import { JsonWalker } from "#history/json/walk.ts";
import { nobody, type Part } from "#history/part.ts";
import type { Reader, Reading, Sample } from "#history/reader.ts";
import { kind, type KindCode } from "#history/record.ts";

export const discord: Reading = {
  format: "discord",
  score: ({ head }: Sample) => {
    const text = new TextDecoder().decode(head);
    if (!/^\s*\{/u.test(text)) return 0;
    const isExport =
      /"guild"\s*:\s*\{/u.test(text) &&
      /"channel"\s*:\s*\{/u.test(text) &&
      !/"chatItem"/u.test(text);
    return isExport ? 0.95 : 0;
  },
  open: (part) => new DiscordReader(part),
};

const names = [
  "type",
  "timestamp",
  "callEndedTimestamp",
  "content",
  "author",
  "reactions",
] as const;

class DiscordReader implements Reader {
  readonly #part: Part;
  readonly #walker: JsonWalker;
  readonly #fields = new Fields(names);
  readonly #author = new Fields(["id", "name", "isBot"]);
  #type = "";
  #title = "";
  #chat = -1;
  #record = 0;

  constructor(part: Part) {
    this.#part = part;
    this.#walker = new JsonWalker({
      isRecord: (path) => path.length === 2 && path[0] === "messages",
      record: (bytes, from, to) => this.#read(bytes, from, to),
      value: (path, raw) => this.#value(path, raw),
      tooLong: () => this.#part.skip("too-long", (this.#record += 1)),
    });
  }

  readonly push = (bytes: Uint8Array<ArrayBuffer>): void => this.#walker.push(bytes);

  readonly finish = (): void => {
    if (!this.#walker.isWhole) this.#part.warn("file-cut-short");
    if (!/^Direct(?:Text)?Chat/u.test(this.#type)) return;
    const other = this.#part.people.findIndex(({ name }) => name === this.#title);
    if (other < 0) return;
    this.#part.likelyOther = other;
    if (this.#part.people.length === 2) this.#part.likelySelf = 1 - other;
  };

  #value(path: readonly string[], raw: Uint8Array<ArrayBuffer>): void {
    if (path.length !== 2 || path[0] !== "channel") return;
    if (path[1] === "type") this.#type = textIn(raw) ?? "";
    else if (path[1] === "name") this.#title = textIn(raw) ?? "";
  }

  #read(bytes: Uint8Array<ArrayBuffer>, from: number, to: number): void {
    this.#record += 1;
    const fields = this.#fields;
    if (!fields.read(bytes, from, to)) {
      this.#part.skip("bad-json-record", this.#record);
      return;
    }
    const start = fields.text("timestamp") ?? "";
    const seconds = instantIn(start);
    if (seconds === undefined) {
      this.#part.skip(start === "" ? "no-timestamp" : "bad-date", this.#record);
      return;
    }
    if (!fields.into("author", this.#author)) {
      this.#part.skip("unknown-sender", this.#record, seconds);
      return;
    }
    const code = this.#kindOf(seconds);
    const who =
      code === kind.notice
        ? nobody
        : this.#person(this.#author.text("id") ?? "", this.#author.text("name") ?? "");
    this.#part.add(seconds, who, code, fields.length("content"), this.#record);
    if (fields.has("reactions")) this.#reactions(seconds);
  }

  #kindOf(seconds: number): KindCode {
    const fields = this.#fields;
    if (this.#author.isTrue("isBot")) return kind.notice;
    if (fields.says("type", "Default") || fields.says("type", "Reply")) return kind.message;
    if (!fields.says("type", "Call")) return kind.notice;
    const end = instantIn(fields.text("callEndedTimestamp") ?? "");
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
    for (const each of listOf(this.#fields.parsed("reactions")))
      for (const user of listOf(objectOf(each)["users"])) {
        const { id, name, isBot } = objectOf(user);
        if (isBot === true || wordOf(id) === "") continue;
        const who = this.#person(wordOf(id), wordOf(name));
        this.#part.add(seconds, who, kind.reaction, 0, this.#record);
      }
  }
}
