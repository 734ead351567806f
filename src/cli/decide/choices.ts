/** Reading what somebody typed as an answer. Undefined: it is none, ask again. */

/** Something to choose, and what it is called on the list. */
export type Choice<T> = { readonly value: T; readonly words: string };

/** The number on the list, from 1. */
export const oneOf = <T>(choices: readonly Choice<T>[], line: string): T | undefined => {
  const typed = line.trim().replace(/[.)]$/u, "");
  return /^\d{1,3}$/u.test(typed) ? choices[Number(typed) - 1]?.value : undefined;
};

/** Numbers with spaces or commas between them; the last number on the list means none of the others, and stands alone. */
export const severalOf = <T>(
  choices: readonly Choice<T>[],
  line: string,
): readonly T[] | undefined => {
  const numbered: readonly Choice<T | "none">[] = [...choices, { value: "none", words: "" }];
  const picked = line
    .split(/[\s,;]+/u)
    .filter((each) => each !== "")
    .map((each) => oneOf(numbered, each));
  if (picked.length === 0 || picked.includes(undefined)) return undefined;
  if (picked.includes("none")) return picked.length === 1 ? [] : undefined;
  return choices.map(({ value }) => value).filter((value) => picked.includes(value));
};

/** Yes or no, or their first letters. */
export const yesOrNo = (line: string): boolean | undefined => {
  const typed = line.trim().toLowerCase();
  if (["y", "yes"].includes(typed)) return true;
  return ["n", "no"].includes(typed) ? false : undefined;
};

/** A whole number from 0 to `most`. */
export const numberUpTo = (most: number, line: string): number | undefined => {
  const typed = line.trim();
  return /^\d{1,6}$/u.test(typed) && Number(typed) <= most ? Number(typed) : undefined;
};

/** The way out of every question: the person says that they are not safe. */
export const isNotSafe = (line: string): boolean =>
  /^(?:(?:i['’]?m|i am) )?(?:not safe|unsafe)[.!]*$/iu.test(line.trim().replace(/\s+/gu, " "));
