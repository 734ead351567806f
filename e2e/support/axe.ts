/** What axe finds on the page that is shown, one line for each place; empty if nothing is wrong. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import type { Page } from "@playwright/test";
import type { AxeResults, RunOptions } from "axe-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

declare global {
  var axe: { readonly run: (options: RunOptions) => Promise<AxeResults> } | undefined;
}

/** `colours` looks only at what a theme can change. */
export const axeFaults = async (
  page: Page,
  what: "all" | "colours" = "all",
): Promise<readonly string[]> => {
  // Half of its time goes into being loaded: it stays for as long as the document does.
  if (await page.evaluate(() => globalThis.axe === undefined)) await page.evaluate(source);
  return page.evaluate(async (rules) => {
    const all: RunOptions = { resultTypes: ["violations"] };
    const colours: RunOptions = { ...all, runOnly: ["color-contrast", "link-in-text-block"] };
    const found = await globalThis.axe?.run(rules === "all" ? all : colours);
    if (found === undefined) throw new Error("axe is not there");
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, html }) => `${id}: ${target.join(" ")} ${html}`),
    );
  }, what);
};
