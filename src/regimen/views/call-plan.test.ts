import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { afterCall, droppedCall } from "#regimen/after-call.ts";
import { applyAll, emptyState, type State } from "#regimen/apply.ts";
import { decide } from "#regimen/decide.ts";
import { endings, eventIdFrom, type Event, type Happening } from "#regimen/event.ts";
import {
  answered,
  anyChange,
  anyEvents,
  anyNow,
  change,
  contact,
  heard,
  safety,
  start,
  stateOf,
  tell,
  time,
} from "#regimen/events.testing.ts";
import { momentOf } from "#regimen/moment.ts";
import { modeOf } from "#regimen/plan.ts";
import { mayReach } from "#regimen/reach.ts";
import { anySituation, anyState, anyTime, anyWish } from "#regimen/situations.testing.ts";
import {
  callIsOpen,
  callTimeProblem,
  firstCallTime,
  isByDay,
  plannedCall,
} from "#regimen/views/call-plan.ts";
import { planAt } from "#regimen/views/plan-at.ts";
import { situationAt } from "#regimen/views/situation-at.ts";
import { runAt } from "#regimen/views/run-at.ts";
import { saidSafety } from "#regimen/views/safety-said.ts";
import { hasLetGo, theEnd } from "#regimen/views/the-end.ts";
import type { Zoned } from "#regimen/zoned.ts";
import { runs } from "#soak.testing.ts";

const lastContact = "2026-03-01T20:00";
const complete = time("2026-04-02T12:00");
const nextDay = time("2026-04-03T14:00");

const planFor = (when: Zoned): Happening => ({
  type: "call-plan",
  body: {
    when: momentOf(when),
    firstSentence: "Hello, it's me. Do you have ten minutes?",
    notToRaise: ["whose fault it was", "the flat", "getting back together"],
    wayOut: "Thank you for talking. I have to go now.",
    state: "planned",
  },
});

const before = () => [answered(), start(lastContact)];
const planned = (when = nextDay): readonly Event[] => [...before(), tell(complete, planFor(when))];

describe("the time of the one call", () => {
  test("is never tonight: from the next morning on", () => {
    const tonight = time("2026-04-02T20:00");
    expect(firstCallTime(tonight).toString()).toBe("2026-04-03T10:00:00+02:00[Europe/Berlin]");
    expect(callTimeProblem(time("2026-04-03T10:00"), tonight)).toBe(undefined);
    expect(callTimeProblem(tonight, time("2026-04-02T09:00"))).toBe("too-soon");
    expect(callTimeProblem(time("2026-04-02T19:59"), time("2026-04-02T12:00"))).toBe("too-soon");
  });

  test("is by day, where I am", () => {
    const problem = (at: string) => callTimeProblem(time(at), time("2026-04-02T12:00"));
    expect(problem("2026-04-05T09:59")).toBe("not-by-day");
    expect(problem("2026-04-05T10:00")).toBe(undefined);
    expect(problem("2026-04-05T20:00")).toBe(undefined);
    expect(problem("2026-04-05T20:01")).toBe("not-by-day");
    expect(problem("2026-04-05T23:30")).toBe("not-by-day");
    // Noon in Tokyo is the middle of the night in Berlin.
    expect(problem("2026-04-05T12:00:00+09:00[Asia/Tokyo]")).toBe("not-by-day");
  });

  test("whatever the day and the zone: what is accepted is by day and hours away", () => {
    fc.assert(
      fc.property(anyTime, anyTime, (at, now) => {
        if (callTimeProblem(at, now) !== undefined) return;
        const here = at.withTimeZone(now.timeZoneId);
        expect(isByDay(here)).toBe(true);
        expect(here.epochMilliseconds - now.epochMilliseconds).toBeGreaterThanOrEqual(
          8 * 3_600_000,
        );
      }),
      { numRuns: runs(5_000) },
    );
  });

  test("the first time that is offered can be taken", () => {
    fc.assert(
      fc.property(anyTime, (now) => {
        expect(callTimeProblem(firstCallTime(now), now)).toBe(undefined);
      }),
      { numRuns: runs(5_000) },
    );
  });
});

