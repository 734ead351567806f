import { expect, test } from "vitest";

import type { Event, EventId, Happening } from "#regimen/event.ts";
import {
  answered,
  change,
  deletion,
  safety,
  start,
  stateOf,
  tell,
  time,
} from "#regimen/events.testing.ts";
import { momentOf } from "#regimen/moment.ts";
import { batchOf, looseEnds } from "#regimen/views/loose-ends.ts";

type Body = Extract<Happening, { type: "loose-end" }>["body"];

const end = (at: string, body: Body, ref?: EventId) =>
  tell(at, { type: "loose-end", body }, ref === undefined ? {} : { ref });
const open = (at: string, text: string) => end(at, { text, state: "open" });

const words = (list: readonly { readonly text: string }[]) => list.map(({ text }) => text);

test("what is open stands in the order of adding, also after a correction", () => {
  const keys = open("2026-03-01T12:00", "keys");
  const deposit = open("2026-03-02T12:00", "deposit");
  const mended = end(
    "2026-03-05T12:00",
    { text: "the keys", state: "open", note: "spare" },
    keys.id,
  );
  const { open: now } = looseEnds(stateOf(deposit, keys, mended), time("2026-03-06T12:00"));
  expect(words(now)).toEqual(["the keys", "deposit"]);
  expect(now[0]).toMatchObject({ id: keys.id, note: "spare", added: keys.at, whoElse: undefined });
  expect(now.map(({ shown }) => shown)).toEqual([mended.id, deposit.id]);
});

test("what is parked until a moment is open again when it has come", () => {
  const until = time("2026-03-20T09:00");
  const state = stateOf(
    end("2026-03-01T12:00", { text: "keys", state: "parked", until: momentOf(until) }),
  );
  const before = looseEnds(state, time("2026-03-20T08:59"));
  expect(before.parked[0]).toMatchObject({ text: "keys", state: "parked" });
  expect(before.parked[0]?.until?.toString()).toBe(until.toString());
  const after = looseEnds(state, until);
  expect(after.open[0]).toMatchObject({ text: "keys", state: "open", until: undefined });
  expect(after.parked).toEqual([]);
});

const parked = [
  answered(),
  start("2026-03-01T12:00"),
  end("2026-03-02T12:00", { text: "keys", state: "parked" }),
];

test("what is parked for the run is open when it is complete", () => {
  const state = stateOf(...parked);
  expect(words(looseEnds(state, time("2026-03-31T11:59")).parked)).toEqual(["keys"]);
  expect(words(looseEnds(state, time("2026-03-31T12:00")).open)).toEqual(["keys"]);
});

test.each([
  ["closed", { boundaries: ["blocked"] }],
  ["safety", { afraidOfThem: true }],
] as const)("in %s the end of a run that nobody sees opens nothing", (_, held) => {
  const state = stateOf(...parked, change("2026-03-03T12:00", { safety: safety(held) }));
  expect(words(looseEnds(state, time("2026-05-01T12:00")).parked)).toEqual(["keys"]);
});

test("done is done, and deleted is gone", () => {
  const keys = open("2026-03-01T12:00", "keys");
  const done = end("2026-03-05T12:00", { text: "keys", state: "done" }, keys.id);
  const now = time("2026-03-06T12:00");
  expect(words(looseEnds(stateOf(keys, done), now).done)).toEqual(["keys"]);
  const none = looseEnds(stateOf(keys, done, deletion(keys.id)), now);
  expect(none).toEqual({ open: [], parked: [], done: [] });
});

test("what goes into one message stands together until one of it is done or taken out", () => {
  const keys = open("2026-03-01T12:00", "keys");
  const lamp = end("2026-03-02T12:00", { text: "lamp", state: "parked", with: keys.id });
  const bike = end("2026-03-03T12:00", { text: "bike", state: "open", with: keys.id });
  const now = time("2026-03-06T12:00");
  const batchesIn = (...events: readonly Event[]) => {
    const ends = looseEnds(stateOf(...events), now);
    return [...ends.open, ...ends.parked].map((each) => words(batchOf(each, ends)));
  };
  expect(batchesIn(keys, lamp, bike)).toEqual([
    ["bike", "lamp"],
    ["keys", "lamp"],
    ["keys", "bike"],
  ]);
  const done = end("2026-03-04T12:00", { text: "keys", state: "done" }, keys.id);
  expect(batchesIn(keys, lamp, bike, done)).toEqual([[], []]);
  expect(batchesIn(keys, lamp, bike, deletion(keys.id))).toEqual([[], []]);
  const out = end("2026-03-04T12:00", { text: "bike", state: "open" }, bike.id);
  expect(batchesIn(keys, lamp, bike, out)).toEqual([["lamp"], [], ["keys"]]);
});
