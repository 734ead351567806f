import { expect, test } from "vitest";

import {
  answered,
  change,
  contact,
  safety,
  start,
  stateOf,
  tell,
  time,
} from "#regimen/events.testing.ts";
import { slipEvidence, slippedSince } from "#regimen/views/slip-evidence.ts";

const now = time("2026-03-11T20:00");
const urge = (left: boolean) => tell("2026-03-04T12:00", { type: "urge", body: { left } });

test("after a slip what I managed is still there", () => {
  const state = stateOf(
    answered(),
    start("2026-03-01T12:00"),
    urge(true),
    urge(true),
    urge(false),
    contact("2026-03-10T12:00"),
  );
  expect(slipEvidence(state, now)).toEqual({ kept: 8, of: 9, ridden: 2 });
});

test.each([safety({ boundaries: ["asked-not-to"] }), safety({ afraidOfThem: true })])(
  "where no days are shown there is none",
  (told) => {
    const state = stateOf(change("2026-03-01T12:00", { safety: told }), urge(true));
    expect(slipEvidence(state, now)).toBeUndefined();
  },
);

test("for a day after contact that counts I find the next 24 hours on Today, and then no more", () => {
  const state = stateOf(answered(), start("2026-03-01T12:00"), contact("2026-03-11T02:00"));
  expect(slippedSince(state, now)).toBe(true);
  expect(slippedSince(state, time("2026-03-12T02:00"))).toBe(false);
  expect(slippedSince(stateOf(answered(), start("2026-03-11T12:00")), now)).toBe(false);
  const afraid = change("2026-03-01T12:00", { safety: safety({ afraidOfThem: true }) });
  expect(slippedSince(stateOf(afraid, contact("2026-03-11T02:00")), now)).toBe(false);
});
