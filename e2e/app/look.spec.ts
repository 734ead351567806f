/** Every screen and state, for everybody: axe in both themes, a narrow phone, enlarged to 200 %, large text. */
import type { Page } from "@playwright/test";

import { axeFaults } from "../support/axe.ts";
import { expect, test } from "../support/test.ts";
import { walks } from "../screens/walks.ts";
import { layoutFaults } from "./layout.ts";
import { openHome } from "./way.ts";

const dress = async (page: Page, theme: string, textSize = "usual"): Promise<void> => {
  await page.evaluate(
    ([light, size]) => {
      document.documentElement.dataset["theme"] = light;
      document.documentElement.dataset["textSize"] = size;
    },
    [theme, textSize] as const,
  );
};

const phone = { width: 360, height: 780 };
const narrow = { width: 320, height: 640 };
/** A screen of 1280 by 800, enlarged to 200 %. */
const enlarged = { width: 640, height: 400 };

for (const walk of walks) {
  test(`nothing is in anybody's way, in both themes, narrow and enlarged: ${walk.name}`, async ({
    page,
  }, { project }) => {
    test.skip(project.name !== "phone", "one column in every size; it sets its own");
    test.setTimeout(180_000);
    const found: string[] = [];
    const note = (where: string, faults: readonly string[]): void => {
      found.push(...faults.map((fault) => `${where}: ${fault}`));
    };
    for (const { name, go } of walk.stops) {
      await go(page);
      const worn = await page.evaluate(
        () => document.documentElement.dataset["textSize"] ?? "usual",
      );
      // Of the other theme only what the theme can change.
      await dress(page, "day", worn);
      note(`${name} (day)`, await axeFaults(page, "colours"));
      await dress(page, "night", worn);
      note(`${name} (night)`, await axeFaults(page, "all"));
      note(name, await layoutFaults(page));
      for (const [how, size] of [
        ["320 px", narrow],
        ["200 %", enlarged],
      ] as const) {
        await page.setViewportSize(size);
        note(`${name}, ${how}`, await layoutFaults(page));
        await dress(page, "night", "larger");
        note(`${name}, ${how}, larger text`, await layoutFaults(page));
        await dress(page, "night", worn);
      }
      await page.setViewportSize(phone);
    }
    expect(found).toEqual([]);
  });
}

test("the checks see what they are there for", async ({ page }) => {
  await openHome(page);
  await page.evaluate(() => {
    const bad = document.createElement("p");
    const style = new CSSStyleSheet();
    style.replaceSync(
      ".bad { inline-size: 90rem; color: #20242c } .over { position: absolute; inset-block-start: 6rem }",
    );
    document.adoptedStyleSheets = [style];
    bad.className = "bad";
    bad.textContent = "far too wide and hard to read";
    const over = document.createElement("p");
    over.className = "over";
    over.textContent = "on top of the heading";
    document.querySelector("#home")?.append(bad, over);
  });
  const faults = await layoutFaults(page);
  expect(faults.some((fault) => fault.startsWith("scrolls sideways"))).toBe(true);
  expect(faults.some((fault) => fault.startsWith("overlaps"))).toBe(true);
  expect((await axeFaults(page, "all")).some((fault) => fault.startsWith("color-contrast"))).toBe(
    true,
  );
});
