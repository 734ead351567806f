/** Writes a made-up conversation as Telegram Desktop exports it. */
import type { Item, MadeChat } from "#history/generate/chat.testing.ts";
import { epochMsOfSeconds, localText } from "#history/seconds.ts";

export type TelegramTrap =
  | "services-at-the-end"
  /** Control bytes as `\x0B`, which no JSON knows. */
  | "control-bytes"
  /** As before 2022: no `date_unixtime`. */
  | "local-times-only"
  | "deleted-account"
  | "a-reaction-at-the-end";

/** `offset`: seconds east of UTC of the phone that exported. */
export type TelegramOptions = {
  readonly account?: boolean;
  readonly traps?: readonly TelegramTrap[];
  readonly offset?: number;
};

const meId = "user300000000";
const otherNumber = 700_000_000;

export const writeTelegram = (chat: MadeChat, options: TelegramOptions = {}): string => {
  const { account = false, traps = [], offset = 0 } = options;
  const last = chat.items.at(-1)?.at ?? 0;
  const messages = chat.items.map((item, id) => messageOf(item, chat, id, offset, traps));
  if (traps.includes("services-at-the-end"))
    for (const action of ["joined_telegram", "set_messages_ttl"])
      messages.push({
        ...dated(last + 9_000, offset, traps),
        id: 1e6,
        type: "service",
        actor: chat.other,
        actor_id: `user${otherNumber}`,
        action,
        text: "",
      });
  if (traps.includes("a-reaction-at-the-end"))
    messages.push({
      ...dated(last + 60, offset, traps),
      id: 2e6,
      type: "message",
      from: chat.other,
      from_id: `user${otherNumber}`,
      text: "last",
      reactions: [
        {
          type: "emoji",
          count: 1,
          emoji: "❤",
          recent: [{ from: chat.me, from_id: meId, date: localText(last + 120 + offset) }],
        },
      ],
    });
  const one = { name: chat.other, type: "personal_chat", id: otherNumber, messages };
  const other = {
    name: "News",
    type: "public_channel",
    id: 1,
    messages: [
      {
        ...dated(last + 99_000, offset, traps),
        id: 1,
        type: "message",
        from: "News",
        from_id: "channel1",
        text: "x",
      },
    ],
  };
  const saved = {
    type: "saved_messages",
    id: 3,
    messages: [
      {
        ...dated(last + 99_000, offset, traps),
        id: 1,
        type: "message",
        from: chat.me,
        from_id: meId,
        text: "x",
      },
    ],
  };
  const whole = account
    ? {
        about: "Here is the data you requested.",
        personal_information: { user_id: 300_000_000, first_name: chat.me },
        contacts: { about: "", list: [{ first_name: chat.other }] },
        chats: { about: "", list: [other, one, saved] },
      }
    : one;
  const text = JSON.stringify(whole, undefined, 1);
  return traps.includes("control-bytes") ? text.replaceAll("second line", "second\\x0Bline") : text;
};

type Message = Readonly<Record<string, unknown>>;

const dated = (at: number, offset: number, traps: readonly TelegramTrap[]): Message =>
  traps.includes("local-times-only")
    ? { date: localText(at + offset) }
    : { date: localText(at + offset), date_unixtime: String(epochMsOfSeconds(at) / 1_000) };

const messageOf = (
  { at, from, what, body }: Item,
  { me, other }: MadeChat,
  id: number,
  offset: number,
  traps: readonly TelegramTrap[],
): Message => {
  const isMe = from === "me";
  const name = !isMe && traps.includes("deleted-account") ? null : isMe ? me : other;
  const nameId = isMe ? meId : `user${otherNumber}`;
  const head = { id, ...dated(at, offset, traps) };
  if (what === "call" || what === "missed")
    return {
      ...head,
      type: "service",
      actor: name,
      actor_id: nameId,
      action: "phone_call",
      ...(what === "call"
        ? { duration_seconds: 56, discard_reason: "hangup" }
        : { discard_reason: "missed" }),
      text: "",
    };
  const text = id % 3 === 0 ? [body, { type: "link", text: 'https://x.y/"quoted\\' }, " 👀"] : body;
  return {
    ...head,
    type: "message",
    from: name,
    from_id: nameId,
    ...(what === "media" ? { photo: "(File not included)" } : {}),
    text,
  };
};
