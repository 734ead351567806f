/** Which records the facts are about, and which of the people in them is the person: settled, or a question. */
import type { Question } from "#history/facts/question.ts";
import { Tally } from "#history/facts/tally.ts";
import type { Part } from "#history/part.ts";
import type { FilePart } from "#history/read-part.ts";
import type { ReadPicked } from "#history/read-all.ts";

export type Choice = {
  /** The person's names. */
  readonly me: readonly string[];
  /** Whose conversation it is about, where a source has several. */
  readonly other: readonly string[];
};

/** Out of the person's hand or into it; `unused` for people of other conversations. */
export const direction = { unknown: 0, out: 1, in: 2, unused: 3 } as const;

export type Chosen = {
  readonly file: FilePart;
  readonly tally: Tally;
  /** For each person of the part, a `direction`. */
  readonly directions: Uint8Array;
  /** Whether a question about this part is open, so that nothing dated may be said of it. */
  readonly dated: boolean;
};

/** Settles one thing that was picked. At most one question: the first that has to be answered. */
export const chosenOf = (
  picked: ReadPicked,
  choice: Choice,
): { readonly chosen: readonly Chosen[]; readonly question: Question | undefined } => {
  const questions: Question[] = [];
  const tallies = picked.parts.map(({ part }) => new Tally(part));
  const titles = conversationsOf(picked, tallies);
  const wanted = titles.filter((title) => matches(choice.other, title, picked.parts));
  const isOpen = titles.length > 1 && wanted.length === 0;
  if (isOpen) questions.push({ kind: "conversation", file: picked.name, choices: titles });
  const uses = (title: string): boolean => titles.length < 2 || isOpen || wanted.includes(title);
  const chosen = picked.parts.flatMap((file, index): readonly Chosen[] => {
    const tally = tallies[index];
    if (tally === undefined) return [];
    const { openOrder } = file.part;
    if (openOrder !== undefined)
      questions.unshift({ kind: "date-order", file: picked.name, orders: openOrder });
    const directions = directionsOf(file.part, tally, choice.me, uses);
    return [{ file, tally, directions, dated: openOrder === undefined && !isOpen }];
  });
  const unsure = chosen.filter(({ directions }) => directions.includes(direction.unknown));
  if (unsure.length > 0) questions.push(whoOf(picked.name, unsure));
  return { chosen, question: questions[0] };
};

const mostChoices = 50;

/** The titles of the chats in which somebody wrote, newest first. Calls and messages with the same person are one. */
const conversationsOf = ({ parts }: ReadPicked, tallies: readonly Tally[]): readonly string[] => {
  const newest = new Map<string, number>();
  parts.forEach(({ part }, index) => {
    part.people.forEach(({ chat }, who) => {
      const title = part.chats[chat]?.title ?? "";
      const last = tallies[index]?.lastContact(who) ?? -1;
      if (last >= 0) newest.set(title, Math.max(newest.get(title) ?? 0, last));
    });
  });
  return [...newest.entries()].sort((a, b) => b[1] - a[1]).map(([title]) => title);
};

const matches = (wanted: readonly string[], title: string, parts: readonly FilePart[]): boolean =>
  isNamed(wanted, title) ||
  parts.some(({ part }) =>
    part.people.some(
      ({ chat, name, self }) =>
        self !== true && part.chats[chat]?.title === title && isNamed(wanted, name),
    ),
  );

const directionsOf = (
  part: Part,
  tally: Tally,
  me: readonly string[],
  uses: (title: string) => boolean,
): Uint8Array => {
  const writers = part.people.filter((_, who) => tally.isActive(who)).length;
  const isMe = part.people.map(
    ({ name, self }) => self === true || (self === undefined && isNamed(me, name)),
  );
  const settled =
    isMe.some(Boolean) || (me.length > 0 && part.likelyOther !== undefined && writers === 1);
  return Uint8Array.from(part.people, ({ chat, self }, who) => {
    if (!uses(part.chats[chat]?.title ?? "")) return direction.unused;
    if (isMe[who] === true) return direction.out;
    return settled || self === false || !tally.isActive(who) ? direction.in : direction.unknown;
  });
};

const whoOf = (file: string, unsure: readonly Chosen[]): Question => {
  const names = unsure.flatMap(({ file: { part }, directions }) =>
    part.people.filter((_, who) => directions[who] === direction.unknown).map(({ name }) => name),
  );
  const [first] = unsure;
  const likely = first?.file.part.likelySelf;
  return {
    kind: "who",
    file,
    choices: [...new Set(names)].slice(0, mostChoices),
    suggestion: likely === undefined ? undefined : first?.file.part.people[likely]?.name,
  };
};

/** Whether a name is one of these, whatever the case. */
export const isNamed = (names: readonly string[], name: string): boolean =>
  names.some((each) => plain(each) === plain(name));

const plain = (name: string): string => name.normalize().trim().toLowerCase();
