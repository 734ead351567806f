import { expect, grown, installed, test } from "../support/test.ts";

test.use({ workerAtOnce: true });

test("once it was open, it opens without a network, with any query, and so do its pages", async ({
  page,
  context,
}) => {
  await page.goto("./");
  await grown(page);
  await installed(page);
  await context.setOffline(true);
  await page.reload();
  await grown(page);
  await page.goto("./?from=homescreen#urge");
  await expect(page.locator("#urge")).toBeVisible();
  await grown(page);
  for (const [file, heading] of [
    ["help.html", "Help"],
    ["read-first.html?x=1", "Could somebody check this phone"],
    ["notes.html", "Kitchen measures"],
  ] as const) {
    await page.goto(file);
    await expect(page.getByRole("heading", { level: 1 })).toContainText(heading);
  }
  await page.goto("./#/settings");
  await grown(page);
  await expect(page.locator("#app")).toBeVisible();
});

test("an address that does not exist leads home when there is no network", async ({
  page,
  context,
}) => {
  await page.goto("./");
  await installed(page);
  await context.setOffline(true);
  await page.goto("no/such/page");
  await expect(page.locator("#home")).toBeVisible();
});
