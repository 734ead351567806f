/**
 * Telegram Desktop's `result.json`: one chat, or a whole account.
 *
 * | where                                   | what is taken                                                              |
 * | --------------------------------------- | -------------------------------------------------------------------------- |
 * | `name` `type` `id` before `messages`    | the chat; in an account each chat is in `chats.list` or `left_chats.list`  |
 * | `personal_information.user_id`          | whose account it is                                                        |
 * | `personal_chat` with `id` 7             | the other one is `user7`, so whoever else writes there is the person       |
 * | message: `date_unixtime`, else `date`   | an instant; older exports have only the local time                         |
 * | `type` `message`                        | a message, also where `from` is null because the account is gone           |
 * | `type` `service`, `phone_call`          | a call if `duration_seconds` is above 0, else an attempt, by `actor`       |
 * | other services                          | notices, whoever is named in them                                          |
 * | `reactions[].recent[]`                  | who reacted and when, by the local time                                    |
 *
 * Control bytes stand there as `\x0B`, which is no JSON; see json/text.ts. Secret chats are never exported.
 */
import { textOf } from "#history/bytes.ts";
import { isoTimeIn } from "#history/iso-time.ts";
import type { Fields } from "#history/json/fields.ts";
import { Known } from "#history/json/known.ts";
import { listOf, objectOf } from "#history/json/shape.ts";
import { textIn } from "#history/json/text.ts";
import { JsonWalker, type JsonWalk } from "#history/json/walk.ts";
import { nobody, type Part } from "#history/part.ts";
import type { Reader, Reading } from "#history/reader.ts";
import { kind, type KindCode } from "#history/record.ts";
import { secondsOfEpochMs } from "#history/seconds.ts";

export const telegram: Reading = {
  format: "telegram",
  score: ({ text }) => scoreOf(text),
  open: (part) => new TelegramReader(part),
};

