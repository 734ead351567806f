/** The texts of a form that is being filled in, as one draft: a phone that locks may never come back to the page. */

/** A character that no keyboard writes, between one text and the next. */
const between = "\u001e";

export const draftOf = (texts: readonly string[]): string => texts.join(between);

/** Undefined for anything but as many texts as there are fields. */
export const textsFrom = (draft: string, count: number): readonly string[] | undefined => {
  const texts = draft.split(between);
  return texts.length === count ? texts : undefined;
};
