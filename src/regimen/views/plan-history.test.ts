import fc from "fast-check";
import { expect, test } from "vitest";

import { answered, change, contact, safety, time } from "#regimen/events.testing.ts";
import { planHistory } from "#regimen/views/plan-history.ts";
import { runs } from "#soak.testing.ts";

test("I see the newest change first, and only changes of the plan", () => {
  const first = answered();
  const second = change("2026-03-01T12:00", { lengthDays: 60 });
  const entries = planHistory([second, contact("2026-03-01T13:00"), first]);
  expect(entries.map(({ id }) => id)).toEqual([second.id, first.id]);
  expect(entries[0]?.steps).toEqual([{ what: "lengthDays", to: 60 }]);
  expect(entries[1]?.steps).toEqual([
    { what: "safety", added: [], takenBack: [], stayed: [], none: true },
  ]);
});

test("I see what I took back, and what stayed for want of a reason", () => {
  const tight = change("2026-03-01T12:00", {
    safety: safety({ boundaries: ["blocked", "order-protects-me"], afraidOfThem: true }),
  });
  const looser = change("2026-03-02T12:00", { safety: safety(), because: "contact-is-welcome" });
  const [last, first] = planHistory([tight, looser]);
  expect(first?.steps).toMatchObject([
    { added: ["blocked", "order-protects-me", "afraidOfThem"], none: false },
  ]);
  expect(last?.steps).toEqual([
    {
      what: "safety",
      added: [],
      takenBack: ["blocked", "afraidOfThem"],
      stayed: ["order-protects-me"],
      none: false,
    },
  ]);
});

test("I see what was added to a list and what was taken out", () => {
  const [last] = planHistory([
    change("2026-03-01T12:00", { reasons: ["I want to sleep", "My sister"] }),
    change("2026-03-02T12:00", { reasons: ["My sister", "Peace"] }),
  ]);
  expect(last?.steps).toEqual([
    { what: "reasons", added: ["Peace"], removed: ["I want to sleep"] },
  ]);
});

test("I see whom I put on the list, with the number if there is one", () => {
  const people = [
    { name: "Mira", number: "" },
    { name: "Jo", number: "555" },
  ];
  const [only] = planHistory([change("2026-03-01T12:00", { people })]);
  expect(only?.steps).toEqual([{ what: "people", added: ["Mira", "Jo, 555"], removed: [] }]);
});

test("the zone, the ties and what I call them are told as they were said", () => {
  const [only] = planHistory([
    change("2026-03-01T12:00", { zone: "Asia/Tokyo", ties: ["pet"], callThem: "" }),
  ]);
  expect(only?.steps).toEqual([
    { what: "ties", to: ["pet"] },
    { what: "zone", to: "Asia/Tokyo" },
    { what: "callThem", to: "" },
  ]);
});

const ticks = (at: string, ...outOfSight: readonly string[]) => change(at, { outOfSight });

test("what I ticked in one sitting is one entry, which names what is out of sight and what is not any more", () => {
  const before = ticks("2026-03-01T12:00", "photos:album");
  const sitting = [
    ticks("2026-03-02T12:00", "photos:album", "instagram:posts"),
    ticks("2026-03-02T12:01", "instagram:posts"),
    ticks("2026-03-02T12:59", "instagram:posts", "instagram:stories"),
  ];
  const later = ticks("2026-03-02T14:00", "instagram:posts");
  const [last, together, first] = planHistory([before, ...sitting, later]);
  const [one, two, three] = sitting;
  expect(together?.id).toBe(three?.id);
  expect(together?.also).toEqual([one?.id, two?.id]);
  const step = { what: "outOfSight", record: false } as const;
  expect(together?.steps).toEqual([
    { ...step, added: ["instagram:posts", "instagram:stories"], removed: ["photos:album"] },
  ]);
  expect(first?.steps).toEqual([{ ...step, added: ["photos:album"], removed: [] }]);
  expect(last?.steps).toEqual([{ ...step, added: [], removed: ["instagram:stories"] }]);
});

test("a limit is never told along with ticks, and that what came is written down is said each time", () => {
  const first = ticks("2026-03-02T12:00", "record");
  const limit = change("2026-03-02T12:01", { lengthDays: 45 });
  const entries = planHistory([
    first,
    limit,
    ticks("2026-03-02T12:02"),
    ticks("2026-03-02T12:03", "record", "phone:alerts"),
  ]);
  expect(entries.map(({ also }) => also.length)).toEqual([1, 0, 0]);
  expect(entries[1]?.id).toBe(limit.id);
  expect(entries[0]?.steps).toEqual([
    { what: "outOfSight", added: ["phone:alerts"], removed: [], record: true },
  ]);
  expect(entries[2]?.steps).toMatchObject([{ record: true }]);
});

test("changes of names, of what is checked, of acts and of the look back are named", () => {
  const [acts, rest] = planHistory([
    change("2026-03-01T12:00", { privateNames: ["Joy"], rulesOff: ["a"], noReview: true }),
    change("2026-03-02T12:00", {
      acts: [{ kind: "body", text: "Swim" }],
      hiddenActs: ["Cold water"],
    }),
  ]);
  expect(rest?.steps).toEqual([
    { what: "privateNames", added: ["Joy"], removed: [] },
    { what: "rulesOff" },
    { what: "noReview", to: true },
  ]);
  expect(acts?.steps).toEqual([
    { what: "acts", added: ["Swim"], removed: [] },
    { what: "hiddenActs", added: ["Cold water"], removed: [] },
  ]);
});

test("every change is told once, alone or with others, and what a sitting comes to is the whole of it", () => {
  const tick = fc.subarray(["record", "phone:alerts", "photos:album", "x:posts"]);
  const step = fc.record({ minutes: fc.integer({ min: 0, max: 90 }), tick, isLimit: fc.boolean() });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let at = time("2026-03-01T12:00");
      const events = steps.map(({ minutes, tick: outOfSight, isLimit }) => {
        at = at.add({ minutes });
        return change(at, isLimit ? { lengthDays: 45 } : { outOfSight });
      });
      const entries = planHistory(events);
      const ids = entries.flatMap(({ id, also }) => [...also, id]);
      expect(ids.toSorted()).toEqual(events.map(({ id }) => id).toSorted());
      const shown = new Set<string>();
      for (const each of entries.toReversed().flatMap((entry) => entry.steps)) {
        if (each.what !== "outOfSight") continue;
        each.removed.forEach((id) => shown.delete(id));
        each.added.forEach((id) => shown.add(id));
      }
      const last = steps.findLast(({ isLimit }) => !isLimit)?.tick ?? [];
      expect([...shown].toSorted()).toEqual(last.filter((id) => id !== "record").toSorted());
    }),
    { numRuns: runs(300) },
  );
});
