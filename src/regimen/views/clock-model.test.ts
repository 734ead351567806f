import fc from "fast-check";
import { expect, test } from "vitest";

import { applyAll, emptyState, type State } from "#regimen/apply.ts";
import type { Event } from "#regimen/event.ts";
import {
  change,
  contact,
  deletion,
  heard,
  outside,
  safety,
  start,
} from "#regimen/events.testing.ts";
import { zone } from "#regimen/situations.testing.ts";
import { clockOf, type Clock, type Told } from "#regimen/views/clock-model.testing.ts";
import { daysKept, runAt } from "#regimen/views/run-at.ts";
import { zonedAt, zonedLocal, type Zoned } from "#regimen/zoned.ts";
import { runs } from "#soak.testing.ts";

/** Around clocks going forward and back in both halves of the world, leap days, a year's end, and a day that was skipped. */
const dates = [
  "2011-12-15",
  "2024-02-10",
  "2026-02-14",
  "2026-03-14",
  "2026-03-29",
  "2026-04-05",
  "2026-10-04",
  "2026-10-25",
  "2026-11-01",
  "2026-12-20",
  "2027-06-21",
  "2028-02-08",
];

const minuteMs = 60_000;
const dayMinutes = 1_440;

const origin: fc.Arbitrary<Zoned> = fc
  .tuple(fc.constantFrom(...dates), fc.integer({ min: 0, max: 23 }), fc.nat(59), zone)
  .map(([date, hour, minute, tz]) => {
    const pad = (number: number) => number.toString().padStart(2, "0");
    return zonedLocal(date, `${pad(hour)}:${pad(minute)}`, tz) ?? zonedAt(0, tz);
  });

/** Minutes after the origin: anywhere, or close to a whole number of days, where the edges are. */
const minutes = fc.oneof(
  fc.integer({ min: -5 * dayMinutes, max: 110 * dayMinutes }),
  fc
    .tuple(
      fc.oneof(fc.constantFrom(0, 1, 20, 21, 22, 29, 30, 31, 45, 60), fc.nat(100)),
      fc.constantFrom(-61, -60, -30, -1, 0, 0, 0, 1, 30, 60, 61, 1_439),
    )
    .map(([days, more]) => days * dayMinutes + more),
);

type Offset = { readonly minutes: number; readonly tz: string | undefined };

/** Mostly at home, sometimes in another zone. */
const offset: fc.Arbitrary<Offset> = fc.record({
  minutes,
  tz: fc.option(zone, { nil: undefined, freq: 3 }),
});

const few = <T>(arbitrary: fc.Arbitrary<T>) => fc.array(arbitrary, { maxLength: 4 });

const anyTold: fc.Arbitrary<Told> = fc
  .record({
    origin,
    now: offset,
    answeredAt: offset,
    starts: fc.array(offset, { maxLength: 2 }),
    contacts: few(offset),
    heard: few(
      fc.record({
        at: offset,
        unasked: fc.boolean(),
        said: fc.constantFrom({}, { said: "no" } as const, { said: "welcome" } as const),
      }),
    ),
    lengths: few(fc.record({ written: offset, days: fc.constantFrom(21, 22, 30, 45) })),
  })
  .map(({ origin: from, ...told }) => {
    const at = ({ minutes: later, tz = from.timeZoneId }: Offset) =>
      zonedAt(from.epochMilliseconds + later * minuteMs, tz);
    return {
      now: at(told.now),
      answeredAt: at(told.answeredAt),
      starts: told.starts.map(at),
      contacts: told.contacts.map(at),
      heard: told.heard.map(({ said, ...each }) => ({ ...each, ...said, at: at(each.at) })),
      lengths: told.lengths.map(({ written, days }) => ({ written: at(written), days })),
    };
  });

/** The same, as events: some contacts were first logged wrongly, and some that never were are deleted again. */
const eventsOf = (told: Told, wrongly: readonly boolean[]): readonly Event[] => [
  change(told.answeredAt, { safety: safety() }),
  ...told.lengths.map(({ written, days }) => change(written, { lengthDays: days })),
  ...told.starts.map((at) => start(at)),
  ...told.heard.map(({ at, unasked, said }) => heard(at, unasked, said)),
  ...told.contacts.flatMap((at, index) => (wrongly[index] === true ? mended(at) : [contact(at)])),
];

const mended = (at: Zoned): readonly Event[] => {
  const wrong = outside(at.add({ hours: 30 }));
  const right = contact(at, { ref: wrong.id });
  const never = contact(at.add({ hours: 50 }));
  return [right, deletion(never.id), wrong, never];
};

const shown = (state: State, now: Zoned): Clock | undefined => {
  const run = runAt(state, now);
  const days = daysKept(state, now);
  if (run === undefined || days === undefined) return undefined;
  return {
    ...run,
    ...days,
    start: run.start.toString(),
    end: run.end.toString(),
    completedAt: run.completedAt?.toInstant().toString(),
  };
};

test("run and days are those of a second model, in every zone and whatever the clocks did", () => {
  fc.assert(
    fc.property(anyTold, fc.array(fc.boolean(), { maxLength: 4 }), (told, wrongly) => {
      const state = applyAll(emptyState, eventsOf(told, wrongly));
      expect(shown(state, told.now)).toEqual(clockOf(told));
    }),
    { numRuns: runs(2_000) },
  );
});

test("the generated cases reach completions, calls, slips, extensions and clocks set back", () => {
  const seen = { completed: 0, calls: 0, slips: 0, extended: 0, back: 0 };
  const count = (told: Told) => {
    const clock = clockOf(told);
    if (clock === undefined) return;
    seen.completed += clock.completedAt === undefined ? 0 : 1;
    seen.calls += clock.callsSinceComplete > 0 ? 1 : 0;
    seen.slips += clock.runs > 1 ? 1 : 0;
    seen.extended += clock.completedAt !== undefined && !clock.complete ? 1 : 0;
    const last = [...told.starts, ...told.contacts];
    seen.back += last.some((at) => at.epochMilliseconds > told.now.epochMilliseconds) ? 1 : 0;
  };
  fc.sample(anyTold, { numRuns: 500, seed: 1 }).forEach(count);
  for (const times of Object.values(seen)) expect(times).toBeGreaterThan(5);
});
