import { describe, expect, it } from "vitest";

import { finderOf } from "#draft/rule.ts";
import { rules } from "#draft/rule-list.ts";

describe.each(rules.map((rule) => [rule.id, rule] as const))("the rule %s", (_, rule) => {
  const find = finderOf(rule);

  it.each(rule.catches)("sees: %s", (text) => {
    expect(find(text)).not.toEqual([]);
  });

  it.each(rule.allows)("lets stand: %s", (text) => {
    expect(find(text)).toEqual([]);
  });

  it("says what it looks for and where that comes from", () => {
    expect(rule.says).not.toBe("");
    expect(rule.source).not.toBe("");
    expect(rule.catches.length).toBeGreaterThan(1);
    expect(rule.allows.length).toBeGreaterThan(0);
  });
});

it("gives each rule a name of its own", () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
});
