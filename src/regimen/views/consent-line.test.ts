import { expect, test } from "vitest";

import { deletion, heard, stateOf } from "#regimen/events.testing.ts";
import { consentLine } from "#regimen/views/consent-line.ts";

test("what they said last stands there, whenever I wrote it down", () => {
  const later = heard("2026-03-09T12:00", true, "no");
  const before = heard("2026-03-02T12:00", false, "welcome");
  expect(consentLine(stateOf(later, before))).toEqual({ said: "no", at: later.at });
  expect(consentLine(stateOf(later, before, deletion(later.id)))?.said).toBe("welcome");
});

test("nothing said is unknown, and no yes", () => {
  expect(consentLine(stateOf(heard("2026-03-02T12:00", true)))).toBeUndefined();
});

test("a no and a yes in the same minute are a no", () => {
  const yes = heard("2026-03-02T12:00", true, "welcome");
  const no = heard("2026-03-02T12:00", true, "no");
  expect(consentLine(stateOf(no, yes))?.said).toBe("no");
});
