import { spawnSync } from "node:child_process";
import { basename } from "node:path";

import { expect, test } from "vitest";

import { filesBelow, root, textOf } from "./files.ts";

const folders = ["src", "house", "scripts", "e2e", "bench", "docs", "training", "vectors"];
const code = folders.flatMap(filesBelow).filter((path) => /\.(?:ts|js|mjs|svelte)$/u.test(path));
const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+)+$/u;

test("files are named in kebab-case, after the one thing that they hold", () => {
  expect(code.filter((path) => !kebab.test(basename(path)))).toEqual([]);
});

test.each(["Plan.ts", "myPlan.ts", "my_plan.ts", "plan"])("%s would be noticed", (name) => {
  expect(kebab.test(name)).toBe(false);
});

test("there are no barrels: a file says where a thing comes from", () => {
  const barrels = code.filter((path) => /^index\.(?:ts|js|mjs)$/u.test(basename(path)));
  expect(barrels).toEqual([]);
});

/** A test says by its name what holds for a person; a skipped or a lone one would hide the rest. */
const hidden = /\b(?:test|it|describe)\.(?:only|skip|todo|fails)\b/u;

test("no test is skipped, left for later, or run alone", () => {
  const tests = code.filter((path) => path.endsWith(".test.ts") && path !== "house/names.test.ts");
  expect(tests.filter((path) => hidden.test(textOf(path)))).toEqual([]);
});

test.each(["test.only('a')", "describe.skip('a')", "it.todo('a')"])(
  "%s would be noticed",
  (line) => {
    expect(hidden.test(line)).toBe(true);
  },
);

test("no file that we write is left out by .gitignore", () => {
  const list = ["ls-files", "--others", "--ignored", "--exclude-standard", "--", ...folders];
  const { status, stdout } = spawnSync("git", list, { cwd: root, encoding: "utf8" });
  // Without git, as in an unpacked archive, there is nothing to ask.
  const left = status === 0 ? stdout.split("\n").filter((path) => path !== "") : [];
  expect(left.filter((path) => !path.includes("node_modules/"))).toEqual([]);
});
