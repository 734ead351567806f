/** Takes a picture at every stop of every walk: `screens/phone-dark/answer--never.png`. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";

import { test } from "../support/test.ts";
import { walks } from "./walks.ts";

for (const walk of walks) {
  test(walk.name, async ({ page }, { project }) => {
    const folder = join("screens", project.name);
    mkdirSync(folder, { recursive: true });
    const theme = project.name.endsWith("light") ? "day" : "night";
    await page.addInitScript((name) => {
      // The frame that checks a message has no storage, and no theme.
      if (origin !== "null") localStorage.setItem("theme", name);
    }, theme);
    for (const { name, go } of walk.stops) {
      await go(page);
      await page.evaluate(() => {
        scrollTo(0, 0);
      });
      await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
    }
  });
}
