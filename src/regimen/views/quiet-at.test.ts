import fc from "fast-check";
import { expect, test } from "vitest";

import { applyAll, emptyState, stateFrom } from "#regimen/apply.ts";
import { newEventFrom, type Event } from "#regimen/event.ts";
import { anyNow, change, stateOf, time } from "#regimen/events.testing.ts";
import { momentOf } from "#regimen/moment.ts";
import { minutesIn, type Hours, type QuietHours } from "#regimen/quiet/hours.ts";
import { zone as anyZone } from "#regimen/situations.testing.ts";
import {
  quietAsItWas,
  quietAt,
  quietPlanAt,
  quietWaits,
  type QuietPlan,
} from "#regimen/views/quiet-at.ts";
import { zonedAt, type Zoned } from "#regimen/zoned.ts";
import { runs } from "#soak.testing.ts";

const at = (hour: number, minute = 0): number => hour * 60 + minute;
const night: Hours = { from: at(22), to: at(7) };
const quiet = (hours: readonly Hours[], delayMinutes = 30, zone = "Europe/Berlin"): QuietHours => ({
  hours,
  delayMinutes,
  zone,
});
const until = (state: ReturnType<typeof stateOf>, now: string | Zoned) =>
  quietAt(state, typeof now === "string" ? time(now) : now)
    ?.toPlainDateTime()
    .toString();
const nights = () => change("2026-03-01T12:00", { quietHours: quiet([night]) });

test("it is never quiet before I chose to have it so", () => {
  expect(until(stateOf(), "2026-03-01T23:00")).toBeUndefined();
  expect(quietPlanAt(stateOf(), time("2026-03-01T23:00"))).toEqual<QuietPlan>({
    ...quiet([]),
    loosensAt: undefined,
  });
});

test("my night goes past midnight, and ends in the morning", () => {
  const state = stateOf(nights());
  expect(until(state, "2026-03-01T21:59")).toBeUndefined();
  expect(until(state, "2026-03-01T22:00")).toBe("2026-03-02T07:00:00");
  expect(until(state, "2026-03-02T00:30")).toBe("2026-03-02T07:00:00");
  expect(until(state, "2026-03-02T06:59")).toBe("2026-03-02T07:00:00");
  expect(until(state, "2026-03-02T07:00")).toBeUndefined();
});

test("hours that meet are one stretch", () => {
  const state = stateOf(
    change("2026-03-01T12:00", {
      quietHours: quiet([night, { from: at(20), to: at(22) }, { from: at(6), to: at(8) }]),
    }),
  );
  expect(until(state, "2026-03-01T20:30")).toBe("2026-03-02T08:00:00");
});

test("more hours hold at once, fewer when the delay is over, also after a reload", () => {
  const state = stateOf(
    nights(),
    change("2026-03-02T18:00", { quietHours: quiet([{ from: at(18), to: at(8) }]) }),
    change("2026-03-02T18:10", { quietHours: quiet([]) }),
  );
  const reloaded = stateFrom(JSON.parse(JSON.stringify(state)));
  for (const each of [state, reloaded ?? emptyState]) {
    // The part that only the second choice had, and the night of the first, which was let go ten minutes later.
    expect(until(each, "2026-03-02T18:10")).toBe("2026-03-02T18:40:00");
    expect(until(each, "2026-03-02T18:39")).toBe("2026-03-02T18:40:00");
    expect(until(each, "2026-03-02T18:40")).toBeUndefined();
    expect(until(each, "2026-03-02T23:00")).toBeUndefined();
  }
});

test("a shorter delay waits for the longer one that I chose in calm", () => {
  const state = stateOf(
    change("2026-03-01T12:00", { quietHours: quiet([night], 180) }),
    change("2026-03-01T22:00", { quietHours: quiet([night], 10) }),
    change("2026-03-01T22:05", { quietHours: quiet([], 10) }),
  );
  expect(until(state, "2026-03-01T23:30")).toBe("2026-03-02T01:05:00");
  expect(until(state, "2026-03-02T01:05")).toBeUndefined();
});

