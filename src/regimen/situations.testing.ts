/** Generated situations for property tests: every shape that `situationFrom` lets through. */
import fc from "fast-check";

import { aims, boundaries, enders, ties, type Plan } from "#regimen/plan.ts";
import {
  channels,
  motives,
  purposes,
  type SelfState,
  type Situation,
  type Wish,
} from "#regimen/situation.ts";
import { zonedAt, type Zoned } from "#regimen/zoned.ts";

export const zones = [
  "Africa/Cairo",
  "Africa/Johannesburg",
  "America/Anchorage",
  "America/Argentina/Buenos_Aires",
  "America/Bogota",
  "America/Chicago",
  "America/Halifax",
  "America/Los_Angeles",
  "America/Mexico_City",
  "America/New_York",
  "America/Santiago",
  "America/Sao_Paulo",
  "America/St_Johns",
  "Asia/Dhaka",
  "Asia/Dubai",
  "Asia/Jakarta",
  "Asia/Jerusalem",
  "Asia/Kathmandu",
  "Asia/Kolkata",
  "Asia/Shanghai",
  "Asia/Tehran",
  "Asia/Tokyo",
  "Atlantic/Azores",
  "Australia/Adelaide",
  "Australia/Lord_Howe",
  "Australia/Sydney",
  "Europe/Berlin",
  "Europe/Lisbon",
  "Europe/London",
  "Europe/Moscow",
  "Pacific/Apia",
  "Pacific/Auckland",
  "Pacific/Chatham",
  "Pacific/Honolulu",
  "UTC",
] as const;

const minute = 60_000;
const day = 1_440 * minute;
const from = 1_735_689_600_000;
const until = from + 3 * 365 * day;

export const zone = fc.constantFrom(...zones);

/** Any minute from 2025 to 2027 in any of the zones. */
export const anyTime: fc.Arbitrary<Zoned> = fc
  .tuple(fc.integer({ min: from / minute, max: until / minute }), zone)
  .map(([minutes, tz]) => zonedAt(minutes * minute, tz));

export const anyPlan: fc.Arbitrary<Plan> = fc.record({
  lengthDays: fc.oneof(fc.constantFrom(21, 30, 365), fc.integer({ min: 21, max: 365 })),
  aim: fc.constantFrom(...aims),
  endedBy: fc.constantFrom(...enders),
  ties: fc.subarray([...ties]),
  boundary: fc.oneof(
    { weight: 2, arbitrary: fc.constant("none" as const) },
    { weight: 2, arbitrary: fc.constantFrom(...boundaries) },
  ),
  afraidOfThem: fc.boolean(),
  harmedThem: fc.boolean(),
});

export const anyWish: fc.Arbitrary<Wish> = fc.record({
  purpose: fc.constantFrom(...purposes),
  channel: fc.constantFrom(...channels),
  someoneElseCould: fc.boolean(),
  canWait: fc.boolean(),
  needsAnswer: fc.boolean(),
});

const urge = fc.integer({ min: 0, max: 10 });

const calmState: fc.Arbitrary<SelfState> = fc.record({
  urge: fc.integer({ min: 0, max: 6 }),
  strongestUrgeThisWeek: fc.integer({ min: 0, max: 6 }),
  sober: fc.constant(true),
  canTakeNo: fc.constant(true),
  motive: fc.constant("calm" as const),
});

/** Any part of a state, and often a calm one, so that the last rules are reached too. */
export const anyState: fc.Arbitrary<SelfState> = fc.oneof(
  calmState,
  fc.record(
    {
      selfHarm: fc.oneof(
        { weight: 9, arbitrary: fc.constant(false) },
        { weight: 1, arbitrary: fc.constant(true) },
      ),
      urge,
      strongestUrgeThisWeek: urge,
      sober: fc.boolean(),
      canTakeNo: fc.boolean(),
      motive: fc.constantFrom(...motives),
    },
    { requiredKeys: [] },
  ),
);

export const anySituation: fc.Arbitrary<Situation> = fc
  .record({
    now: anyTime,
    ago: fc.option(
      fc.oneof(fc.integer({ min: 0, max: 60 * 1_440 }), fc.integer({ min: 0, max: 400 * 1_440 })),
    ),
    zoneThen: zone,
    plan: anyPlan,
    wish: anyWish,
    state: anyState,
    callsSinceComplete: fc.oneof(fc.constant(0), fc.nat({ max: 3 })),
  })
  .map(({ ago, zoneThen, ...rest }) => ({
    ...rest,
    lastContactAt:
      ago === null ? null : zonedAt(rest.now.epochMilliseconds - ago * minute, zoneThen),
  }));
