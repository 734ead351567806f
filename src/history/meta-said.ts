/**
 * What Messenger and Instagram write as if somebody had said it: a like, a call, a changed theme. They are told apart by the
 * words of the export's language, here English; in other languages they count as messages, which never makes a last contact
 * look older than it is.
 */
import { kind, type KindCode } from "#history/record.ts";

/** Only short texts can be one of these. */
export const longestSaid = 200;

/** One look at a text tells nearly always that it is none of these. */
const perhaps =
  /^(?:Liked|Reacted|This poll|You are now|You can now|Messages and calls|Say hi)| (?:sent|unsent|set|changed|cleared|named|left|created|joined|pinned|turned|voted|removed|updated) |\(edited\)$/iu;

/** Which kind a message of this text is. `mend` is only asked for what may be one of these. */
export const saidKind = (raw: string, mend: (raw: string) => string): KindCode => {
  if (!perhaps.test(raw)) return kind.message;
  const text = mend(raw);
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
