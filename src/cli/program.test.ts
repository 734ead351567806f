import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { commands } from "#cli/program.ts";
import { run } from "#cli/run.testing.ts";
import { version } from "#cli/version.ts";

describe("the program", () => {
  it("tells me what it can do", async () => {
    const { code, out, err } = await run(["--help"]);
    expect([code, err]).toEqual([0, ""]);
    for (const name of commands.keys()) expect(out).toContain(name);
    expect((await run(["-h"])).out).toBe(out);
  });

  it.each([...commands])("tells me how to use %s", async (name, { load }) => {
    const { help } = await load();
    const { code, out, err } = await run([name, "--help"]);
    expect([code, out, err]).toEqual([0, help, ""]);
    expect(out).toContain(`holdfast ${name}`);
    expect(out.split("\n").every((line) => line.length <= 100)).toBe(true);
  });

  it("says which version it is, the one that is in package.json", async () => {
    const file: unknown = JSON.parse(readFileSync("package.json", "utf8"));
    expect(file).toMatchObject({ version });
    expect((await run(["--version"])).out).toBe(`${version}\n`);
  });

  it.each([
    [[], "Say what to do"],
    [["nonsense"], "no such command"],
    [["--nonsense"], "--nonsense"],
    [["--help=yes"], "takes no value"],
    [["--version", "decide"], "Nothing more"],
    [["decide", "--json"], "--json"],
    [["decide", "-j"], "-j"],
    [["decide", "--jsonl=a.jsonl"], "takes no value"],
    [["decide", "--no-jsonl"], "--no-jsonl"],
    [["decide", "should I write to Sam"], "Nothing more"],
    [["decide", "--jsonl", "--", "file"], "Nothing more"],
  ])("says what is wrong with %j, and ends with 2", async (args, words) => {
    const { code, out, err } = await run(args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(words);
    expect(err).toContain("--help");
    expect(err).not.toContain("Sam");
  });
});
