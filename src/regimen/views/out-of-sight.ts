/** What can be put out of sight, place by place. Nothing is deleted, nobody is blocked, and nobody is told. */
import type { State } from "#regimen/apply.ts";
import { isAfraid } from "#regimen/limits.ts";
import { liveRows } from "#regimen/fold/live.ts";
import { planAt } from "#regimen/views/plan-at.ts";
import type { Zoned } from "#regimen/zoned.ts";

/** The steps at each place. A tick is kept as `place:step`. */
export const outOfSight = {
  phone: ["shortcuts", "favourites", "alerts", "wallpaper"],
  messages: ["thread", "pinned", "old-mail"],
  instagram: ["posts", "stories", "thread", "suggestions"],
  facebook: ["posts", "memories", "thread", "suggestions"],
  "whats-app": ["thread", "status", "last-seen"],
  tiktok: ["posts", "thread", "suggestions"],
  snapchat: ["stories", "map", "memories"],
  x: ["posts", "thread"],
  media: ["lists", "suggestions"],
  photos: ["album", "memories", "frames"],
  places: ["sharing", "pins", "calendar"],
  streaming: ["profile", "lists"],
} as const;

export type SightPlace = keyof typeof outOfSight;

export const sightPlaces = Object.keys(outOfSight).filter(
  (name): name is SightPlace => name in outOfSight,
);

/** The tick that says: what came is written down. */
export const recordTick = "record";

/**
 * `no`: nothing has to be recorded · `first`: somebody is afraid or was threatened, and what came has to be written down
 * before anything is muted or put away · `written`: they said that it is.
 */
export type RecordFirst = "no" | "first" | "written";

export const recordFirst = (state: State, now: Zoned): RecordFirst => {
  const { changes, received } = liveRows(state);
  const threats = received.flatMap(({ row: [utc, , , , , , threatens] }) =>
    threatens === 1 ? [utc] : [],
  );
  if (!isAfraid(planAt(state, now)) && threats.length === 0) return "no";
  let since: number | undefined;
  for (const { body, written } of changes) {
    if (body.outOfSight === undefined) continue;
    since = body.outOfSight.includes(recordTick) ? (since ?? written) : undefined;
  }
  const saidAt = since;
  // A threat after that has to be written down before the list goes on.
  return saidAt !== undefined && threats.every((utc) => utc <= saidAt) ? "written" : "first";
};
