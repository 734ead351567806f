/** Two roads, and why we say this: in each mode, with the person's own reasons, by keyboard, with no network. */
import type { Page } from "@playwright/test";

import { reasonWords, stepWords } from "#regimen/words.en.ts";
import { consentWords } from "#web/parts/care.en.ts";
import { roadsLinkWords } from "#web/roads/link.en.ts";
import { roadsWords } from "#web/roads/words.en.ts";
import { link } from "#web/routes.ts";
import { advised, besides, onlyWhereOpen, studied } from "#web/why/claims.ts";
import { whyWords } from "#web/why/words.en.ts";
import { words } from "#web/words.en.ts";

import { live } from "../lives/life.ts";
import { heard, safety } from "../lives/stories.ts";
import { expect, grown, installed, test } from "../support/test.ts";
import { looker } from "./looker.ts";
import {
  arriveAt,
  goTo,
  openHome,
  tellLastContact,
  tellSafety,
  toTheAnswer,
  type Tick,
} from "./way.ts";

const begin = async (page: Page, ticks: readonly Tick[]): Promise<void> => {
  await openHome(page);
  await goTo(page, link("safety"));
  await tellSafety(page, ticks);
  await arriveAt(page, words.askTitle);
};

const toRoads = async (page: Page): Promise<void> => {
  await goTo(page, link("roads"));
  await arriveAt(page, roadsWords.title);
};

test("both roads stand there, from the answer, with no network", async ({ page, context }) => {
  await openHome(page);
  await installed(page);
  await context.setOffline(true);
  await toTheAnswer(page, "feelings");
  await page.getByRole("link", { name: roadsLinkWords.toRoads }).click();
  await arriveAt(page, roadsWords.title);
  for (const point of [
    "hands-over-power",
    "no-right-words",
    "keeps-dignity",
    "room-to-think",
  ] as const)
    await expect(page.getByText(reasonWords[point])).toBeVisible();
  await expect(page.getByText(consentWords.none)).toBeVisible();
  await expect(page.getByText(roadsWords.adviceLine)).toBeVisible();
});

test("my own reasons stand there, and I can add one that stays", async ({ page }) => {
  await begin(page, []);
  await toRoads(page);
  await expect(page.getByText(roadsWords.ownNone)).toBeVisible();
  await page.getByLabel(roadsWords.addLabel).fill("I sleep better");
  await page.getByLabel(roadsWords.addLabel).press("Enter");
  await expect(page.getByText(roadsWords.added)).toBeVisible();
  await page.reload();
  await grown(page);
  await expect(page.getByText("I sleep better")).toBeVisible();
});

test("after the run the roads are read before the questions", async ({ page }) => {
  await openHome(page);
  await tellLastContact(page, "2026-10-01", "12:00");
  await toTheAnswer(page, "feelings");
  await page.getByText(stepWords["readiness-check"].label).click();
  await arriveAt(page, roadsWords.title);
  await page.getByRole("link", { name: roadsWords.toReady }).click();
  await arriveAt(page, words.readyTitle);
});

const limits: readonly (readonly [string, readonly Tick[]])[] = [
  ["after their no", ["asked-not-to"]],
  ["under an order", ["order-against-me"]],
  ["after harm", ["harmed"]],
  ["where I am afraid", ["afraid"]],
];
for (const [name, ticks] of limits) {
  test(`${name} neither the roads nor the reasons speak of power, room to think, thirty days or a call`, async ({
    page,
  }) => {
    await begin(page, ticks);
    await toRoads(page);
    const forbidden = /next move is theirs|room to think|thirty|\b30\b|phone call|some contact/iu;
    await expect(page.locator("#app")).not.toContainText(forbidden);
    await goTo(page, link("why"));
    await arriveAt(page, whyWords.title);
    await expect(page.locator("#app")).not.toContainText(forbidden);
    for (const claim of onlyWhereOpen)
      await expect(page.locator(`[data-claim='${claim}']`)).toHaveCount(0);
    await expect(page.locator("[data-claim='two-weeks']")).toBeVisible();
  });
}

test("every claim is shown with what stands behind it", async ({ page }) => {
  await begin(page, []);
  await goTo(page, link("why"));
  await arriveAt(page, whyWords.title);
  for (const claim of [...Object.keys(studied), ...advised, ...Object.keys(besides)])
    await expect(page.locator(`[data-claim='${claim}']`)).toBeVisible();
  await expect(page.getByText(whyWords.nobodyLines[0])).toBeVisible();
});

test("what they said last about contact stands before the road of contact", async ({ page }) => {
  await live(page, {
    name: "told to stop",
    at: "2026-11-22T21:40:00+01:00",
    told: [safety("2026-11-01T12:00"), heard("2026-11-02T12:00", { said: "no" })],
  });
  await toRoads(page);
  await expect(page.locator(".consent")).toContainText(/They said no\. .*November 2/u);
  await expect(page.getByText(reasonWords["their-no-stands"])).toHaveCount(1);
});

test("I can do it with the keyboard, and axe finds nothing", async ({ page }, { project }) => {
  test.setTimeout(120_000);
  const { found, look } = looker(page, project.name === "phone");
  await begin(page, []);
  await toRoads(page);
  await page.keyboard.press("Tab");
  await expect(page.getByLabel(roadsWords.addLabel)).toBeFocused();
  await page.keyboard.type("It is quiet here");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await expect(page.getByText(roadsWords.added)).toBeVisible();
  await look("roads");
  await page.getByRole("link", { name: roadsWords.toWhy }).focus();
  await page.keyboard.press("Enter");
  await arriveAt(page, whyWords.title);
  await look("why");
  expect(found).toEqual([]);
});
