/** Looks at a screen as axe does and, on a phone, on a narrow one and with large text too. */
import type { Page } from "@playwright/test";

import { axeFaults } from "../support/axe.ts";
import { layoutFaults } from "./layout.ts";

/**
 * `look` adds what it finds to `found`, each with where it was; dark on a phone, light on a desktop.
 * `passing`: faults of the layout that go by themselves.
 */
export const looker = (page: Page, isPhone: boolean, passing?: RegExp) => {
  const found: string[] = [];
  const noteLayout = async (where: string): Promise<void> => {
    const faults = (await layoutFaults(page)).filter((fault) => passing?.test(fault) !== true);
    found.push(...faults.map((fault) => `${where}: ${fault}`));
  };
  const look = async (where: string): Promise<void> => {
    await page.evaluate(
      (theme) => (document.documentElement.dataset["theme"] = theme),
      isPhone ? "night" : "day",
    );
    found.push(...(await axeFaults(page)).map((fault) => `${where}: ${fault}`));
    if (!isPhone) return;
    await page.setViewportSize({ width: 320, height: 640 });
    await noteLayout(`${where}, 320 px`);
    await page.evaluate(() => (document.documentElement.dataset["textSize"] = "larger"));
    await noteLayout(`${where}, large`);
    await page.evaluate(() => (document.documentElement.dataset["textSize"] = "usual"));
    await page.setViewportSize({ width: 360, height: 780 });
  };
  return { found, look };
};
