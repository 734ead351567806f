/** Writes a made-up conversation as Signal does, and as signal-export writes it in Markdown. */
import type { MadeChat } from "#history/generate/chat.testing.ts";
import { epochMsOfSeconds, localText } from "#history/seconds.ts";

export type SignalTrap =
  "updates-at-the-end" | "timer" | "failed-at-the-end" | "a-reaction-at-the-end";

export const writeSignal = (
  { me, other, items }: MadeChat,
  traps: readonly SignalTrap[] = [],
): string => {
  const last = items.at(-1)?.at ?? 0;
  const ms = (at: number): string => String(epochMsOfSeconds(at));
  const item = (at: number, rest: object): object => ({
    chatItem: { chatId: "3", dateSent: ms(at), ...rest },
  });
  const lines: object[] = [
    { version: "1", backupTimeMs: ms(last + 99_000), mediaRootBackupKey: "AAAA" },
    { account: { givenName: me } },
    { recipient: { id: "1", self: {} } },
    { recipient: { id: "7", contact: { e164: "15550100", profileGivenName: other } } },
    { recipient: { id: "9", releaseNotes: {} } },
    {
      chat: {
        id: "3",
        recipientId: "7",
        ...(traps.includes("timer") ? { expirationTimerMs: "604800000" } : {}),
      },
    },
    { chat: { id: "4", recipientId: "9" } },
  ];
  for (const { at, from, what, body } of items) {
    const isMe = from === "me";
    const way = isMe
      ? { authorId: "1", outgoing: { sendStatus: [{ recipientId: "7", delivered: {} }] } }
      : { authorId: "7", incoming: { dateReceived: ms(at), read: true } };
    if (what === "call" || what === "missed")
      lines.push(
        item(at, {
          authorId: isMe ? "1" : "7",
          directionless: {},
          updateMessage: {
            individualCall: {
              callId: "5",
              type: "AUDIO_CALL",
              direction: isMe ? "OUTGOING" : "INCOMING",
              state: what === "call" ? "ACCEPTED" : "MISSED",
              startedCallTimestamp: ms(at),
            },
          },
        }),
      );
    else if (what === "deleted") lines.push(item(at, { ...way, remoteDeletedMessage: {} }));
    else lines.push(item(at, { ...way, standardMessage: { text: { body }, reactions: [] } }));
  }
  const incoming = { authorId: "7", incoming: { dateReceived: ms(last + 60) } };
  if (traps.includes("updates-at-the-end"))
    lines.push(
      item(last + 9_000, {
        authorId: "7",
        directionless: {},
        updateMessage: { profileChange: { previousName: "S", newName: other } },
      }),
      {
        chatItem: {
          chatId: "4",
          authorId: "9",
          dateSent: ms(last + 9_999),
          standardMessage: { text: { body: "News" } },
        },
      },
    );
  if (traps.includes("failed-at-the-end"))
    lines.push(
      item(last + 9_000, {
        authorId: "1",
        outgoing: { sendStatus: [{ recipientId: "7", failed: { reason: "NETWORK" } }] },
        standardMessage: { text: { body: "x" } },
      }),
    );
  if (traps.includes("a-reaction-at-the-end"))
    lines.push(
      item(last + 60, {
        ...incoming,
        standardMessage: {
          text: { body: "x" },
          reactions: [{ emoji: "❤", authorId: "1", sentTimestamp: ms(last + 120) }],
        },
      }),
    );
  return lines.map((line) => `${JSON.stringify(line)}\n`).join("");
};

/** Minutes only; calls and what was deleted are not in it. */
export const writeSignalMarkdown = ({ other, items }: MadeChat): string =>
  items
    .map(
      ({ at, from, body }) =>
        `[${localText(at).slice(0, 10)}, ${localText(at).slice(11, 16)}] ${from === "me" ? "Me" : other}: ${body}\n`,
    )
    .join("");
