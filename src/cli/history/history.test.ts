import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, describe, expect, it } from "vitest";

import { run } from "#cli/run.testing.ts";

const folder = mkdtempSync(join(tmpdir(), "holdfast-history-"));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const chat = file(
  "chat.txt",
  [
    "[15.01.24, 09:30:45] Sam: hallo",
    "[16.01.24, 23:15:00] Alex: bist du da",
    "[28.01.24, 10:00:00] Sam: \u200eDeine Sicherheitsnummer für Sam hat sich geändert. \u200eTippe.",
    "",
  ].join("\n"),
);

describe("history FILE", () => {
  it("tells my last contact, and that what came after was the app", async () => {
    const { code, out, err } = await run(["history", chat, "--me", "alex"]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain(
      "Your last contact: Tuesday, 16 January 2024, 23:15: a message, WhatsApp",
    );
    expect(out).toContain("1 newer line is a notice");
    expect(out).not.toContain("bist du da");
  });

  it("prints one object with --json, its times as the clock on the phone showed them", async () => {
    const { code, out } = await run(["history", chat, "--me", "Alex", "--json"]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      sources: [
        {
          file: chat,
          format: "whatsapp",
          messages: 2,
          calls: 0,
          attempts: 0,
          reactions: 0,
          notices: 1,
          skipped: [],
          first: "2024-01-15T09:30:45",
          last: "2024-01-16T23:15:00",
          participants: ["Sam", "Alex"],
          warnings: [],
        },
      ],
      dayZero: {
        at: "2024-01-16T23:15:00",
        channel: "whatsapp",
        direction: "out",
        uncertain: false,
      },
      lastCounting: {
        at: "2024-01-16T23:15:00",
        channel: "whatsapp",
        kind: "message",
        uncertain: false,
      },
      lastIncoming: {
        at: "2024-01-15T09:30:45",
        channel: "whatsapp",
        kind: "message",
        uncertain: false,
      },
      riskWindows: [{ from: "21:00", to: "01:00", days: "all", share: 0, basis: "usual" }],
      question: null,
    });
  });

  it("writes times with a zone where one is named", async () => {
    const { out } = await run([
      ...["history", chat, "--me", "Alex", "--zone", "Europe/Berlin", "--json"],
    ]);
    expect(JSON.parse(out)).toMatchObject({
      lastCounting: { at: "2024-01-16T23:15:00+01:00[Europe/Berlin]" },
    });
  });

  it("asks which one is me, and gives no last contact until I say", async () => {
    const { code, out } = await run(["history", chat, "--json"]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      lastCounting: null,
      question: { kind: "who", choices: ["Sam", "Alex"], flag: "--me" },
    });
  });

  it("asks how dates are meant, with the dates", async () => {
    const path = file("dates.txt", "3/4/24, 9:30 - Sam: hi\n3/4/24, 9:31 - Alex: hi\n");
    const { out } = await run(["history", path, "--me", "Alex", "--json"]);
    expect(JSON.parse(out)).toMatchObject({
      lastCounting: null,
      question: {
        kind: "date-order",
        text: "Is the last message from Wednesday, 3 April 2024 or Monday, 4 March 2024?",
        choices: ["dmy", "mdy"],
        flag: "--date-order",
      },
    });
    const told = await run([...["history", path, "--me", "Alex", "--date-order", "mdy", "--json"]]);
    expect(JSON.parse(told.out)).toMatchObject({ lastCounting: { at: "2024-03-04T09:31:00" } });
  });

  it("ends with 1 and says what was looked for when nothing is recognised", async () => {
    const { code, out, err } = await run(["history", file("note.txt", "just a note\n"), "--json"]);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain("WhatsApp");
  });

  it.each([
    [["history"], "Name the file"],
    [["history", "--what", chat], "--what"],
    [["history", chat, "--zone", "Nowhere/Land"], "time zone"],
    [["history", chat, "--date-order", "dym"], "date order"],
    [["history", join(folder, "none.txt")], "could not be opened"],
  ])("ends with 2 on %j", async (args, words) => {
    const { code, out, err } = await run(args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(words);
  });
});
