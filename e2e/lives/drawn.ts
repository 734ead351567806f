/** Two weeks of urges and looks as somebody could have them: drawn by a seed, so that they are the same each time. */
import type { LookAt } from "#regimen/event.ts";

import type { Told } from "./life.ts";
import { look, urges } from "./stories.ts";

/** Words with how often they are meant, of all their weights. */
type Weighted<T> = readonly (readonly [value: T, weight: number])[];

export type Ways = {
  readonly seed: number;
  /** The last of the fourteen days, YYYY-MM-DD. */
  readonly until: string;
  /** Urges on a day at the beginning and at the end; between them it changes evenly. */
  readonly aDay: readonly [first: number, last: number];
  /** How strong they are, on a middle day, at the beginning and at the end. */
  readonly strength: readonly [first: number, last: number];
  /** Hours in which they come. */
  readonly hours: Weighted<number>;
  readonly triggers: Weighted<string>;
  readonly helps: Weighted<string>;
  readonly looks?: { readonly count: number; readonly at: Weighted<LookAt> };
};

const days = 14;

/** In the order in which they happened, none after `until`. */
export const drawn = (ways: Ways): readonly Told[] => {
  const chance = chanceFrom(ways.seed);
  const all = Array.from({ length: days }, (_, day) => dayOf(ways, day, chance)).flat();
  const { looks } = ways;
  const seen = Array.from({ length: looks?.count ?? 0 }, (_, at) => {
    const when = `${dateOf(ways.until, Math.floor((at + chance()) * (days / (looks?.count ?? 1))))}T${clock(19 + Math.floor(chance() * 4), chance)}`;
    return look(when, picked(looks?.at ?? [], chance) ?? "profile", 4 + Math.floor(chance() * 5));
  });
  return [...all, ...seen].sort((a, b) => a.written - b.written);
};

type Chance = () => number;

const dayOf = (ways: Ways, day: number, chance: Chance): readonly Told[] => {
  const part = day / (days - 1);
  const between = ([first, last]: readonly [number, number]) => first + (last - first) * part;
  const count = happened(between(ways.aDay), chance);
  return Array.from({ length: count }, () => {
    const strength = within(1, 10, between(ways.strength) + (chance() - 0.5) * 4);
    // Mostly weaker, sometimes as strong, seldom stronger: a wave does not always go as one wants.
    const after = within(0, 10, strength - 3 + chance() * 3.6);
    const minutes = Math.round(4 + strength * 2 * chance() + 6 * chance());
    const when = `${dateOf(ways.until, day)}T${clock(picked(ways.hours, chance) ?? 22, chance)}`;
    const helped = [picked(ways.helps, chance), chance() < 0.25 ? picked(ways.helps, chance) : ""];
    return urges([
      [
        when,
        strength,
        after,
        picked(ways.triggers, chance) ?? "",
        minutes,
        ...new Set(helped.filter((each): each is string => each !== undefined && each !== "")),
      ],
    ])[0];
  }).flatMap((told) => told ?? []);
};

/** How often something happens on a day that comes `mean` times on one day with another, each time by itself. */
const happened = (mean: number, chance: Chance): number => {
  let count = 0;
  for (let left = chance(); left > Math.exp(-mean); left *= chance()) count += 1;
  return count;
};

const within = (least: number, most: number, value: number): number =>
  Math.min(most, Math.max(least, Math.round(value)));

const clock = (hour: number, chance: Chance): string =>
  `${two(hour)}:${two(Math.floor(chance() * 60))}`;

const two = (number: number): string => String(number).padStart(2, "0");

const dateOf = (until: string, day: number): string =>
  new Date(Date.parse(`${until}T12:00:00Z`) - (days - 1 - day) * 86_400_000)
    .toISOString()
    .slice(0, 10);

const picked = <T>(all: Weighted<T>, chance: Chance): T | undefined => {
  const sum = all.reduce((before, [, weight]) => before + weight, 0);
  let left = chance() * sum;
  return all.find(([, weight]) => (left -= weight) < 0)?.[0];
};

/** Mulberry32: small, and the same everywhere. */
const chanceFrom = (seed: number): Chance => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};
