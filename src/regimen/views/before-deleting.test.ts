import { expect, test } from "vitest";

import type { Event } from "#regimen/event.ts";
import {
  answered,
  change,
  deletion,
  heard,
  safety,
  stateOf,
  tell,
  time,
} from "#regimen/events.testing.ts";
import { beforeDeleting } from "#regimen/views/before-deleting.ts";
import { planAt } from "#regimen/views/plan-at.ts";

const now = time("2026-03-10T12:00");
const no = heard("2026-03-05T12:00", true, "no");

const afterDeleting = (...events: readonly Event[]) => {
  const first = beforeDeleting(stateOf(...events), [no], now);
  const kept = first === undefined ? [] : [change(now, first)];
  return planAt(stateOf(...events, ...kept, deletion(no.id, now)), now);
};

test("their no holds when I delete what I wrote about it", () => {
  expect(afterDeleting(answered(), no).boundaries).toEqual(["asked-not-to"]);
});

test("and it waits its day again if I was about to take it back", () => {
  const welcome = change(
    "2026-03-10T08:00",
    { safety: safety(), because: "contact-is-welcome" },
    { written: time("2026-03-10T08:00").epochMilliseconds },
  );
  const plan = afterDeleting(answered(), no, welcome);
  expect(plan.boundaries).toEqual(["asked-not-to"]);
  expect(plan.loosenings).toEqual([]);
});

test("what else I said about my safety stays as I said it", () => {
  const afraid = change("2026-03-01T12:00", { safety: safety({ afraidOfThem: true }) });
  expect(afterDeleting(afraid, no)).toMatchObject({ afraidOfThem: true, harmedThem: false });
});

test("nothing is kept for any other entry, and nothing is answered for me", () => {
  const state = stateOf(answered(), no);
  const note = tell("2026-03-05T12:00", { type: "note", body: { text: "no" } });
  expect(beforeDeleting(state, [note], now)).toBeUndefined();
  expect(beforeDeleting(state, [heard("2026-03-05T12:00", true, "welcome")], now)).toBeUndefined();
  expect(beforeDeleting(stateOf(no), [no], now)).toBeUndefined();
});