test("saying it again does not make it wait longer, and keeping it as it was takes it back", () => {
  const state = stateOf(
    nights(),
    change("2026-03-01T23:00", { quietHours: quiet([]) }),
    change("2026-03-01T23:20", { quietHours: quiet([]) }),
  );
  const now = time("2026-03-01T23:25");
  expect(until(state, now)).toBe("2026-03-01T23:30:00");
  expect(quietPlanAt(state, now).loosensAt?.toPlainTime().toString()).toBe("23:30:00");
  const back = quietAsItWas(state, now);
  expect(back).toEqual(quiet([night]));
  const kept = applyAll(state, [change(now, { quietHours: back ?? quiet([]) })]);
  expect(until(kept, now)).toBe("2026-03-02T07:00:00");
  expect(quietPlanAt(kept, now).loosensAt).toBeUndefined();
  expect(quietAsItWas(kept, now)).toBeUndefined();
});

test("before I write it down I hear whether it would wait, and until when", () => {
  const state = stateOf(nights());
  const now = time("2026-03-01T23:00");
  const waits = (hours: readonly Hours[], delay = 30) =>
    quietWaits(state, quiet(hours, delay), now)?.toPlainTime().toString();
  expect(waits([])).toBe("23:30:00");
  expect(waits([{ from: at(22), to: at(6) }])).toBe("23:30:00");
  expect(waits([night], 10)).toBe("23:30:00");
  expect(waits([night], 60)).toBeUndefined();
  expect(waits([{ from: at(21), to: at(7) }])).toBeUndefined();
});

test("what I hear before counts from the latest time that is known, also when my clock was set back", () => {
  const at = time("2026-03-01T23:00");
  const order = `${at.epochMilliseconds.toString(16).padStart(12, "0")}0000`;
  const state = stateOf(change(at, { quietHours: quiet([night]) }, { order }));
  const waits = quietWaits(state, quiet([]), at.subtract({ hours: 3 }));
  expect(waits?.toPlainTime().toString()).toBe("23:30:00");
});

test("on the night on which the clocks go forward it ends at the hour that I chose", () => {
  const state = stateOf(nights());
  expect(until(state, "2026-03-29T01:30")).toBe("2026-03-29T07:00:00");
  const small = stateOf(
    change("2026-03-01T12:00", { quietHours: quiet([{ from: at(1), to: at(2, 30) }]) }),
  );
  // 02:30 does not exist: it ends after the gap, not before.
  expect(until(small, "2026-03-29T01:59")).toBe("2026-03-29T03:30:00");
});

test("on the night on which the clocks go back it does not open between the two same hours", () => {
  const state = stateOf(
    change("2026-10-01T12:00", { quietHours: quiet([{ from: at(1), to: at(2, 30) }]) }),
  );
  const first = time("2026-10-25T02:40:00+02:00[Europe/Berlin]");
  expect(quietAt(state, first)?.toString()).toBe("2026-10-25T02:30:00+01:00[Europe/Berlin]");
  expect(quietAt(state, time("2026-10-25T02:30:00+01:00[Europe/Berlin]"))).toBeUndefined();
});

test("on a journey it is quiet by the clock at home, and by the clock where I am", () => {
  const state = stateOf(nights());
  const home = time("2026-03-01T23:00:00+01:00[Europe/Berlin]").withTimeZone("America/New_York");
  // 17:00 in New York: first the night at home, then the one here.
  expect(until(state, home)).toBe("2026-03-02T07:00:00");
  const between = stateOf(
    change("2026-03-01T12:00", { quietHours: quiet([{ from: at(22), to: at(1) }]) }),
  );
  expect(until(between, home)).toBe("2026-03-01T19:00:00");
  expect(until(between, home.add({ hours: 3 }))).toBeUndefined();
  expect(until(between, home.add({ hours: 6 }))).toBe("2026-03-02T01:00:00");
});

