/** When the ex has written: the five kinds, what can be done instead of answering, and the record first after a threat. */
import type { Page } from "@playwright/test";

import type { Incoming } from "#regimen/event.ts";
import { incomingWords, logWords, receivedWords } from "#web/days/log.en.ts";
import { incomingNextWords } from "#web/incoming/words.en.ts";
import { endsWords } from "#web/journal/words.en.ts";
import { channelWords, words } from "#web/words.en.ts";

import { live } from "../lives/life.ts";
import { lives } from "../lives/lives.ts";
import { expect, test } from "../support/test.ts";
import { looker } from "./looker.ts";
import { arriveAt, goTo, pick } from "./way.ts";

const inLife = async (page: Page, name: string): Promise<void> => {
  const life = lives.find((each) => each.name === name);
  if (life === undefined) throw new Error(name);
  await live(page, life);
};

const receive = async (page: Page, kind: Incoming): Promise<void> => {
  await goTo(page, "#home");
  await goTo(page, "#/log/received");
  await arriveAt(page, receivedWords.title);
  await pick(page, [receivedWords.kind, incomingWords[kind]]);
  await pick(page, [receivedWords.how, channelWords.text]);
  await pick(page, [receivedWords.unasked, words.yes]);
  await page.getByRole("button", { name: logWords.keep }).click();
  await arriveAt(page, receivedWords.writtenTitle);
};

test("no answer is needed, whatever they feel; what is practical can mostly wait", async ({
  page,
}) => {
  await inLife(page, "ended it and regrets it");
  for (const kind of ["nothing-needed", "emotional"] as const) {
    await receive(page, kind);
    await expect(page.getByText(receivedWords.quiet)).toBeVisible();
  }
  await receive(page, "practical");
  await expect(page.getByText(incomingNextWords.practicalNone)).toBeVisible();
  await page.locator("summary", { hasText: incomingNextWords.friend }).click();
  await expect(page.getByRole("link", { name: words.textNamed("Tom") })).toHaveAttribute(
    "href",
    /^sms:0301234\?&body=Could/u,
  );
});

test("I park it until a day, and it waits in my list", async ({ page }) => {
  await inLife(page, "shared flat and lease");
  await receive(page, "practical");
  await page.locator("summary", { hasText: incomingNextWords.park }).click();
  await page.getByRole("button", { name: incomingNextWords.parkKeep, exact: true }).click();
  await expect(page.getByText(incomingNextWords.dayMissing)).toBeVisible();
  await page.getByLabel(incomingNextWords.parkDay).fill("2026-11-25");
  await page.getByRole("button", { name: incomingNextWords.parkKeep, exact: true }).click();
  await expect(page.getByText(incomingNextWords.parked)).toBeVisible();
  await goTo(page, "#/ends");
  await arriveAt(page, endsWords.title);
  await expect(page.getByText(/^What they wrote Sunday/u)).toBeVisible();
});

test("with children it may need a short answer, and my own case is asked as a reply", async ({
  page,
}) => {
  await inLife(page, "twenty years married with children");
  await receive(page, "practical");
  await expect(page.getByText(incomingNextWords.children)).toBeVisible();
  await page.getByRole("button", { name: incomingNextWords.decide }).click();
  await arriveAt(page, words.moreTitle);
  await expect(page.getByRole("group", { name: words.needsAnswer })).toBeVisible();
});

test("a threat, and anything where I am afraid: the record first, and whom to ask", async ({
  page,
}) => {
  await inLife(page, "ended it and regrets it");
  await receive(page, "threatening");
  await expect(page.getByText(receivedWords.threat)).toBeVisible();
  await expect(page.getByText(incomingNextWords.whom)).toBeVisible();
});

test("afraid: the record comes first for every message", async ({ page }) => {
  await inLife(page, "afraid of the ex");
  await receive(page, "emotional");
  await expect(page.getByText(receivedWords.threat)).toBeVisible();
});

test("they may hurt themselves: the emergency number, then somebody near them", async ({
  page,
}) => {
  await inLife(page, "ended it and regrets it");
  await receive(page, "may-hurt-themselves");
  await expect(page.getByText(receivedWords.mayHurt)).toBeVisible();
  await expect(
    page.locator("#app").getByRole("link", { name: receivedWords.danger }),
  ).toHaveAttribute("href", "#/help/emergency-services");
  await expect(page.getByText(incomingNextWords.decide)).toHaveCount(0);
});

test("axe finds nothing, and nothing is cut off on a narrow phone or with large text", async ({
  page,
}) => {
  await inLife(page, "twenty years married with children");
  const { found, look } = looker(page, true);
  await receive(page, "practical");
  for (const summary of await page.locator("#app summary").all()) await summary.click();
  await look("what came, and what next");
  expect(found).toEqual([]);
});
