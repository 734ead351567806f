/** The way to what one's records show, and to the look back at the week. */
export const insightLinks = {
  insight: "What your records show",
  review: "Look back at the week: three questions",
} as const;

/** So many urges, and the first page offers the way there. */
export const offeredFrom = 6;
