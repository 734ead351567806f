/** Whether it is quiet now, and what of the quiet hours still waits to be looser. */
import { applyAll, type State } from "#regimen/apply.ts";
import { eventIdFrom } from "#regimen/event.ts";
import { liveRows } from "#regimen/fold/live.ts";
import { clockIn, noQuiet, quietLayers, type QuietLayer } from "#regimen/fold/quiet.ts";
import { momentOf } from "#regimen/moment.ts";
import { minutesIn, type QuietHours } from "#regimen/quiet/hours.ts";
import { endOfHours } from "#regimen/quiet/span.ts";
import { zonedAt, type Zoned } from "#regimen/zoned.ts";

/** No hours can go on for longer than this; it only keeps a circle of hours in several zones from being walked for ever. */
const mostSteps = 16;

/**
 * Until when it is quiet, in the zone of `now`; undefined outside of quiet hours. They hold by the clock where they were
 * chosen and by the clock where the person is: to go on a journey, or to change a zone, loosens nothing.
 */
export const quietAt = (state: State, now: Zoned): Zoned | undefined => {
  const start = now.epochMilliseconds;
  const layers = quietLayers(state, start);
  let end = start;
  for (let step = 0; step < mostSteps; step += 1) {
    const next = Math.max(end, ...layers.map((layer) => endOf(layer, now.timeZoneId, end)));
    if (next === end) break;
    end = next;
  }
  return end === start ? undefined : zonedAt(end, now.timeZoneId);
};

const endOf = (layer: QuietLayer, here: string, ms: number): number => {
  if (layer.until <= ms) return -Infinity;
  const zones = new Set([layer.zone, here]);
  const ends = layer.hours.flatMap((hours) =>
    [...zones].map((zone) => endOfHours(hours, zone, ms) ?? -Infinity),
  );
  return Math.min(layer.until, Math.max(-Infinity, ...ends));
};

/** The quiet hours as they were chosen last, and when the last of what they leave out is over. */
export type QuietPlan = QuietHours & { readonly loosensAt: Zoned | undefined };

export const quietPlanAt = (state: State, now: Zoned): QuietPlan => {
  const layers = quietLayers(state, now.epochMilliseconds);
  const said = layers.at(-1) ?? noQuiet(now.timeZoneId);
  const waits = layers.filter((layer) => isTighter(layer, said)).map(({ until }) => until);
  const { hours, delayMinutes, zone } = said;
  const loosensAt =
    waits.length === 0
      ? undefined
      : zonedAt(Math.min(farthestMs, Math.max(...waits)), now.timeZoneId);
  return { hours, delayMinutes, zone, loosensAt };
};

/** The farthest time that a date can have; a clock that far off must not make a screen fail. */
const farthestMs = 8.64e15;

const isTighter = (layer: QuietHours, said: QuietHours): boolean => {
  if (layer.delayMinutes > said.delayMinutes) return true;
  if (layer.zone !== said.zone) return layer.hours.length > 0;
  const inside = minutesIn(said.hours);
  return [...minutesIn(layer.hours)].some((minute) => !inside.has(minute));
};

/** From when all of `quietHours` would hold, written now; undefined where they would at once. */
export const quietWaits = (state: State, quietHours: QuietHours, now: Zoned): Zoned | undefined =>
  quietPlanAt(withQuiet(state, quietHours, now), now).loosensAt;

/** The state after such a change, written now, after everything that was kept or said. */
const withQuiet = (state: State, quietHours: QuietHours, now: Zoned): State => {
  const id = eventIdFrom("f".repeat(32));
  if (id === undefined) return state;
  // No clock that was set back promises less of a wait than there will be.
  const known = liveRows(state).changes.map(({ order }) => clockIn(order));
  const written = Math.max(now.epochMilliseconds, ...known);
  const body = { quietHours };
  return applyAll(state, [
    { type: "plan.changed", id, order: "~~", at: momentOf(now), written, body },
  ]);
};

/** What was chosen before it was loosened; to choose that anew keeps it as it was. Undefined where nothing waits. */
export const quietAsItWas = (state: State, now: Zoned): QuietHours | undefined => {
  const layers = quietLayers(state, now.epochMilliseconds);
  const said = layers.at(-1);
  const before = said && layers.findLast((layer) => isTighter(layer, said));
  if (before === undefined) return undefined;
  const { hours, delayMinutes, zone } = before;
  return { hours, delayMinutes, zone };
};