test("a clock that was set back when I asked for fewer hours makes none of them end early", () => {
  const order = (ms: number) => `${ms.toString(16).padStart(12, "0")}0000`;
  const asked = time("2026-03-01T23:00");
  const falsely = asked.subtract({ hours: 5 });
  const state = stateOf(
    nights(),
    change(falsely, { quietHours: quiet([]) }, { order: order(asked.epochMilliseconds) }),
  );
  expect(until(state, asked)).toBe("2026-03-01T23:30:00");
});

test("a clock that is years off breaks no screen", () => {
  const now = time("2026-03-01T23:00");
  const state = stateOf(
    nights(),
    change("2026-03-01T12:05", { quietHours: quiet([]) }, { written: 8.64e15 }),
  );
  expect(quietPlanAt(state, now).loosensAt?.year).toBe(275_760);
  expect(until(state, now)).toBe("2026-03-02T07:00:00");
});

test.each([
  ["a minute that no clock has", quiet([{ from: 0, to: at(24) }])],
  ["hours that end where they begin", quiet([{ from: 60, to: 60 }])],
  ["no delay at all", quiet([night], 0)],
  ["a place that nobody knows", quiet([night], 30, "Nowhere/Here")],
  ["hours that leave next to nothing open", quiet([{ from: at(1), to: at(0) }])],
  [
    "hours that leave next to nothing open, in parts",
    quiet([
      { from: at(7), to: at(20) },
      { from: at(19), to: at(3) },
    ]),
  ],
])("%s is not read", (_name, quietHours) => {
  const now = momentOf(time("2026-03-01T12:00"));
  expect(newEventFrom({ type: "plan.changed", at: now, body: { quietHours } })).toBeUndefined();
  expect(
    newEventFrom({ type: "plan.changed", at: now, body: { quietHours: quiet([night]) } }),
  ).toBeDefined();
});

const anyHours: fc.Arbitrary<Hours> = fc
  .record({ from: fc.integer({ min: 0, max: 1_439 }), to: fc.integer({ min: 0, max: 1_439 }) })
  .filter(({ from, to }) => from !== to);
const anyQuiet = (zones: fc.Arbitrary<string>): fc.Arbitrary<QuietHours> =>
  fc.record({
    hours: fc.array(anyHours, { maxLength: 2 }),
    delayMinutes: fc.constantFrom(10, 30, 180, 1_440),
    zone: zones,
  });

const from = Date.UTC(2026, 2, 28);
const anyMinute = fc.integer({ min: 0, max: 4 * 1_440 });

/** Changes a few hours apart, with a device clock that may be anything. */
const anyChanges = (zones: fc.Arbitrary<string>): fc.Arbitrary<readonly Event[]> =>
  fc
    .array(fc.tuple(anyQuiet(zones), anyMinute, fc.integer({ min: 0, max: 600 })), { maxLength: 4 })
    .map((all) =>
      all.map(([quietHours, minute, late]) => {
        const now = zonedAt(from + minute * 60_000, "UTC");
        const order = `${(now.epochMilliseconds + late * 60_000).toString(16).padStart(12, "0")}0000`;
        return change(now, { quietHours }, { order });
      }),
    );

const many = { numRuns: runs(150, 2_000) };
const after = (state: ReturnType<typeof stateOf>, quietHours: QuietHours, now: Zoned) => {
  // Later in order than all that there is, with a device clock that runs as it likes.
  const order = `${"f".repeat(12)}0000`;
  return applyAll(state, [change(now, { quietHours }, { order })]);
};

test("nothing that I choose opens a moment at once that was closed", () => {
  fc.assert(
    fc.property(
      anyChanges(anyZone),
      anyQuiet(anyZone),
      anyMinute,
      fc.integer({ min: 0, max: 9 }),
      anyZone,
      (changes, next, minute, later, zone) => {
        const now = zonedAt(from + minute * 60_000, zone);
        const before = stateOf(...changes);
        const then = now.add({ minutes: later });
        if (quietAt(before, then) === undefined) return;
        expect(quietAt(after(before, next, now), then)).toBeDefined();
      },
    ),
    many,
  );
});

