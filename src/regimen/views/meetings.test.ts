import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { afterMeeting, droppedMeeting } from "#regimen/after-meeting.ts";
import { applyAll, emptyState } from "#regimen/apply.ts";
import { decide } from "#regimen/decide.ts";
import type { Event, Happening } from "#regimen/event.ts";
import {
  answered,
  anyChange,
  anyEvents,
  anyMeeting,
  anyNow,
  change,
  safety,
  start,
  stateOf,
  tell,
  time,
} from "#regimen/events.testing.ts";
import { momentOf } from "#regimen/moment.ts";
import { modeOf } from "#regimen/plan.ts";
import { mayReach } from "#regimen/reach.ts";
import { anyState, anyWish } from "#regimen/situations.testing.ts";
import { looseEnds } from "#regimen/views/loose-ends.ts";
import { meetingIsOpen, meetings, meetingTimeProblem } from "#regimen/views/meetings.ts";
import { planAt } from "#regimen/views/plan-at.ts";
import { daysKept } from "#regimen/views/run-at.ts";
import { situationAt } from "#regimen/views/situation-at.ts";
import { runs } from "#soak.testing.ts";

const now = time("2026-03-04T12:00");
const keys = tell("2026-03-02T12:00", {
  type: "loose-end",
  body: { text: "the keys", state: "open", whoElse: "Sam" },
});

const meet = (when: string, by: "call" | "in-person" = "in-person"): Happening => ({
  type: "meeting",
  body: {
    looseEnd: keys.id,
    by,
    when: momentOf(time(when)),
    place: "the café at the station",
    withWhom: "Sam",
    firstSentence: "I have brought the keys.",
    matter: "the keys",
    notToRaise: ["us", "the lamp", "my mother"],
    wayOut: "Thank you, I have to go.",
    state: "planned",
  },
});
const before = () => [answered(), start("2026-03-01T12:00"), keys];
const planned = (when = "2026-03-05T14:00") => [...before(), tell(now, meet(when))];

test("what is planned is near on the day before, on the day, and until I say how it was", () => {
  const state = stateOf(...planned());
  const near = (at: string) => meetings(state, time(at)).map(({ isNear }) => isNear);
  expect(near("2026-03-03T23:00")).toEqual([false]);
  expect(near("2026-03-04T00:00")).toEqual([true]);
  expect(near("2026-03-20T00:00")).toEqual([true]);
  expect(meetings(state, time("2026-03-05T13:59"))[0]?.hasCome).toBe(false);
  expect(meetings(state, time("2026-03-05T14:00"))[0]?.hasCome).toBe(true);
});

test("the next one stands first", () => {
  const state = stateOf(...planned(), tell(now, meet("2026-03-05T10:00", "call")));
  expect(meetings(state, now).map(({ plan }) => plan.by)).toEqual(["call", "in-person"]);
});

test("the time of one is by day, and still to come", () => {
  const problem = (at: string) => meetingTimeProblem(time(at), now);
  expect(problem("2026-03-04T12:00")).toBe("past");
  expect(problem("2026-03-04T12:01")).toBeUndefined();
  expect(problem("2026-03-05T06:59")).toBe("at-night");
  expect(problem("2026-03-05T07:00")).toBeUndefined();
  expect(problem("2026-03-05T21:00")).toBeUndefined();
  expect(problem("2026-03-05T21:01")).toBe("at-night");
});

