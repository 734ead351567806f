import { expect, test } from "vitest";

import { emptyState, type State } from "#regimen/apply.ts";
import { copyDue, type CopyMarks } from "#web/data/copy-due.ts";

const none: CopyMarks = { lastSaved: "", copyFrom: "" };
const lived: State = {
  ...emptyState,
  looks: Object.fromEntries(
    Array.from({ length: 5 }, (_, at) => [String(at), [0, "UTC", 0, "photos"] as const]),
  ),
};
const on = (today: string) => ({
  today,
  add: (days: number) =>
    new Date(Date.parse(`${today}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10),
});

test("nothing is said while there is little to lose, or in the first week", () => {
  expect(copyDue(emptyState, none, on("2026-11-28"))).toEqual({ due: false });
  expect(copyDue(lived, none, on("2026-11-28"))).toEqual({ due: false, from: "2026-12-05" });
  const noted = { ...none, copyFrom: "2026-12-05" };
  expect(copyDue(lived, noted, on("2026-12-04")).due).toBe(false);
  expect(copyDue(lived, noted, on("2026-12-05")).due).toBe(true);
});

test("a fresh copy, or a later, gives a month of quiet", () => {
  const saved = { lastSaved: "2026-12-05", copyFrom: "2026-12-05" };
  expect(copyDue(lived, saved, on("2026-12-06")).due).toBe(false);
  expect(copyDue(lived, saved, on("2027-01-03")).due).toBe(false);
  expect(copyDue(lived, saved, on("2027-01-04")).due).toBe(true);
  expect(copyDue(lived, { ...none, copyFrom: "2027-01-04" }, on("2027-01-03")).due).toBe(false);
});
