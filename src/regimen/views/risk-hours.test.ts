import fc from "fast-check";
import { expect, test } from "vitest";

import { applyAll, emptyState } from "#regimen/apply.ts";
import {
  anyEvents,
  anyNow,
  change,
  contact,
  look,
  stateOf,
  tell,
  time,
} from "#regimen/events.testing.ts";
import { minutesIn } from "#regimen/quiet/hours.ts";
import { enoughForHours, riskHoursAt, riskInRecords, riskNow } from "#regimen/views/risk-hours.ts";
import { runs } from "#soak.testing.ts";

const urge = (at: string) => tell(at, { type: "urge", body: { left: true } });
const evenings = (count: number, hour = "23") =>
  Array.from({ length: count }, (_, day) =>
    urge(`2026-03-${String(day + 1).padStart(2, "0")}T${hour}:10`),
  );
const now = time("2026-03-20T12:00");
const hours = (from: number, to: number) => ({ from: from * 60, to: to * 60 });

test("my records say nothing of hours before there are twelve of them", () => {
  expect(riskInRecords(stateOf(...evenings(11)), now).hours).toEqual([]);
  expect(riskInRecords(stateOf(...evenings(12)), now)).toEqual({
    events: 12,
    days: 12,
    inside: 12,
    hours: [hours(22, 1)],
  });
});

test("one bad night of twelve urges is not enough", () => {
  const night = Array.from({ length: 20 }, () => urge("2026-03-02T23:10"));
  expect(riskInRecords(stateOf(...night), now)).toMatchObject({ events: 20, days: 1, hours: [] });
});

test("looks and contacts that count are pulls that were followed", () => {
  const state = stateOf(
    ...evenings(8),
    look("2026-03-10T23:40"),
    look("2026-03-11T23:40"),
    contact("2026-03-12T23:40"),
    contact("2026-03-13T23:40"),
  );
  expect(riskInRecords(state, now)).toMatchObject({ events: 12, inside: 12 });
});

test("two times of the day can stand out, and none where everything is spread", () => {
  const both = [...evenings(8), ...evenings(8, "07")];
  expect(riskInRecords(stateOf(...both), now)).toMatchObject({
    inside: 16,
    hours: [hours(6, 9), hours(22, 1)],
  });
  const spread = Array.from({ length: 16 }, (_, at) =>
    urge(`2026-03-${String(at + 1).padStart(2, "0")}T${String((at * 3) % 24).padStart(2, "0")}:10`),
  );
  expect(riskInRecords(stateOf(...spread), now).hours).toEqual([]);
});

test("hours that I chose come before my records, also when I chose none", () => {
  const records = evenings(12);
  expect(riskHoursAt(stateOf(...records), now)).toEqual({
    from: "records",
    hours: [hours(22, 1)],
  });
  const own = (chosen: readonly { from: number; to: number }[]) =>
    riskHoursAt(stateOf(...records, change("2026-03-19T12:00", { riskHours: chosen })), now);
  expect(own([hours(17, 19)])).toEqual({ from: "own", hours: [hours(17, 19)] });
  expect(own([])).toEqual({ from: "own", hours: [] });
});

test("I am told an hour before, and while it lasts", () => {
  const at = (clock: string) => riskNow([hours(22, 1)], time(`2026-03-20T${clock}`))?.isNow;
  expect([at("20:59"), at("21:00"), at("22:00"), at("00:59"), at("01:00")]).toEqual([
    undefined,
    false,
    true,
    true,
    undefined,
  ]);
});

test("what is told of my records is in them", () => {
  fc.assert(
    fc.property(anyEvents, anyNow, (events, at) => {
      const state = applyAll(emptyState, events);
      const told = riskInRecords(state, at);
      expect(told.inside).toBeLessThanOrEqual(told.events);
      expect(told.days).toBeLessThanOrEqual(told.events);
      if (told.hours.length === 0) return;
      expect(told.events).toBeGreaterThanOrEqual(enoughForHours.events);
      expect(told.days).toBeGreaterThanOrEqual(enoughForHours.days);
      expect(told.inside * 3).toBeGreaterThanOrEqual(told.events);
      expect(minutesIn(told.hours).size).toBe(told.hours.length * 180);
    }),
    { numRuns: runs(500) },
  );
});
