/** Writes a made-up conversation as Messenger and Instagram export it. */
import type { Item, MadeChat } from "#history/generate/chat.testing.ts";
import { epochMsOfSeconds } from "#history/seconds.ts";

export type MetaTrap = "pseudo-messages-at-the-end" | "right-already" | "one-line";

/** The files of the archive, `perFile` messages in each, the newest first; set in by two spaces, each byte of UTF-8 a letter of its own. */
export const writeMeta = (
  chat: MadeChat,
  {
    perFile = 10_000,
    traps = [],
  }: { readonly perFile?: number; readonly traps?: readonly MetaTrap[] } = {},
): readonly string[] => {
  const last = chat.items.at(-1)?.at ?? 0;
  const messages = chat.items.map((item) => messageOf(item, chat));
  if (traps.includes("pseudo-messages-at-the-end"))
    ["Sam changed the theme to Love.", "Sam set your nickname to Bear.", "words (edited)"].forEach(
      (content, at) =>
        messages.push({
          sender_name: chat.other,
          timestamp_ms: epochMsOfSeconds(last + 9_000 + at),
          content,
          type: "Generic",
        }),
    );
  messages.reverse();
  const files: string[] = [];
  for (let at = 0; at < messages.length; at += perFile)
    files.push(
      JSON.stringify(
        {
          participants: [{ name: chat.other }, { name: chat.me }],
          messages: messages.slice(at, at + perFile),
          title: chat.other,
          is_still_participant: true,
          thread_path: "inbox/sam_1",
          magic_words: [],
        },
        null,
        traps.includes("one-line") ? 0 : 2,
      ),
    );
  return files.map((file) => (traps.includes("right-already") ? file : mixed(file)));
};

/** Messenger's export of chats that are encrypted from end to end. */
export const writeEncrypted = (chat: MadeChat): string =>
  JSON.stringify({
    participants: [chat.other, chat.me],
    threadName: chat.other,
    messages: chat.items.map(({ at, from, what, body }) => ({
      isUnsent: what === "deleted",
      media: [],
      reactions: [],
      senderName: from === "me" ? chat.me : chat.other,
      text: what === "deleted" ? "" : body,
      timestamp: epochMsOfSeconds(at),
      type: "text",
    })),
  });

const messageOf = (
  { at, from, what, body }: Item,
  { me, other }: MadeChat,
): Readonly<Record<string, unknown>> => {
  const head = { sender_name: from === "me" ? me : other, timestamp_ms: epochMsOfSeconds(at) };
  switch (what) {
    case "call":
      return { ...head, content: "The call ended.", type: "Call", call_duration: 77 };
    case "missed":
      return {
        ...head,
        content: "You missed a call.",
        type: "Call",
        call_duration: 0,
        missed: true,
      };
    case "deleted":
      return { ...head, type: "Generic", is_unsent: true };
    case "media":
      return { ...head, photos: [{ uri: "photos/1.jpg" }], type: "Generic" };
    default:
      return { ...head, content: body, type: "Generic", is_geoblocked_for_viewer: false };
  }
};

const mixed = (json: string): string =>
  json.replace(/[^\u0000-\u007f]+/gu, (letters) =>
    Array.from(
      new TextEncoder().encode(letters),
      (byte) => `\\u00${byte.toString(16).padStart(2, "0")}`,
    ).join(""),
  );