describe("afterwards", () => {
  const events = planned();
  const [planned1] = meetings(stateOf(...events), now);
  const [end] = looseEnds(stateOf(...events), now).open;
  if (planned1 === undefined || end === undefined) throw new Error("nothing planned");
  const later = time("2026-03-05T14:20");
  const after = (said: Partial<Parameters<typeof afterMeeting>[0]>): readonly Event[] => [
    ...events,
    ...afterMeeting(
      { tookPlace: true, stillOpen: "", wentFurther: false, ...said },
      planned1,
      end,
      momentOf(later),
    ).map((event) => tell(later, event, event.ref === undefined ? {} : { ref: event.ref })),
  ];
  const ends = (all: readonly Event[]) => looseEnds(stateOf(...all), later);

  test("done is done: the loose end too, and the days go on", () => {
    const all = after({});
    expect(meetings(stateOf(...all), later)).toEqual([]);
    expect(ends(all).done[0]).toMatchObject({ text: "the keys", whoElse: "Sam" });
    const days = (at: readonly Event[]) => daysKept(stateOf(...at), time("2026-03-08T12:00"));
    expect(days(all)).toEqual(days(events));
  });

  test("what is still open stands with the loose end, which stays open", () => {
    const all = after({ stillOpen: "the second key" });
    expect(ends(all).open[0]).toMatchObject({ text: "the keys", note: "the second key" });
    expect(meetings(stateOf(...all), later)).toEqual([]);
  });

  test("if nobody came it is still open", () => {
    expect(ends(after({ tookPlace: false })).open).toHaveLength(1);
  });

  test("where it went further nothing is written down for me", () => {
    expect(after({ wentFurther: true }).some(({ type }) => type === "contact.made")).toBe(false);
  });

  test("it can be let go", () => {
    const drop = tell(later, droppedMeeting(planned1), { ref: planned1.shown });
    expect(meetings(stateOf(...events, drop), later)).toEqual([]);
    expect(ends([...events, drop]).open).toHaveLength(1);
  });
});

test("the rules allow one to somebody who is calm, and not before the safety questions", () => {
  expect(meetingIsOpen(stateOf(...before()), now)).toBe(true);
  expect(meetingIsOpen(stateOf(keys), now)).toBe(false);
});

test.each([
  ["they said no", { boundaries: ["asked-not-to"] }],
  ["they blocked me", { boundaries: ["blocked"] }],
  ["there is an order", { boundaries: ["order-against-me"] }],
  ["I am afraid", { afraidOfThem: true }],
  ["I did harm", { harmedThem: true }],
] as const)("where %s, what was planned before is not shown any more", (_, told) => {
  const state = stateOf(...planned(), change(now, { safety: safety(told) }));
  expect(meetings(state, now)).toEqual([]);
  expect(meetingIsOpen(state, now)).toBe(false);
});

const anyTold: fc.Arbitrary<Happening> = anyChange.map((body) => ({ type: "plan.changed", body }));

/** Whatever could be tapped or arrive, one after the other, on top of a meeting that is planned. */
const anyTaps: fc.Arbitrary<readonly Event[]> = fc
  .tuple(anyEvents, fc.array(fc.tuple(anyNow, fc.oneof(anyMeeting, anyTold)), { maxLength: 12 }))
  .map(([events, taps]) => [...planned(), ...events, ...taps.map(([at, each]) => tell(at, each))]);

describe("no sequence of taps where contact is closed or about safety", () => {
  test("reaches a plan of a meeting", () => {
    let guarded = 0;
    fc.assert(
      fc.property(anyTaps, anyNow, (events, at) => {
        let state = emptyState;
        for (const event of events) {
          state = applyAll(state, [event]);
          const mode = modeOf(planAt(state, at));
          if (mode !== "closed" && mode !== "safety") continue;
          guarded += 1;
          expect(meetings(state, at)).toEqual([]);
          expect(meetingIsOpen(state, at)).toBe(false);
        }
      }),
      { numRuns: runs(300) },
    );
    expect(guarded).toBeGreaterThan(500);
  });

  test("gets a decision that opens one, whatever is answered", () => {
    fc.assert(
      fc.property(anyTaps, anyNow, anyWish, anyState, (events, at, wish, self) => {
        const situation = situationAt(applyAll(emptyState, events), at, wish, self);
        if (situation === undefined) return;
        const decision = decide(situation);
        if (decision.mode !== "closed" && decision.mode !== "safety") return;
        expect(mayReach(decision, "call-script")).toBe(false);
      }),
      { numRuns: runs(300) },
    );
  });
});

test("one is open wherever some answer could open it", () => {
  fc.assert(
    fc.property(anyTaps, anyNow, anyWish, anyState, (events, at, wish, self) => {
      const state = applyAll(emptyState, events);
      const situation = situationAt(state, at, wish, self);
      if (situation === undefined || !mayReach(decide(situation), "call-script")) return;
      expect(meetingIsOpen(state, at)).toBe(true);
    }),
    { numRuns: runs(500) },
  );
});
