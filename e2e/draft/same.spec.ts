import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { expect, test } from "@playwright/test";

type Draft = { readonly check: (text: string, context: object) => object };
type Message = { readonly text: string; readonly context?: object };

const messages = readFileSync("training/data/dev.jsonl", "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Message);

test("a message is read the same in Node and in the browser", async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), "holdfast-same-"));
  execFileSync(process.execPath, ["scripts/build-draft.mjs", folder]);
  writeFileSync(join(folder, "package.json"), '{"type":"module"}');
  const file = join(folder, "draft.js");
  const { check } = (await import(pathToFileURL(file).href)) as Draft;
  const here = messages.map(({ text, context }) => JSON.stringify(check(text, context ?? {})));
  const code = readFileSync(file, "utf8");
  rmSync(folder, { recursive: true });
  const there = await page.evaluate(
    async ([source, all]) => {
      const url = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
      const draft = (await import(url)) as Draft;
      return all.map(({ text, context }) => JSON.stringify(draft.check(text, context ?? {})));
    },
    [code, messages] as const,
  );
  expect(there).toEqual(here);
});
