import fc from "fast-check";
import { expect, test } from "vitest";

import { zone } from "#regimen/situations.testing.ts";
import { isBefore, zonedAt, zonedFrom } from "#regimen/zoned.ts";
import { fieldsOf, whenFrom } from "#web/days/when.ts";

const now = zonedFrom("2026-03-26T13:05:42+01:00[Europe/Berlin]");
if (now === undefined) throw new Error("no time");

test("what I leave as it stands is now, to the second", () => {
  expect(whenFrom(fieldsOf(now), now)).toEqual({ ok: true, value: now });
});

test("I can write down something from before", () => {
  const at = whenFrom({ day: "2026-03-23", time: "22:10" }, now);
  expect(at.ok && at.value.toString()).toBe("2026-03-23T22:10:00+01:00[Europe/Berlin]");
});

test("a time that is still to come is not taken", () => {
  expect(whenFrom({ day: "2026-03-26", time: "13:06" }, now)).toEqual({
    ok: false,
    error: "future",
  });
  expect(whenFrom({ day: "2026-03-27", time: "00:00" }, now)).toEqual({
    ok: false,
    error: "future",
  });
  expect(whenFrom({ day: "9999-12-31", time: "00:00" }, now)).toEqual({
    ok: false,
    error: "future",
  });
});

test("an empty field is asked for", () => {
  expect(whenFrom({ day: "", time: "13:00" }, now)).toEqual({ ok: false, error: "missing" });
  expect(whenFrom({ day: "2026-03-26", time: "" }, now)).toEqual({ ok: false, error: "missing" });
});

test("whatever stands in the fields, nothing lies in the future and nothing fails", () => {
  const field = (part: fc.Arbitrary<string>) => fc.oneof(part, fc.string());
  const near = fc.integer({ min: -3_000_000, max: 3_000_000 });
  fc.assert(
    fc.property(
      near,
      zone,
      fc.integer({ min: 0, max: 1_900_000_000_000 }),
      field(fc.constant("2026-03-29")),
      field(fc.constant("02:30")),
      (minutes, tz, ms, day, time) => {
        const here = zonedAt(ms, tz);
        const there = fieldsOf(zonedAt(ms + minutes * 60_000, tz));
        for (const fields of [there, { day, time }, { day, time: there.time }]) {
          const when = whenFrom(fields, here);
          if (when.ok) expect(isBefore(here, when.value)).toBe(false);
        }
        const fromNow = whenFrom(fieldsOf(here), here);
        expect(fromNow).toEqual({ ok: true, value: here });
      },
    ),
  );
});
