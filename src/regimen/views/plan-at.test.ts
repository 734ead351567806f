import fc from "fast-check";
import { expect, test } from "vitest";

import { applyAll, emptyState } from "#regimen/apply.ts";
import type { PlanChange } from "#regimen/event.ts";
import {
  answered,
  anyEvents,
  anyNow,
  change,
  deletion,
  heard,
  idOf,
  safety,
  stateOf,
  time,
} from "#regimen/events.testing.ts";
import { boundaries, modeOf, noPlan } from "#regimen/plan.ts";
import { planAt } from "#regimen/views/plan-at.ts";
import { runs } from "#soak.testing.ts";

const blocked = safety({ boundaries: ["blocked"] });
const welcome = { safety: safety(), because: "contact-is-welcome" } as const;

test("without a word of mine the plan is the usual one, and my safety is unknown", () => {
  const plan = planAt(emptyState, time("2026-03-01T12:00"));
  expect(plan).toMatchObject({
    ...noPlan,
    safetyAnswered: false,
    tiesKnown: false,
    loosenings: [],
  });
});

test("the latest word on anything else holds at once", () => {
  const state = stateOf(
    change("2026-03-01T12:00", { ties: ["pet"], callThem: "my ex", zone: "Asia/Tokyo" }),
    change("2026-03-01T12:01", { ties: ["children", "work"], aim: "move-on" }),
  );
  expect(planAt(state, time("2026-03-01T12:02"))).toMatchObject({
    ties: ["children", "work"],
    aim: "move-on",
    callThem: "my ex",
    zone: "Asia/Tokyo",
    tiesKnown: true,
    safetyAnswered: false,
  });
});

test("tightening holds at once, also with a clock that was ahead", () => {
  const state = stateOf(
    change("2027-03-01T12:00", {
      lengthDays: 60,
      safety: safety({ boundaries: ["blocked"], harmedThem: true }),
    }),
  );
  const plan = planAt(state, time("2026-03-01T12:00"));
  expect(plan).toMatchObject({ lengthDays: 60, boundary: "blocked", harmedThem: true });
});

test("a boundary, a fear, a harm and a longer run are taken back a day later", () => {
  const state = stateOf(
    change("2026-03-01T12:00", {
      lengthDays: 60,
      safety: { boundaries: ["blocked"], afraidOfThem: true, harmedThem: true },
    }),
    change("2026-03-02T12:00", { ...welcome, lengthDays: 30 }),
  );
  const before = planAt(state, time("2026-03-03T11:59"));
  expect(before).toMatchObject({
    boundary: "blocked",
    afraidOfThem: true,
    harmedThem: true,
    lengthDays: 60,
  });
  expect(before.loosenings.map(({ what }) => what)).toEqual([
    "blocked",
    "afraidOfThem",
    "harmedThem",
    "lengthDays",
  ]);
  expect(before.loosenings[3]).toMatchObject({ to: 30 });
  expect(before.loosenings[0]?.holdsAt.toString()).toBe("2026-03-03T12:00:00+01:00[Europe/Berlin]");
  expect(planAt(state, time("2026-03-03T12:00"))).toMatchObject({
    boundary: "none",
    afraidOfThem: false,
    harmedThem: false,
    lengthDays: 30,
    loosenings: [],
  });
});

test("a day is 24 hours, also when the clocks change", () => {
  const state = stateOf(
    change("2026-03-20T12:00", { lengthDays: 60 }),
    change("2026-03-28T12:00", { lengthDays: 30 }),
  );
  expect(planAt(state, time("2026-03-29T12:59")).lengthDays).toBe(60);
  expect(planAt(state, time("2026-03-29T13:00")).lengthDays).toBe(30);
});

test("saying the tight thing again within the day cancels taking it back", () => {
  const state = stateOf(
    change("2026-03-01T12:00", { lengthDays: 60, safety: blocked }),
    change("2026-03-02T12:00", { ...welcome, lengthDays: 30 }),
    change("2026-03-02T18:00", { safety: blocked, lengthDays: 60 }),
  );
  expect(planAt(state, time("2026-03-09T12:00"))).toMatchObject({
    boundary: "blocked",
    lengthDays: 60,
    loosenings: [],
  });
});

test("another smaller length within the day takes the place of the first and waits its own day", () => {
  const state = stateOf(
    change("2026-03-01T12:00", { lengthDays: 60 }),
    change("2026-03-02T12:00", { lengthDays: 30 }),
    change("2026-03-02T18:00", { lengthDays: 45 }),
  );
  expect(planAt(state, time("2026-03-03T12:00")).lengthDays).toBe(60);
  expect(planAt(state, time("2026-03-03T18:00")).lengthDays).toBe(45);
});

test("saying the same loosening again does not make it wait longer", () => {
  const state = stateOf(
    change("2026-03-01T12:00", { safety: blocked }),
    change("2026-03-02T12:00", welcome),
    change("2026-03-02T18:00", { safety: safety({ afraidOfThem: true }) }),
  );
  expect(planAt(state, time("2026-03-03T12:00"))).toMatchObject({
    boundary: "none",
    afraidOfThem: true,
  });
});

