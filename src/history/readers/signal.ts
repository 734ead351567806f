/**
 * Signal's own export in plain text: `main.jsonl`, one object a line, numbers of 64 bits as texts.
 *
 * | line                                        | what is taken                                                          |
 * | ------------------------------------------- | ---------------------------------------------------------------------- |
 * | `recipient`: `id`, and `self` or `contact`… | who is who; whatever is released by Signal itself is no conversation   |
 * | `chat`: `id` `recipientId`                  | the chat; `expirationTimerMs` warns: such messages are not in the file |
 * | `chatItem`: `chatId` `authorId` `dateSent`  | when, in ms; `outgoing` is the person's                                |
 * | `updateMessage.individualCall`              | a call if `ACCEPTED`, else an attempt, by its `direction`              |
 * | other `updateMessage`                       | notices                                                                |
 * | any other item, deleted ones too            | a message; only its length is taken                                    |
 * | `reactions[]`: `authorId` `sentTimestamp`   | a reaction                                                             |
 */
import { Fields } from "#history/json/fields.ts";
import { listOf, objectOf, wordOf, type JsonObject } from "#history/json/shape.ts";
import { LineCutter } from "#history/lines.ts";
import { nobody, type Part } from "#history/part.ts";
import type { Reader, Reading } from "#history/reader.ts";
import { kind } from "#history/record.ts";
import { secondsOfEpochMs } from "#history/seconds.ts";

