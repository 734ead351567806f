import { expect, test } from "vitest";

import { emptyState, type State } from "#regimen/apply.ts";
import {
  answered,
  change,
  contact,
  deletion,
  heard,
  look,
  outside,
  start,
  stateOf,
  tell,
  time,
} from "#regimen/events.testing.ts";
import { planAt } from "#regimen/views/plan-at.ts";
import { daysKept, runAt } from "#regimen/views/run-at.ts";

const run = (state: State, now: string) => runAt(state, time(now));
const kept = (state: State, now: string) => {
  const days = daysKept(state, time(now));
  return days && `${String(days.kept)} of ${String(days.of)}`;
};

test("without a last contact there is no run and there are no days", () => {
  expect(run(emptyState, "2026-03-10T12:00")).toBeUndefined();
  expect(kept(stateOf(outside("2026-03-01T12:00")), "2026-03-10T12:00")).toBeUndefined();
});

test("the run is complete after N calendar days at the same local time", () => {
  const state = stateOf(start("2026-01-01T20:00"));
  expect(run(state, "2026-01-31T19:59")).toMatchObject({ complete: false, dayK: 30 });
  const done = run(state, "2026-01-31T20:00");
  expect(done).toMatchObject({ complete: true, dayK: 30, lengthDays: 30 });
  expect(done?.completedAt?.toString()).toBe("2026-01-31T20:00:00+01:00[Europe/Berlin]");
});

test("a daylight-saving change makes it an hour shorter or longer, never a day", () => {
  const spring = run(stateOf(start("2026-03-15T20:00")), "2026-03-20T12:00");
  expect(spring?.end.toString()).toBe("2026-04-14T20:00:00+02:00[Europe/Berlin]");
  expect(spring?.start.until(spring.end, { largestUnit: "hours" }).hours).toBe(719);
  const autumn = run(stateOf(start("2026-10-10T20:00")), "2026-10-20T12:00");
  expect(autumn?.start.until(autumn.end, { largestUnit: "hours" }).hours).toBe(721);
});

test("a local time that does not exist on the last day moves forward", () => {
  const state = stateOf(start("2026-02-27T02:30"));
  expect(run(state, "2026-03-10T12:00")?.end.toString()).toBe(
    "2026-03-29T03:30:00+02:00[Europe/Berlin]",
  );
});

test("a leap day is a day", () => {
  const state = stateOf(start("2028-02-10T12:00"));
  expect(run(state, "2028-02-20T12:00")?.end.toPlainDate().toString()).toBe("2028-03-11");
  expect(kept(state, "2028-03-02T12:00")).toBe("20 of 20");
});

test("the end is reckoned in the zone of the last contact and written in mine", () => {
  const state = stateOf(start("2026-03-01T20:00:00-05:00[America/New_York]"));
  expect(run(state, "2026-03-20T12:00:00+09:00[Asia/Tokyo]")?.end.toString()).toBe(
    "2026-04-01T09:00:00+09:00[Asia/Tokyo]",
  );
});

test("changing N keeps the run", () => {
  const state = stateOf(
    start("2026-03-01T20:00"),
    change("2026-03-01T20:05", { lengthDays: 30 }),
    change("2026-03-10T12:00", { lengthDays: 60 }),
  );
  expect(run(state, "2026-03-10T12:00")).toMatchObject({ dayK: 9, lengthDays: 60, runs: 1 });
});

test("from 23:05 to 00:10 it is still day 1", () => {
  const state = stateOf(start("2026-03-01T23:05"));
  expect(run(state, "2026-03-02T00:10")?.dayK).toBe(1);
  expect(run(state, "2026-03-02T23:04")?.dayK).toBe(1);
  expect(run(state, "2026-03-02T23:05")?.dayK).toBe(2);
  expect(run(state, "2027-03-02T23:05")?.dayK).toBe(30);
});

test("days kept are dates after the first last contact, up to yesterday, without a contact that counts", () => {
  const state = stateOf(
    start("2026-03-01T12:00"),
    contact("2026-03-05T10:00"),
    contact("2026-03-05T11:00"),
    contact("2026-03-09T23:59"),
    outside("2026-03-07T12:00"),
    look("2026-03-08T12:00"),
    heard("2026-03-06T12:00", true),
  );
  expect(kept(state, "2026-03-01T13:00")).toBe("0 of 0");
  expect(kept(state, "2026-03-02T13:00")).toBe("0 of 0");
  expect(kept(state, "2026-03-03T00:00")).toBe("1 of 1");
  expect(kept(state, "2026-03-09T23:59")).toBe("6 of 7");
  expect(kept(state, "2026-03-10T00:00")).toBe("6 of 8");
});

test("an event's day is the civil date in its own zone", () => {
  const state = stateOf(
    start("2026-03-01T12:00"),
    contact("2026-03-05T01:00:00+09:00[Asia/Tokyo]"),
    contact("2026-03-05T23:00:00-10:00[Pacific/Honolulu]"),
  );
  expect(kept(state, "2026-03-10T12:00")).toBe("7 of 8");
});

