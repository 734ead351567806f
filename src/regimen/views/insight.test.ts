import fc from "fast-check";
import { expect, test } from "vitest";

import type { Event } from "#regimen/event.ts";
import { answered, change, safety, start, stateOf, tell, time } from "#regimen/events.testing.ts";
import { sentenceOf } from "#regimen/insight.en.ts";
import { dayOf } from "#regimen/moment.ts";
import { zone } from "#regimen/situations.testing.ts";
import { enough, insight, type InsightChart } from "#regimen/views/insight.ts";
import { zonedAt, type Zoned } from "#regimen/zoned.ts";
import { runs } from "#soak.testing.ts";

type Urge = Extract<Event, { readonly type: "urge" }>;
const urge = (at: string | Zoned, body: Partial<Urge["body"]> = {}): Urge => {
  const event = tell(at, { type: "urge", body: { left: true, ...body } });
  if (event.type !== "urge") throw new Error("no urge");
  return event;
};
const now = time("2026-03-20T12:00");
const on = (day: number, clock = "22:10") => `2026-03-${String(day).padStart(2, "0")}T${clock}`;
const chart = <W extends InsightChart["what"]>(what: W, events: readonly Event[]) =>
  insight(stateOf(...events), now).charts.find(
    (each): each is Extract<InsightChart, { what: W }> => each.what === what,
  );

test("with nothing, or next to nothing, nothing is drawn", () => {
  expect(insight(stateOf(), now)).toEqual({ charts: [], urges: 0, days: 0 });
  expect(insight(stateOf(answered(), urge(on(3))), now)).toEqual({ charts: [], urges: 1, days: 1 });
});

test("six urges on three days show what set them off, what helped, how strong and how long", () => {
  const body = { strength: 8, after: 5, minutes: 12, trigger: "A song", helped: ["A walk"] };
  const events = [1, 2, 3, 4, 5].map((day) => urge(on(day), body));
  expect(insight(stateOf(...events), now).charts).toEqual([]);
  const more = [
    ...events,
    urge(on(6), { strength: 4, after: 6, minutes: 40.2, trigger: "a song ", helped: ["Tea"] }),
  ];
  const { charts } = insight(stateOf(...more), now);
  expect(charts).toEqual([
    { what: "trigger", total: 6, bars: [{ key: "A song", count: 6 }] },
    {
      what: "helped",
      total: 6,
      bars: [
        { key: "A walk", count: 5 },
        { key: "Tea", count: 1 },
      ],
    },
    {
      what: "strength",
      total: 6,
      before: 8,
      after: 5,
      bars: [
        { key: "weaker", count: 5 },
        { key: "same", count: 0 },
        { key: "stronger", count: 1 },
      ],
    },
    {
      what: "minutes",
      total: 6,
      median: 12,
      bars: [
        { key: "5", count: 0 },
        { key: "10", count: 0 },
        { key: "20", count: 5 },
        { key: "30", count: 0 },
        { key: "60", count: 1 },
        { key: "more", count: 0 },
      ],
    },
  ]);
  expect(charts.map(sentenceOf)).toEqual([
    'Most often it was "A song": 6, of 6 urges.',
    'You named "A walk" most often: 5, of 6 urges.',
    "It was weaker at the end in 5 of 6 urges. Half were at 8 or less before, and at 5 or less after.",
    "Half of 6 urges lasted 12 minutes or less.",
  ]);
});

test("where several share the first place all are named, and where many do none is", () => {
  const two = [1, 2, 3, 4, 5, 6].map((day) => urge(on(day), { trigger: day % 2 ? "A" : "B" }));
  expect(sentenceOf(chart("trigger", two) ?? failed())).toBe(
    'Most often it was "A" and "B": 3 each, of 6 urges.',
  );
  const six = [1, 2, 3, 4, 5, 6].map((day) => urge(on(day), { trigger: `T${day}` }));
  expect(sentenceOf(chart("trigger", six) ?? failed())).toBe(
    "Many things set it off. None stands out in 6 urges.",
  );
});

const failed = (): never => {
  throw new Error("no chart");
};

test("an urge is counted at the hour and on the day of the place where I was", () => {
  const events = Array.from({ length: 14 }, (_, at) =>
    urge(time(`2026-02-${String(at + 1).padStart(2, "0")}T23:30:00-05:00[America/New_York]`)),
  );
  expect(chart("hour", events)?.bars[23]).toEqual({ key: "23", count: 14 });
  expect(chart("weekday", events)?.bars.map(({ count }) => count)).toEqual([2, 2, 2, 2, 2, 2, 2]);
});

