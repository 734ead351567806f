import { expect, test } from "vitest";

import {
  answered,
  change,
  contact,
  deletion,
  safety,
  start,
  stateOf,
  tell,
  time,
} from "#regimen/events.testing.ts";
import { reviewIsOffered } from "#regimen/views/week-review.ts";

const review = (at: string) => tell(at, { type: "weekly-review", body: { hard: "The evenings" } });
const begun = () => change("2026-03-01T12:00", { callThem: "J" });
const safe = () => answered();

test("in the first week nobody asks me to look back", () => {
  const told = change("2026-03-01T12:00", {
    safety: { boundaries: [], afraidOfThem: false, harmedThem: false },
  });
  expect(reviewIsOffered(stateOf(told), time("2026-03-08T11:59"))).toBe(false);
  expect(reviewIsOffered(stateOf(told), time("2026-03-08T12:00"))).toBe(true);
});

test("it is offered once a week at most, and not to somebody whose safety is not known", () => {
  const looked = review("2026-03-10T12:00");
  const state = stateOf(safe(), looked);
  expect(reviewIsOffered(state, time("2026-03-17T11:59"))).toBe(false);
  expect(reviewIsOffered(state, time("2026-03-17T12:00"))).toBe(true);
  expect(
    reviewIsOffered(stateOf(safe(), looked, deletion(looked.id)), time("2026-03-11T12:00")),
  ).toBe(true);
  expect(reviewIsOffered(stateOf(begun()), time("2026-04-01T12:00"))).toBe(false);
});

test("I can be spared it for good, and take that back", () => {
  const spared = [safe(), change("2026-03-10T12:00", { noReview: true })];
  const later = time("2027-03-10T12:00");
  expect(reviewIsOffered(stateOf(...spared), later)).toBe(false);
  const back = change("2026-05-10T12:00", { noReview: false });
  expect(reviewIsOffered(stateOf(...spared, back), later)).toBe(true);
});

test("who has let go is left in peace", () => {
  const ending = tell("2026-03-10T12:00", { type: "ending", body: { choice: "let-go" } });
  const run = [safe(), start("2026-01-10T12:00")];
  expect(reviewIsOffered(stateOf(...run), time("2026-03-12T12:00"))).toBe(true);
  expect(reviewIsOffered(stateOf(...run, ending), time("2026-03-12T12:00"))).toBe(false);
});

test("in the day after a slip nobody asks me to look back at the week", () => {
  const state = stateOf(safe(), start("2026-01-10T12:00"), contact("2026-03-12T12:00"));
  expect(reviewIsOffered(state, time("2026-03-12T20:00"))).toBe(false);
  expect(reviewIsOffered(state, time("2026-03-13T20:00"))).toBe(true);
});

test("somebody who is afraid is not asked to write: who opens the device could read it", () => {
  const state = stateOf(change("2026-01-01T12:00", { safety: safety({ afraidOfThem: true }) }));
  expect(reviewIsOffered(state, time("2026-03-12T12:00"))).toBe(false);
});
