import { describe, expect, it } from "vitest";

import { run, runAtTerminal, testNow } from "#cli/run.testing.ts";
import { answers } from "#regimen/decision.ts";
import { stepWords, wordsOf } from "#regimen/words.en.ts";

const say = (...lines: readonly string[]) =>
  run(["decide"], [lines.map((each) => `${each}\n`).join("")]);
const titles = answers.map(
  (answer) => wordsOf({ answer, mode: "full", because: [], next: [], until: null }).title,
);

/** Last in touch: ten days before, and forty days before. */
const [lately, longAgo] = ["2026-11-12 21:00", "2026-10-13 9:00"];
const ready = ["2", "5", "yes", "yes", "1"];

describe("decide, for somebody at a terminal", () => {
  it.each([
    ["feelings", ["1", "7", lately], "Not yet.", "that there are none"],
    ["reunite", ["2", "7", lately], "Not yet.", "The next move is theirs"],
    ["closure", ["3", "7", lately], "Not yet.", "words sent now do not change"],
    ["apology", ["4", "7", lately], "Not yet.", "Things need to cool down"],
    ["friendly", ["5", "7", lately], "Not yet.", "A friendly chat"],
    ["occasion", ["6", "7", ""], "Not yet.", "counted from now"],
    [
      "reply, nothing asked",
      ["7", "7", "no", lately],
      "Not yet.",
      "Not answering is a decision too",
    ],
    [
      "reply, something asked",
      ["7", "7", "yes", "no", "1"],
      "This one thing only.",
      stepWords["check-message"].label,
    ],
    ["look", ["8", "7"], "No.", "more longing"],
    [
      "loose end that can wait",
      ["9", "7", "no", "yes", "5", lately],
      "Not yet.",
      stepWords.park.label,
    ],
    [
      "loose end by a call",
      ["9", "7", "no", "no", "2", "3", "yes", "1"],
      "This one thing only.",
      "Plan what you will say",
    ],
    ["emergency", ["10", "7", "no"], "For this emergency, yes.", "Call 112"],
    ["unsure", ["11", "7", lately], "Not yet.", "The pull is loud"],
    ["a boundary", ["1", "2 3"], "No.", "Their no stands"],
    ["an order", ["9", "1"], "No.", "Use the way the order names"],
    ["a fear", ["2", "5"], "No.", "Make a safety plan"],
    [
      "the run is complete",
      ["1", "7", longAgo, "0", ...ready],
      "You may, if you want to.",
      "Plan one call",
    ],
    ["complete, and a call was made", ["1", "7", longAgo, "1"], "No.", "Once is all of it"],
    [
      "complete, and not sober",
      ["1", "7", longAgo, "0", "2", "5", "no", "yes", "1"],
      "Not yet.",
      "Monday 23 November 2026, 10:00",
    ],
    [
      "a loose end, parked but complete",
      ["9", "7", "yes", "yes", "5", longAgo, "1"],
      "This one thing only.",
      "Let somebody else",
    ],
  ])("answers: %s", async (_name, lines, title, words) => {
    const { code, out, err } = await say(...lines);
    expect([code, err]).toEqual([0, ""]);
    const answer = out.slice(out.lastIndexOf(`\n${title}\n`));
    expect(answer).toMatch(new RegExp(`^\n${title}\n`, "u"));
    expect(answer).toContain("\nWhy\n- ");
    expect(answer).toContain("\nWhat you can do now\n- ");
    expect(answer).toContain(words);
    expect(answer).toContain("If you are not safe: call 112.");
    expect(answer.includes("Ask again on")).toBe(title === "Not yet.");
    expect(out).not.toContain("\u001b");
    expect(out).not.toContain("undefined");
  });

  it("reckons the end of the thirty days on the clock of this computer", async () => {
    expect((await say("1", "7", lately)).out).toContain("Saturday 12 December 2026, 21:00");
  });

  it("asks again what it can't read, and takes the answer then", async () => {
    const { code, out } = await say(
      ..."0|12|one||1|7 1||none|7|tomorrow|2026-02-30 10:00|2026-11-23 10:00|2026-11-12 25:00|"
        .split("|")
        .slice(0, -1),
      lately,
    );
    expect(code).toBe(0);
    expect(out.match(/Please type one number from 1 to 11\./gu)).toHaveLength(4);
    expect(out.match(/or 7 alone for none of these/gu)).toHaveLength(3);
    expect(out.match(/Please write the day and the time/gu)).toHaveLength(3);
    expect(out.match(/lies in the future/gu)).toHaveLength(1);
  });

  it.each(["not safe", "Not safe.", "I'm not safe", "i’m  not safe", "unsafe"])(
    "goes straight to help at any question, on: %s",
    async (words) => {
      for (const before of [[], ["1"], ["1", "7"], ["9", "2"]]) {
        const { code, out } = await say(...before, words);
        expect(code).toBe(0);
        expect(out).toContain("\nYou first.\n");
        expect(out).toContain("112");
        expect(out).toContain("findahelpline.com");
      }
    },
  );

  it("gives no answer if the input ends before the last question", async () => {
    for (const lines of [[], ["1"], ["1", "7"], ["1", "7", longAgo, "0", "2"], ["x"]]) {
      const { code, out, err } = await say(...lines);
      expect(code).toBe(2);
      expect(err).toContain("The input ended before the last question");
      for (const title of titles) expect(out).not.toContain(`\n${title}\n`);
    }
  });

  it("takes a last line without an end", async () => {
    expect(await run(["decide"], ["8\n7"])).toMatchObject({ code: 0 });
  });

  it("leaves quietly on Ctrl-C, and gives no answer when the input is closed with Ctrl-D", async () => {
    const left = await runAtTerminal(["decide"], "1\r\u0003");
    expect([left.code, left.err]).toEqual([130, ""]);
    expect(left.out).not.toContain("\nWhy\n");
    expect(await runAtTerminal(["decide"], "1\r\u0004")).toMatchObject({ code: 2 });
  });

  it("works at a terminal, in bold only where that is wanted", async () => {
    const { code, out } = await runAtTerminal(["decide"], "8\r7\r");
    expect(code).toBe(0);
    expect(out).toContain("\nNo.\n");
    const bold = await run(["decide"], ["8\n7\n"], { bold: true });
    expect(bold.out).toContain("\u001b[1mNo.\u001b[0m");
  });

  it("names the lines of the country that the clock of this computer says, and the world's elsewhere", async () => {
    const zoned = async (zone: string) => (await run(["decide"], ["8\n7\n"], { zone })).out;
    expect(await zoned("America/Chicago")).toContain("988");
    expect(await zoned("Pacific/Auckland")).toContain("findahelpline.com");
    expect(await zoned("UTC")).toContain("your local emergency number");
  });

  it("stands at the moment at which it was started", async () => {
    let calls = 0;
    const now = () => {
      calls += 1;
      return testNow;
    };
    await run(["decide"], ["1\n7\n\n"], { now });
    expect(calls).toBe(1);
  });
});
