/** Private names that are also words: read as a name of the same length that says nothing. */

/** The text with each given name replaced, so that every offset holds. "Hope you are well" keeps its verb. */
export const withoutNames = (text: string, names: readonly string[]): string =>
  names.reduce((done, name) => {
    const plain = name.trim();
    if (plain.length < 2) return done;
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{N}])${escaped(plain)}(?![\\p{L}\\p{N}])${notVerb}`,
      "giu",
    );
    return done.replaceAll(pattern, (found) => standIn(found.length));
  }, text);

const notVerb =
  "(?!\\s+(?:you|u|ur|your|you're|that|this|it|its|she|he|we|they|so|to|not|all|i)(?!\\p{L}))";

const standIn = (length: number): string =>
  (["Jo", "Sam", "Anna", "Maria", "Robert", "William", "Jonathan"][length - 2] ?? "Alexander")
    .slice(0, length)
    .padEnd(length, "a");

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/gu, "\\$&");
