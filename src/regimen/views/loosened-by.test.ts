import { expect, test } from "vitest";

import { emptyState } from "#regimen/apply.ts";
import { answered, change, safety, stateOf, time } from "#regimen/events.testing.ts";
import { loosenedBy } from "#regimen/views/loosened-by.ts";

const now = time("2026-03-02T12:00");
const sixty = stateOf(answered(), change("2026-03-01T12:00", { lengthDays: 60 }));

test("a shorter time would hold tomorrow", () => {
  const [only, ...rest] = loosenedBy(sixty, { lengthDays: 30 }, now);
  expect(rest).toEqual([]);
  expect(only).toMatchObject({ what: "lengthDays", to: 30 });
  expect(only?.holdsAt.toString()).toBe("2026-03-03T12:00:00+01:00[Europe/Berlin]");
});

test("a longer time, and the first choice of all, would hold at once", () => {
  expect(loosenedBy(sixty, { lengthDays: 90 }, now)).toEqual([]);
  expect(loosenedBy(emptyState, { lengthDays: 21 }, now)).toEqual([]);
});

test("what waits already is not named again", () => {
  const waits = stateOf(
    answered(),
    change("2026-03-01T12:00", { lengthDays: 60 }),
    change("2026-03-02T06:00", { lengthDays: 30 }),
  );
  expect(loosenedBy(waits, { lengthDays: 30 }, now)).toEqual([]);
  expect(loosenedBy(waits, { lengthDays: 45 }, now)).toHaveLength(1);
});

test("a boundary would be taken back only with the reason that fits", () => {
  const blocked = stateOf(
    change("2026-03-01T12:00", { safety: safety({ boundaries: ["blocked"] }) }),
  );
  expect(loosenedBy(blocked, { safety: safety() }, now)).toEqual([]);
  expect(
    loosenedBy(blocked, { safety: safety(), because: "contact-is-welcome" }, now),
  ).toMatchObject([{ what: "blocked" }]);
});