describe("the plan of the call", () => {
  test("can be read before, and on its day", () => {
    const state = stateOf(...planned());
    expect(plannedCall(state, time("2026-04-02T21:00"))?.phase).toBe("before");
    expect(plannedCall(state, time("2026-04-03T09:00"))).toMatchObject({
      phase: "today",
      hasCome: false,
    });
    expect(plannedCall(state, time("2026-04-03T14:05"))).toMatchObject({
      phase: "today",
      hasCome: true,
    });
  });

  test("is over when the evening comes: nobody is sent into a late call", () => {
    const state = stateOf(...planned());
    expect(plannedCall(state, time("2026-04-03T20:00"))?.phase).toBe("over");
    expect(plannedCall(state, time("2026-04-05T12:00"))?.phase).toBe("over");
  });

  test("is gone when I let it be, and when it was made", () => {
    const events = planned();
    const found = plannedCall(stateOf(...events), nextDay);
    if (found === undefined) throw new Error("no plan");
    const id = eventIdFrom(found.id);
    if (id === undefined) throw new Error("no id");
    const drop = tell(nextDay, droppedCall(id, found.plan), { ref: id });
    expect(plannedCall(stateOf(...events, drop), nextDay)).toBe(undefined);
    expect(callIsOpen(stateOf(...events, drop), nextDay)).toBe(true);
  });

  test("waits while I hold more days", () => {
    const events = planned();
    const more = change(complete, { lengthDays: 45 });
    expect(plannedCall(stateOf(...events, more), nextDay)).toBe(undefined);
  });

  test("is gone as soon as they say no, or I say that I am afraid", () => {
    const events = planned();
    const no = heard(complete, true, "no");
    expect(plannedCall(stateOf(...events, no), nextDay)).toBe(undefined);
    const afraid = change(complete, { safety: safety({ afraidOfThem: true }) });
    expect(plannedCall(stateOf(...events, afraid), nextDay)).toBe(undefined);
  });
});

describe.each(["talked", "no-answer", "said-no"] as const)("after the call (%s)", (went) => {
  const events = planned();
  const found = plannedCall(stateOf(...events), nextDay);
  const id = eventIdFrom(found?.id);
  if (found === undefined || id === undefined) throw new Error("no plan");
  const said = saidSafety(stateOf(...events), nextDay);
  const written = afterCall(went, { id, plan: found.plan, at: momentOf(nextDay) }, said);
  const after = stateOf(...events, ...written.map((event) => tell(nextDay, event)));

  test("the one call has been made, and no second is open", () => {
    expect(runAt(after, nextDay)?.callsSinceComplete).toBe(1);
    expect(runAt(after, nextDay)?.start.toPlainDate().toString()).toBe("2026-03-01");
    expect(callIsOpen(after, nextDay)).toBe(false);
    expect(plannedCall(after, nextDay)).toBe(undefined);
  });

  test("a no becomes the boundary, and nothing else does", () => {
    expect(planAt(after, nextDay).boundaries).toEqual(went === "said-no" ? ["asked-not-to"] : []);
    expect(theEnd(after, nextDay) === undefined).toBe(went === "said-no");
  });

  test("if only the first of it could be kept, a no holds", () => {
    const [first] = written;
    if (first === undefined) throw new Error("nothing written");
    const half = stateOf(...events, tell(nextDay, first));
    expect(callIsOpen(half, nextDay)).toBe(false);
  });
});

const anyTold: fc.Arbitrary<Happening> = fc.oneof(
  anyChange.map((body) => ({ type: "plan.changed", body }) as const),
  fc.constantFrom(...endings).map((choice) => ({ type: "ending", body: { choice } }) as const),
  anyNow.map(planFor),
  fc.boolean().map((over) => ({ type: "start.set", body: { sure: true, over } }) as const),
  fc.constantFrom<Happening>(
    { type: "contact.made", body: { channel: "call", counts: true, answered: true } },
    {
      type: "contact.received",
      body: { channel: "text", kind: "emotional", unasked: true, said: "no" },
    },
    {
      type: "check-in",
      body: { urge: 0, strongestUrgeThisWeek: 0, sober: true, canTakeNo: true, motive: "calm" },
    },
  ),
);

