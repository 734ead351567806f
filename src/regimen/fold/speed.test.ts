/** The size that a snapshot keeps under, and how long the fold takes; the times are printed, never judged. */
import { expect, test } from "vitest";

import { applyAll, emptyState, stateFrom } from "#regimen/apply.ts";
import type { Event, Happening } from "#regimen/event.ts";
import { answered, idOf } from "#regimen/events.testing.ts";
import { momentOf } from "#regimen/moment.ts";
import { today } from "#regimen/views/today.ts";
import { zonedAt } from "#regimen/zoned.ts";

const count = 20_000;
const from = 1_767_225_600_000;
const everyMs = 1_800_000;

const made = (counts: boolean): Happening => ({
  type: "contact.made",
  body: { channel: "text", counts, note: "words that have no place in a snapshot" },
});

const busyLife: readonly Happening[] = [
  made(true),
  made(false),
  { type: "contact.received", body: { channel: "text", kind: "emotional", unasked: true } },
  { type: "look", body: { at: "profile", after: 3 } },
  { type: "look", body: { at: "stories" } },
  { type: "urge", body: { strength: 7, left: true } },
  { type: "urge", body: { strength: 4, left: true, trigger: "a song" } },
  { type: "note", body: { text: "a quiet morning" } },
  { type: "letter", body: { kind: "unsent", text: "x".repeat(400) } },
  { type: "deleted", body: {} },
];

/** An id as they really look, so that nothing about it is short. */
const longId = (index: number) => idOf(Number.MAX_SAFE_INTEGER - index * 7_919);

const many = (life: readonly Happening[]): readonly Event[] =>
  Array.from({ length: count }, (_, index) => {
    const at = momentOf(zonedAt(from + index * everyMs, "Europe/Berlin"));
    const happening = life[index % life.length] ?? made(true);
    const deletes = happening.type === "deleted" ? { ref: longId(index - 3) } : {};
    const order = `${at.utc.toString(36).padStart(9, "0")}-0000-a1b2c3d4`;
    return { id: longId(index), at, written: at.utc, order, ...happening, ...deletes };
  });

test.each([
  ["a busy life", busyLife],
  ["nothing but contact", [made(true)]],
])("20,000 events of %s make a snapshot under 2 MB", (name, life) => {
  const events = [answered(), ...many(life)];
  const now = zonedAt(from + count * everyMs, "Europe/Berlin");
  const timed = <T>(what: string, work: () => T): T => {
    const before = performance.now();
    const result = work();
    console.info(`${name}: ${what} ${(performance.now() - before).toFixed(0)} ms`);
    return result;
  };
  const state = timed("fold", () => applyAll(emptyState, events));
  const text = timed("write", () => JSON.stringify(state));
  const read = timed("read", () => stateFrom(JSON.parse(text)));
  timed("today", () => today(state, now));
  timed("one more", () => applyAll(state, [answered()]));
  console.info(`${name}: ${text.length.toString()} bytes`);
  expect(read).toEqual(state);
  expect(text.length).toBeLessThan(2_000_000);
  expect(text).not.toContain("words that have no place");
});
