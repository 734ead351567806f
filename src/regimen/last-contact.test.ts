import fc from "fast-check";
import { expect, test } from "vitest";

import { time } from "#regimen/events.testing.ts";
import { lastContactFrom, type Typed } from "#regimen/last-contact.ts";
import { isBefore } from "#regimen/zoned.ts";

const now = time("2026-03-10T12:00");
const told = (day: string, at: string, unsure = false) => {
  const result = lastContactFrom({ day, time: at, unsure }, now);
  return result.ok ? result.value.toString() : result.error;
};

test("a day and a time in the past are taken as I said them, in my zone", () => {
  expect(told("2025-12-24", "23:05")).toBe("2025-12-24T23:05:00+01:00[Europe/Berlin]");
  expect(told("2026-03-10", "12:00")).toBe("2026-03-10T12:00:00+01:00[Europe/Berlin]");
});

test("a time that is still to come is refused, sure or not", () => {
  expect(told("2026-03-10", "12:01")).toBe("future");
  expect(told("2026-03-10", "12:01", true)).toBe("future");
  expect(told("2026-03-11", "", true)).toBe("future");
});

test("if I am sure, I am asked for day and time", () => {
  expect(told("", "10:00")).toBe("missing");
  expect(told("2026-03-09", "")).toBe("missing");
  expect(told("", "", true)).toBe("missing");
});

test("if I am not sure, the day is enough: it is the latest that it could have been", () => {
  expect(told("2026-03-09", "", true)).toBe("2026-03-09T23:59:00+01:00[Europe/Berlin]");
  expect(told("2026-03-10", "", true)).toBe(now.toString());
});

test("whatever is typed, it is never later than now", () => {
  const text = fc.oneof(
    fc.string(),
    fc.date({ noInvalidDate: true }).map((at) => at.toISOString()),
  );
  const typed: fc.Arbitrary<Typed> = fc.record({
    day: text.map((each) => each.slice(0, 10)),
    time: text.map((each) => each.slice(11, 16)),
    unsure: fc.boolean(),
  });
  fc.assert(
    fc.property(typed, (each) => {
      const result = lastContactFrom(each, now);
      expect(result.ok && isBefore(now, result.value)).toBe(false);
    }),
  );
});
