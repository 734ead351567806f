import { readFileSync } from "node:fs";

import { expect, test } from "vitest";

import { situationFrom } from "#regimen/situation.ts";

type Malformed = { readonly situation: unknown; readonly error: { readonly field: string } };

const lines = (name: string) =>
  readFileSync(new URL(`fixtures/${name}`, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "");

const malformed = lines("malformed.jsonl").map((line) => JSON.parse(line) as Malformed);
const [aLine = ""] = lines("decisions.jsonl");
const good = () => (JSON.parse(aLine) as { situation: Record<string, unknown> }).situation;

const fieldOf = (input: unknown) => {
  const read = situationFrom(input);
  return read.ok ? undefined : read.error.field;
};

test("there are thirty malformed situations", () => {
  expect(malformed).toHaveLength(30);
});

test.each(malformed)("the first bad field is named: $error.field", ({ situation, error }) => {
  const read = situationFrom(situation);
  expect(read.ok ? undefined : read.error.field).toBe(error.field);
  expect(read.ok ? "" : read.error.message).toContain(error.field);
});

test.each([null, 7, "text", [], true, undefined])("%j as a whole is no situation", (input) => {
  const read = situationFrom(input);
  expect(read.ok ? undefined : read.error.field).toBe("");
});

test("of two bad fields the first in the order of the page is named", () => {
  expect(fieldOf({ ...good(), callsSinceComplete: -1, wish: 3, lastContactAt: 5 })).toBe(
    "lastContactAt",
  );
  expect(fieldOf({ ...good(), callsSinceComplete: -1, state: 3 })).toBe("state");
});

test("a last contact two minutes after now is used, later is not", () => {
  const at = (second: string) => ({
    ...good(),
    now: "2026-11-22T21:40:00+01:00[Europe/Berlin]",
    lastContactAt: `2026-11-22T21:42:${second}+01:00[Europe/Berlin]`,
  });
  expect(fieldOf(at("00"))).toBeUndefined();
  expect(fieldOf(at("01"))).toBe("lastContactAt");
});

test.each([
  "2026-11-22T21:40:00+01:00",
  "2026-11-22T21:40:00+01:00[+01:00]",
  "2026-11-22T21:40:00+01:00[Europe/Berlin][u-ca=hebrew]",
  "2026-11-22T21:40+01:00[Europe/Berlin]",
  "2026-11-22 21:40:00+01:00[Europe/Berlin]",
  "2026-11-22T21:40:60+01:00[Europe/Berlin]",
  "2026-02-30T21:40:00+01:00[Europe/Berlin]",
  "2026-11-22T21:40:00+01:00[Europe/Atlantis]",
])("%s is no time", (now) => {
  expect(fieldOf({ ...good(), now })).toBe("now");
});

test("state may be absent, null or partial, and unknown fields are left alone", () => {
  const { state, ...rest } = good();
  expect(state).toBeDefined();
  expect(fieldOf(rest)).toBeUndefined();
  expect(fieldOf({ ...rest, state: null, more: 1 })).toBeUndefined();
  expect(fieldOf({ ...rest, state: { urge: 3 } })).toBeUndefined();
  expect(fieldOf({ ...rest, state: { sober: null } })).toBe("state.sober");
});

test("ties may come twice", () => {
  const situation = good() as { plan: object };
  expect(
    fieldOf({ ...situation, plan: { ...situation.plan, ties: ["pet", "pet"] } }),
  ).toBeUndefined();
});
