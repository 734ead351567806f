/** An urge that is being ridden out: what goes on by wall time, and can be taken up again after a lock or a reload. */
import * as v from "valibot";

import type { Happening } from "#regimen/event.ts";
import { channels, purposes, type Channel, type Purpose } from "#regimen/situation.ts";

export const waveMinutes = [5, 15, 20] as const;

/** `begun`: ms since 1970. `minutes`: how long it is meant to be, with what was added. `helped`: in the person's words or ours. */
export type Wave = {
  readonly begun: number;
  readonly minutes: number;
  readonly strength: number;
  readonly purpose?: Purpose;
  readonly channel?: Channel;
  readonly trigger?: string;
  readonly helped: readonly string[];
};

const longestMinutes = 1_440;
const minuteMs = 60_000;
/** Taken up again until then; after that it is another day's wave. */
const staleMs = 12 * 60 * minuteMs;

const waveSchema = v.object({
  begun: v.pipe(v.number(), v.integer(), v.minValue(0)),
  minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(longestMinutes)),
  strength: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10)),
  purpose: v.exactOptional(v.picklist(purposes)),
  channel: v.exactOptional(v.picklist(channels)),
  trigger: v.exactOptional(v.pipe(v.string(), v.maxLength(4_000))),
  helped: v.array(v.pipe(v.string(), v.maxLength(4_000))),
});

/** Reads back the text that `waveText` wrote. Undefined for anything else, and for a wave of another day. */
export const waveFrom = (text: string, now: number): Wave | undefined => {
  const parsed = v.safeParse(waveSchema, jsonFrom(text));
  return parsed.success && now - parsed.output.begun < staleMs ? parsed.output : undefined;
};

export const waveText = (wave: Wave): string => JSON.stringify(wave);

const jsonFrom = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** `gone` and `left`: whole minutes behind and ahead. A clock set back starts the time again and never runs below it. */
export type Stretch = { readonly gone: number; readonly left: number; readonly isOver: boolean };

export const stretchAt = ({ begun, minutes }: Wave, now: number): Stretch => {
  const goneMs = Math.max(0, now - begun);
  const leftMs = Math.max(0, minutes * minuteMs - goneMs);
  return {
    gone: Math.floor(goneMs / minuteMs),
    left: Math.ceil(leftMs / minuteMs),
    isOver: leftMs === 0,
  };
};

/** So much longer than until now, or than planned if that has not been reached. */
export const longer = (wave: Wave, more: number, now: number): Wave => {
  const { gone, isOver } = stretchAt(wave, now);
  const from = isOver ? gone : wave.minutes;
  return { ...wave, minutes: Math.min(longestMinutes, from + more) };
};

/** What is kept when it ends. `after`: how strong it is then; `left`: no contact was made. */
export const urgeOf = (wave: Wave, now: number, left: boolean, after?: number): Happening => {
  const { begun, minutes: _minutes, helped, ...said } = wave;
  return {
    type: "urge",
    body: {
      ...said,
      minutes: Math.min(longestMinutes, Math.max(0, Math.round((now - begun) / minuteMs))),
      left,
      ...(helped.length === 0 ? {} : { helped }),
      ...(after === undefined ? {} : { after }),
    },
  };
};