/** Whatever could be tapped or arrive, one after the other, on top of a run that is complete and a call that is planned. */
const anyTaps: fc.Arbitrary<readonly Event[]> = fc
  .tuple(anyEvents, fc.array(fc.tuple(anyNow, anyTold), { maxLength: 12 }))
  .map(([events, taps]) => [...planned(), ...events, ...taps.map(([at, each]) => tell(at, each))]);

const offersACall = (state: State, now: Zoned): boolean =>
  callIsOpen(state, now) ||
  plannedCall(state, now) !== undefined ||
  (theEnd(state, now)?.ways.includes("one-call") ?? false);

describe("no sequence of taps where contact is closed or about safety", () => {
  test("reaches a plan of a call, or an end at which to choose one", () => {
    let guarded = 0;
    fc.assert(
      fc.property(anyTaps, anyNow, (events, now) => {
        let state = emptyState;
        for (const event of events) {
          state = applyAll(state, [event]);
          const mode = modeOf(planAt(state, now));
          if (mode !== "closed" && mode !== "safety") continue;
          guarded += 1;
          expect(offersACall(state, now)).toBe(false);
          expect(theEnd(state, now)).toBe(undefined);
          expect(hasLetGo(state, now)).toBe(false);
        }
      }),
      { numRuns: runs(600) },
    );
    expect(guarded).toBeGreaterThan(1_000);
  });

  test("gets a decision that opens one, whatever is answered", () => {
    fc.assert(
      fc.property(anyTaps, anyNow, anyWish, anyState, (events, now, wish, self) => {
        const state = applyAll(emptyState, events);
        const situation = situationAt(state, now, wish, self);
        if (situation === undefined) return;
        const decision = decide(situation);
        if (decision.mode !== "closed" && decision.mode !== "safety") return;
        expect(mayReach(decision, "plan-call")).toBe(false);
      }),
      { numRuns: runs(300) },
    );
  });
});

test("a call is open exactly where some calm answer could open it", () => {
  fc.assert(
    fc.property(anyTaps, anyNow, anySituation, (events, now, { wish, state: self }) => {
      const state = applyAll(emptyState, events);
      const situation = situationAt(state, now, { ...wish, channel: "call" }, self);
      if (situation === undefined || !mayReach(decide(situation), "plan-call")) return;
      expect(callIsOpen(state, now)).toBe(true);
    }),
    { numRuns: runs(300) },
  );
});

describe("the end of a run", () => {
  test("has four ways, and three when the one call was made", () => {
    const state = stateOf(...before());
    expect(theEnd(state, time("2026-03-30T12:00"))).toBe(undefined);
    expect(theEnd(state, complete)?.ways).toEqual(endings);
    expect(theEnd(stateOf(...before(), contact(complete)), nextDay)?.ways).toEqual([
      "stay-silent",
      "extend",
      "let-go",
    ]);
  });

  test("keeps what I chose last, until something else happens", () => {
    const choose = (at: string, choice: (typeof endings)[number]) =>
      tell(at, { type: "ending", body: { choice } });
    const first = choose("2026-04-02T13:00", "stay-silent");
    const second = choose("2026-04-02T14:00", "let-go");
    const state = stateOf(...before(), first, second);
    expect(theEnd(stateOf(...before(), first), nextDay)?.chosen?.choice).toBe("stay-silent");
    // Today's clock goes by the minute: a tap counts before it has come round.
    expect(theEnd(state, time("2026-04-02T13:59"))?.chosen?.choice).toBe("let-go");
    expect(theEnd(state, nextDay)?.chosen?.choice).toBe("let-go");
    expect(hasLetGo(state, nextDay)).toBe(true);
    const called = applyAll(state, [contact("2026-04-03T09:00")]);
    expect(theEnd(called, nextDay)?.chosen).toBe(undefined);
    expect(hasLetGo(called, nextDay)).toBe(false);
  });

  test("a choice made at an earlier end says nothing about this one", () => {
    const early = tell("2026-04-02T13:00", { type: "ending", body: { choice: "let-go" } });
    const more = change("2026-04-02T14:00", { lengthDays: 45 });
    const state = stateOf(...before(), early, more);
    expect(theEnd(state, nextDay)).toBe(undefined);
    expect(theEnd(state, time("2026-05-01T12:00"))?.chosen).toBe(undefined);
  });
});
