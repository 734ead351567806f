import { expect, test } from "../support/test.ts";

test.use({ javaScriptEnabled: false });

test("without a script I can open the urge page and leave it", async ({ page }) => {
  await page.goto("./");
  await expect(page.locator("#home")).toBeVisible();
  await expect(page.locator("#urge")).toBeHidden();
  await page.getByRole("link", { name: "I want to contact them" }).click();
  await expect(page.locator("#urge")).toBeVisible();
  await expect(page.locator("#home")).toBeHidden();
  await expect(page.locator("#urge ol li")).toHaveCount(3);
  await expect(page.getByText("Get the answer for your own case")).toBeHidden();
  await page.locator("#urge").getByRole("link", { name: "Leave it" }).click();
  await expect(page.locator("#home")).toBeVisible();
  await expect(page.locator("#urge")).toBeHidden();
});

test("without a script I find help, and numbers for my country", async ({ page }) => {
  await page.goto("./#urge");
  await page.getByRole("link", { name: "I'm not safe" }).click();
  await expect(page).toHaveURL(/help\.html#now$/u);
  await page.getByText("United Kingdom").click();
  await expect(page.getByRole("link", { name: "Call 999" })).toHaveAttribute("href", "tel:999");
  await page.getByRole("link", { name: "Back to the first page" }).click();
  await expect(page.locator("#home")).toBeVisible();
});

test("without a script I can read what to know about a phone that is checked", async ({ page }) => {
  await page.goto("./");
  await page.getByRole("link", { name: /Could somebody check this phone/u }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Read this first");
});

test("without a script the way out is a plain link, from every page", async ({ page }) => {
  for (const from of ["./", "./#urge", "help.html", "read-first.html"]) {
    await page.goto(from);
    await page.getByRole("link", { name: "Leave this page" }).click();
    await expect(page).toHaveTitle("Kitchen measures");
    await expect(page.locator("a")).toHaveCount(0);
  }
});
