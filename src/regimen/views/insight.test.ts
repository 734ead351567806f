import fc from "fast-check";
import { expect, test } from "vitest";

import type { Event } from "#regimen/event.ts";
import { answered, change, safety, start, stateOf, tell, time } from "#regimen/events.testing.ts";
import { sentenceOf } from "#regimen/insight.en.ts";
import { weeks } from "#regimen/views/weeks.ts";
import { dayOf, momentOf } from "#regimen/moment.ts";
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

const sentence = (what: InsightChart["what"], events: readonly Event[]) =>
  sentenceOf(chart(what, events) ?? failed());

test("what chance alone could have made is not called a rule", () => {
  // Each weekday three times in three weeks, and one Thursday more.
  const flat = Array.from({ length: 21 }, (_, at) => urge(time(day("2026-02-16", at))));
  const uneven = [...flat, urge("2026-03-05T08:00")];
  expect(sentence("weekday", uneven)).toBe("No day stands out in your 22 urges.");
  const sundays = [1, 2, 3, 4, 5, 6].map((minute) => urge(`2026-03-08T09:0${minute}`));
  expect(sentence("weekday", [...flat, ...sundays])).toBe(
    "The most came on Sunday: 9, of 27 urges.",
  );
  const near = [1, 2, 3, 4, 5, 6, 7].map((on) =>
    urge(`2026-03-0${on}T20:00`, { trigger: on < 5 ? "A song" : "A photo" }),
  );
  expect(sentence("trigger", near)).toBe(
    'Most often it was "A song" and "A photo": 4 and 3, of 7 urges.',
  );
});

const day = (from: string, days: number): string =>
  `${new Date(Date.parse(`${from}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)}T22:10`;

test("hours are told as the stretch in which the most came, as hard hours are", () => {
  const hours = ["21:30", "22:10", "22:40", "23:15"];
  const nights = Array.from({ length: 12 }, (_, at) => urge(on(at + 1, hours[at % 4])));
  expect(sentence("hour", nights)).toBe("From 21:00 to 00:00 came 12 of 12 urges.");
  const around = Array.from({ length: 24 }, (_, at) =>
    urge(on(1 + (at % 12), `${String(at).padStart(2, "0")}:10`)),
  );
  expect(sentence("hour", around)).toBe("No hour stands out in your 24 urges.");
});

test("of weekdays nothing is said before each of them has come twice", () => {
  const from = (first: number) =>
    Array.from({ length: 14 }, (_, at) => urge(on(first + (at % 10))));
  expect(chart("weekday", from(7))).toBe(undefined);
  expect(chart("weekday", from(6))).not.toBe(undefined);
});

test("a week before the first day says nothing of looks", () => {
  // Sunday evening, the last hours of its week: no day of that week counts.
  const run = [
    answered(),
    start("2026-03-01T23:00"),
    tell(on(9), { type: "look", body: { at: "car" } }),
  ];
  expect(chart("looks", run)?.bars).toEqual([
    { key: "2026-03-02", count: 0 },
    { key: "2026-03-09", count: 1 },
    { key: "2026-03-16", count: 0 },
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
      const since = Math.min(...past.map(({ at }) => dayOf(at)));
      for (const what of ["hour", "weekday"] as const)
        expect(drawn.includes(what)).toBe(
          past.length >= enough[what].urges &&
            days >= enough[what].days &&
            (what === "hour" || dayOf(momentOf(now)) - since >= enough.weekday.whole),
        );
    }),
    { numRuns: runs(200) },
  );
});

const dayMs = 86_400_000;
const anyRun = fc.record({
  started: fc.integer({ min: 1, max: 80 }),
  looks: fc.array(fc.integer({ min: 0, max: 80 * 1_440 }), { maxLength: 30 }),
  contacts: fc.array(fc.integer({ min: 0, max: 80 * 1_440 }), { maxLength: 6 }),
  firstWeekday: fc.constantFrom(1, 6, 7),
});

test("looks and days week by week are those that can be counted, day by day, in the records", () => {
  fc.assert(
    fc.property(anyRun, ({ started, looks, contacts, firstWeekday }) => {
      const before = (minutes: number) =>
        zonedAt(now.epochMilliseconds - minutes * 60_000, now.timeZoneId);
      const first = before(started * 1_440);
      const lookEvents = looks.map((each) =>
        tell(before(each), { type: "look", body: { at: "car" } }),
      );
      const contactEvents = contacts
        .map(before)
        .filter((at) => at.epochMilliseconds > first.epochMilliseconds)
        .map((at) => tell(at, { type: "contact.made", body: { channel: "text", counts: true } }));
      const state = stateOf(
        answered(),
        tell(first, { type: "start.set", body: { sure: true, over: false } }),
        ...lookEvents,
        ...contactEvents,
      );
      const view = insight(state, now, firstWeekday);
      const inWeek = (key: string, at: Zoned) => {
        const from = Date.parse(`${key}T00:00Z`);
        const date = Date.parse(`${at.toPlainDate().toString()}T00:00Z`);
        return date >= from && date < from + 7 * dayMs;
      };
      const local = ({ at }: Event) => zonedAt(at.utc, now.timeZoneId);
      for (const { what, bars, total } of view.charts) {
        if (what === "looks") {
          const since = lookEvents.filter(({ at }) => at.utc > first.epochMilliseconds);
          for (const { key, count } of bars)
            expect(count, key).toBe(since.filter((each) => inWeek(key, local(each))).length);
        } else if (what === "days") {
          for (const { key, count, of } of bars) {
            const dates = Array.from(
              { length: 7 },
              (_, at) => Date.parse(`${key}T00:00Z`) + at * dayMs,
            )
              .map((ms) => new Date(ms).toISOString().slice(0, 10))
              .filter(
                (date) =>
                  date > first.toPlainDate().toString() && date < now.toPlainDate().toString(),
              );
            const broken = new Set(
              contactEvents.map((each) => local(each).toPlainDate().toString()),
            );
            expect(of, key).toBe(dates.length);
            expect(count, key).toBe(dates.filter((date) => !broken.has(date)).length);
          }
        }
        expect(total).toBe(bars.reduce((sum, { count, of = count }) => sum + of, 0));
        expect(bars.length).toBeLessThanOrEqual(8);
      }
      // Nothing that a week holds is left out because of how it is drawn.
      const all = weeks(state, now, 8, firstWeekday) ?? [];
      const drawn = view.charts.find(({ what }) => what === "looks");
      if (drawn !== undefined)
        expect(drawn.total).toBe(all.reduce((sum, each) => sum + each.looks, 0));
    }),
    { numRuns: runs(300) },
  );
});
