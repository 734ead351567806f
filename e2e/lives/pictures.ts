/** Takes pictures of eight lives: what each of them sees on every screen that the router knows. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";

import { screens } from "#web/routes.ts";

import { goTo } from "../app/way.ts";
import { test } from "../support/test.ts";
import { live } from "./life.ts";
import { lives } from "./lives.ts";

/** These need a wish, which the walks tell; or they are the same for everybody. */
const elsewhere: readonly string[] = [
  "ask",
  "more",
  "answer",
  "ready",
  "step",
  "settings",
  "install",
];

for (const life of lives) {
  test(life.name, async ({ page }, { project }) => {
    const folder = join("screens", "lives", project.name, life.name.replaceAll(" ", "-"));
    mkdirSync(folder, { recursive: true });
    const theme = project.name.endsWith("light") ? "day" : "night";
    await page.addInitScript((name) => localStorage.setItem("theme", name), theme);
    await live(page, life);
    const hashes = ["#home", "#urge", ...screens.map((screen) => `#/${screen}`)];
    for (const hash of hashes) {
      const name = hash.replace(/^#\/?/u, "");
      if (elsewhere.includes(name)) continue;
      await goTo(page, hash);
      await page.locator("h1:visible").first().waitFor();
      await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
    }
  });
}
