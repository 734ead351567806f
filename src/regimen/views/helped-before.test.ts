import { expect, test } from "vitest";

import type { Happening } from "#regimen/event.ts";
import { deletion, stateOf, tell, time } from "#regimen/events.testing.ts";
import { helpedBefore } from "#regimen/views/helped-before.ts";

type Body = Extract<Happening, { type: "urge" }>["body"];

const urge = (at: string, body: Partial<Body>) =>
  tell(at, { type: "urge", body: { left: true, ...body } });

const night = time("2026-03-20T00:30");

test("what helped in the same moment stands first, then at the same hour, then most often", () => {
  const state = stateOf(
    urge("2026-03-01T14:00", { helped: ["tea"] }),
    urge("2026-03-02T15:00", { helped: ["tea"] }),
    urge("2026-03-03T23:10", { helped: ["a walk"] }),
    urge("2026-03-04T12:00", { helped: ["a call"], trigger: "In bed " }),
  );
  expect(helpedBefore(state, night, "in bed")).toEqual([
    { what: "a call", times: 1 },
    { what: "a walk", times: 1 },
    { what: "tea", times: 2 },
  ]);
  expect(helpedBefore(state, night).map(({ what }) => what)).toEqual(["a walk", "tea", "a call"]);
});

test("only where I let it be, and never what I deleted", () => {
  const slipped = urge("2026-03-01T14:00", { helped: ["wine"], left: false });
  const gone = urge("2026-03-02T14:00", { helped: ["tea"] });
  expect(helpedBefore(stateOf(slipped, gone, deletion(gone.id)), night)).toEqual([]);
});

test("a list stays short, and something named twice in one urge counts once", () => {
  const state = stateOf(
    ...["a", "b", "c", "d", "e"].map((what) => urge("2026-03-01T14:00", { helped: [what, what] })),
  );
  expect(helpedBefore(state, night)).toHaveLength(4);
  expect(helpedBefore(state, night)[0]?.times).toBe(1);
});
