import { expect, test } from "vitest";

import { answered, change, safety, start, stateOf, tell, time } from "#regimen/events.testing.ts";
import { momentOf } from "#regimen/moment.ts";
import { keepsake } from "#regimen/views/keepsake.ts";

const now = time("2026-04-02T12:00");

const letter = (text: string, more: { readonly sealedUntil?: string } = {}) =>
  tell("2026-03-12T20:00", {
    type: "letter",
    body: {
      kind: "unsent",
      text,
      ...(more.sealedUntil === undefined ? {} : { sealedUntil: momentOf(time(more.sealedUntil)) }),
    },
  });

const told = [
  answered(),
  start("2026-03-01T20:00"),
  change("2026-03-01T20:05", { reasons: ["I want to sleep again"] }),
  tell("2026-03-10T20:00", { type: "note", body: { text: "a quiet walk" } }),
  letter("what I never said"),
  letter("closed until May", { sealedUntil: "2026-05-01T12:00" }),
  tell("2026-03-11T09:00", { type: "if-then", body: { when: "a song", then: "I call Mo" } }),
  tell("2026-03-13T09:00", {
    type: "contact.received",
    body: { channel: "text", kind: "emotional", unasked: true, note: "their words" },
  }),
];

test("I take along my own words and my days, and nothing of theirs", () => {
  const mine = keepsake(stateOf(...told), told, now);
  expect(mine.days).toEqual({ kept: 31, of: 31 });
  expect(mine.reasons).toEqual(["I want to sleep again"]);
  expect(mine.ifThens).toEqual([{ when: "a song", then: "I call Mo" }]);
  expect(mine.words.map(({ text }) => text)).toEqual(["a quiet walk", "what I never said"]);
  expect(JSON.stringify(mine)).not.toContain("their words");
});

test("a letter that is still sealed stays closed, and is counted", () => {
  expect(keepsake(stateOf(...told), told, now).stillSealed).toBe(1);
  const later = keepsake(stateOf(...told), told, time("2026-05-02T12:00"));
  expect(later.stillSealed).toBe(0);
  expect(later.words.map(({ text }) => text)).toContain("closed until May");
});

test("where no days may be shown, none are in it", () => {
  const closed = [...told, change("2026-04-01T12:00", { safety: safety({ harmedThem: true }) })];
  expect(keepsake(stateOf(...closed), closed, now).days).toBe(undefined);
});
