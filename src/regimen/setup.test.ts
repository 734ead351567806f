import { expect, test } from "vitest";

import { emptyState } from "#regimen/apply.ts";
import {
  answered,
  change,
  contact,
  safety,
  start,
  stateOf,
  time,
} from "#regimen/events.testing.ts";
import { needsSetup, setupSteps, stepFor, stepsFor } from "#regimen/setup.ts";

const now = time("2026-03-10T12:00");
const afraid = change("2026-03-01T12:00", { safety: safety({ afraidOfThem: true }) });
const blocked = change("2026-03-01T12:00", { safety: safety({ boundaries: ["blocked"] }) });

test("with nothing in the way I am asked everything", () => {
  expect(stepsFor(emptyState, now)).toEqual(setupSteps);
  expect(stepsFor(stateOf(answered(), change(now, { ties: ["children"] })), now)).toEqual(
    setupSteps,
  );
});

test("where there is no end I am not asked for one", () => {
  expect(stepsFor(stateOf(blocked), now)).toEqual(
    setupSteps.filter((step) => step !== "length" && step !== "last-contact"),
  );
  expect(stepsFor(stateOf(afraid), now)).not.toContain("length");
  expect(stepsFor(stateOf(afraid), now)).not.toContain("counts");
});

test("I can skip everything but the safety questions", () => {
  expect(stepFor(emptyState, now, "people")).toBe("safety");
  expect(stepFor(emptyState, now, "device")).toBe("device");
  expect(stepFor(stateOf(answered()), now, "people")).toBe("people");
});

test("an old address of a step that is not mine leads to the beginning", () => {
  expect(stepFor(stateOf(blocked), now, "length")).toBe("device");
  expect(stepFor(emptyState, now, "")).toBe("device");
});

test("I am offered set-up until my safety, and the last contact where days are shown, are known", () => {
  expect(needsSetup(emptyState, now)).toBe(true);
  expect(needsSetup(stateOf(answered()), now)).toBe(true);
  expect(needsSetup(stateOf(answered(), start("2026-03-01T12:00")), now)).toBe(false);
  expect(needsSetup(stateOf(answered(), contact("2026-03-01T12:00")), now)).toBe(false);
  expect(needsSetup(stateOf(blocked), now)).toBe(false);
  expect(needsSetup(stateOf(afraid), now)).toBe(false);
});
