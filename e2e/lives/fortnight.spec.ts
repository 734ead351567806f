/** The made-up lives are what they say: two weeks each, told in order. */
import { expect, test } from "@playwright/test";

import { newEventFrom } from "#regimen/event.ts";

import { fortnights } from "./fortnight.ts";
import { fileOf } from "./life.ts";
import { lives } from "./lives.ts";

const fortnightMs = 14 * 86_400_000;

test("each life has two weeks of records that the app can read, and none from the future", async () => {
  expect(fortnights).toHaveLength(lives.length);
  for (const life of fortnights) {
    const now = Date.parse(life.at);
    const kinds = new Set(life.told.map(({ event }) => event.type));
    for (const kind of ["urge", "if-then", "if-then.used", "hard-date", "plan.changed"] as const)
      expect(kinds, life.name).toContain(kind);
    const urges = life.told.filter(
      ({ event, written }) => event.type === "urge" && written > now - fortnightMs,
    );
    expect(urges.length, life.name).toBeGreaterThan(2);
    for (const { event, written } of life.told) {
      expect(newEventFrom(event), `${life.name}: ${event.type}`).not.toBe(undefined);
      expect(Math.max(event.at.utc, written), life.name).toBeLessThanOrEqual(now);
    }
    // What is about a loose end or a plan finds it.
    expect((await fileOf(life)).split("\n").length, life.name).toBeGreaterThan(life.told.length);
  }
});