test("travel west over the date line never makes a negative day", () => {
  const state = stateOf(start("2026-03-02T08:00:00+13:00[Pacific/Auckland]"));
  expect(kept(state, "2026-03-01T10:00:00-10:00[Pacific/Honolulu]")).toBe("0 of 0");
  expect(run(state, "2026-03-01T10:00:00-10:00[Pacific/Honolulu]")?.dayK).toBe(1);
});

test("a contact in the future is taken as made now, until its time has come", () => {
  const state = stateOf(start("2026-03-01T12:00"), contact("2026-03-20T12:00"));
  const before = run(state, "2026-03-10T12:00");
  expect(before).toMatchObject({ dayK: 1, runs: 2 });
  expect(before?.start.toString()).toBe("2026-03-10T12:00:00+01:00[Europe/Berlin]");
  expect(kept(state, "2026-03-10T12:00")).toBe("8 of 8");
  expect(kept(state, "2026-03-19T12:00")).toBe("17 of 17");
  expect(run(state, "2026-03-25T12:00")?.start.day).toBe(20);
  expect(kept(state, "2026-03-25T12:00")).toBe("22 of 23");
});

test("a future contact that was corrected is no longer taken as now", () => {
  const wrong = contact("2027-03-05T12:00");
  const state = stateOf(
    start("2026-03-01T12:00"),
    wrong,
    contact("2026-03-05T12:00", { ref: wrong.id }),
  );
  expect(run(state, "2026-03-10T12:00")).toMatchObject({ dayK: 6, runs: 2 });
});

test("a clock set back before the start gives day 1 and never a shorter run", () => {
  const state = stateOf(start("2026-03-01T12:00"));
  const back = run(state, "2026-02-01T12:00");
  expect(back).toMatchObject({ dayK: 1, complete: false });
  expect(back?.end.toPlainDate().toString()).toBe("2026-03-03");
  expect(kept(state, "2026-02-01T12:00")).toBe("0 of 0");
});

test("a slip starts a new run and deletes nothing", () => {
  const state = stateOf(start("2026-03-01T12:00"), contact("2026-03-23T12:00"));
  expect(run(state, "2026-03-26T13:00")).toMatchObject({ dayK: 4, runs: 2 });
  expect(kept(state, "2026-03-26T13:00")).toBe("23 of 24");
});

test("an unset start is the earliest contact that counts, whenever it was logged", () => {
  const state = stateOf(contact("2026-03-10T12:00"), contact("2026-03-02T12:00"));
  expect(kept(state, "2026-03-12T12:00")).toBe("8 of 9");
  expect(run(state, "2026-03-12T12:00")).toMatchObject({ runs: 2, dayK: 3 });
});

test("the start that was set last is the start, and what was before it is history", () => {
  const state = stateOf(
    start("2026-03-01T12:00"),
    contact("2026-03-03T12:00"),
    start("2026-03-05T12:00"),
  );
  expect(run(state, "2026-03-10T12:00")).toMatchObject({ dayK: 6, runs: 1 });
  expect(kept(state, "2026-03-10T12:00")).toBe("4 of 4");
});

test("a corrected or deleted start is followed", () => {
  const first = start("2026-03-01T12:00");
  const second = start("2026-03-05T12:00");
  const late = start("2026-02-20T12:00", { ref: first.id });
  expect(run(stateOf(first, second, late), "2026-03-10T12:00")?.start.day).toBe(5);
  expect(
    run(stateOf(first, second, late, deletion(second.id)), "2026-03-10T12:00")?.start.day,
  ).toBe(20);
});

test("contact after completion starts no new run; it is counted, an unanswered attempt too", () => {
  const attempt = tell("2026-02-11T20:00", {
    type: "contact.made",
    body: { channel: "call", counts: true, answered: false },
  });
  const state = stateOf(start("2026-01-01T12:00"), contact("2026-02-10T20:00"), attempt);
  expect(run(state, "2026-02-12T12:00")).toMatchObject({
    complete: true,
    runs: 1,
    callsSinceComplete: 2,
  });
  expect(kept(state, "2026-02-12T12:00")).toBe("39 of 41");
});

test("contact at the very moment of completion comes after it", () => {
  const state = stateOf(start("2026-01-01T12:00"), contact("2026-01-31T12:00"));
  expect(run(state, "2026-02-01T12:00")).toMatchObject({ runs: 1, callsSinceComplete: 1 });
  const slip = stateOf(start("2026-01-01T12:00"), contact("2026-01-31T11:59"));
  expect(run(slip, "2026-02-01T12:00")).toMatchObject({ runs: 2, callsSinceComplete: 0 });
});

