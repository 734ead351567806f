import fc from "fast-check";
import { expect, test } from "vitest";

import { draftFrom, draftText, type DraftRow } from "#web/compose/draft-row.ts";
import { runs } from "#soak.testing.ts";

const row: DraftRow = {
  answered: { purpose: "loose-end", someoneElseCould: false, canWait: false, channel: "text" },
  at: 1_764_000_000_000,
  text: "Can I get the bike on Saturday?\nThanks \u{1f64f}",
  dismissed: ["00a1"],
  begun: true,
  welcome: 3,
  waiting: { since: 1_764_000_100_000, wait: "ten-minutes" },
  copied: false,
};

test("what I wrote is the same after a reload", () => {
  expect(draftFrom(draftText(row))).toEqual(row);
});

test("how I was then is not kept: it is asked anew", () => {
  const answered = { ...row.answered, urge: 9, sober: false, motive: "angry" } as const;
  expect(draftFrom(draftText({ ...row, answered }))?.answered).toEqual(row.answered);
});

test("anything else is no draft, and never an error", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(draftFrom(text)).toBeUndefined();
    }),
    { numRuns: runs(1_000) },
  );
});

test("a part that nobody knows is left out, and the text stays", () => {
  const odd = JSON.stringify({ ...row, waiting: { since: 1, wait: "years" }, welcome: "much" });
  const { waiting: _waiting, welcome: _welcome, ...rest } = row;
  expect(draftFrom(odd)).toEqual(rest);
});
