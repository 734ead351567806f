import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";

import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "holdfast-cli-"));
const file = join(folder, "cli.js");
const nodeFlags = ["--max-old-space-size=64"];

beforeAll(async () => {
  await build({ configFile: "vite.cli.config.ts", logLevel: "error", build: { outDir: folder } });
});
afterAll(() => rmSync(folder, { recursive: true }));

const start = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  spawn(process.execPath, [...nodeFlags, file, ...args], {
    cwd: folder,
    env: { ...process.env, TZ: "Europe/Berlin", ...env },
  });

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.once("close", resolve));

const run = async (args: readonly string[], input: Iterable<string>) => {
  const child = start(args);
  Readable.from(input).pipe(child.stdin);
  const [out, err, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    ended(child),
  ]);
  return { code, out, err };
};

const situations = readFileSync("src/regimen/fixtures/decisions.jsonl", "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as { situation: unknown; decision: object });

function* times(count: number, line: string) {
  for (let left = count; left > 0; left -= 1_000) yield line.repeat(Math.min(left, 1_000));
}

const codeOf = (name: string): string => readFileSync(join(folder, name), "utf8");
const built = (): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((each) => each.endsWith(".js"));

describe("dist/cli.js", () => {
  it("runs with Node alone and can be started by its name", () => {
    expect(codeOf("cli.js").startsWith("#!/usr/bin/env node\n")).toBe(true);
    const imports = built().flatMap((each) =>
      [...codeOf(each).matchAll(/^import (?:.* from )?"([^"]+)";?$/gmu)].map(([, from]) => from),
    );
    expect(imports.length).toBeGreaterThan(0);
    expect(imports.filter((from) => !/^(?:node:|\.\.?\/)/u.test(from ?? ""))).toEqual([]);
  });

  it("begins small: the model of the draft check is loaded by who checks a draft", () => {
    const sizeOf = (each: string) => codeOf(each).length;
    expect(sizeOf("cli.js")).toBeLessThan(100_000);
    expect(Math.max(...built().map(sizeOf))).toBeGreaterThan(300_000);
  });

  it("answers every worked situation", async () => {
    const input = situations.map(({ situation }) => `${JSON.stringify(situation)}\n`);
    const { code, out, err } = await run(["decide", "--jsonl"], input);
    expect([code, err]).toEqual([0, ""]);
    const answers = out
      .trim()
      .split("\n")
      .map((line): unknown => JSON.parse(line));
    expect(answers).toEqual(situations.map(({ decision }) => ({ ...decision, rule: undefined })));
  });

  it("ends with 0, 1 and 2 as it says it does", async () => {
    expect((await run(["decide", "--jsonl"], ["\n"])).code).toBe(0);
    expect((await run(["decide", "--jsonl"], ["what\n"])).code).toBe(1);
    expect((await run(["decide", "--what"], [])).code).toBe(2);
    expect((await run(["decide"], ["1\n"])).code).toBe(2);
    expect((await run(["decide"], ["8\n7\n"])).code).toBe(0);
    expect((await run(["decide", "--help"], [])).code).toBe(0);
  });

  it("reads far more than it may keep in memory, and answers each line", async () => {
    const child = start(["decide", "--jsonl"]);
    Readable.from(times(100_000, `${"what ".repeat(200)}\n`)).pipe(child.stdin);
    let lines = 0;
    child.stdout.on("data", (chunk: Buffer) => {
      for (const byte of chunk) if (byte === 10) lines += 1;
    });
    expect(await ended(child)).toBe(1);
    expect(lines).toBe(100_000);
  });

  it("stops quietly when its reader has had enough", async () => {
    const child = start(["decide", "--jsonl"]);
    const [first] = situations;
    const input = Readable.from(times(20_000, `${JSON.stringify(first?.situation)}\n`));
    child.stdin.on("error", () => input.destroy());
    input.pipe(child.stdin);
    const err = text(child.stderr);
    child.stdout.once("data", () => child.stdout.destroy());
    const code = await ended(child);
    expect([code, await err]).toEqual([0, ""]);
  });
});
