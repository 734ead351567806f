/** What a day of the calendar shows: every mark has a shape of its own, so that no colour is needed to tell them apart. */
import type { CalendarDay, Mark } from "#regimen/views/calendar.ts";

/** The marks of a day, in the order in which they are said. A day with only a look was kept all the same. */
export const marksOf = ({ mark, contact, look }: CalendarDay): readonly Mark[] => {
  if (mark === "before" || mark === "future") return [mark];
  const kept = mark === "kept" || mark === "look";
  return [
    ...(mark === "today" ? (["today"] as const) : []),
    ...(contact ? (["contact"] as const) : []),
    ...(kept ? (["kept"] as const) : []),
    ...(look ? (["look"] as const) : []),
  ];
};
