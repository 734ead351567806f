import { expect, test } from "vitest";

import type { Event, Happening } from "#regimen/event.ts";
import { deletion, stateOf, tell, time } from "#regimen/events.testing.ts";
import { momentOf } from "#regimen/moment.ts";
import { versionsOf } from "#regimen/views/erasable.ts";
import { isWorseTwice, letters } from "#regimen/views/letters.ts";

type Body = Extract<Happening, { type: "letter" }>["body"];

const letter = (at: string, body: Partial<Body> = {}, ref?: Event["id"]) =>
  tell(
    at,
    { type: "letter", body: { kind: "unsent", text: "words", ...body } },
    ref === undefined ? {} : { ref },
  );
const rated = (at: string, before: number, after: number, kind: Body["kind"] = "unsent") =>
  letter(at, { before, after, kind });

test("the newest stands first, and a sealed one says until when", () => {
  const until = momentOf(time("2026-04-01T12:00"));
  const state = stateOf(
    letter("2026-03-01T12:00", { sealedUntil: until }),
    letter("2026-03-02T12:00"),
  );
  const before = letters(state, time("2026-03-05T12:00"));
  expect(before.map(({ sealedUntil }) => sealedUntil !== undefined)).toEqual([false, true]);
  const after = letters(state, time("2026-04-01T12:00"));
  expect(after.map(({ sealedUntil }) => sealedUntil)).toEqual([undefined, undefined]);
});

test("its words are not in what is kept for the views", () => {
  expect(JSON.stringify(stateOf(letter("2026-03-01T12:00", { text: "canary" })))).not.toContain(
    "canary",
  );
});

test("worse twice running is noticed, once is not, and a better one ends it", () => {
  const one = rated("2026-03-01T12:00", 4, 7);
  const two = rated("2026-03-02T12:00", 5, 6);
  const better = rated("2026-03-03T12:00", 6, 3);
  expect(isWorseTwice(stateOf(one))).toBe(false);
  expect(isWorseTwice(stateOf(two, one))).toBe(true);
  expect(isWorseTwice(stateOf(one, better, two))).toBe(false);
  expect(isWorseTwice(stateOf(one, two, deletion(two.id)))).toBe(false);
  expect(isWorseTwice(stateOf(one, rated("2026-03-04T12:00", 1, 9, "plain-day")))).toBe(false);
});

test("every version of a letter is known, so that all of them can be burnt", () => {
  const first = letter("2026-03-01T12:00");
  const second = letter("2026-03-02T12:00", {}, first.id);
  const third = letter("2026-03-03T12:00", {}, second.id);
  const other = letter("2026-03-03T12:00");
  const ids = versionsOf(stateOf(third, first, other, second), first.id);
  expect([...ids].sort()).toEqual([first.id, second.id, third.id].sort());
});
