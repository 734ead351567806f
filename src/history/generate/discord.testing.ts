/** Writes a made-up conversation as DiscordChatExporter does. */
import type { MadeChat } from "#history/generate/chat.testing.ts";
import { epochMsOfSeconds, localText } from "#history/seconds.ts";

/** `offset`: seconds east of UTC in which the times are written. */
export const writeDiscord = ({ me, other, items }: MadeChat, offset = 0): string => {
  const time = (at: number): string => {
    const minutes = Math.abs(offset) / 60;
    const zone = [Math.floor(minutes / 60), minutes % 60]
      .map((part) => String(part).padStart(2, "0"))
      .join(":");
    return `${localText(at + offset)}.762${offset < 0 ? "-" : "+"}${zone}`;
  };
  const author = (from: "me" | "other"): object =>
    from === "me"
      ? { id: "11", name: me, discriminator: "0000", nickname: me, isBot: false }
      : { id: "22", name: other, discriminator: "0000", nickname: other, isBot: false };
  const last = items.at(-1)?.at ?? 0;
  const messages: object[] = items.map(({ at, from, what, body }, index) => ({
    id: String(BigInt(epochMsOfSeconds(at) - 1_420_070_400_000) << 22n),
    type: what === "call" || what === "missed" ? "Call" : index % 5 === 0 ? "Reply" : "Default",
    timestamp: time(at),
    timestampEdited: null,
    callEndedTimestamp: what === "call" ? time(at + 60) : null,
    isPinned: false,
    content: what === "media" ? "" : body,
    author: author(from),
    attachments: [],
    reactions: [],
  }));
  messages.push({
    id: "1",
    type: "ChannelPinnedMessage",
    timestamp: time(last + 9_000),
    content: "Pinned a message.",
    author: author("other"),
    reactions: [],
  });
  return JSON.stringify(
    {
      guild: { id: "0", name: "Direct Messages" },
      channel: {
        id: "9",
        type: "DirectTextChat",
        categoryId: null,
        category: "Private",
        name: other,
        topic: null,
      },
      dateRange: { after: null, before: null },
      messages,
      messageCount: messages.length,
    },
    undefined,
    2,
  );
};
