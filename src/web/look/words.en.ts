/** What the page for a look, in two taps, says in English; the log's own words are in days/log.en.ts. */

const looks = (count: number): string => (count === 1 ? "1 look" : `${count} looks`);

export const quickLookWords = {
  title: "I looked",
  line: "One tap for where, one for how it felt. Then it is written down.",
  empty: "Leave it empty",
  back: (place: string): string => `Not that: ${place}`,
  other: "It was earlier, or I want to add words",
  sight: "Put it out of sight",
  week: (count: number): string => `This week: ${looks(count)}.`,
  weeks: (count: number, before: number): string =>
    `This week: ${looks(count)}. The week before: ${before}.`,
} as const;
