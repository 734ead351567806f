import { expect, test } from "vitest";

import type { Happening } from "#regimen/event.ts";
import { stateOf, tell, time } from "#regimen/events.testing.ts";
import { momentOf } from "#regimen/moment.ts";
import { looseEnds, type LooseEnd } from "#regimen/views/loose-ends.ts";
import { changedEnd, endBody, laterDay, type EndBody } from "#web/journal/end-body.ts";

const now = time("2026-03-10T12:00");
const ends = (...bodies: readonly EndBody[]) =>
  looseEnds(
    stateOf(...bodies.map((body) => tell(now, { type: "loose-end", body } satisfies Happening))),
    now,
  );
const only = ({ open, parked, done }: ReturnType<typeof ends>): LooseEnd => {
  const [end] = [...open, ...parked, ...done];
  if (end === undefined) throw new Error("no loose end");
  return end;
};

test("each change keeps all the rest", () => {
  const whole = { text: "keys", state: "open", whoElse: "Sam", note: "two of them" } as const;
  const end = only(ends(whole));
  expect(changedEnd(end, {})).toEqual(whole);
  expect(changedEnd(end, { state: "done" })).toEqual({ ...whole, state: "done" });
  expect(changedEnd(end, { whoElse: " " })).toEqual({
    text: "keys",
    state: "open",
    note: "two of them",
  });
});

test("what is taken up or done again waits for no day any more", () => {
  const until = time("2026-03-20T00:00");
  const parked = only(ends({ text: "keys", state: "parked", until: momentOf(until) }));
  expect(changedEnd(parked, { note: "soon" })).toMatchObject({ until: momentOf(until) });
  expect(changedEnd(parked, { state: "open" })).toEqual({ text: "keys", state: "open" });
});

test("what I add is kept without the blanks around it", () => {
  const said = { text: " keys ", whoElse: "", note: " ", state: "open", until: undefined } as const;
  expect(endBody(said)).toEqual({ text: "keys", state: "open" });
});

test("a day to wait for begins at midnight, and is never today", () => {
  expect(laterDay("2026-03-11", now)?.toString()).toBe(time("2026-03-11T00:00").toString());
  expect(laterDay("2026-03-10", now)).toBeUndefined();
  expect(laterDay("", now)).toBeUndefined();
});
