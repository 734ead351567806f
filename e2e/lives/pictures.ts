/** Takes pictures of eight lives: what each of them sees on every screen that the router knows, and on the way through a night. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";

import type { Page, TestInfo } from "@playwright/test";

import { screens } from "#web/routes.ts";
import { waveWords } from "#web/wave/words.en.ts";
import { channelWords, words } from "#web/words.en.ts";

import { choosePurpose, goTo, toThePurpose } from "../app/way.ts";
import { test } from "../support/test.ts";
import { live, type Life } from "./life.ts";
import { fortnights } from "./fortnight.ts";
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

/** Opens the app in this life; gives back how to take a picture of what is shown. */
const opened = async (page: Page, life: Life, { project }: TestInfo) => {
  const folder = join("screens", "lives", project.name, life.name.replaceAll(" ", "-"));
  mkdirSync(folder, { recursive: true });
  const theme = project.name.endsWith("light") ? "day" : "night";
  await page.addInitScript((name) => {
    // The frame that checks a message has no storage, and no theme.
    if (origin !== "null") localStorage.setItem("theme", name);
  }, theme);
  await live(page, life);
  return async (name: string): Promise<void> => {
    await page.locator("h1:visible").first().waitFor();
    await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  };
};

for (const life of lives) {
  test(life.name, async ({ page }, info) => {
    const picture = await opened(page, life, info);
    const hashes = ["#home", "#urge", ...screens.map((screen) => `#/${screen}`)];
    for (const hash of hashes) {
      const name = hash.replace(/^#\/?/u, "");
      if (elsewhere.includes(name)) continue;
      await goTo(page, hash);
      await picture(name);
    }
  });

  test(`${life.name}, through the night`, async ({ page }, info) => {
    const picture = await opened(page, life, info);
    await toThePurpose(page);
    await choosePurpose(page, life.wish ?? "unsure");
    await page.waitForURL(/#\/(?:more|answer)$/u);
    if (page.url().endsWith("more")) {
      await page.getByRole("group").first().waitFor();
      for (const group of await page.getByRole("group").all())
        await group.getByRole("radio").last().check();
      await page.getByRole("button", { name: words.showAnswer }).click();
      await page.waitForURL(/#\/answer$/u);
    }
    await picture("night-1-answer");
    await goTo(page, "#/wave");
    await page.getByRole("button", { name: "7", exact: true }).click();
    await page.getByText(waveWords.opens).waitFor();
    await picture("night-2-wave");
    for (const part of await page.locator("#app summary").all()) await part.click();
    await picture("night-3-wave-open");
    await page.getByRole("button", { name: waveWords.stop }).click();
    await page.getByRole("button", { name: waveWords.keep, exact: true }).click();
    await page.waitForURL(/#\/left$/u);
    await picture("night-4-left");
    await goTo(page, "#/slip");
    const text = page.getByRole("button", { name: channelWords.text, exact: true });
    await page.locator("#app h1").waitFor();
    if ((await text.count()) > 0) {
      await text.click();
      await page.locator("#app textarea").first().waitFor();
      await picture("night-5-after-a-slip");
      await goTo(page, "#home");
      await picture("night-6-home");
    }
  });
}

/** What two weeks of records change. Where a screen is not open to somebody, the picture shows what they see instead. */
const afterTwoWeeks = [
  "#home",
  "#urge",
  "#/wave",
  "#/insight",
  "#/review",
  "#/prepare",
  "#/plans",
  "#/dates",
  "#/meeting",
  "#/ends",
  "#/look",
  "#/out-of-sight",
  "#/plan/quiet",
  "#/plan/hard-hours",
  "#/journal",
] as const;

for (const life of fortnights) {
  test(life.name, async ({ page }, info) => {
    const picture = await opened(page, life, info);
    for (const hash of afterTwoWeeks) {
      await goTo(page, hash);
      await picture(hash.replace(/^#\/?/u, "").replace("/", "-"));
    }
  });
}
