import { expect, grown, test } from "../support/test.ts";

test.use({ serviceWorkers: "block" });

const lateBy = 5_000;

test("I tap before the script has come: nothing moves, and I stay where I am", async ({
  page,
  expected,
}) => {
  expected.push("Service Worker registration blocked");
  // Low enough that there is something to scroll in every project.
  await page.setViewportSize({ width: 360, height: 600 });
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Reflect.set(globalThis, "shifts", shifts);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push(Number(Reflect.get(entry, "value")));
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.route(/\.js$/u, async (route) => {
    await new Promise((done) => setTimeout(done, lateBy));
    await route.continue();
  });
  await page.goto("./", { waitUntil: "commit" });
  await page.getByRole("link", { name: "I want to contact them" }).click();
  await expect(page.locator("#urge")).toBeVisible();
  await page.locator("#urge").getByRole("link", { name: "Leave it" }).focus();
  await page.mouse.move(100, 300);
  await page.mouse.wheel(0, 40);
  await expect.poll(async () => (await stand(page)).scroll).toBeGreaterThan(0);
  const before = await stand(page);
  expect(before.ready).toBe(false);
  await grown(page);
  await page.waitForTimeout(500);
  const after = await stand(page);
  expect(after).toEqual({ ...before, ready: true });
  expect(after.shifts).toBe(0);
  await expect(page.getByRole("link", { name: "Get the answer for your own case" })).toBeVisible();
});

test("the urge page takes the focus as it opens, also before the script", async ({
  page,
  expected,
}) => {
  expected.push("Service Worker registration blocked");
  await page.route(/\.js$/u, () => undefined);
  await page.goto("./", { waitUntil: "commit" });
  await page.getByRole("link", { name: "I want to contact them" }).click();
  await expect(page.locator("#urge")).toBeFocused();
  await page.unrouteAll({ behavior: "ignoreErrors" });
});

const stand = (page: import("@playwright/test").Page) =>
  page.evaluate(() => ({
    ready: document.documentElement.dataset["ready"] !== undefined,
    hash: location.hash,
    focus: document.activeElement?.textContent ?? "",
    scroll: scrollY,
    shifts: (Reflect.get(globalThis, "shifts") as readonly number[]).reduce((a, b) => a + b, 0),
  }));