test("more hours hold from the moment that I choose them, whatever was before", () => {
  fc.assert(
    fc.property(
      anyChanges(anyZone),
      anyQuiet(anyZone),
      anyMinute,
      anyZone,
      (changes, next, minute, zone) => {
        const now = zonedAt(from + minute * 60_000, zone);
        const inside = minutesIn(next.hours).has(now.hour * 60 + now.minute);
        if (!inside) return;
        expect(quietAt(after(stateOf(...changes), next, now), now)).toBeDefined();
      },
    ),
    many,
  );
});

test("however the clock was set when I asked, fewer hours hold only after the delay", () => {
  fc.assert(
    fc.property(
      anyHours,
      fc.constantFrom(10, 30, 180),
      anyMinute,
      fc.integer({ min: -2_000, max: 2_000 }),
      fc.integer({ min: 0, max: 2_000 }),
      (hours, delayMinutes, minute, off, waited) => {
        const asked = from + minute * 60_000;
        const first = change(
          zonedAt(asked - 60_000, "UTC"),
          { quietHours: quiet([hours], delayMinutes, "UTC") },
          { order: `${(asked - 60_000).toString(16).padStart(12, "0")}0000` },
        );
        // The order of events never goes back on a device, whatever its clock does.
        const written = asked + off * 60_000;
        const ordered = Math.max(asked, written);
        const off2 = change(
          zonedAt(written, "UTC"),
          { quietHours: quiet([], delayMinutes, "UTC") },
          { order: `${ordered.toString(16).padStart(12, "0")}0001` },
        );
        const now = zonedAt(asked + waited * 60_000, "UTC");
        const wasClosed = quietAt(stateOf(first), now) !== undefined;
        const isClosed = quietAt(stateOf(first, off2), now) !== undefined;
        const mustWait = waited < delayMinutes + Math.max(0, off);
        expect(isClosed).toBe(wasClosed && mustWait);
      },
    ),
    many,
  );
});

test("it agrees with a list of the minutes of a day, kept one by one", () => {
  fc.assert(
    fc.property(anyChanges(fc.constant("UTC")), anyMinute, (changes, minute) => {
      const now = zonedAt(from + minute * 60_000, "UTC");
      const ms = now.epochMilliseconds;
      const inOrder = changes.toSorted((a, b) =>
        a.order === b.order ? (a.id < b.id ? -1 : 1) : a.order < b.order ? -1 : 1,
      );
      // For each minute of the day until when it is closed; the same for each length of delay.
      const closed = new Map<number, number>();
      const delays = new Map<number, number>();
      for (const event of inOrder) {
        const said = event.type === "plan.changed" ? event.body.quietHours : undefined;
        if (said === undefined) continue;
        const asked = Number.parseInt(event.order.slice(0, 12), 16);
        const held = [...delays].filter(([, end]) => end > asked).map(([delay]) => delay);
        const end = asked + Math.max(0, ...held) * 60_000;
        for (const [each, before] of closed) closed.set(each, Math.min(before, end));
        for (const [each, before] of delays) delays.set(each, Math.min(before, end));
        for (const each of minutesIn(said.hours)) closed.set(each, Infinity);
        delays.set(said.delayMinutes, Infinity);
      }
      const isClosed = (closed.get(now.hour * 60 + now.minute) ?? -Infinity) > ms;
      expect(quietAt(stateOf(...changes), now) !== undefined).toBe(isClosed);
    }),
    many,
  );
});

test("it is quiet right up to the end that is told, and not at it", () => {
  fc.assert(
    fc.property(anyChanges(anyZone), anyNow, (changes, base) => {
      const now = zonedAt(from + (base.epochMilliseconds % (4 * 86_400_000)), base.timeZoneId);
      const state = stateOf(...changes);
      const end = quietAt(state, now);
      if (end === undefined) return;
      expect(end.epochMilliseconds).toBeGreaterThan(now.epochMilliseconds);
      expect(quietAt(state, end.subtract({ milliseconds: 1 }))).toBeDefined();
    }),
    many,
  );
});
