import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import { afterAll, beforeAll, expect, it } from "vitest";

import { check } from "#draft/check.ts";
import { shipped } from "#draft/shipped.ts";

const folder = mkdtempSync(join(tmpdir(), "holdfast-draft-"));
const [from, into] = [join(folder, "package"), join(folder, "user")];
const run = (cwd: string, file: string, ...args: readonly string[]): string =>
  execFileSync(file, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

/** The ten lines that MODEL.md and the README show. */
const example = `import { check, type Check } from "holdfast/draft";

const found: Check = check("Hi Sam, can I get my bike on Sat at 10? I miss you so much", {
  channelAgreed: true,
  names: ["Sam"],
});
const { verdict, trimmed } = found;
if (verdict === "trim" && trimmed !== null) console.log(trimmed);
for (const finding of found.findings) console.log(finding.label, finding.start, finding.reason);
`;

const compilerOptions = {
  strict: true,
  module: "nodenext",
  target: "es2023",
  lib: ["es2023", "dom"],
  types: [],
  rootDir: ".",
};

// The package is packed and installed as anybody would get it, but for what it needs only where it is built.
beforeAll(() => {
  mkdirSync(into);
  mkdirSync(from);
  run(".", process.execPath, "scripts/build-draft.mjs", join(from, "dist", "draft"));
  cpSync("package.json", join(from, "package.json"));
  run(from, "npm", "pack", "--silent", "--ignore-scripts");
  const packed = readdirSync(from).find((name) => name.endsWith(".tgz")) ?? "none";
  const home = join(into, "node_modules", "holdfast");
  mkdirSync(home, { recursive: true });
  run(home, "tar", "-xzf", join(from, packed), "--strip-components=1");
  writeFileSync(join(into, "package.json"), '{"type":"module"}');
  writeFileSync(join(into, "example.ts"), example);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

it("type-checks in an empty folder, and runs there with Node alone", () => {
  const tsc = resolve("node_modules/typescript/bin/tsc");
  writeFileSync(
    join(into, "tsconfig.json"),
    JSON.stringify({ compilerOptions, files: ["example.ts"] }),
  );
  run(into, process.execPath, tsc, "-p", ".");
  expect(existsSync(join(into, "example.js"))).toBe(true);
  expect(run(into, process.execPath, "example.js").split("\n").slice(0, 2)).toEqual([
    "Hi Sam, can I get my bike on Sat at 10?",
    expect.stringMatching(/^feelings 40 /u) as string,
  ]);
}, 120_000);

it("answers as the app does: what was learned travels with it", () => {
  const texts = readFileSync("training/data/dev.jsonl", "utf8")
    .split("\n")
    .slice(0, 20)
    .map((line) => (JSON.parse(line) as { readonly text: string }).text);
  writeFileSync(
    join(into, "all.js"),
    `import { check } from "holdfast/draft";\nconsole.log(JSON.stringify(${JSON.stringify(texts)}.map((text) => check(text))));`,
  );
  expect(JSON.parse(run(into, process.execPath, "all.js"))).toEqual(
    JSON.parse(JSON.stringify(texts.map((text) => check(text, {}, shipped)))),
  );
}, 120_000);
