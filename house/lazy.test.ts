import { existsSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { root, textOf } from "./files.ts";

/** What a file brings with it at once: imports and re-exports of values, not of types, and nothing that is fetched later. */
const broughtBy = (path: string): readonly string[] =>
  [
    ...textOf(path).matchAll(
      /^[ \t]*(?:import|export)\s+(?!type\b)(?:[\w*{][^;"']*?\sfrom\s+)?"(#[^"]+\.(?:ts|svelte))"/gmu,
    ),
  ]
    .map(([, name = ""]) => name.replace(/^#/u, "src/"))
    .filter((name) => existsSync(join(root, name)));

const allFrom = (first: string): ReadonlySet<string> => {
  const found = new Set([first]);
  for (const path of found) for (const name of broughtBy(path)) found.add(name);
  return found;
};

test("nothing of the draft check stands in the way of the first page or of the urge", () => {
  const app = [...allFrom("src/web/main.ts"), ...allFrom("src/web/app.ts")];
  expect(app.length).toBeGreaterThan(80);
  expect(app.filter((path) => /^src\/(?:draft|web\/compose)\//u.test(path))).toEqual([]);
});

test("the composer itself opens before the weights are there", () => {
  const composer = allFrom("src/web/compose/compose.svelte");
  expect(composer).toContain("src/web/compose/write-reach.svelte");
  expect([...composer]).not.toContain("src/draft/shipped.ts");
  expect(allFrom("src/web/compose/checker.ts")).toContain("src/draft/shipped.ts");
});
