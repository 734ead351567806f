import fc from "fast-check";
import { expect, test } from "vitest";

import { applyAll, emptyState, stateFrom, type State } from "#regimen/apply.ts";
import { newEventFrom, type Event } from "#regimen/event.ts";
import {
  answered,
  anyEvents,
  anyNow,
  change,
  contact,
  deletion,
  idOf,
  look,
  outside,
  safety,
  start,
  stateOf,
  tell,
  time,
} from "#regimen/events.testing.ts";
import { journal } from "#regimen/views/journal.ts";
import { planAt } from "#regimen/views/plan-at.ts";
import { daysKept, runAt } from "#regimen/views/run-at.ts";
import { today } from "#regimen/views/today.ts";
import { runs } from "#soak.testing.ts";

const now = time("2026-03-10T12:00");

const startOf = (state: State) => runAt(state, now)?.start.toString().slice(0, 16);

/** Events, and the same, each twice, in another order and cut into groups. */
const shuffledEvents = anyEvents.chain((events) => {
  const twice = [...events, ...events];
  return fc.record({
    events: fc.constant(events),
    groups: fc
      .tuple(
        fc.shuffledSubarray(twice, { minLength: twice.length, maxLength: twice.length }),
        fc.integer({ min: 1, max: 9 }),
      )
      .map(([list, size]) => cut(list, size)),
  });
});

const cut = (list: readonly Event[], size: number): readonly (readonly Event[])[] =>
  list.length === 0 ? [] : [list.slice(0, size), ...cut(list.slice(size), size)];

test("the order and the grouping of arrival, and seeing an event twice, change nothing", () => {
  fc.assert(
    fc.property(shuffledEvents, anyNow, ({ events, groups }, at) => {
      const once = applyAll(emptyState, events);
      const otherwise = groups.reduce(applyAll, emptyState);
      expect(otherwise).toEqual(once);
      expect(applyAll(once, events)).toEqual(once);
      expect(JSON.stringify(today(otherwise, at))).toBe(JSON.stringify(today(once, at)));
      expect(JSON.stringify(planAt(otherwise, at))).toBe(JSON.stringify(planAt(once, at)));
      expect(journal(groups.flat())).toEqual(journal(events));
    }),
    { numRuns: runs(400) },
  );
});

test("a state is the same after it was kept as JSON", () => {
  fc.assert(
    fc.property(anyEvents, (events) => {
      const state = applyAll(emptyState, events);
      expect(stateFrom(JSON.parse(JSON.stringify(state)))).toEqual(state);
    }),
    { numRuns: runs(400) },
  );
});

test("nothing of an event is lost when it is read back", () => {
  fc.assert(
    fc.property(anyEvents, (events) => {
      for (const { id: _id, written: _written, order: _order, ...told } of events)
        expect(newEventFrom(JSON.parse(JSON.stringify(told)))).toEqual(told);
    }),
    { numRuns: runs(150) },
  );
});

test("adding events leaves the state that was given as it was", () => {
  const before = stateOf(contact("2026-03-01T20:00"));
  const copy = structuredClone(before);
  applyAll(before, [contact("2026-03-02T20:00"), answered()]);
  expect(before).toEqual(copy);
});

test.each([undefined, null, 1, "x", [], {}, { ...emptyState, version: 0 }, { version: 1 }])(
  "a snapshot that is none is folded anew: %j",
  (input) => {
    expect(stateFrom(input)).toBeUndefined();
  },
);

test("a corrected contact counts as corrected, even when the correction arrives first", () => {
  const made = contact("2026-03-05T20:00");
  const first = contact("2026-03-01T20:00");
  const corrected = outside("2026-03-05T20:00", { ref: made.id });
  expect(startOf(stateOf(corrected, first, made))).toBe("2026-03-01T20:00");
});

test("a correction can be corrected", () => {
  const made = contact("2026-03-05T20:00");
  const second = contact("2026-03-06T20:00", { ref: made.id });
  const third = contact("2026-03-07T20:00", { ref: second.id });
  expect(startOf(stateOf(third, made, second))).toBe("2026-03-07T20:00");
});

