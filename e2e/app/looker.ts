/** Looks at a screen as axe does and, on a phone, on a narrow one and with large text too. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

import { layoutFaults } from "./layout.ts";

/** `look` adds what it finds to `found`, each with where it was; dark on a phone, light on a desktop. */
export const looker = (page: Page, isPhone: boolean) => {
  const found: string[] = [];
  const look = async (where: string): Promise<void> => {
    await page.evaluate(
      (theme) => (document.documentElement.dataset["theme"] = theme),
      isPhone ? "night" : "day",
    );
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    found.push(
      ...violations.map(({ id, nodes }) => `${where}: ${id} ${nodes[0]?.target.join(" ") ?? ""}`),
    );
    if (!isPhone) return;
    await page.setViewportSize({ width: 320, height: 640 });
    found.push(...(await layoutFaults(page)).map((fault) => `${where}, 320 px: ${fault}`));
    await page.evaluate(() => (document.documentElement.dataset["textSize"] = "larger"));
    found.push(...(await layoutFaults(page)).map((fault) => `${where}, large: ${fault}`));
    await page.evaluate(() => (document.documentElement.dataset["textSize"] = "usual"));
    await page.setViewportSize({ width: 360, height: 780 });
  };
  return { found, look };
};
