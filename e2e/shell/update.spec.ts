import { cpSync } from "node:fs";
import { join } from "node:path";

import type { Page } from "@playwright/test";

import { serve } from "../../scripts/serve.mjs";
import { secondBuild } from "../support/second-build.ts";
import { builtDir } from "../support/built.ts";
import { expect, grown, installed, test } from "../support/test.ts";

test.use({ workerAtOnce: true });

type Host = Awaited<ReturnType<typeof serve>>;

const version = (page: Page) => page.locator("body").getAttribute("data-version");

const upload = async (page: Page, host: Host, dir: string): Promise<void> => {
  host.use(dir);
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    const worker = registration.installing ?? registration.waiting;
    if (worker === null || worker.state === "installed") return;
    await new Promise<void>((done) =>
      worker.addEventListener("statechange", () => worker.state === "installed" && done()),
    );
  });
};

const withHost = async (run: (host: Host, second: string) => Promise<void>): Promise<void> => {
  const host = await serve({ dir: builtDir() });
  const second = secondBuild();
  try {
    await run(host, second.dir);
  } finally {
    await host.close();
    second.drop();
  }
};

const open = async (page: Page, host: Host, hash: string): Promise<void> => {
  await page.goto(host.url);
  await grown(page);
  await installed(page);
  await page.evaluate((to) => void (location.hash = to), hash);
};

/**
 * The version that waited is taken by itself, by the second start at the latest: under the debugger the browser may
 * keep an old worker that was just woken for as long as it likes.
 */
const coldStart = async (page: Page): Promise<void> => {
  await expect(async () => {
    await page.reload();
    await expect(page.locator("body[data-version='2']")).toBeAttached({ timeout: 5_000 });
  }).toPass({ timeout: 45_000 });
};

const useIt = "Use it now";

test("a new version asks, is taken on a tap, fetches only what changed, and I am where I was", async ({
  page,
}) => {
  await withHost(async (host, second) => {
    await open(page, host, "#home");
    const fetched: string[] = [];
    page.context().on("request", (request) => {
      if (request.serviceWorker() !== null) fetched.push(new URL(request.url()).pathname);
    });
    await upload(page, host, second);
    await expect(page.getByRole("button", { name: useIt })).toBeVisible();
    expect(await version(page)).toBeNull();
    expect(fetched.filter((path) => path !== "/sw.js")).toEqual(["/"]);
    await page.getByRole("button", { name: useIt }).click();
    await expect(page.locator("body[data-version='2']")).toBeAttached();
    await expect(page.locator("#home")).toBeVisible();
    await grown(page);
    await page.context().setOffline(true);
    await page.reload();
    await expect(page.locator("body[data-version='2']")).toBeAttached();
    await expect.poll(() => page.evaluate(async () => (await caches.keys()).length)).toBe(1);
  });
});

test("the screen I am on is there again after the new version", async ({ page }) => {
  await withHost(async (host, second) => {
    await open(page, host, "#/settings");
    await upload(page, host, second);
    await coldStart(page);
    await expect(page).toHaveURL(`${host.url}#/settings`);
    await expect(page.locator("#app")).toBeVisible();
  });
});

test("never during the urge: not by itself, not by another window", async ({ page, context }) => {
  await withHost(async (host, second) => {
    await open(page, host, "#urge");
    await page.evaluate(() => Reflect.set(globalThis, "same", true));
    await upload(page, host, second);
    const other = await context.newPage();
    await other.goto(host.url);
    await grown(other);
    await coldStart(other);
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => Reflect.get(globalThis, "same") === true)).toBe(true);
    for (const hash of ["#/ask", "#/letter", "#urge"]) {
      await page.evaluate((to) => void (location.hash = to), hash);
      await page.waitForTimeout(200);
      expect(await page.evaluate(() => Reflect.get(globalThis, "same") === true)).toBe(true);
    }
    await page.evaluate(() => void (location.hash = "#home"));
    await page.getByRole("button", { name: useIt }).click();
    await expect(page.locator("body[data-version='2']")).toBeAttached();
  });
});

test("a reload during the urge does not bring the new version in between", async ({ page }) => {
  await withHost(async (host, second) => {
    await open(page, host, "#urge");
    await upload(page, host, second);
    await page.reload();
    await grown(page);
    await page.waitForTimeout(500);
    expect(await version(page)).toBeNull();
    await expect(page.locator("#urge")).toBeVisible();
  });
});

test("an upload that is half done is not taken", async ({ page, expected }) => {
  expected.push("another version");
  await withHost(async (host, second) => {
    await open(page, host, "#home");
    cpSync(join(builtDir(), "index.html"), join(second, "index.html"));
    host.use(second);
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update().catch(() => undefined);
    });
    await page.waitForTimeout(1000);
    expect(
      await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting),
    ).toBeNull();
    await page.reload();
    await grown(page);
    expect(await version(page)).toBeNull();
  });
});
