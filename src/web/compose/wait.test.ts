import { expect, test } from "vitest";

import { time } from "#regimen/events.testing.ts";
import { copyFrom, isNight, isOver, notAhead, waitsAt, type Wait } from "#web/compose/wait.ts";

const waiting = (since: string, wait: Wait) => ({ since: time(since).epochMilliseconds, wait });
const from = (since: string, wait: Wait, now: string): string =>
  copyFrom(waiting(since, wait), time(now)).toPlainDateTime().toString();

test("it is night from eleven to six", () => {
  const night = ["22:59", "23:00", "02:10", "05:59", "06:00"].map((at) =>
    isNight(time(`2026-11-22T${at}`)),
  );
  expect(night).toEqual([false, true, true, true, false]);
});

test("by day I can choose not to wait, at night I can't", () => {
  expect(waitsAt(time("2026-11-22T14:00"))).toContain("none");
  expect(waitsAt(time("2026-11-22T23:30"))).not.toContain("none");
});

test.each<readonly [Wait, string]>([
  ["none", "2026-11-22T14:00:00"],
  ["ten-minutes", "2026-11-22T14:10:00"],
  ["hour", "2026-11-22T15:00:00"],
  ["morning", "2026-11-23T10:00:00"],
])("by day a wait of %s is over when I chose", (wait, over) => {
  expect(from("2026-11-22T14:00", wait, "2026-11-22T14:00")).toBe(over);
});

test("what I chose by day is ten minutes at least once it is night", () => {
  expect(from("2026-11-22T22:58", "none", "2026-11-22T23:01")).toBe("2026-11-22T23:08:00");
  expect(isOver(waiting("2026-11-22T22:58", "none"), time("2026-11-22T23:01"))).toBe(false);
  expect(isOver(waiting("2026-11-22T22:58", "none"), time("2026-11-22T23:08"))).toBe(true);
});

test("a clock that was set back does not make me wait longer than I chose", () => {
  const now = time("2026-11-21T14:00");
  const begun = notAhead(waiting("2026-11-22T14:00", "hour"), now);
  expect(copyFrom(begun, now).toPlainDateTime().toString()).toBe("2026-11-21T15:00:00");
  expect(notAhead(waiting("2026-11-21T13:30", "hour"), now).since).toBe(
    time("2026-11-21T13:30").epochMilliseconds,
  );
});
