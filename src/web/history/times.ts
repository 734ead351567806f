/** What a reading found, as moments and as words. */
import type { Contact } from "#history/facts/facts.ts";
import type { RiskWindow } from "#history/facts/risk.ts";
import { epochMsOfSeconds, localText } from "#history/seconds.ts";
import type { Hours } from "#regimen/quiet/hours.ts";
import { zonedAt, zonedLocal, type Zoned } from "#regimen/zoned.ts";
import { historyWords } from "#web/history/words.en.ts";

/** When it was, in the person's zone; never later than `now`. */
export const zonedOfContact = ({ instant, local }: Contact, now: Zoned): Zoned => {
  const zone = now.timeZoneId;
  const [date = "", time = ""] = localText(local).split("T");
  const at =
    instant === undefined ? zonedLocal(date, time, zone) : zonedAt(epochMsOfSeconds(instant), zone);
  return at === undefined || at.epochMilliseconds > now.epochMilliseconds ? now : at;
};

/** Only hours that come from the person's own writing. */
export const ownHours = (windows: readonly RiskWindow[]): readonly Hours[] =>
  windows
    .filter(({ basis, from, to }) => basis === "own" && from !== to)
    .map(({ from, to }) => ({ from: (from % 24) * 60, to: (to % 24) * 60 }))
    .filter(({ from, to }, at, all) => all.findIndex((h) => h.from === from && h.to === to) === at);

/** Such as "22:00 and 01:00". */
export const spokenHours = (all: readonly Hours[]): string =>
  all.map(({ from, to }) => historyWords.between(clock(from), clock(to))).join(historyWords.also);

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
