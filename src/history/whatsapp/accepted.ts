/**
 * Which names in front of a colon are people. Android writes notices without a sender, and some hold a colon: `Sam changed the
 * subject to "Trip: Rome"`. A name counts if it comes twice, or if the file or the person says so; and where two people can't be
 * made up from these, one who wrote once counts too, if that looks like a name.
 */
import type { Sender } from "#history/whatsapp/senders.ts";

/** For each sender whether they are somebody. `known`: names that the file's name or the person gives. */
export const acceptedSenders = (
  senders: readonly Sender[],
  known: (name: string) => boolean,
): readonly boolean[] => {
  const certain = senders.map(
    (sender) => sender.spaced && (sender.count >= 2 || known(sender.name)),
  );
  const count = new Set(senders.filter((_, index) => certain[index]).map(({ name }) => name)).size;
  const withTight = certain.map((is, index) => is || isTight(senders[index], certain, senders));
  if (count >= 2) return withTight;
  const names = senders.map(({ name }) => name);
  const likely = senders.map(
    (sender, index) => !certain[index] && sender.spaced && looksLikeName(sender.name, names),
  );
  const more = likely.filter(Boolean).length;
  // One or two who wrote once make a conversation of two; more are notices or a group, where nothing is sure.
  return count + more <= 2 || count === 0
    ? withTight.map((is, index) => is || likely[index] === true)
    : withTight;
};

/** `Bob:Hi` is Bob's if Bob writes otherwise too, or often enough like this. */
const isTight = (
  sender: Sender | undefined,
  certain: readonly boolean[],
  senders: readonly Sender[],
): boolean =>
  sender !== undefined &&
  !sender.spaced &&
  (sender.count >= 2 || senders.some(({ name }, index) => certain[index] && name === sender.name));

const mostWords = 4;
const quotes = /["“”„«»「」『』]/u;

const looksLikeName = (name: string, names: readonly string[]): boolean =>
  name !== "" &&
  name.split(" ").length <= mostWords &&
  !quotes.test(name) &&
  !names.some((other) => other !== "" && other !== name && name.startsWith(`${other} `));
