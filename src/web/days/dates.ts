/** Dates as this device writes them. A date is YYYY-MM-DD, without a zone: it is written as it stands. */

const written = (date: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(document.documentElement.lang, { ...options, timeZone: "UTC" }).format(
    Date.parse(date),
  );

/** Such as "12 March". */
export const dayAndMonth = (date: string): string =>
  written(date, { day: "numeric", month: "long" });

/** Such as "Thursday 12 March 2026". */
export const fullDate = (date: string): string =>
  written(date, { weekday: "long", day: "numeric", month: "long", year: "numeric" });

/** Such as "March 2026". */
export const monthAndYear = (year: number, month: number): string =>
  written(`${year}-${String(month).padStart(2, "0")}-01`, { month: "long", year: "numeric" });

/** The name of a weekday, 1 for Monday to 7 for Sunday, as ISO 8601 counts. */
export const weekdayName = (weekday: number, length: "long" | "narrow"): string =>
  // 1 January 2024 was a Monday.
  written(`2024-01-${String(weekday).padStart(2, "0")}`, { weekday: length });

/** The day on which a week begins where this device's language is spoken; Monday where nobody says. */
export const firstWeekday = (): number => {
  const locale = new Intl.Locale(navigator.language);
  const ask: unknown = Reflect.get(locale, "getWeekInfo");
  const info: unknown = typeof ask === "function" ? Reflect.apply(ask, locale, []) : undefined;
  const day = typeof info === "object" && info !== null && "firstDay" in info ? info.firstDay : 1;
  return typeof day === "number" && day >= 1 && day <= 7 ? day : 1;
};
