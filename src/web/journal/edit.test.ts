import fc from "fast-check";
import { expect, test } from "vitest";

import { anyEvents, contact, look, outside, tell, time } from "#regimen/events.testing.ts";
import { changedBy, draftOf, momentFrom } from "#web/journal/edit.ts";
import { runs } from "#soak.testing.ts";

const now = time("2026-03-20T12:00");

test("an entry that I open and keep without a change stays word for word what it was", () => {
  fc.assert(
    fc.property(anyEvents, (events) => {
      for (const event of events) {
        const { type, body } = event;
        if (type === "plan.changed" || type === "deleted") continue;
        if ("text" in body && body.text.trim() !== body.text) continue;
        const empty = "text" in body && body.text === "";
        expect(changedBy(event, draftOf(event))).toEqual(empty ? undefined : { type, body });
        const at = momentFrom(event, draftOf(event).when, now);
        expect(at).toEqual({ ok: true, value: event.at });
      }
    }),
    { numRuns: runs(100) },
  );
});

test("a change of plan can't be changed here", () => {
  const change = tell("2026-03-01T12:00", { type: "plan.changed", body: { lengthDays: 45 } });
  expect(changedBy(change, draftOf(change))).toBeUndefined();
});

test("I can say that a contact counted, or why it did not", () => {
  const made = outside("2026-03-05T12:00");
  const counted = changedBy(made, { ...draftOf(made), outside: "none", text: " why " });
  expect(counted?.body).toEqual({ channel: "text", counts: true, note: "why" });
  const other = contact("2026-03-05T12:00");
  const met = changedBy(other, { ...draftOf(other), outside: "chance-meeting" });
  expect(met?.body).toEqual({ channel: "text", counts: false, outside: "chance-meeting" });
});

test("I can say where I looked, how it felt, and take my words out again", () => {
  const looked = tell("2026-03-05T12:00", { type: "look", body: { at: "profile", note: "why" } });
  const draft = { ...draftOf(looked), place: "photos", scale: 7, text: "" } as const;
  expect(changedBy(looked, draft)?.body).toEqual({ at: "photos", after: 7 });
});

test("a note without words is none", () => {
  const note = tell("2026-03-05T12:00", { type: "note", body: { text: "x" } });
  expect(changedBy(note, { ...draftOf(note), text: "  " })).toBeUndefined();
});

test("the time is told in the zone in which it happened, and is never still to come", () => {
  const tokyo = look(time("2026-03-05T23:30:20+09:00[Asia/Tokyo]"));
  expect(draftOf(tokyo).when).toEqual({ day: "2026-03-05", time: "23:30" });
  const earlier = momentFrom(tokyo, { day: "2026-03-05", time: "22:30" }, now);
  expect(earlier).toMatchObject({ ok: true, value: { tz: "Asia/Tokyo", off: 540 } });
  const later = momentFrom(tokyo, { day: "2026-03-20", time: "20:01" }, now);
  expect(later).toEqual({ ok: false, error: "future" });
  expect(momentFrom(tokyo, { day: "2026-03-05", time: "" }, now)).toEqual({
    ok: false,
    error: "missing",
  });
});
