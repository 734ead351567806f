/**
 * What is known of one line of a history: when, who, which kind, how long. Never what it says.
 *
 * | kind       | meaning                                                                         | contact |
 * | ---------- | ------------------------------------------------------------------------------- | ------- |
 * | `message`  | text, photo, voice, sticker, place, poll; one deleted later too: it was sent     | yes     |
 * | `call`     | a call that was taken                                                           | yes     |
 * | `attempt`  | a call that was missed, refused or not taken                                    | yes     |
 * | `reaction` | a like, a heart, a tapback                                                      | yes     |
 * | `edit`     | a second line for a message that was changed or taken back                      | no      |
 * | `notice`   | what the app says by itself: somebody joined, a code changed, a timer was set    | no      |
 */

/** The codes of the kinds in the packed columns. */
export const kind = { message: 0, call: 1, attempt: 2, reaction: 3, edit: 4, notice: 5 } as const;

export type Kind = keyof typeof kind;
export type KindCode = (typeof kind)[Kind];

/** Whether a record is contact in either direction, by its code: all that comes before reactions. */
export const isContact = (code: number): boolean => code < kind.reaction;

/** The code of a record that was taken out again: a duplicate, or a line that was no record after all. */
export const gone = 7;

/** What a file is recognised as. */
export type Format =
  "whatsapp" | "telegram" | "messenger" | "instagram" | "sms" | "signal" | "discord" | "line";

/** The way a message went; calls of a phone have a channel of their own. */
export type Channel = Format | "call";

/** A stretch of messages with the same people. `title`: what the export calls it, empty if it doesn't. */
export type Chat = { readonly title: string; readonly channel: Channel; readonly group: boolean };

/** Somebody in a chat. `self`: whose export it is; undefined where the export does not say. */
export type Person = {
  readonly chat: number;
  readonly name: string;
  readonly self: boolean | undefined;
};

/** Written, but never sent. */
export type Unsent = "draft-or-failed";

/** Why a line or a record was left out. */
export type Reason =
  | "no-header-before-first"
  | "bad-date"
  | "future-date"
  | "date-order-conflict"
  | "pasted-line"
  | "bad-json-record"
  | "repaired-json-escape"
  | "too-long"
  | "too-many-people"
  | "unknown-sender"
  | "unknown-service"
  | "no-timestamp"
  | "invalid-utf8"
  | Unsent
  | "pseudo-message"
  | "unsupported-type"
  | "duplicate";

/** What a person should know about a source as a whole. */
export type Warning =
  | "windows-1252"
  | "invalid-utf8"
  | "one-sided"
  | "truncated"
  | "file-cut-short"
  | "timer"
  | "minutes-only"
  | "exported-today"
  | "many-people"
  | "too-many-records"
  | "no-messages"
  | "xml-entities-refused"
  | "zip-limit";