test("extending after completion does not undo it: contact is still counted and starts no run", () => {
  const state = stateOf(
    answered(),
    start("2026-01-01T12:00"),
    change("2026-02-05T12:00", { lengthDays: 60 }),
    contact("2026-02-10T20:00"),
  );
  const extended = run(state, "2026-02-12T12:00");
  expect(extended).toMatchObject({ complete: false, dayK: 43, runs: 1, callsSinceComplete: 1 });
  expect(extended?.completedAt?.toPlainDate().toString()).toBe("2026-01-31");
});

test("extending before completion moves it", () => {
  const state = stateOf(
    start("2026-01-01T12:00"),
    change("2026-01-01T12:01", { lengthDays: 30 }),
    change("2026-01-30T12:00", { lengthDays: 60 }),
    contact("2026-02-10T20:00"),
  );
  expect(run(state, "2026-02-12T12:00")).toMatchObject({ complete: false, runs: 2, dayK: 2 });
});

test("a smaller N that holds a day later completes the run then, not before", () => {
  const state = stateOf(
    start("2026-01-01T12:00"),
    change("2026-01-01T12:01", { lengthDays: 60 }),
    change("2026-02-10T12:00", { lengthDays: 30 }),
  );
  expect(run(state, "2026-02-11T11:59")?.complete).toBe(false);
  expect(run(state, "2026-02-11T12:00")?.completedAt?.toString()).toBe(
    "2026-02-11T12:00:00+01:00[Europe/Berlin]",
  );
});

test("a past start is complete by the length that was chosen, not by the usual one", () => {
  const state = stateOf(
    change("2026-03-01T12:00", { lengthDays: 90 }),
    start("2026-01-10T12:00"),
    contact("2026-03-05T12:00"),
  );
  expect(run(state, "2026-03-06T13:00")).toMatchObject({ complete: false, runs: 2, dayK: 2 });
});

test.each([
  ["unasked", true, undefined, 0],
  ["unasked, with a welcome", true, "welcome", 0],
  ["with a no", true, "no", 1],
  ["as an answer", false, undefined, 1],
] as const)("after the ex was in touch %s, the count is right", (_, unasked, said, calls) => {
  const made = [start("2026-01-01T12:00"), contact("2026-02-10T20:00")] as const;
  const after = stateOf(...made, heard("2026-02-11T20:00", unasked, said));
  expect(run(after, "2026-02-12T12:00")?.callsSinceComplete).toBe(calls);
  const before = stateOf(...made, heard("2026-02-09T20:00", unasked, said));
  expect(run(before, "2026-02-12T12:00")?.callsSinceComplete).toBe(1);
});

test("what they wrote in the same minute does not come after my call", () => {
  const state = stateOf(
    start("2026-01-01T12:00"),
    contact("2026-02-10T20:00"),
    heard("2026-02-10T20:00", true),
  );
  expect(run(state, "2026-02-12T12:00")?.callsSinceComplete).toBe(1);
});

test("an extension by a clock that was ahead holds at once, also at the last moment", () => {
  const state = stateOf(
    answered(),
    start("2026-01-01T12:00"),
    change("2027-01-01T12:00", { lengthDays: 60 }),
  );
  expect(run(state, "2026-01-31T12:00")).toMatchObject({
    complete: false,
    lengthDays: 60,
    completedAt: undefined,
  });
});

test("a call made after they were in touch counts again", () => {
  const state = stateOf(
    start("2026-01-01T12:00"),
    contact("2026-02-10T20:00"),
    heard("2026-02-11T20:00", true),
    contact("2026-02-12T20:00"),
  );
  expect(run(state, "2026-02-13T12:00")?.callsSinceComplete).toBe(1);
});

test("what the ex will have said in the future takes nothing back yet", () => {
  const state = stateOf(
    start("2026-01-01T12:00"),
    contact("2026-02-10T20:00"),
    heard("2026-03-01T20:00", true),
  );
  expect(run(state, "2026-02-12T12:00")?.callsSinceComplete).toBe(1);
});

test("starting over begins a new run with nothing counted", () => {
  const state = stateOf(
    start("2026-01-01T12:00"),
    contact("2026-02-10T20:00"),
    start("2026-02-10T20:00", {}, true),
  );
  expect(run(state, "2026-02-12T21:00")).toMatchObject({
    dayK: 3,
    complete: false,
    completedAt: undefined,
    runs: 1,
    callsSinceComplete: 0,
  });
});

test("my zone may change in the middle of a run without changing the run", () => {
  const state = stateOf(
    answered(),
    start("2026-03-01T20:00"),
    change("2026-03-05T12:00", { zone: "Asia/Tokyo" }),
  );
  const now = time("2026-03-11T03:59:00+09:00[Asia/Tokyo]");
  expect(planAt(state, now).zone).toBe("Asia/Tokyo");
  expect(runAt(state, now)).toMatchObject({ dayK: 9, lengthDays: 30 });
  expect(runAt(state, now.add({ minutes: 1 }))?.dayK).toBe(10);
});