test("of two corrections at once the later one is shown, by id where the order is the same", () => {
  const made = contact("2026-03-05T20:00");
  const two = contact("2026-03-06T20:00", { ref: made.id, order: "9", id: idOf(0xa002) });
  const one = contact("2026-03-07T20:00", { ref: made.id, order: "9", id: idOf(0xa001) });
  expect(startOf(stateOf(two, one, made))).toBe("2026-03-06T20:00");
});

test("a deleted correction shows what was there before it", () => {
  const made = contact("2026-03-05T20:00");
  const corrected = contact("2026-03-06T20:00", { ref: made.id });
  expect(startOf(stateOf(made, corrected, deletion(corrected.id)))).toBe("2026-03-05T20:00");
});

test("a deleted contact is gone with its corrections, and comes back when the deletion is deleted", () => {
  const made = contact("2026-03-05T20:00");
  const corrected = contact("2026-03-06T20:00", { ref: made.id });
  const gone = deletion(made.id);
  const back = deletion(gone.id);
  expect(startOf(stateOf(gone, made, corrected))).toBeUndefined();
  expect(startOf(stateOf(back, gone, made, corrected))).toBe("2026-03-06T20:00");
  expect(startOf(stateOf(deletion(back.id), back, gone, made))).toBeUndefined();
});

test("what two devices deleted comes back only when both deletions are taken back", () => {
  const made = contact("2026-03-05T20:00");
  const here = deletion(made.id);
  const there = deletion(made.id);
  expect(startOf(stateOf(made, here, there, deletion(here.id)))).toBeUndefined();
});

test("deletions in a circle delete nothing, and a circle of corrections is nothing", () => {
  const [a, b] = [idOf(0xc001), idOf(0xc002)];
  const made = contact("2026-03-05T20:00");
  const circle = [
    tell("2026-03-01T00:00", { type: "deleted", body: {} }, { id: a, ref: b }),
    tell("2026-03-01T00:00", { type: "deleted", body: {} }, { id: b, ref: a }),
  ];
  expect(startOf(stateOf(made, ...circle))).toBe("2026-03-05T20:00");
  const circling = [
    contact("2026-03-08T20:00", { id: a, ref: b }),
    contact("2026-03-08T20:00", { id: b, ref: a }),
  ];
  expect(startOf(stateOf(made, ...circling))).toBe("2026-03-05T20:00");
});

test("only the same type corrects", () => {
  const made = contact("2026-03-05T20:00");
  const other = look("2026-03-06T20:00", { ref: made.id });
  const through = contact("2026-03-07T20:00", { ref: other.id });
  expect(startOf(stateOf(made, other, through))).toBe("2026-03-05T20:00");
});

test("a change of plan can be neither deleted nor corrected away", () => {
  const asked = change("2026-03-01T20:00", { safety: safety({ boundaries: ["asked-not-to"] }) });
  const over = change("2026-03-01T20:01", { safety: safety() }, { ref: asked.id });
  const state = stateOf(asked, deletion(asked.id), over);
  expect(planAt(state, now).boundary).toBe("asked-not-to");
});

test("at a fixed now and start only a contact that counts, a correction or a deletion lowers days kept", () => {
  const harmless = (event: Event) =>
    event.ref === undefined &&
    event.type !== "start.set" &&
    event.type !== "deleted" &&
    !(event.type === "contact.made" && event.body.counts);
  fc.assert(
    fc.property(anyEvents, anyEvents, anyNow, (events, more, at) => {
      const known = new Set<string>(events.flatMap(({ id, ref = id }) => [id, ref]));
      const begun = [start(time("2026-02-26T09:00"), { id: idOf(0xb001), order: "9" }), ...events];
      const before = daysKept(applyAll(emptyState, begun), at);
      const added = more.filter((event) => !known.has(event.id) && harmless(event));
      const after = daysKept(applyAll(emptyState, [...begun, ...added]), at);
      expect(after?.of).toBe(before?.of);
      expect(after?.kept ?? 0).toBeGreaterThanOrEqual(before?.kept ?? 0);
    }),
    { numRuns: runs(400) },
  );
});
