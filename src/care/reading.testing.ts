/** How hard a text is to read, for the tests of our words. Plain and a little strict: no list of exceptions. */

const silentEnd = /(?:[^laeiouyscgxzh]es|[^aeiouydt]ed|[^aeiouyl]e)$/u;

/** Syllables of an English word: runs of vowels, less a silent end; at least one. */
export const syllablesOf = (word: string): number => {
  const letters = word.toLowerCase().replace(/[^a-z]/gu, "");
  const spoken = letters.length > 3 ? letters.replace(silentEnd, "") : letters;
  return Math.max(1, spoken.match(/[aeiouy]+/gu)?.length ?? 0);
};

const wordsOf = (sentence: string): readonly string[] =>
  sentence.match(/[\p{L}\p{N}][\p{L}\p{N}'’.+-]*/gu) ?? [];

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** Flesch-Kincaid grade over all sentences of five words and more; 0 where there is none. */
export const gradeOf = (texts: readonly string[]): number => {
  const sentences = texts
    .flatMap((text) => text.split(/[.?!:]\s+|[.?!:]$/u))
    .map(wordsOf)
    .filter((words) => words.length >= 5);
  if (sentences.length === 0) return 0;
  const words = sum(sentences.map((each) => each.length));
  const syllables = sum(sentences.flat().map(syllablesOf));
  return (0.39 * words) / sentences.length + (11.8 * syllables) / words - 15.59;
};
