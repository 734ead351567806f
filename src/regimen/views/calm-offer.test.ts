import { expect, test } from "vitest";

import {
  answered,
  change,
  contact,
  deletion,
  look,
  safety,
  stateOf,
  tell,
  time,
} from "#regimen/events.testing.ts";
import type { LetterKind } from "#regimen/event.ts";
import { offersCalmLetter } from "#regimen/views/calm-offer.ts";

const noon = time("2026-03-10T12:00");
const urge = (at: string) => tell(at, { type: "urge", body: { left: true } });
const letter = (kind: LetterKind, unfinished = false) =>
  tell("2026-03-02T12:00", {
    type: "letter",
    body: { kind, text: "Hold on.", ...(unfinished ? { unfinished } : {}) },
  });
const lastNight = urge("2026-03-09T23:40");

test("the day after a hard night, a letter for the next one is offered", () => {
  expect(offersCalmLetter(stateOf(answered(), lastNight), noon)).toBe(true);
});

test("not at night, and not in the hours after a hard moment, a look or contact", () => {
  const state = stateOf(answered(), lastNight);
  expect(offersCalmLetter(state, time("2026-03-10T03:45"))).toBe(false);
  expect(offersCalmLetter(state, time("2026-03-10T23:00"))).toBe(false);
  for (const fresh of [urge, look, contact])
    expect(offersCalmLetter(stateOf(answered(), lastNight, fresh("2026-03-10T09:00")), noon)).toBe(
      false,
    );
});

test("not to somebody who never had such a moment, or not for a week", () => {
  expect(offersCalmLetter(stateOf(answered()), noon)).toBe(false);
  expect(offersCalmLetter(stateOf(answered(), urge("2026-03-03T11:00")), noon)).toBe(false);
});

test("not where one is there already; one that was only begun, or deleted, is none", () => {
  const one = letter("calm-me");
  expect(offersCalmLetter(stateOf(answered(), lastNight, one), noon)).toBe(false);
  expect(offersCalmLetter(stateOf(answered(), lastNight, one, deletion(one.id)), noon)).toBe(true);
  expect(offersCalmLetter(stateOf(answered(), lastNight, letter("calm-me", true)), noon)).toBe(
    true,
  );
  expect(offersCalmLetter(stateOf(answered(), lastNight, letter("unsent")), noon)).toBe(true);
});

test("not before the safety questions, and not where somebody is afraid", () => {
  expect(offersCalmLetter(stateOf(lastNight), noon)).toBe(false);
  const afraid = change("2026-03-01T12:00", { safety: safety({ afraidOfThem: true }) });
  expect(offersCalmLetter(stateOf(afraid, lastNight), noon)).toBe(false);
  const no = change("2026-03-01T12:00", { safety: safety({ boundaries: ["asked-not-to"] }) });
  expect(offersCalmLetter(stateOf(no, lastNight), noon)).toBe(true);
});

test("an hour that is hard for me is never called calm", () => {
  const hard = change("2026-03-01T12:00", { riskHours: [{ from: 13 * 60, to: 14 * 60 }] });
  const state = stateOf(answered(), hard, lastNight);
  expect(offersCalmLetter(state, time("2026-03-10T11:30"))).toBe(true);
  expect(offersCalmLetter(state, time("2026-03-10T12:30"))).toBe(false);
  expect(offersCalmLetter(state, time("2026-03-10T13:30"))).toBe(false);
  expect(offersCalmLetter(state, time("2026-03-10T15:00"))).toBe(true);
});
