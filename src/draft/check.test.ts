import { readFileSync } from "node:fs";

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { check } from "#draft/check.ts";
import { labels, type Label, type LabelModel } from "#draft/label.ts";
import type { Message } from "#draft/score.testing.ts";
import { verdicts } from "#draft/label.ts";
import { wordCount } from "#draft/verdict.ts";

const dev = readFileSync("training/data/dev.jsonl", "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Message);

/** Gives each segment the first label whose words it holds, else business. */
const modelOf =
  (cues: Partial<Record<Label, string>>): LabelModel =>
  (segments) =>
    segments.map(({ text }) => {
      const found =
        labels.find((label) => text.includes(cues[label] ?? "\u0000none")) ?? "logistics";
      return Object.fromEntries(
        labels.map((label) => [label, label === found ? 0.95 : 0.01]),
      ) as Record<Label, number>;
    });

const model = modelOf({
  courtesy: "Hi Sam",
  feelings: "lonely",
  blame: "Typical",
  chat: "haha",
  pressure: "Answer",
  pretext: "hair tie",
});
const ask = (text: string, context = {}) => check(text, context, model);

describe("the verdict", () => {
  it("is to send what is business and brief", () => {
    expect(ask("Hi Sam, the bike is ready on Sat at 10.").verdict).toBe("send");
  });

  it("is to trim what has business and something else in it", () => {
    const found = ask("Hi Sam, the bike is ready on Sat at 10. The flat is lonely. Bring the key.");
    expect(found.verdict).toBe("trim");
    expect(found.trimmed).toBe("Hi Sam, the bike is ready on Sat at 10. Bring the key.");
    expect(found.findings.map(({ label }) => label)).toEqual(["feelings"]);
  });

  it("is to hold what settles nothing", () => {
    expect(ask("Hi Sam,")).toMatchObject({ verdict: "hold", trimmed: null });
    expect(ask("I have your hair tie").verdict).toBe("hold");
    expect(ask(" ").verdict).toBe("hold");
  });

  it("is to stop at any pressure, whatever else is there", () => {
    expect(ask("The bike is ready on Sat. Answer")).toMatchObject({
      verdict: "stop",
      trimmed: null,
    });
  });

  it("is to stop and show help where somebody may be in danger, and never offers a text", () => {
    const found = ask("The key is under the pot. I don't want to be here any more.");
    expect(found).toMatchObject({ verdict: "stop", trimmed: null, crisis: true });
    expect(found.advice[0]).toBe("help-first");
    expect(found.findings.every(({ fix }) => fix === undefined)).toBe(true);
  });

  it("leaves it to somebody else where the ex asked for no contact, unless a channel is agreed", () => {
    const text = "The bike is ready on Sat at 10.";
    expect(ask(text, { toldNotToContact: true })).toMatchObject({
      verdict: "stop",
      trimmed: null,
      advice: ["somebody-else"],
    });
    expect(ask(text, { toldNotToContact: true, channelAgreed: true }).verdict).toBe("send");
  });

  it("lets a long list of facts stand, and trims business that rambles", () => {
    const list = Array.from(
      { length: 9 },
      (_, at) => `${at + 1}. the box with the books, room ${at + 2}, by Friday`,
    );
    expect(ask(list.join("\n")).verdict).toBe("send");
    const ramble = `${"it is what it is and so it goes on and on. ".repeat(8)}Can you sign by Friday?`;
    expect(ask(ramble)).toMatchObject({ verdict: "trim", trimmed: "Can you sign by Friday?" });
  });
});

describe("the trimmed text", () => {
  it("is whole sentences in the writer's own words", () => {
    expect(ask("Typical. Also the rent is 640 on the 1st and im lonely").trimmed).toBe(
      "The rent is 640 on the 1st.",
    );
    expect(ask("Typical. Also the rent is 640 on the 1st. haha").trimmed).toBe(
      "The rent is 640 on the 1st.",
    );
    expect(ask("key is w mo, but u know im lonely").trimmed).toBe("key is w mo.");
  });

  it("keeps the lines of a message", () => {
    expect(ask("Hi Sam,\nthe rent is 640.\nTypical.\nPay by Friday.").trimmed).toBe(
      "Hi Sam,\nthe rent is 640.\nPay by Friday.",
    );
  });

  it("passes itself, and is never long", () => {
    for (const message of dev) {
      const { trimmed } = check(message.text, message.context ?? {});
      if (trimmed === null) continue;
      expect(check(trimmed, message.context ?? {}).verdict, trimmed).toBe("send");
      expect(wordCount(trimmed)).toBeLessThanOrEqual(75);
    }
  });
});

describe("what the writer says counts", () => {
  it("forgets a finding that was dismissed, wherever the words stand", () => {
    const first = ask("The rent is 640. The flat is lonely.");
    const dismissed = first.findings.map(({ hash }) => hash);
    expect(ask("Rent: 640 a month. The flat is lonely.", { dismissed }).verdict).toBe("send");
    expect(ask("The rent is 640. So lonely.", { dismissed }).verdict).toBe("trim");
  });

  it("goes on showing help when a crisis is said to be none", () => {
    const text = "The rent is 640. I want to die.";
    const dismissed = check(text).findings.map(({ hash }) => hash);
    expect(check(text, { dismissed })).toMatchObject({ verdict: "send", crisis: true });
  });

  it("switches a rule off, but never one for a crisis", () => {
    const text = "I miss you so much. The rent is 640.";
    expect(ask(text).verdict).toBe("trim");
    expect(ask(text, { rulesOff: ["missing-them"] }).verdict).toBe("send");
    expect(check("I want to die", { rulesOff: ["care", "danger-words"] }).crisis).toBe(true);
  });

  it("reads a private name as a name", () => {
    const lone = modelOf({ feelings: "Joy" });
    expect(check("Joy has a cough today", {}, lone).verdict).toBe("hold");
    expect(check("Joy has a cough today", { names: ["Joy"] }, lone).verdict).toBe("send");
  });
});

describe("advice", () => {
  it("is for what may be sent: one question, one topic, by day, once", () => {
    const text = "Is the rent paid? Is the dog at the vet?";
    expect(ask(text, { localHour: 2 }).advice).toEqual([
      "one-question",
      "one-topic",
      "not-at-night",
      "then-wait",
    ]);
    expect(ask("The rent is 640.", { localHour: 9 }).advice).toEqual(["then-wait"]);
  });
});

describe("any text", () => {
  const holds = (text: string) => {
    const found = check(text, { names: ["Hope"], localHour: 3 });
    expect(verdicts).toContain(found.verdict);
    found.spans.forEach((span, at) => {
      expect(span.labels.length).toBeGreaterThan(0);
      expect(found.spans[at + 1]?.start ?? text.length).toBe(span.end);
      for (const { start, end } of span.evidence)
        expect(start >= 0 && end <= text.length && start < end).toBe(true);
    });
    if (found.trimmed !== null)
      expect(check(found.trimmed, { names: ["Hope"] }).verdict).toBe("send");
    expect(check(text, { names: ["Hope"], localHour: 3 })).toEqual(found);
  };

  it("is checked without a fault, every finding inside it", () => {
    const pieces = fc.constantFrom(...dev.flatMap(({ spans }) => spans.map((span) => span.text)));
    const texts = fc.oneof(
      fc.string({ unit: "binary", maxLength: 300 }),
      fc.array(fc.nat(0xffff), { maxLength: 100 }).map((units) => String.fromCharCode(...units)),
      fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join(" ")),
    );
    fc.assert(fc.property(texts, holds), { seed: 6, numRuns: 300 });
  });

  it.each([
    "\ud800",
    "\udc00\ud800",
    "🙂".repeat(500),
    "مرحبا كيف حالك",
    "\u0000",
    "i want to \u0000 die",
    "\u202egnihton",
    "‍️",
  ])("even %j", holds);

  const mega = 1_000_000;
  it.each([
    ["one letter", "a".repeat(mega)],
    ["dots", ".".repeat(mega)],
    ["white space", `a${" ".repeat(mega)}b`],
    ["faces", "🙂".repeat(mega / 2)],
    ["quotes", '"'.repeat(mega)],
    ["digits and commas", "1,".repeat(mega / 2)],
    ["a run-on", "i miss u and the bike is at 10 on sat so ".repeat(mega / 41)],
  ])(
    "of a million characters is done in time linear in its length: %s",
    (_, text) => {
      const small = timed(text.slice(0, mega / 8));
      expect(timed(text)).toBeLessThan(Math.max(400, small) * 8 * 6);
    },
    60_000,
  );
});

const timed = (text: string): number => {
  const start = performance.now();
  check(text);
  return performance.now() - start;
};
