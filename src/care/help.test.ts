import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { countries } from "#care/country.ts";
import { helpFor, type GroupId, type Need } from "#care/help.ts";
import { groupWords } from "#care/words.en.ts";

const order = (need: Need): readonly GroupId[] => helpFor(need).map(({ id }) => id);
const linesOf = (need: Need, id: GroupId): readonly string[] =>
  helpFor(need)
    .filter((group) => group.id === id)
    .flatMap(({ lines }) => lines.map((line) => line.id));

describe("the order", () => {
  test("told to stay away, I see first who can help me with what I do", () => {
    expect(order({ country: "GB", mode: "closed" })[0]).toBe("own-behaviour");
    expect(linesOf({ country: "GB", mode: "closed" }, "own-behaviour")).toEqual(["gb-respect"]);
  });

  test("told to stay away but also afraid, I see first who can keep me safe", () => {
    const seen = order({ country: "AU", mode: "closed", afraid: true });
    expect(seen.slice(0, 2)).toEqual(["abused", "own-behaviour"]);
  });

  test("afraid, I am not met with lines for people who hurt others", () => {
    const seen = order({ country: "GB", mode: "safety" });
    expect(seen[0]).toBe("abused");
    expect(seen.indexOf("own-behaviour")).toBe(seen.length - 2);
    expect(order({ mode: "full", afraid: true })).toEqual(seen);
  });

  test("worried about what I might do, I see that first in any mode", () => {
    expect(order({ mode: "full", ownBehaviour: true })[0]).toBe("own-behaviour");
    expect(order({ mode: "full", ownBehaviour: true, afraid: true })[0]).toBe("abused");
  });

  test("in danger, the emergency number comes before all else", () => {
    expect(order({ country: "DE", mode: "closed", afraid: true, inDanger: true })[0]).toBe(
      "emergency",
    );
    expect(linesOf({ country: "DE", inDanger: true }, "emergency")).toEqual(["eu-112"]);
  });

  test("under 18, lines for me come first, and it is said that we have none yet", () => {
    expect(order({ country: "US", under18: true })[0]).toBe("under-18");
    expect(helpFor({ under18: true })[0]?.sourced).toBe(false);
    expect(groupWords["under-18"].none).toContain("an adult you trust");
  });

  test("with nothing known of me, a listening ear comes first", () => {
    expect(order({})).toEqual([
      "crisis",
      "emergency",
      "abused",
      "own-behaviour",
      "under-18",
      "anywhere",
    ]);
  });
});

describe("the lines", () => {
  test("in the United States I can call, text or chat with 988", () => {
    expect(linesOf({ country: "US" }, "crisis")).toEqual(["us-988"]);
  });

  test("in Germany the number that two entries share is shown once, with its own hours", () => {
    expect(linesOf({ country: "DE" }, "abused")).toEqual(["de-hilfetelefon", "eu-116006"]);
  });

  test("in Belgium I am not sent to a line that Belgium does not have", () => {
    expect(linesOf({ country: "BE" }, "abused")).toEqual(["eu-116016"]);
  });

  test("where we have no line, the world's list stands in and the screen can say so", () => {
    const crisis = helpFor({ country: "DE" }).find(({ id }) => id === "crisis");
    expect(crisis?.sourced).toBe(false);
    expect(crisis?.lines.map(({ id }) => id)).toEqual(["world-findahelpline"]);
  });
});

const needs = fc.record(
  {
    country: fc.oneof(
      fc.constantFrom(...countries),
      fc.constantFrom("EU", "world", "__proto__", "constructor", "gb", ""),
      fc.string(),
    ),
    mode: fc.constantFrom("closed", "safety", "limited", "full"),
    afraid: fc.boolean(),
    ownBehaviour: fc.boolean(),
    inDanger: fc.boolean(),
    under18: fc.boolean(),
  },
  { requiredKeys: [] },
);

test("whoever and wherever I am, help is there: each kind once, the world's list last", () => {
  fc.assert(
    fc.property(needs, (need) => {
      const groups = helpFor(need);
      expect(groups.map(({ id }) => id).toSorted()).toEqual(
        ["abused", "anywhere", "crisis", "emergency", "own-behaviour", "under-18"].toSorted(),
      );
      const last = groups.at(-1);
      expect(last?.id).toBe("anywhere");
      expect(last?.lines.map(({ id }) => id)).toEqual(["world-findahelpline"]);
      for (const { id, lines, sourced } of groups)
        if (id !== "emergency" || sourced) expect(lines.length).toBeGreaterThan(0);
    }),
    { numRuns: 2_000 },
  );
});
