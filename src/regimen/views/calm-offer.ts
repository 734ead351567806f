/** When to offer a letter to oneself for a hard night: in a calm hour, to somebody who has known such a night. */
import type { State } from "#regimen/apply.ts";
import { liveRows } from "#regimen/fold/live.ts";
import { hasLetGo } from "#regimen/views/the-end.ts";
import { riskHoursAt, riskNow } from "#regimen/views/risk-hours.ts";
import { today } from "#regimen/views/today.ts";
import { twoWeeks } from "#regimen/views/two-weeks.ts";
import type { Zoned } from "#regimen/zoned.ts";

const hourMs = 3_600_000;
const calmAfterMs = 4 * hourMs;
/** After a week without a hard moment nothing has to be got ready, and an offer that stays is a nag. */
const offeredForMs = 7 * 24 * hourMs;
const firstHour = 8;
const lastHour = 21;

/**
 * True by day, when the last urge is hours and not more than a week ago, nothing else has happened since then, and no
 * such letter is there. Never where somebody is afraid: who opens the device could read it. Nor in or just before an
 * hour that is hard for them: it would call that hour calm.
 */
export const offersCalmLetter = (state: State, now: Zoned): boolean => {
  const { mode } = today(state, now);
  if (mode === "safety" || mode === "unanswered") return false;
  if (now.hour < firstHour || now.hour > lastHour) return false;
  if (riskNow(riskHoursAt(state, now).hours, now) !== undefined) return false;
  const { letters, urges, looks, received, contacts } = liveRows(state);
  if (letters.some(({ row }) => row.kind === "calm-me" && row.unfinished !== true)) return false;
  const pulls = urges.map(({ row }) => row.at.utc);
  const all = [
    ...pulls,
    ...contacts.map(({ utc }) => utc),
    ...[...looks, ...received].map(({ row: [utc] }) => utc),
  ];
  const since = (times: readonly number[]) => now.epochMilliseconds - Math.max(...times);
  if (pulls.length === 0 || since(pulls) > offeredForMs || since(all) < calmAfterMs) return false;
  return twoWeeks(state, now) === undefined && !hasLetGo(state, now);
};
