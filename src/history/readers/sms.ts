/**
 * The XML of "SMS Backup & Restore" on Android: messages, messages with pictures, calls.
 *
 * | element | attributes                                  | what is taken                                                         |
 * | ------- | ------------------------------------------- | --------------------------------------------------------------------- |
 * | `sms`   | `date` ms, `type`                           | 1 received, 2 sent; 3 to 6 are drafts, waiting or failed               |
 * | `mms`   | `date` ms, `msg_box`, `m_type`              | the same numbers; several numbers in `address`, parted by `~`: a group |
 * | `addr`  | `address`, `type` 137                       | in an `mms`: who sent it                                              |
 * | `call`  | `date` ms, `type`, `duration` s             | 1 came in, 2 went out, 3 missed, 4 voicemail, 5 and 6 refused          |
 * | all     | `address` or `number`, `contact_name`       | the other one; `(Unknown)` and `null` are no names                     |
 *
 * `count` in the root is often wrong and is not used. Pictures stand in `data`, megabytes on one line, and are passed over.
 */
import { nobody, type Part } from "#history/part.ts";
import type { Reader, Reading } from "#history/reader.ts";
import { kind, type Channel, type KindCode } from "#history/record.ts";
import { secondsOfEpochMs } from "#history/seconds.ts";
import { XmlReader, type Attributes } from "#history/xml-tags.ts";

export const sms: Reading = {
  format: "sms",
  score: ({ text }) => {
    if (!/^\s*</u.test(text)) return 0;
    return /<(?:smses|calls|sms|mms|call)[\s>]/u.test(text) ? 0.95 : 0;
  },
  open: (part) => new SmsReader(part),
};

const words = {
  wanted: ["address", "number", "date", "type", "msg_box", "duration", "contact_name"],
  measured: ["body", "text"],
  tags: ["smses", "calls", "sms", "mms", "call", "part", "addr"],
};

type Mms = {
  readonly seconds: number;
  readonly chat: number;
  readonly box: number;
  from: string;
  length: number;
};

class SmsReader implements Reader {
  readonly #part: Part;
  readonly #xml: XmlReader;
  /** The title of a conversation by the end of its number: with and without the code of the country it is the same. */
  readonly #titles = new Map<string, string>();
  /** Whose the record before was: mostly the next is of the same. */
  #address = "";
  #channel: Channel | undefined;
  #lastChat = 0;
  #mms: Mms | undefined;
  #record = 0;
  #depth = 0;

  constructor(part: Part) {
    this.#part = part;
    this.#xml = new XmlReader(
      {
        start: (name, attributes) => this.#start(name, attributes),
        end: (name) => this.#end(name),
        refused: () => part.warn("xml-entities-refused"),
      },
      words,
    );
  }

  readonly push = (bytes: Uint8Array<ArrayBuffer>): void => this.#xml.push(bytes);

  readonly finish = (): void => {
    if (!this.#xml.isBetweenTags || this.#depth > 0) this.#part.warn("file-cut-short");
  };

  #start(name: string, attributes: Attributes): void {
    if (name === "smses" || name === "calls") this.#depth += 1;
    else if (name === "sms") this.#sms(attributes);
    else if (name === "mms") this.#beginMms(attributes);
    else if (name === "call") this.#call(attributes);
    else if (this.#mms !== undefined && name === "part")
      this.#mms.length += attributes.length("text");
    else if (this.#mms !== undefined && name === "addr" && attributes.number("type") === 137)
      this.#mms.from = attributes.text("address") ?? "";
  }

  #end(name: string): void {
    if (name === "smses" || name === "calls") this.#depth -= 1;
    else if (name === "mms") this.#endMms();
  }

  /** Counts a record and gives its time; without one it is left out, and that is counted. */
  #begin(attributes: Attributes): number | undefined {
    this.#record += 1;
    const seconds = secondsIn(attributes);
    if (seconds === undefined) this.#part.skip("no-timestamp", this.#record);
    return seconds;
  }

  #sms(attributes: Attributes): void {
    const seconds = this.#begin(attributes);
    if (seconds === undefined) return;
    const type = attributes.number("type") ?? 0;
    const chat = this.#chat(attributes, "sms");
    const who = type === 2 ? this.#self(chat) : this.#other(chat);
    this.#add(seconds, type, who, attributes.length("body"));
  }

  #add(seconds: number, box: number, who: number, length: number): void {
    if (box === 1 || box === 2) this.#part.add(seconds, who, kind.message, length, this.#record);
    else if (box >= 3 && box <= 6) this.#part.skip("draft-or-failed", this.#record, seconds);
    else this.#part.skip("unsupported-type", this.#record, seconds);
  }

  #beginMms(attributes: Attributes): void {
    const seconds = this.#begin(attributes);
    if (seconds === undefined) return;
    const box = attributes.number("msg_box") ?? 0;
    this.#mms = { seconds, chat: this.#chat(attributes, "sms"), box, from: "", length: 0 };
  }

  #endMms(): void {
    const mms = this.#mms;
    if (mms === undefined) return;
    this.#mms = undefined;
    const isGroup = this.#part.chats[mms.chat]?.group === true;
    const other = isGroup
      ? this.#part.person(mms.chat, mms.from, false, digitsOf(mms.from))
      : this.#other(mms.chat);
    this.#add(mms.seconds, mms.box, mms.box === 2 ? this.#self(mms.chat) : other, mms.length);
  }

  #call(attributes: Attributes): void {
    const seconds = this.#begin(attributes);
    if (seconds === undefined) return;
    const type = attributes.number("type") ?? 0;
    if (type < 1 || type > 6) {
      this.#part.skip("unsupported-type", this.#record, seconds);
      return;
    }
    const chat = this.#chat(attributes, "call");
    const duration = attributes.number("duration") ?? 0;
    const wasTaken = (type === 1 || type === 2) && duration > 0;
    const code: KindCode = wasTaken ? kind.call : kind.attempt;
    const who = type === 2 ? this.#self(chat) : this.#other(chat);
    this.#part.add(seconds, who, code, duration, this.#record);
  }

  #chat(attributes: Attributes, channel: Channel): number {
    const address = attributes.text("address") ?? attributes.text("number") ?? "";
    if (address !== this.#address || channel !== this.#channel) {
      const key = address.split("~").map(digitsOf).sort().join("~");
      const title = this.#titles.get(key) ?? nameIn(attributes) ?? address;
      this.#titles.set(key, title);
      this.#lastChat = this.#part.chat(title, channel, address.includes("~"));
      [this.#address, this.#channel] = [address, channel];
    }
    return this.#lastChat;
  }

  #self(chat: number): number {
    return chat < 0 ? nobody : this.#part.person(chat, "", true);
  }

  #other(chat: number): number {
    return this.#part.person(chat, this.#part.chats[chat]?.title ?? "", false);
  }
}

const secondsIn = (attributes: Attributes): number | undefined => {
  const ms = attributes.number("date");
  return ms === undefined ? undefined : secondsOfEpochMs(ms);
};

const nameIn = (attributes: Attributes): string | undefined => {
  const name = attributes.text("contact_name")?.trim();
  return name === undefined || name === "" || name === "(Unknown)" ? undefined : name;
};

const comparedDigits = 9;

/** What tells numbers apart, whether or not the country is named; of a name, the name. */
const digitsOf = (address: string): string => {
  const digits = address.replace(/\D/gu, "");
  return digits.length >= 7 ? digits.slice(-comparedDigits) : address.trim().toLowerCase();
};
