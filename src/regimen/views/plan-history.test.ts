import { expect, test } from "vitest";

import { answered, change, contact, safety } from "#regimen/events.testing.ts";
import { planHistory } from "#regimen/views/plan-history.ts";

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