export const signal: Reading = {
  format: "signal",
  score: ({ text }) => {
    if (/^\s*\{"(?:version|backupTimeMs)"/u.test(text) && /"backupTimeMs"/u.test(text)) return 0.95;
    return /^\{"(?:account|recipient|chat|chatItem)":\{/mu.test(text) ? 0.8 : 0;
  },
  open: (part) => new SignalReader(part),
};

const lineField = { recipient: 0, chat: 1, chatItem: 2 } as const;
const itemField = {
  chatId: 0,
  authorId: 1,
  dateSent: 2,
  outgoing: 3,
  standardMessage: 4,
  stickerMessage: 5,
  contactMessage: 6,
  viewOnceMessage: 7,
  directStoryReplyMessage: 8,
  poll: 9,
  updateMessage: 10,
} as const;
const messageField = { reactions: 0, text: 1 } as const;
/** The items that can carry reactions. */
const withReactions = [
  "standardMessage",
  "stickerMessage",
  "contactMessage",
  "viewOnceMessage",
  "directStoryReplyMessage",
  "poll",
] as const;

type Recipient = { readonly name: string; readonly self: boolean; readonly kind: string };

class SignalReader implements Reader {
  readonly #part: Part;
  readonly #lines = new LineCutter(
    (bytes, from, to, line) => this.#read(bytes, from, to, line),
    (line) => this.#part.skip("too-long", line),
  );
  readonly #fields = new Fields(lineField);
  readonly #item = new Fields(itemField);
  readonly #message = new Fields(messageField);
  readonly #recipients = new Map<string, Recipient>();
  /** Undefined for a chat that is no conversation with anybody. */
  readonly #chats = new Map<string, number | undefined>();

  constructor(part: Part) {
    this.#part = part;
  }

  readonly push = (bytes: Uint8Array<ArrayBuffer>): void => this.#lines.push(bytes);
  readonly finish = (): void => this.#lines.finish();

  #read(bytes: Uint8Array<ArrayBuffer>, from: number, to: number, line: number): void {
    if (to === from) return;
    const fields = this.#fields;
    if (fields.read(bytes, from, to) !== to) {
      this.#part.skip("bad-json-record", line);
      return;
    }
    if (fields.into(lineField.chatItem, this.#item)) this.#takeItem(line);
    else if (fields.has(lineField.recipient))
      this.#takeRecipient(objectOf(fields.parsed(lineField.recipient)));
    else if (fields.has(lineField.chat)) this.#takeChat(objectOf(fields.parsed(lineField.chat)));
  }

  #takeRecipient(recipient: JsonObject): void {
    const of = ["self", "contact", "group", "distributionList", "releaseNotes", "callLink"].find(
      (each) => each in recipient,
    );
    this.#recipients.set(wordOf(recipient["id"]), {
      name: nameOf(of ?? "", objectOf(recipient[of ?? ""])),
      self: of === "self",
      kind: of ?? "",
    });
  }

  #takeChat(chat: JsonObject): void {
    const recipient = this.#recipients.get(wordOf(chat["recipientId"]));
    if (Number(wordOf(chat["expirationTimerMs"])) > 0) this.#part.warn("timer");
    const isOpen = recipient !== undefined && ["contact", "group"].includes(recipient.kind);
    this.#chats.set(
      wordOf(chat["id"]),
      isOpen ? this.#part.chat(recipient.name, "signal", recipient.kind === "group") : undefined,
    );
  }

  #takeItem(line: number): void {
    const item = this.#item;
    const id = item.text(itemField.chatId) ?? String(item.number(itemField.chatId));
    if (!this.#chats.has(id)) {
      this.#part.skip("unknown-sender", line);
      return;
    }
    const chat = this.#chats.get(id);
    if (chat === undefined) {
      this.#part.skip("unsupported-type", line, 0);
      return;
    }
    const ms = item.number(itemField.dateSent);
    if (ms === undefined) {
      this.#part.skip("no-timestamp", line);
      return;
    }
    if (item.has(itemField.updateMessage)) this.#takeUpdate(chat, secondsOfEpochMs(ms), line);
    else this.#takeMessage(chat, secondsOfEpochMs(ms), line);
  }

  #takeMessage(chat: number, seconds: number, line: number): void {
    const item = this.#item;
    if (item.has(itemField.outgoing) && hasFailed(item.raw(itemField.outgoing))) {
      this.#part.skip("draft-or-failed", line, seconds);
      return;
    }
    let length = 0;
    for (const name of withReactions) {
      if (!item.into(itemField[name], this.#message)) continue;
      if (name === "standardMessage") length = this.#message.length(messageField.text);
      if (this.#message.has(messageField.reactions)) this.#reactions(chat, line);
    }
    this.#part.add(seconds, this.#author(chat), kind.message, length, line);
  }

  #takeUpdate(chat: number, seconds: number, line: number): void {
    const update = objectOf(this.#item.parsed(itemField.updateMessage));
    if ("expirationTimerChange" in update) {
      const { expiresInMs } = objectOf(update["expirationTimerChange"]);
      if (Number(wordOf(expiresInMs)) > 0) this.#part.warn("timer");
    }
    if (!("individualCall" in update)) {
      this.#part.add(seconds, nobody, kind.notice, 0, line);
      return;
    }
    const call = objectOf(update["individualCall"]);
    const isOut = call["direction"] === "OUTGOING";
    const who = isOut ? this.#self(chat) : this.#other(chat);
    const code = call["state"] === "ACCEPTED" ? kind.call : kind.attempt;
    this.#part.add(seconds, who, code, 0, line);
  }

  #author(chat: number): number {
    const item = this.#item;
    if (item.has(itemField.outgoing)) return this.#self(chat);
    return this.#person(
      chat,
      item.text(itemField.authorId) ?? String(item.number(itemField.authorId)),
    );
  }

  #person(chat: number, id: string): number {
    const recipient = this.#recipients.get(id);
    if (recipient?.self === true) return this.#self(chat);
    return this.#part.person(chat, recipient?.name ?? "", false, id);
  }

  #self(chat: number): number {
    const self = [...this.#recipients.values()].find((each) => each.self);
    return this.#part.person(chat, self?.name ?? "", true);
  }

  #other(chat: number): number {
    const title = this.#part.chats[chat]?.title ?? "";
    const known = [...this.#recipients].find(
      ([, { name, self, kind: of }]) => name === title && !self && of === "contact",
    );
    return this.#person(chat, known?.[0] ?? title);
  }

  #reactions(chat: number, line: number): void {
    for (const each of listOf(this.#message.parsed(messageField.reactions))) {
      const { authorId, sentTimestamp } = objectOf(each);
      const ms = Number(wordOf(sentTimestamp));
      if (!(ms > 0)) continue;
      const who = this.#person(chat, wordOf(authorId));
      this.#part.add(secondsOfEpochMs(ms), who, kind.reaction, 0, line);
    }
  }
}

/** As the phone shows it: what the person called them, else what they call themselves, else a number. */
const nameOf = (of: string, about: JsonObject): string => {
  if (of === "group") {
    const title = objectOf(objectOf(about["snapshot"])["title"])["title"];
    return wordOf(title) || "Group";
  }
  const nickname = objectOf(about["nickname"]);
  const pairs = [
    [nickname["given"], nickname["family"]],
    [about["systemGivenName"], about["systemFamilyName"]],
    [about["profileGivenName"], about["profileFamilyName"]],
  ];
  const names = pairs.map((pair) => pair.map(wordOf).join(" ").trim());
  const number = wordOf(about["e164"]);
  return names.find((name) => name !== "") ?? (number === "" ? "" : `+${number.replace("+", "")}`);
};

/** Nobody got it, not even the server. */
const hasFailed = (raw: string): boolean =>
  /"failed"\s*:/u.test(raw) && !/"(?:sent|delivered|read|viewed|skipped)"\s*:/u.test(raw);