test("where no days are shown, none are drawn, and no looks week by week", () => {
  const urges = Array.from({ length: 14 }, (_, at) => urge(on(at + 1)));
  const run = [start("2026-03-01T12:00"), tell(on(9), { type: "look", body: { at: "car" } })];
  const what = (...more: readonly Event[]) =>
    insight(stateOf(...more, ...run, ...urges), now).charts.map((each) => each.what);
  expect(what(answered())).toEqual(["hour", "weekday", "looks", "days"]);
  for (const told of [{ afraidOfThem: true }, { harmedThem: true }])
    expect(what(change("2025-01-01T12:00", { safety: safety(told) }))).toEqual(["hour", "weekday"]);
});

const from = Date.UTC(2026, 1, 20);
const anyUrge = fc
  .record({
    minute: fc.integer({ min: 0, max: 40 * 1_440 }),
    tz: zone,
    strength: fc.option(fc.integer({ min: 0, max: 10 }), { nil: undefined }),
    after: fc.option(fc.integer({ min: 0, max: 10 }), { nil: undefined }),
    minutes: fc.option(fc.integer({ min: 0, max: 90 }), { nil: undefined }),
    trigger: fc.option(fc.constantFrom("a song", "A song", "late", " "), { nil: undefined }),
    helped: fc.option(fc.subarray(["walk", "tea", "Sam"]), { nil: undefined }),
  })
  .map(({ minute, tz, ...body }) =>
    urge(
      zonedAt(from + minute * 60_000, tz),
      Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)),
    ),
  );

test("every number that is drawn can be counted in the records", () => {
  fc.assert(
    fc.property(fc.array(anyUrge, { maxLength: 60 }), (urges) => {
      const past = urges.filter(({ at }) => at.utc <= now.epochMilliseconds);
      const view = insight(stateOf(...urges), now);
      expect(view.urges).toBe(past.length);
      const counted = (what: InsightChart["what"], has: (urge: Urge, key: string) => boolean) => {
        const found = view.charts.find((each) => each.what === what);
        for (const { key, count } of found?.bars ?? [])
          expect(count, `${what} ${key}`).toBe(past.filter((each) => has(each, key)).length);
        return found;
      };
      const local = ({ at }: Urge) => zonedAt(at.utc, at.tz);
      counted("hour", (each, key) => local(each).hour === Number(key));
      counted("weekday", (each, key) => local(each).dayOfWeek === Number(key));
      counted("trigger", ({ body }, key) => body.trigger?.toLowerCase() === key.toLowerCase());
      counted("helped", ({ body }, key) => body.helped?.includes(key) ?? false);
      const both = ({ body: { strength, after } }: Urge) =>
        strength === undefined || after === undefined
          ? ""
          : ["stronger", "same", "weaker"][1 - Math.sign(after - strength)];
      counted("strength", (each, key) => both(each) === key);
      const minutes = counted("minutes", ({ body }, key) => {
        const steps = [-1, 5, 10, 20, 30, 60, Infinity];
        const to = key === "more" ? Infinity : Number(key);
        const least = steps[steps.indexOf(to) - 1] ?? 0;
        return body.minutes !== undefined && body.minutes > least && body.minutes <= to;
      });
      for (const each of view.charts) {
        const sum = each.bars.reduce((all, { count }) => all + count, 0);
        if (each.what !== "helped") expect(sum).toBe(each.total);
        expect(sentenceOf(each)).toContain(String(each.total));
      }
      if (minutes?.what !== "minutes") return;
      const timed = past.flatMap(({ body }) => body.minutes ?? []);
      const atMost = timed.filter((each) => each <= minutes.median).length;
      expect(atMost * 2).toBeGreaterThanOrEqual(timed.length);
    }),
    { numRuns: runs(300) },
  );
});

test("a chart is drawn exactly from when there is enough", () => {
  fc.assert(
    fc.property(fc.array(anyUrge, { maxLength: 40 }), (urges) => {
      const past = urges.filter(({ at }) => at.utc <= now.epochMilliseconds);
      const days = new Set(past.map(({ at }) => dayOf(at))).size;
      const drawn = insight(stateOf(...urges), now).charts.map(({ what }) => what);
      for (const what of ["hour", "weekday"] as const)
        expect(drawn.includes(what)).toBe(
          past.length >= enough[what].urges && days >= enough[what].days,
        );
    }),
    { numRuns: runs(200) },
  );
});
