/**
 * The lines of a LINE export, in the languages it was seen in.
 *
 * | line      | samples                                                                                               |
 * | --------- | ----------------------------------------------------------------------------------------------------- |
 * | head      | `[LINE] Chat history with Sam` · `[LINE] Samとのトーク履歴` · `[LINE] 與Sam的聊天記錄` · `[LINE] Sam님과의 대화` |
 * | saved     | `Saved on: 2024/01/03 09:00` · `保存日時：…` · `儲存日期：…`                                              |
 * | day       | `2024.01.02 Tuesday` · `2018/04/16(月)` · `2024/1/2周二` · `Tue, 1/2/2024`                              |
 * | message   | `03:04`, tab, name, tab, words · with `午後3:04`, `3:04 PM`, `24:53`; on a computer spaces for tabs     |
 */
import { dayNumber } from "#history/seconds.ts";

const heads: readonly RegExp[] = [
  /^\[LINE\] ?Chat history (?:with|in) (.+)$/u,
  /^\[LINE\] ?(.+?)とのトーク(?:履歴)?$/u,
  /^\[LINE\] ?(?:與|与)?\s*(.+?)\s*(?:的聊天(?:記錄|记录)|のトーク履歴)$/u,
  /^\[LINE\] ?(.+?) ?님과(?:의)? 대화.*$/u,
  /^\[LINE\] ?(.+)$/u,
];

/** Whom the chat is with, from the first line; undefined if this is none. */
export const titleInHead = (line: string): string | undefined => {
  for (const head of heads) {
    const title = head.exec(line)?.[1];
    if (title !== undefined) return title.trim();
  }
  return undefined;
};

export const isSavedOn = (line: string): boolean =>
  /^(?:Saved on|保存日時|儲存日期|存檔日期|저장한 날짜|저장 날짜)\s*[:：]/u.test(line);

const yearFirst =
  /^(\d{4})[./年-]\s?(\d{1,2})[./月-]\s?(\d{1,2})日?\.?\s*(?:\(?[^\d\t]{1,12}\)?)?$/u;
const withWeekday = /^([A-Za-z]{3})[a-z]*,? (\d{1,2})\/(\d{1,2})\/(\d{4})$/u;
const weekdays = ["sat", "sun", "mon", "tue", "wed", "thu", "fri"];

/** The day since 2000 that a line names; undefined if it names none. The weekday settles which number is the month. */
export const dayInLine = (line: string): number | undefined => {
  const plain = yearFirst.exec(line);
  if (plain !== null) return dayNumber(Number(plain[1]), Number(plain[2]), Number(plain[3]));
  const named = withWeekday.exec(line);
  if (named === null) return undefined;
  const weekday = weekdays.indexOf((named[1] ?? "").toLowerCase());
  const [first, second, year] = [Number(named[2]), Number(named[3]), Number(named[4])];
  const days = [dayNumber(year, first, second), dayNumber(year, second, first)];
  // 2000-01-01 was a Saturday.
  return days.find((day) => day !== undefined && ((day % 7) + 7) % 7 === weekday);
};

const clock =
  /^(?:(上午|下午|午前|午後|오전|오후|AM|PM) ?)?(\d{1,2}):(\d{2})(?: ?(AM|PM|am|pm|a\.m\.|p\.m\.))?(\t|  ?)(.*)$/su;

export type LineMessage = {
  /** Seconds since midnight. */
  readonly time: number;
  readonly hasTabs: boolean;
  /** Name and words. */
  readonly rest: string;
};

/** A line that begins a message; undefined for any other. */
export const messageIn = (line: string): LineMessage | undefined => {
  const found = clock.exec(line);
  if (found === null) return undefined;
  const [, before, hours, minutes, after, gap, rest = ""] = found;
  const hour = hourOf(Number(hours), (before ?? after ?? "").toLowerCase().replaceAll(".", ""));
  if (hour === undefined || Number(minutes) > 59) return undefined;
  return { time: hour * 3_600 + Number(minutes) * 60, hasTabs: gap === "\t", rest };
};

const afternoons = new Set(["下午", "午後", "오후", "pm"]);

/** Some phones write the hour after midnight as 24. */
const hourOf = (hour: number, half: string): number | undefined => {
  if (half === "") return hour <= 24 ? hour % 24 : undefined;
  if (hour > 12) return hour < 24 ? hour : undefined;
  return (hour % 12) + (afternoons.has(half) ? 12 : 0);
};
