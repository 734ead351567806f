/**
 * Quiet hours as they hold: what a change adds holds at once, what it leaves out holds on until the delay is over that
 * was chosen before. The delay itself is loosened in the same way.
 */
import type { ChangeRow, State } from "#regimen/apply.ts";
import { liveRows } from "#regimen/fold/live.ts";
import { usualDelayMinutes, type QuietHours } from "#regimen/quiet/hours.ts";

/** Hours that were chosen once, and until when they hold: `Infinity` for those chosen last. Ms since 1970. */
export type QuietLayer = QuietHours & { readonly until: number };

/** All that were ever chosen, the last one last; those that are over by `now` left out, except the last one. */
export const quietLayers = (state: State, now: number): readonly QuietLayer[] => {
  return liveRows(state)
    .changes.reduce<readonly QuietLayer[]>(chosen, [])
    .filter(({ until }) => until > now);
};

const chosen = (
  layers: readonly QuietLayer[],
  { body, written, order }: ChangeRow,
): readonly QuietLayer[] => {
  if (body.quietHours === undefined) return layers;
  const at = Math.max(written, clockIn(order));
  const until = at + delayAt(layers, at) * 60_000;
  const ending = layers.map((layer) => ({ ...layer, until: Math.min(layer.until, until) }));
  return [...ending, { ...body.quietHours, until: Infinity }];
};

/** The longest delay that holds at `at`. */
const delayAt = (layers: readonly QuietLayer[], at: number): number => {
  const held = layers.filter(({ until }) => until > at);
  return held.reduce((longest, { delayMinutes }) => Math.max(longest, delayMinutes), 0);
};

/**
 * The time inside the order of events, which on one device only grows: a clock that was set back before a loosening
 * was written must not make it hold early. `-Infinity` for what is not stored yet.
 */
export const clockIn = (order: string): number =>
  /^[0-9a-f]{16}$/u.test(order) ? Number.parseInt(order.slice(0, 12), 16) : -Infinity;

/** What is set where nothing was ever chosen. */
export const noQuiet = (zone: string): QuietHours => ({
  hours: [],
  delayMinutes: usualDelayMinutes,
  zone,
});