test.each([
  ["asked-not-to", "contact-is-welcome", "order-ended"],
  ["blocked", "contact-is-welcome", "order-ended"],
  ["order-against-me", "order-ended", "contact-is-welcome"],
  ["order-protects-me", "order-ended", "contact-is-welcome"],
] as const)("%s is taken back only because %s", (boundary, fits, doesNot) => {
  const held = change("2026-03-01T12:00", { safety: safety({ boundaries: [boundary] }) });
  const later = time("2026-03-09T12:00");
  const after = (because?: PlanChange["because"]) =>
    planAt(
      stateOf(
        held,
        change("2026-03-02T12:00", {
          safety: safety(),
          ...(because === undefined ? {} : { because }),
        }),
      ),
      later,
    ).boundary;
  expect(after()).toBe(boundary);
  expect(after(doesNot)).toBe(boundary);
  expect(after(fits)).toBe("none");
});

test("where several boundaries hold the strictest is the one, and each is taken back by itself", () => {
  const state = stateOf(
    change("2026-03-01T12:00", { safety: safety({ boundaries: ["order-protects-me"] }) }),
    change("2026-03-01T12:05", {
      safety: safety({ boundaries: ["order-protects-me", "blocked", "order-against-me"] }),
    }),
    change("2026-03-02T12:00", { safety: safety(), because: "contact-is-welcome" }),
  );
  expect(planAt(state, time("2026-03-02T12:01"))).toMatchObject({
    boundary: "order-against-me",
    afraidOfThem: true,
    boundaries: ["order-against-me", "blocked", "order-protects-me"],
  });
  expect(planAt(state, time("2026-03-04T12:00"))).toMatchObject({
    boundary: "order-against-me",
    boundaries: ["order-against-me", "order-protects-me"],
  });
});

test("a first length is a choice and holds at once; a day after the first answers it is a loosening", () => {
  const answers = answered();
  const soon = change("2025-01-02T11:00", { lengthDays: 21 });
  expect(planAt(stateOf(answers, soon), time("2025-01-02T11:00")).lengthDays).toBe(21);
  const late = change("2025-01-22T22:00", { lengthDays: 21 });
  expect(planAt(stateOf(answers, late), time("2025-01-22T22:00")).lengthDays).toBe(30);
  expect(planAt(stateOf(answers, late), time("2025-01-23T22:00")).lengthDays).toBe(21);
});

test("their no makes the boundary, until contact is welcome is said later than it", () => {
  const no = heard("2026-03-01T12:00", false, "no");
  const at = time("2026-03-09T12:00");
  const back = change("2026-03-02T12:00", welcome);
  expect(planAt(stateOf(answered(), no), at).boundary).toBe("asked-not-to");
  expect(
    planAt(stateOf(answered(), no, change("2026-03-02T12:00", { safety: safety() })), at).boundary,
  ).toBe("asked-not-to");
  expect(planAt(stateOf(answered(), no, back), time("2026-03-03T11:00")).boundary).toBe(
    "asked-not-to",
  );
  expect(planAt(stateOf(answered(), no, back), at).boundary).toBe("none");
  expect(
    planAt(stateOf(answered(), no, back, heard("2026-03-05T12:00", true, "no")), at).boundary,
  ).toBe("asked-not-to");
});

test("their no holds from the moment it is kept, also when its clock was ahead", () => {
  const no = heard("2027-03-01T12:00", false, "no");
  expect(planAt(stateOf(no), time("2026-03-01T12:00")).boundary).toBe("asked-not-to");
});

test("a no that was logged by mistake goes with it, and mending its note does not say it again", () => {
  const no = heard("2026-03-01T12:00", false, "no");
  const back = change("2026-03-02T12:00", welcome);
  const mended = heard("2026-03-01T12:30", false, "no", { ref: no.id });
  const at = time("2026-03-09T12:00");
  expect(planAt(stateOf(no, deletion(no.id)), at).boundary).toBe("none");
  expect(
    planAt(stateOf(no, heard("2026-03-01T12:00", false, undefined, { ref: no.id })), at).boundary,
  ).toBe("none");
  expect(planAt(stateOf(no, back, mended), at).boundary).toBe("none");
});

test("a correction that says no says it when it was made", () => {
  const received = heard("2026-03-01T12:00", false);
  const back = change("2026-03-02T12:00", welcome);
  const corrected = heard("2026-03-01T12:00", false, "no", { ref: received.id });
  expect(planAt(stateOf(received, back, corrected), time("2026-03-09T12:00")).boundary).toBe(
    "asked-not-to",
  );
});

test("a clock that is years off breaks no screen", () => {
  const held = change("2026-03-01T11:00", { safety: blocked });
  const far = change("2026-03-01T12:00", welcome, { written: 8.64e15 });
  const plan = planAt(stateOf(held, far), time("2026-03-02T12:00"));
  expect(plan.loosenings[0]?.holdsAt.year).toBe(275_760);
});

test("whatever was said before, a tightening holds from then on for a day at least", () => {
  fc.assert(
    fc.property(anyEvents, anyNow, (events, at) => {
      const tight = change(
        at,
        { lengthDays: 365, safety: { boundaries, afraidOfThem: true, harmedThem: true } },
        { id: idOf(0xd001), order: "99" },
      );
      const back = change(
        at,
        { lengthDays: 21, safety: safety(), because: "contact-is-welcome" },
        { id: idOf(0xd002), order: "991" },
      );
      const state = applyAll(emptyState, [...events, tight, back]);
      const before = planAt(state, at.add({ hours: 24 }).subtract({ milliseconds: 1 }));
      expect(before).toMatchObject({ lengthDays: 365, boundaries, afraidOfThem: true });
      expect(modeOf(before)).toBe("closed");
      const after = planAt(state, at.add({ hours: 24 }));
      expect(after).toMatchObject({
        lengthDays: 21,
        boundary: "order-against-me",
        harmedThem: false,
      });
    }),
    { numRuns: runs(400) },
  );
});
