/** What helped before in a moment like this one. */
import type { State, UrgeRow } from "#regimen/apply.ts";
import { liveRows } from "#regimen/fold/live.ts";
import type { Moment } from "#regimen/moment.ts";
import type { Zoned } from "#regimen/zoned.ts";

/** `times`: in how many urges that were let be it is named. */
export type Helped = { readonly what: string; readonly times: number };

const most = 4;

/**
 * The closest first: the same trigger weighs most, then about the same time of day, then how often. Nothing is said of
 * how well it works.
 */
export const helpedBefore = (state: State, now: Zoned, trigger = ""): readonly Helped[] => {
  const found = new Map<string, { times: number; weight: number }>();
  for (const { row } of liveRows(state).urges) {
    if (!row.left) continue;
    const weight = likeness(row, now, trigger);
    for (const what of new Set(row.helped ?? [])) {
      const before = found.get(what) ?? { times: 0, weight: 0 };
      found.set(what, { times: before.times + 1, weight: Math.max(before.weight, weight) });
    }
  }
  return [...found]
    .sort(
      ([a, one], [b, two]) =>
        two.weight - one.weight || two.times - one.times || (a < b ? -1 : a > b ? 1 : 0),
    )
    .slice(0, most)
    .map(([what, { times }]) => ({ what, times }));
};

const likeness = ({ trigger = "", at }: UrgeRow, now: Zoned, wanted: string): number =>
  (wanted !== "" && plain(trigger) === plain(wanted) ? 2 : 0) + (isAround(at, now) ? 1 : 0);

const plain = (text: string): string => text.trim().toLowerCase();

const aroundHours = 2;

/** Within two hours of the time of day now, also around midnight. */
const isAround = ({ utc, off }: Moment, now: Zoned): boolean => {
  const hour = ((utc + off * 60_000) / 3_600_000) % 24;
  const here = now.hour + now.minute / 60;
  const apart = Math.abs(((hour + 24) % 24) - here);
  return Math.min(apart, 24 - apart) <= aroundHours;
};
