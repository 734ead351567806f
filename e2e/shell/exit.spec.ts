import type { Page } from "@playwright/test";

import { expect, grown, installed, test } from "../support/test.ts";

test.use({ workerAtOnce: true });

const neutral = async (page: Page): Promise<void> => {
  await expect(page).toHaveTitle("Kitchen measures");
  await expect(page.locator("#home, #urge, #app")).toHaveCount(0);
};

/** Back or Forward as a person does it: wherever it leads, nothing of ours is to be seen, not even for a moment. */
const step = async (page: Page, by: -1 | 1): Promise<void> => {
  await page.evaluate((steps) => history.go(steps), by).catch(() => undefined);
  await page.waitForTimeout(250);
  await expect(page.locator("#home, #urge, #app")).toHaveCount(0);
  // The oldest step leads to the empty page a window begins with; on a busy machine it is reached late.
  await expect
    .poll(async () => page.url() === "about:blank" || (await page.title()) === "Kitchen measures")
    .toBe(true);
};

const depths: readonly (readonly string[])[] = [
  ["./"],
  ["./", "#urge"],
  ["./", "#urge", "#/ask", "#/settings", "#home"],
  ["./", "read-first.html", "./#urge", "#/letter"],
  ["./", "#urge", "help.html"],
];

const walk = async (page: Page, steps: readonly string[]): Promise<void> => {
  for (const to of steps) {
    if (to.startsWith("#")) await page.evaluate((hash) => void (location.hash = hash), to);
    else await page.evaluate((address) => void (location.href = address), to);
    await page.waitForTimeout(150);
    await page.waitForLoadState("load");
  }
};

for (const [at, steps] of depths.entries()) {
  // Without a network the pages come from the worker all the same way: the shortest walk and the deepest show it.
  for (const offline of at === 0 || at === 2 ? [false, true] : [false]) {
    const name = `${steps.join(" > ")}${offline ? ", offline" : ""}`;
    test(`I leave, and ten times Back and Forward never show the app: ${name}`, async ({
      page,
      context,
      site,
    }) => {
      await page.goto(site.url);
      await grown(page);
      await installed(page);
      await walk(page, steps.slice(1));
      if (offline) await context.setOffline(true);
      await page.getByRole("link", { name: "Leave this page" }).click();
      await neutral(page);
      for (let time = 0; time < 10; time += 1) await step(page, -1);
      for (let time = 0; time < 10; time += 1) await step(page, 1);
    });
  }
}

test("I leave from the middle: Forward does not show the app either", async ({ page, site }) => {
  await page.goto(site.url);
  await grown(page);
  await walk(page, ["#urge", "#/ask", "#/settings"]);
  await page.goBack();
  await page.goBack();
  await page.getByRole("link", { name: "Leave this page" }).click();
  await neutral(page);
  for (let time = 0; time < 4; time += 1) await step(page, 1);
  for (let time = 0; time < 10; time += 1) await step(page, -1);
});

test("after leaving, opening the address anew shows a clean first page, and Back still does not", async ({
  page,
  site,
}) => {
  await page.goto(site.url);
  await grown(page);
  await walk(page, ["#urge", "#/settings"]);
  await page.getByRole("link", { name: "Leave this page" }).click();
  await neutral(page);
  await page.goto(`${site.url}#/settings`);
  await grown(page);
  await expect(page.locator("#home")).toBeVisible();
  await expect(page.locator("#app")).toBeHidden();
  await page.getByRole("link", { name: "I want to contact them" }).click();
  await expect(page.locator("#urge")).toBeVisible();
  await page.goBack();
  await expect(page.locator("#home")).toBeVisible();
  for (let time = 0; time < 5; time += 1) await step(page, -1);
});

test("Shift three times leaves; capitals and slow taps do not", async ({ page, site }) => {
  await page.goto(site.url);
  await page.keyboard.type("ABCDE");
  for (const key of ["Shift", "a", "Shift", "Shift"]) await page.keyboard.press(key);
  await expect(page.locator("html")).toHaveAttribute("data-shift", "2");
  await page.keyboard.press("b");
  await expect(page.locator("html")).not.toHaveAttribute("data-shift", /./u);
  await expect(page.locator("#home")).toBeVisible();
  for (const key of ["Shift", "Shift", "Shift"]) await page.keyboard.press(key);
  await neutral(page);
  await step(page, -1);
});

test("the way out works before the app has come, and from the pages beside it", async ({
  page,
  site,
}) => {
  await page.route(/\.js$/u, () => undefined);
  for (const from of ["", "#urge", "#/letter", "help.html", "read-first.html"]) {
    await page.goto("about:blank");
    await page.goto(site.url + from, { waitUntil: "commit" });
    await page.getByRole("link", { name: "Leave this page" }).click();
    await neutral(page);
    await step(page, -1);
  }
  await page.unrouteAll({ behavior: "ignoreErrors" });
});

test("it is the first thing the Tab key reaches, and what runs is told to stop", async ({
  page,
  site,
}) => {
  await page.goto(site.url);
  await grown(page);
  await page.evaluate(() =>
    addEventListener("holdfast:exit", () => sessionStorage.setItem("told", "yes")),
  );
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Leave this page" })).toBeFocused();
  await page.keyboard.press("Enter");
  await neutral(page);
  expect(await page.evaluate(() => sessionStorage.getItem("told"))).toBe("yes");
});

test("an address of my own is used online; offline the plain page is", async ({
  page,
  context,
  site,
}) => {
  await context.route("https://weather.example/", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: "<title>Weather</title><link rel=icon href='data:,'>",
    }),
  );
  await page.goto(site.url);
  await installed(page);
  await page.evaluate(() => localStorage.setItem("exit-address", "https://weather.example/"));
  await page.getByRole("link", { name: "Leave this page" }).click();
  await expect(page).toHaveTitle("Weather");
  await page.goto(site.url);
  await context.setOffline(true);
  await page.getByRole("link", { name: "Leave this page" }).click();
  await neutral(page);
});
