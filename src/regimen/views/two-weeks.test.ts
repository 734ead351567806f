import fc from "fast-check";
import { expect, test } from "vitest";

import {
  answered,
  change,
  contact,
  deletion,
  heard,
  idOf,
  safety,
  stateOf,
  tell,
  time,
} from "#regimen/events.testing.ts";
import type { LookAt } from "#regimen/event.ts";
import { twoWeeks } from "#regimen/views/two-weeks.ts";
import { runs } from "#soak.testing.ts";

const now = time("2026-04-20T12:00");
const no = heard("2026-03-01T12:00", true, "no");
const look = (at: string, where: LookAt) => tell(at, { type: "look", body: { at: where } });
const three = [
  contact("2026-03-05T12:00"),
  look("2026-03-10T12:00", "home"),
  contact("2026-03-19T11:00"),
];

test("it speaks at three within two weeks", () => {
  expect(twoWeeks(stateOf(answered(), no, ...three), now)).toBe("often");
});

test("it speaks when the first and the last are two weeks apart", () => {
  const apart = [contact("2026-03-05T12:00"), look("2026-03-19T12:00", "car")];
  expect(twoWeeks(stateOf(answered(), no, ...apart), now)).toBe("long");
  const closer = [contact("2026-03-05T12:00"), look("2026-03-19T11:00", "car")];
  expect(twoWeeks(stateOf(answered(), no, ...closer), now)).toBeUndefined();
});

test("it is silent when there was none, and about looks from afar", () => {
  expect(twoWeeks(stateOf(answered(), no), now)).toBeUndefined();
  const profile = ["2026-03-05", "2026-03-06", "2026-03-25"].map((day) =>
    look(`${day}T12:00`, "profile"),
  );
  expect(twoWeeks(stateOf(answered(), no, ...profile), now)).toBeUndefined();
});

test("what came before their no is not counted, and without a no nothing is", () => {
  expect(twoWeeks(stateOf(answered(), ...three), now)).toBeUndefined();
  const late = heard("2026-03-20T12:00", true, "no");
  expect(twoWeeks(stateOf(answered(), late, ...three), now)).toBeUndefined();
});

test("a no that was told at set-up counts as one", () => {
  const told = change("2026-03-01T12:00", { safety: safety({ boundaries: ["asked-not-to"] }) });
  expect(twoWeeks(stateOf(told, ...three), now)).toBe("often");
});

test.each(["blocked", "order-against-me"] as const)("a closed door is a no: %s", (boundary) => {
  const told = change("2026-03-01T12:00", { safety: safety({ boundaries: [boundary] }) });
  expect(twoWeeks(stateOf(told, ...three), now)).toBe("often");
});

test("what came before they said, unasked, that contact is welcome, is past", () => {
  const welcome = heard("2026-03-30T12:00", true, "welcome");
  expect(twoWeeks(stateOf(answered(), no, ...three, welcome), now)).toBeUndefined();
  const asked = heard("2026-03-30T12:00", false, "welcome");
  expect(twoWeeks(stateOf(answered(), no, ...three, asked), now)).toBe("often");
});

test("what is dated later than now does not count yet, and a deleted one never", () => {
  const later = contact("2026-05-01T12:00");
  expect(twoWeeks(stateOf(answered(), no, ...three.slice(1), later), now)).toBeUndefined();
  const gone = stateOf(answered(), no, ...three, deletion(three[0]?.id ?? idOf(1)));
  expect(twoWeeks(gone, now)).toBeUndefined();
});

/** The same once more, as plainly as the issue says it. */
const plainly = (days: readonly number[]): boolean =>
  days.some((day) => days.filter((other) => other >= day && other <= day + 14).length >= 3) ||
  (days.length > 0 && Math.max(...days) - Math.min(...days) >= 14);

test("it speaks exactly when the issue says so, in whatever order it was told", () => {
  const dayOfMarch = fc.integer({ min: 2, max: 31 });
  fc.assert(
    fc.property(fc.array(dayOfMarch, { maxLength: 6 }), (days) => {
      const at = (day: number) => time("2026-03-01T12:00").add({ days: day - 1 });
      // In the hours of one zone: a change of clocks must not make a day of 23 hours.
      const acts = days.map((day) => contact(at(day).withTimeZone("UTC")));
      const spoke = twoWeeks(stateOf(answered(), no, ...acts), now) !== undefined;
      const hours = days.map((day) => at(day).epochMilliseconds / 86_400_000);
      expect(spoke).toBe(plainly(hours));
    }),
    { numRuns: runs(500) },
  );
});

test("where somebody is afraid it says nothing", () => {
  const afraid = change("2026-03-02T12:00", { safety: safety({ afraidOfThem: true }) });
  const noBoundary = stateOf(afraid, ...three);
  expect(twoWeeks(noBoundary, now)).toBeUndefined();
});

test("fewer acts never make it speak", () => {
  const day = fc
    .integer({ min: 2, max: 31 })
    .map((d) => `2026-03-${d.toString().padStart(2, "0")}T12:00`);
  fc.assert(
    fc.property(fc.array(day, { maxLength: 5 }), (days) => {
      const acts = days.map((at) => contact(at));
      const fewer = twoWeeks(stateOf(answered(), no, ...acts.slice(1)), now);
      if (fewer !== undefined)
        expect(twoWeeks(stateOf(answered(), no, ...acts), now)).toBeDefined();
    }),
    { numRuns: runs(200) },
  );
});
