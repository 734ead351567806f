import { expect, test } from "vitest";

import { applyAll, emptyState } from "#regimen/apply.ts";
import type { Event } from "#regimen/event.ts";
import { idOf, tell } from "#regimen/events.testing.ts";
import { noPlan } from "#regimen/plan.ts";
import { messagesAbout, messagesLeft } from "#regimen/views/messages-about.ts";

const keys = idOf(900_001);
const sent = (about = keys): Event =>
  tell("2026-11-20T10:00", {
    type: "contact.made",
    body: { channel: "text", counts: false, outside: "loose-end", looseEnd: about },
  });
const after = (events: readonly Event[]): number =>
  messagesAbout(applyAll(emptyState, events), keys);

test("what I sent about a loose end is counted, and what was about something else is not", () => {
  expect(after([])).toBe(0);
  expect(after([sent(), sent(idOf(900_002)), sent()])).toBe(2);
});

test("what I took out of my journal counts no more", () => {
  const first = sent();
  const gone = tell("2026-11-20T11:00", { type: "deleted", body: {} }, { ref: first.id });
  expect(after([first, gone])).toBe(0);
});

test("a message that I moved to another loose end goes with it", () => {
  const first = sent(idOf(900_002));
  expect(after([first, { ...sent(), ref: first.id }])).toBe(1);
});

test("two messages are all that a loose end may have, and one where contact is closed", () => {
  expect([0, 1, 2, 3].map((count) => messagesLeft(noPlan, count))).toEqual([2, 1, 0, 0]);
  const closed = { ...noPlan, boundary: "asked-not-to" } as const;
  expect([0, 1, 2].map((count) => messagesLeft(closed, count))).toEqual([1, 0, 0]);
});
