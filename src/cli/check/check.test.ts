import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, describe, expect, it } from "vitest";

import { checkWords } from "#cli/check/words.en.ts";
import { run } from "#cli/run.testing.ts";

const folder = mkdtempSync(join(tmpdir(), "holdfast-check-"));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (text: string | Uint8Array): string => {
  const path = join(folder, "note.txt");
  writeFileSync(path, text);
  return path;
};

describe("check FILE", () => {
  it("ends with 0 when the message can be sent", async () => {
    const { code, out, err } = await run([
      "check",
      file("Can I collect the bike on Saturday at 10?\n"),
    ]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("You can send it.");
  });

  it("prints line, column, label and reason like a linter, and what can be sent", async () => {
    const text = "The rent is 640 on the 1st.\n  I miss you so much.\n";
    const { code, out } = await run(["check", file(text)]);
    expect(code).toBe(1);
    expect(out).toContain("note.txt:2:3  feelings  Here you tell them how you feel.");
    expect(out).toContain("What you can send:\n\nThe rent is 640 on the 1st.\n");
  });

  it("reads standard input when no file is named", async () => {
    const { code, out } = await run(["check"], ["I miss you so much"]);
    expect([code, out.startsWith("message:1:1  feelings")]).toEqual([1, true]);
  });

  it("puts help first where somebody may be in danger, and offers no text", async () => {
    const { code, out } = await run(["check"], ["The key is under the pot. I want to die."]);
    expect(code).toBe(1);
    expect(out).toContain("112");
    expect(out.indexOf("112")).toBeLessThan(out.indexOf("message:1:27"));
    expect(out).not.toContain("What you can send");
  });

  it.each([
    [["check", "a", "b"], "one file"],
    [["check", "--jsonl", "a"], "no file"],
    [["check", "--what"], "--what"],
    [["check", join(folder, "none.txt")], "could not be read"],
  ])("ends with 2 on %j", async (args, words) => {
    const { code, out, err } = await run(args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(words);
  });

  it("says so when the file is no text", async () => {
    const { code, err } = await run(["check", file(Buffer.from([0xff, 0xfe]))]);
    expect([code, err]).toEqual([2, "The message is not UTF-8 text.\n"]);
  });
});

const line = (value: unknown): string => `${JSON.stringify(value)}\n`;
const answersIn = (out: string): readonly unknown[] =>
  out
    .split("\n")
    .slice(0, -1)
    .map((each): unknown => JSON.parse(each));

describe("check --jsonl", () => {
  it("answers each line in order, with spans over the whole text", async () => {
    const text = "Hi Sam, the rent is 640 on the 1st. I miss you so much";
    const { code, out, err } = await run(
      ["check", "--jsonl"],
      [line({ id: "a", text }), "\n", line({ id: 2, text: "" })],
    );
    expect([code, err]).toEqual([0, ""]);
    expect(answersIn(out)).toEqual([
      {
        id: "a",
        verdict: "trim",
        spans: [
          { start: 0, end: 8, labels: ["courtesy"], why: expect.any(String) as string },
          { start: 8, end: 36, labels: ["logistics"], why: expect.any(String) as string },
          {
            start: 36,
            end: 54,
            labels: ["feelings"],
            why: expect.stringContaining("feel") as string,
          },
        ],
        trimmed: "Hi Sam, the rent is 640 on the 1st.",
      },
      { id: 2, verdict: "hold", spans: [], trimmed: null },
    ]);
  });

  it("takes the context", async () => {
    const text = "The rent is 640 on the 1st.";
    const { out } = await run(
      ["check", "--jsonl"],
      [line({ id: "a", text, context: { toldNotToContact: true } })],
    );
    expect(answersIn(out)).toMatchObject([{ verdict: "stop", trimmed: null }]);
  });

  it.each<readonly [string | Uint8Array, object]>([
    ["what\n", { error: { field: "", message: checkWords.notJson } }],
    ['{"id":1,\n', { error: { field: "" } }],
    ["null\n", { error: { field: "", message: checkWords.notAnObject } }],
    [Buffer.from([0xff, 0x0a]), { error: { field: "" } }],
    [line({ id: null, text: "a" }), { error: { field: "id" } }],
    [line({ id: "x", text: "a", context: null }), { id: "x", error: { field: "context" } }],
    [
      line({ id: "x", text: "a", context: { channel: 5 } }),
      { id: "x", error: { field: "context.channel" } },
    ],
    [
      line({ id: "x", text: "a", context: { localHour: 1.5 } }),
      { id: "x", error: { field: "context.localHour" } },
    ],
    ["[]\n", { error: { field: "" } }],
    [line({ text: "a" }), { error: { field: "id" } }],
    [line({ id: "x" }), { id: "x", error: { field: "text" } }],
    [line({ id: "x", text: 3 }), { id: "x", error: { field: "text" } }],
    [line({ id: "x", text: "a", context: 1 }), { id: "x", error: { field: "context" } }],
    [
      line({ id: "x", text: "a", context: { localHour: 24 } }),
      { id: "x", error: { field: "context.localHour" } },
    ],
    [
      line({ id: "x", text: "a", context: { names: [1] } }),
      { id: "x", error: { field: "context.names" } },
    ],
    [
      line({ id: "x", text: "a", context: { channelAgreed: "yes" } }),
      { id: "x", error: { field: "context.channelAgreed" } },
    ],
  ])("names the field that is wrong in %j", async (input, answer) => {
    const { code, out } = await run(["check", "--jsonl"], [input]);
    expect(code).toBe(1);
    expect(answersIn(out)).toMatchObject([answer]);
  });

  it("writes what it promises of a message, and no more", async () => {
    const { out } = await run(
      ["check", "--jsonl"],
      [line({ id: 7, text: "Hi, I miss you", more: 1 })],
    );
    const [answer] = answersIn(out) as readonly { readonly spans: readonly object[] }[];
    expect(Object.keys(answer ?? {})).toEqual(["id", "verdict", "spans", "trimmed"]);
    for (const span of answer?.spans ?? [])
      expect(Object.keys(span)).toEqual(["start", "end", "labels", "why"]);
  });

  it("goes by what the context says", async () => {
    const said = async (text: string, context: object): Promise<string> => {
      const { out } = await run(["check", "--jsonl"], [line({ id: 1, text, context })]);
      return (answersIn(out)[0] as { readonly verdict: string }).verdict;
    };
    const rent = "The rent is 640 on the 1st.";
    expect(await said(rent, { toldNotToContact: true, channel: "email", localHour: 3 })).toBe(
      "stop",
    );
    expect(await said(rent, { toldNotToContact: true, channelAgreed: true })).toBe("send");
    const danger = "The rent is 640. I want to die.";
    expect(await said(danger, { rulesOff: ["danger-words"] })).toBe("stop");
  });

  it("answers as many lines as there are, in order; a broken one among them stops nothing", async () => {
    const lines = Array.from({ length: 200 }, (_, id) =>
      id === 100 ? "{\n" : line({ id, text: id % 2 === 0 ? "The rent is 640 on the 1st." : "Hi" }),
    );
    const long = line({ id: "long", text: "The rent is 640. ".repeat(500) });
    const { code, out } = await run(["check", "--jsonl"], [...lines, long]);
    const answers = answersIn(out) as readonly { readonly id?: unknown }[];
    expect([code, answers.length]).toEqual([1, 201]);
    expect(answers.slice(0, 200).map(({ id }) => id)).toEqual(
      lines.map((_, id) => (id === 100 ? undefined : id)),
    );
    expect(answers[200]).toMatchObject({ id: "long" });
  }, 30_000);

  it("answers every message of dev.jsonl", async () => {
    const { code, out } = await run(
      ["check", "--jsonl"],
      [readFileSync("training/data/dev.jsonl")],
    );
    expect([code, answersIn(out).length]).toEqual([0, 240]);
  });
});