const scoreOf = (head: string): number => {
  if (!/^\s*\{/u.test(head)) return 0;
  if (/"messages"\s*:/u.test(head) && /"(?:from_id|actor_id|date_unixtime)"/u.test(head))
    return 0.9;
  if (/"about"\s*:\s*"/u.test(head) && /"(?:personal_information|chats)"\s*:/u.test(head))
    return 0.9;
  // A chat in which nobody has written yet, or whose first message is longer than what we see.
  return /"type"\s*:\s*"(?:personal_chat|private_(?:super)?group)"/u.test(head) ? 0.7 : 0;
};

const field = {
  type: 0,
  date: 1,
  date_unixtime: 2,
  from: 3,
  from_id: 4,
  actor: 5,
  actor_id: 6,
  action: 7,
  duration_seconds: 8,
  text: 9,
  reactions: 10,
} as const;

class TelegramReader implements Reader, JsonWalk {
  readonly #part: Part;
  readonly #walker: JsonWalker;
  readonly #fields: Fields;

  #self = "";
  #title = "";
  #type = "";
  #isNoConversation = false;
  #id = "";
  #chat = -1;
  #known = new Known<number>();
  #clockIsKnown = false;
  /** Local time less the instant, of the last message that had both. */
  #offset = 0;

  constructor(part: Part) {
    this.#part = part;
    this.#walker = new JsonWalker(part, field, this);
    this.#fields = this.#walker.fields;
  }

  readonly push = (bytes: Uint8Array<ArrayBuffer>): void => this.#walker.push(bytes);

  readonly finish = (): void => {
    this.#walker.finish();
  };

  isRecord(path: readonly string[]): boolean {
    return path.at(-2) === "messages" && path.length <= 5;
  }

  value(path: readonly string[], raw: Uint8Array<ArrayBuffer>): void {
    const key = path.at(-1);
    if (path.at(-2) === "personal_information" && key === "user_id") this.#self = plain(raw);
    if (path.length !== 1 && path[1] !== "list") return;
    if (key === "name") this.#title = textIn(raw) ?? "";
    else if (key === "id") this.#id = plain(raw);
    else if (key === "type") {
      this.#type = plain(raw);
      this.#isNoConversation = noConversation.test(this.#type);
    }
  }

  ended(path: readonly string[]): void {
    if (path.length !== 3 || path[1] !== "list") return;
    [this.#title, this.#type, this.#id, this.#chat] = ["", "", "", -1];
    this.#isNoConversation = false;
    this.#known = new Known();
  }

  record(): void {
    const fields = this.#fields;
    if (this.#isNoConversation) {
      this.#part.skip("unsupported-type", this.#walker.count, 0);
      return;
    }
    const seconds = this.#secondsOf();
    if (seconds === undefined) {
      // `unsupported` has no date at all, and is newer than what stands before it.
      const reason = fields.is(field.type, '"unsupported"') ? "unsupported-type" : "no-timestamp";
      this.#part.skip(reason, this.#walker.count);
      return;
    }
    this.#take(seconds);
    if (fields.has(field.reactions)) this.#reactions();
  }

  #take(seconds: number): void {
    const fields = this.#fields;
    const isService = fields.is(field.type, '"service"');
    const isCall = isService && fields.is(field.action, '"phone_call"');
    if (!isService && !fields.is(field.type, '"message"')) {
      this.#part.skip("unknown-service", this.#walker.count, seconds);
      return;
    }
    if (isService && !isCall) {
      this.#part.add(seconds, nobody, kind.notice, 0, this.#walker.count);
      return;
    }
    const duration = isCall
      ? (fields.number(field.duration_seconds) ?? 0)
      : fields.length(field.text);
    const who = isCall
      ? this.#who(field.actor_id, field.actor)
      : this.#who(field.from_id, field.from);
    const callCode: KindCode = duration > 0 ? kind.call : kind.attempt;
    this.#part.add(seconds, who, isCall ? callCode : kind.message, duration, this.#walker.count);
  }

  /** By the clock of the first message: instants, or where it has none, local times throughout. */
  #secondsOf(): number | undefined {
    const fields = this.#fields;
    const unix = fields.number(field.date_unixtime);
    const instant = unix === undefined ? undefined : secondsOfEpochMs(unix * 1_000);
    if (!this.#clockIsKnown) {
      if (instant === undefined && !fields.has(field.date)) return undefined;
      this.#part.clock = instant === undefined ? "wall" : "epoch";
      this.#clockIsKnown = true;
    }
    const isWall = this.#part.clock === "wall";
    // Reactions are dated by the local time alone, so the difference has to be at hand where there are any.
    if (instant !== undefined && !isWall && !fields.has(field.reactions)) return instant;
    const local = isoTimeIn(fields.text(field.date) ?? "")?.seconds;
    if (isWall) return local;
    if (instant !== undefined && local !== undefined) this.#offset = local - instant;
    return instant ?? (local === undefined ? undefined : local - this.#offset);
  }

  #who(id: number, name: number): number {
    const fields = this.#fields;
    const known = this.#known.of(fields, id);
    if (known !== undefined) return known;
    const text = fields.text(id) ?? String(fields.number(id) ?? "");
    return this.#known.keep(fields, id, this.#person(text, fields.text(name) ?? ""));
  }

  #person(id: string, name: string): number {
    if (this.#chat < 0)
      this.#chat = this.#part.chat(this.#title, "telegram", this.#type.includes("group"));
    const bare = id.replace(/^user/u, "");
    return this.#part.person(this.#chat, name, this.#isSelf(bare), id === "" ? name : id);
  }

  #isSelf(id: string): boolean | undefined {
    if (this.#self !== "" && id !== "") return id === this.#self;
    if (this.#type !== "personal_chat" || this.#id === "" || id === "") return undefined;
    return id !== this.#id;
  }

  #reactions(): void {
    const all = this.#fields.parsed(field.reactions);
    for (const each of listOf(all))
      for (const recent of listOf(objectOf(each)["recent"])) {
        const { date, from, from_id: id } = objectOf(recent);
        const local = typeof date === "string" ? isoTimeIn(date)?.seconds : undefined;
        if (local === undefined || typeof id !== "string") continue;
        const seconds = this.#part.clock === "wall" ? local : local - this.#offset;
        const who = this.#person(id, typeof from === "string" ? from : "");
        this.#part.add(seconds, who, kind.reaction, 0, this.#walker.count);
      }
  }
}

const plain = (raw: Uint8Array<ArrayBuffer>): string => textIn(raw) ?? textOf(raw);

/** Channels, bots, and what somebody saved for themselves are no conversation with anybody. */
const noConversation = /channel|bot_chat|saved_messages/u;
