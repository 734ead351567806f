/** A chat that is read on the device: found, used, and let go of; and what never happens to its words. */
import type { Page } from "@playwright/test";
import { zipSync } from "fflate";

import { canary } from "#history/generate/chat.testing.ts";
import { runs } from "#soak.testing.ts";
import { historyWords } from "#web/history/words.en.ts";
import { words } from "#web/words.en.ts";

import { expect, grown, installed, test } from "../support/test.ts";
import { findCanary } from "./canary.ts";
import { open, pick, zipOf } from "./history-way.ts";
import { looker } from "./looker.ts";
import { arriveAt, goTo, openHome, toTheAnswer } from "./way.ts";

test("a zip with photos is read beside the page, the day is kept, and nothing else", async ({
  page,
}) => {
  const asked: string[] = [];
  await open(page);
  // Of the whole context: what a worker asks for is heard too.
  page.context().on("request", (request) => asked.push(request.url()));
  const said: string[] = [];
  page.on("console", (message) => said.push(message.text()));
  await pick(page, "WhatsApp Chat - Sam.zip", zipOf(20_000, runs(20_000_000, 200_000_000)));
  await expect(page.getByRole("heading", { name: historyWords.who })).toBeVisible();
  await page.getByRole("button", { name: /Alex/u }).click();
  await expect(page.getByRole("heading", { name: historyWords.lastTitle })).toBeVisible();
  await expect(page.getByText(/ 2026, .* by WhatsApp\./u)).toBeVisible();
  await expect(page.getByText(historyWords.notices(3))).toHaveCount(0);
  const { found, look } = looker(page, true);
  await look("what was found");
  expect(found).toEqual([]);
  await page.getByRole("button", { name: historyWords.use }).click();
  await expect(page.getByText(historyWords.usedLine)).toBeVisible();
  // It is taken: there is nothing to take any more, and the way leads on.
  await expect(page.getByRole("button", { name: historyWords.use })).toHaveCount(0);
  const onward = page.getByRole("link", { name: historyWords.toPlan });
  await expect(onward).toBeFocused();
  await expect(onward).toHaveAttribute("href", "#/plan");
  await page.getByRole("button", { name: historyWords.useHours }).click();
  await expect(page.getByText(historyWords.hoursKept)).toBeVisible();
  expect(await page.locator("body").innerText()).not.toContain(canary);
  await page.getByRole("button", { name: historyWords.forget }).click();
  await expect(page.getByText(historyWords.forgotten)).toBeVisible();
  expect(await findCanary(page, canary)).toEqual([]);
  // The worker itself is the only thing that was fetched.
  expect(said).toEqual([]);
  expect(asked.some((url) => url.includes("read-beside.worker"))).toBe(true);
  expect(asked.filter((url) => !/\/assets\/[\w.-]+\.js$/u.test(url))).toEqual([]);
  await goTo(page, "#home");
  await expect(page.getByText(/day \d+ of 30/iu).first()).toBeVisible();
});

/** Presses the button that stops as soon as it stands there: reading may be done before a hand comes. */
const stopAtOnce = (page: Page): Promise<void> =>
  page.evaluate((name) => {
    new MutationObserver((_, watching) => {
      const stop = [...document.querySelectorAll("button")].find(
        (each) => each.textContent.trim() === name,
      );
      if (stop === undefined) return;
      watching.disconnect();
      stop.click();
    }).observe(document.body, { childList: true, subtree: true });
  }, historyWords.stop);

test("I can stop it, look further back, and a file without a chat is said to be none", async ({
  page,
}) => {
  await open(page);
  await pick(page, "chat.zip", zipOf(400, 1_000));
  await page.getByRole("button", { name: /Alex/u }).click();
  const line = page.getByText(/ 2026, .* by WhatsApp\./u);
  await expect(line).toBeVisible();
  const first = await line.innerText();
  await page.getByRole("button", { name: historyWords.older }).click();
  await expect(line).not.toHaveText(first);
  await page.getByRole("button", { name: historyWords.forget }).click();
  await pick(page, "photos.zip", Buffer.from(zipSync({ "a.jpg": new Uint8Array(9_000) })));
  await expect(page.getByText(historyWords.notFound)).toBeVisible();
  await stopAtOnce(page);
  await pick(page, "chat.zip", zipOf(60_000, 1_000));
  await expect(page.getByText(historyWords.stopped)).toBeVisible();
});

/** As another app shares a file with this one. */
const share = async (page: Page): Promise<void> => {
  const zip = zipOf(400, 10).toString("base64");
  await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const body = new FormData();
    body.append("file", new File([bytes], "WhatsApp Chat - Sam.zip"));
    await fetch("./shared", { method: "POST", body });
  }, zip);
};
const isShared = (page: Page): Promise<boolean> =>
  page.evaluate(async () => caches.has("holdfast shared"));

test("a file that another app shares is read once and is gone", async ({ page }) => {
  await open(page);
  await installed(page);
  await share(page);
  await goTo(page, "#home");
  await goTo(page, "#/history");
  await page.getByRole("button", { name: historyWords.readShared }).click();
  await expect(page.getByRole("button", { name: /Alex/u })).toBeVisible();
  expect(await isShared(page)).toBe(false);
});

test("a file that another app shares is gone when I turn away, and at the next start", async ({
  page,
}) => {
  await open(page);
  await installed(page);
  await goTo(page, "#home");
  await share(page);
  expect(await isShared(page)).toBe(true);
  await page.reload();
  await grown(page);
  await expect.poll(() => isShared(page)).toBe(false);
  await share(page);
  await goTo(page, "#/history");
  const offer = page.getByRole("button", { name: historyWords.readShared });
  await expect(offer).toBeVisible();
  await expect.poll(() => isShared(page)).toBe(false);
  await goTo(page, "#home");
  await goTo(page, "#/history");
  await arriveAt(page, historyWords.title);
  await expect(offer).toHaveCount(0);
  await share(page);
  await pick(page, "chat.zip", zipOf(400, 10));
  await page.getByRole("button", { name: historyWords.another }).click();
  await expect(page.getByText(historyWords.stopped)).toBeVisible();
  expect(await isShared(page)).toBe(false);
});

test("with a no, and before the safety questions, there is nothing to pick", async ({ page }) => {
  await openHome(page);
  await goTo(page, "#/history");
  await expect(page.getByText(historyWords.unanswered)).toBeVisible();
  await toTheAnswer(page, "feelings", ["asked-not-to"]);
  await goTo(page, "#/history");
  await expect(page.getByText(historyWords.closed)).toBeVisible();
  await expect(page.getByLabel(historyWords.pick, { exact: true })).toHaveCount(0);
  await expect(page.getByText(words.notLoaded)).toHaveCount(0);
});
