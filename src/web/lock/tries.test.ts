import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { forgetTries, noteWrong, readTries, waitAfter } from "#web/lock/tries.ts";

const kept = new Map<string, string>();
beforeEach(() => {
  kept.clear();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

const now = 1_795_383_600_000;

test("the first mistakes cost nothing, then each one waits longer, and never longer than five minutes", () => {
  const waits = Array.from(
    { length: 12 },
    (_, wrong) => waitAfter({ wrong, at: now }, now) / 1_000,
  );
  expect(waits).toEqual([0, 0, 0, 5, 15, 30, 60, 300, 300, 300, 300, 300]);
});

test("the wait is over when its time has passed, and a clock set back does not make it endless", () => {
  expect(waitAfter({ wrong: 3, at: now }, now + 4_000)).toBe(1_000);
  expect(waitAfter({ wrong: 3, at: now }, now + 5_000)).toBe(0);
  expect(waitAfter({ wrong: 3, at: now }, now - 86_400_000)).toBe(5_000);
});

test("mistakes are counted through a reload, and forgotten once it opens", () => {
  noteWrong(now);
  noteWrong(now + 1);
  expect(readTries()).toEqual({ wrong: 2, at: now + 1 });
  forgetTries();
  expect(readTries()).toEqual({ wrong: 0, at: 0 });
  kept.set("holdfast.tries", "nonsense");
  expect(readTries()).toEqual({ wrong: 0, at: 0 });
});

test("where the browser keeps nothing, nobody waits", () => {
  vi.stubGlobal("localStorage", undefined);
  expect(waitAfter(noteWrong(now), now)).toBe(0);
  expect(readTries().wrong).toBe(0);
});
