/**
 * What Messenger and Instagram write as if somebody had said it: a like, a call, a changed theme. They are told apart by the
 * words of the export's language, here English; in other languages they count as messages, which never makes a last contact
 * look older than it is.
 */
import { kind, type KindCode } from "#history/record.ts";

/** Only short texts can be one of these. */
export const longestSaid = 200;

const begins = ["liked", "reacted", "this poll", "you are", "you can", "messages and", "say hi"];
const within =
  " sent, unsent, set, changed, cleared, named, left, created, joined, pinned, turned, voted, removed, updated".split(
    ",",
  );
const ends = "(edited)";

/** One look at the bytes of a text, from its quote to behind the other, tells nearly always that it is none of these. */
export const maySay = (bytes: Uint8Array, from: number, to: number): boolean => {
  for (const each of begins) if (isAt(bytes, from + 1, each)) return true;
  for (let at = from + 4; at < to; at += 1) {
    // All of these verbs end in "ed", "nt", "et" or "ft".
    if (bytes[at] !== 0x20 || (bytes[at - 1] !== 0x64 && bytes[at - 1] !== 0x74)) continue;
    if (bytes[at - 2] !== 0x65 && bytes[at - 2] !== 0x6e && bytes[at - 2] !== 0x66) continue;
    for (const each of within) if (isAt(bytes, at - each.length, each)) return true;
  }
  return isAt(bytes, to - 1 - ends.length, ends);
};

/** In whichever case its letters are. */
const isAt = (bytes: Uint8Array, from: number, text: string): boolean => {
  for (let at = 0; at < text.length; at += 1)
    if (((bytes[from + at] ?? 0) | 0x20) !== text.charCodeAt(at)) return false;
  return true;
};

/** Which kind a message of this text is. */
export const saidKind = (text: string): KindCode => {
  if (/^(?:Liked a message|Reacted \S+ to your (?:message|story))\s*$/u.test(text))
    return kind.reaction;
  if (/^.{1,60} (?:un)?sent (?:a|an) (?:attachment|photo|video|link)s?\.$/u.test(text))
    return kind.message;
  if (/\(edited\)$/u.test(text)) return kind.edit;
  return notices.some((notice) => notice.test(text)) ? kind.notice : kind.message;
};

const notices: readonly RegExp[] = [
  /^.{1,80} (?:changed the (?:chat )?theme|set the (?:quick reaction|emoji|nickname)|set (?:your|his|her|their own|their) nickname|cleared the nickname)/u,
  /^.{1,80} (?:named the group|changed the group photo|left the (?:group|chat|conversation)|created the group|joined the (?:group|chat|call)|pinned a message)/u,
  /^.{1,80} (?:turned (?:on|off) disappearing messages|changed the disappearing message)/u,
  /^.{1,80} (?:created a poll|voted (?:for|in)|removed (?:their )?vote|updated the poll)/iu,
  /^(?:This poll|You are now connected|You can now message and call each other|Messages and calls are secured|Say hi to your new)/u,
];
