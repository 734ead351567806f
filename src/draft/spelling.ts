/** Mistyped words as the word they were meant to be: a letter that is missing, or two that changed places. */
import { vocabulary } from "#draft/vocabulary.ts";

/**
 * A word in lower case without marks as itself, if people write it to an ex or nothing like it, else as the commonest
 * such word that it is one slip away from. Time as long as the word.
 */
export const spelled = (word: string): string => {
  const { ranks, shortened } = known();
  if (ranks.has(word) || word.length < shortest || word.length > longest) return word;
  return swappedBack(word).reduce(
    (best, other) => (rankOf(other, ranks) < rankOf(best, ranks) ? other : best),
    shortened.get(word) ?? word,
  );
};

/** Shorter ones are a slip away from too many words, longer ones are no words. */
const shortest = 3;
const longest = 20;

const rankOf = (word: string, ranks: ReadonlyMap<string, number>): number =>
  ranks.get(word) ?? Infinity;

/** The word with each two neighbouring letters changed round. */
const swappedBack = (word: string): readonly string[] =>
  Array.from({ length: word.length - 1 }, (_, at) =>
    [word.slice(0, at), word.charAt(at + 1), word.charAt(at), word.slice(at + 2)].join(""),
  );

type Known = {
  /** For each word, how many are commoner. */
  readonly ranks: ReadonlyMap<string, number>;
  /** For words with a letter missing, the commonest that may have been meant. */
  readonly shortened: ReadonlyMap<string, string>;
};

const knownFrom = (words: readonly string[]): Known => {
  const shortened = new Map<string, string>();
  for (const word of words)
    for (let at = 0; at < word.length; at += 1) {
      const short = word.slice(0, at) + word.slice(at + 1);
      if (!shortened.has(short)) shortened.set(short, word);
    }
  return { ranks: new Map(words.map((word, at) => [word, at])), shortened };
};

let made = { from: "", known: knownFrom([]) };

/** Made when it is first needed: training learns the words before it learns from them. */
const known = (): Known => {
  const { words } = vocabulary;
  if (made.from !== words) made = { from: words, known: knownFrom(words.split(" ")) };
  return made.known;
};
