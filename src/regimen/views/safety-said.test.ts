import { expect, test } from "vitest";

import { emptyState } from "#regimen/apply.ts";
import type { PlanChange } from "#regimen/event.ts";
import { answered, change, heard, safety, stateOf, time } from "#regimen/events.testing.ts";
import { planAt, type Loosening } from "#regimen/views/plan-at.ts";
import { keptAsItWas, saidSafety } from "#regimen/views/safety-said.ts";

const now = time("2026-03-02T18:00");
const later = time("2026-03-09T12:00");
const tight = change("2026-03-01T12:00", {
  lengthDays: 60,
  safety: { boundaries: ["blocked", "order-protects-me"], afraidOfThem: false, harmedThem: true },
});
const loosened = change("2026-03-02T12:00", {
  lengthDays: 30,
  safety: safety({ boundaries: ["order-protects-me"] }),
  because: "contact-is-welcome",
});
const waiting = stateOf(tight, loosened);

const keeping = (what: Loosening["what"]): PlanChange => keptAsItWas(waiting, now, what);
const after = (what: Loosening["what"]) =>
  planAt(stateOf(tight, loosened, change(now, keeping(what))), later);

test("nothing is ticked before I said anything", () => {
  expect(saidSafety(emptyState, now)).toEqual(safety());
});

test("what I took back is not ticked, though it still holds", () => {
  expect(saidSafety(waiting, now)).toEqual(safety({ boundaries: ["order-protects-me"] }));
  expect(planAt(waiting, now)).toMatchObject({ boundary: "blocked", harmedThem: true });
});

test("a fear that follows from two boundaries is not put into my mouth", () => {
  expect(planAt(stateOf(tight), now).afraidOfThem).toBe(true);
  expect(saidSafety(stateOf(tight), now).afraidOfThem).toBe(false);
});

test("their no is ticked without a word of mine", () => {
  const state = stateOf(answered(), heard("2026-03-01T12:00", false, "no"));
  expect(saidSafety(state, now).boundaries).toEqual(["asked-not-to"]);
});

test("I can keep one thing as it was, and the others go on waiting", () => {
  expect(keeping("lengthDays")).toEqual({ lengthDays: 60 });
  expect(after("lengthDays")).toMatchObject({ lengthDays: 60, boundary: "order-protects-me" });
  expect(after("blocked")).toMatchObject({
    lengthDays: 30,
    boundaries: ["blocked", "order-protects-me"],
    harmedThem: false,
  });
  expect(after("harmedThem")).toMatchObject({
    boundaries: ["order-protects-me"],
    harmedThem: true,
  });
});

test("keeping one thing does not make the others wait longer", () => {
  const kept = stateOf(tight, loosened, change(now, keeping("blocked")));
  expect(planAt(kept, time("2026-03-03T12:00")).harmedThem).toBe(false);
});
