/** The end: from a complete run to each of the ways; the one call and how it went; no call where contact is closed. */
import { readFile } from "node:fs/promises";

import type { Page } from "@playwright/test";

import type { Safety } from "#regimen/plan.ts";
import { dataWords } from "#web/data/words.en.ts";
import { modeWords, todayWords } from "#web/days/words.en.ts";
import { todayEndWords } from "#web/end/today.en.ts";
import {
  afterWords,
  callTimeWords,
  callWords,
  endWords,
  letGoWords,
  wayWords,
} from "#web/end/words.en.ts";
import { shellWords } from "#web/shell/words.en.ts";
import { words } from "#web/words.en.ts";

import { live } from "../lives/life.ts";
import { expect, installed, test } from "../support/test.ts";
import {
  complete,
  fillPlan,
  nextDay,
  noon,
  openAt,
  planACall,
  tellReadiness,
  toTheEnd,
  way,
} from "./end-way.ts";
import { looker } from "./looker.ts";
import { arriveAt, goTo, pick } from "./way.ts";

const today = (page: Page) => page.locator("#home .days");

test("complete, offline: a quiet page, and to stay silent is kept", async ({ page, context }) => {
  await live(page, complete());
  await installed(page);
  await context.setOffline(true);
  await expect(today(page)).toContainText(todayWords.complete);
  await toTheEnd(page);
  await expect(page.getByText(endWords.held(30, 51, 51))).toBeVisible();
  await way(page, "stay-silent").click();
  await expect(page.getByText(endWords.whenSilent)).toBeVisible();
  await openAt(page, noon);
  await expect(today(page)).toContainText(todayEndWords["stay-silent"]);
});

test("complete: the ways weigh the same", async ({ page }) => {
  await live(page, complete());
  await toTheEnd(page);
  const looks = await page
    .locator("section[aria-labelledby='ways-title'] .card")
    .evaluateAll((cards) =>
      cards.map((card) => {
        const { backgroundColor, color, borderColor, fontWeight, fontSize } =
          getComputedStyle(card);
        return [backgroundColor, color, borderColor, fontWeight, fontSize, card.clientWidth].join();
      }),
    );
  expect(looks).toHaveLength(4);
  expect(new Set(looks).size).toBe(1);
});

test("complete: more days, and the run goes on", async ({ page }) => {
  await live(page, complete());
  await toTheEnd(page);
  await way(page, "extend").click();
  await arriveAt(page, words.extendTitle);
  await page.getByRole("button", { name: words.extendDays(14) }).click();
  // 51 days have gone by, and 14 come on top.
  await expect(page.getByText(words.extendKept(65))).toBeVisible();
  await goTo(page, "#home");
  await expect(today(page)).toContainText(todayWords.run(52, 65));
  await expect(page.getByRole("link", { name: todayEndWords.choose })).toHaveCount(0);
});

test("complete: I let go, take my words along, and see all of it again", async ({ page }) => {
  await live(page, complete());
  await toTheEnd(page);
  await way(page, "let-go").click();
  await arriveAt(page, letGoWords.title);
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: letGoWords.save }).click();
  const file = await downloading;
  expect(file.suggestedFilename()).toBe("my-words-2026-11-22.txt");
  const text = await readFile(await file.path(), "utf8");
  for (const mine of ["I kept 51 of 51 days", "I want to sleep again", "quiet walk", "never said"])
    expect(text).toContain(mine);
  await page.getByRole("button", { name: letGoWords.button, exact: true }).click();
  await expect(page.getByText(letGoWords.done)).toBeVisible();
  await expect(page.getByRole("button", { name: letGoWords.again })).toBeFocused();

  await openAt(page, noon);
  await expect(today(page)).toContainText(todayEndWords.letGoLine);
  await expect(today(page)).not.toContainText("51");
  await expect(page.getByRole("link", { name: words.homeJournal })).toHaveCount(0);
  // The way through the pull and help stay.
  await expect(page.getByRole("link", { name: shellWords.want })).toBeVisible();
  await expect(page.getByRole("link", { name: words.homeSettings })).toBeVisible();

  await page.getByRole("link", { name: todayEndWords.letGoMore }).click();
  await page.getByRole("link", { name: letGoWords.removeLink }).click();
  await arriveAt(page, dataWords.title);
  await goTo(page, "#/let-go");
  await page.getByRole("button", { name: letGoWords.again }).click();
  await expect(page.getByText(letGoWords.againDone)).toBeVisible();
  await goTo(page, "#home");
  await expect(today(page)).toContainText(todayWords.kept(51, 51));
});

test("one call: never tonight, never at night, sober, not on a day that hurts", async ({
  page,
}) => {
  await live(page, complete());
  await toTheEnd(page);
  await tellReadiness(page);
  await way(page, "one-call").click();
  await arriveAt(page, callWords.title);
  await expect(page.getByLabel(callWords.firstSentence)).toHaveCount(0);
  await pick(page, [callWords.consentAsk, words.no]);
  const keep = page.getByRole("button", { name: callWords.keep });
  const told = page.locator("#app form > .note");
  await keep.click();
  await expect(told).toHaveText(callTimeWords.missing);
  await fillPlan(page, "2026-11-22", "19:00");
  await keep.click();
  await expect(told).toHaveText(callTimeWords["too-soon"]);
  await fillPlan(page, nextDay, "22:30");
  await keep.click();
  await expect(told).toHaveText(callTimeWords["not-by-day"]);
  await fillPlan(page, nextDay, "14:00");
  await pick(page, [callWords.sober, words.no]);
  await keep.click();
  await expect(told).toHaveText(callWords.notSober);
  await pick(page, [callWords.sober, words.yes]);
  await pick(page, [callWords.anniversary, words.yes]);
  await keep.click();
  await expect(told).toHaveText(callWords.hardDay);
  await pick(page, [callWords.anniversary, words.no]);
  await page.getByLabel(callWords.thing(3)).fill(" ");
  await keep.click();
  await expect(told).toHaveText(callWords.missing);
  expect(await page.locator("a[href^='tel:'], a[href^='sms:']").count()).toBe(0);
});

test("one call: what I wrote of it is there again after the page was gone", async ({ page }) => {
  await live(page, complete());
  await toTheEnd(page);
  await tellReadiness(page);
  await way(page, "one-call").click();
  await pick(page, [callWords.consentAsk, words.no]);
  await page.getByLabel(callWords.thing(2)).fill("the flat");
  await goTo(page, "#home");
  await goTo(page, "#/call");
  await pick(page, [callWords.consentAsk, words.no]);
  await expect(page.getByLabel(callWords.thing(2))).toHaveValue("the flat");
  await expect(page.getByLabel(callWords.wayOut)).toHaveValue(callWords.wayOutFirst);
});

test("one call: on its day I read my plan, and a talk is the one call", async ({ page }) => {
  await live(page, complete());
  await planACall(page);
  await openAt(page, noon);
  await expect(today(page)).toContainText("November 23");
  await openAt(page, `${nextDay}T14:10:00+01:00`);
  await page.getByRole("link", { name: todayEndWords.plannedToday }).click();
  await arriveAt(page, callWords.planTitle);
  await expect(page.getByText("Hello, do you have ten minutes?")).toBeVisible();
  await expect(page.getByText("whose fault it was")).toBeVisible();
  await expect(page.getByText(callWords.wayOutFirst)).toBeVisible();
  await page.getByRole("link", { name: callWords.howItWent }).click();
  await arriveAt(page, afterWords.title);
  await page.getByRole("button", { name: afterWords.outcomes.talked }).click();
  await arriveAt(page, afterWords.then.talked.title);
  // The run stands, and no second call is open.
  await goTo(page, "#/end");
  await arriveAt(page, endWords.title);
  await expect(way(page, "one-call")).toHaveCount(0);
  await goTo(page, "#/call");
  await arriveAt(page, callWords.noneTitle);
});

test("one call: no answer means nothing more", async ({ page }) => {
  await live(page, complete());
  await planACall(page);
  await openAt(page, `${nextDay}T21:00:00+01:00`);
  await page.getByRole("link", { name: todayEndWords.plannedOver }).click();
  await page.getByRole("button", { name: afterWords.outcomes["no-answer"] }).click();
  await arriveAt(page, afterWords.then["no-answer"].title);
  await goTo(page, "#/end");
  await expect(way(page, "stay-silent")).toBeVisible();
  await expect(way(page, "one-call")).toHaveCount(0);
});

test("one call: their no ends it, and becomes the boundary", async ({ page }) => {
  await live(page, complete());
  await planACall(page);
  await openAt(page, `${nextDay}T15:00:00+01:00`);
  await goTo(page, "#/call/after");
  await page.getByRole("button", { name: afterWords.outcomes["said-no"] }).click();
  await arriveAt(page, afterWords.then["said-no"].title);
  await openAt(page, `${nextDay}T15:05:00+01:00`);
  await expect(today(page)).toContainText(modeWords.closedTitle);
  for (const hash of ["#/end", "#/call", "#/call/after", "#/ready/end"]) {
    await goTo(page, hash);
    await expect(page.locator("#app")).not.toContainText(wayWords["one-call"].label);
    await expect(page.locator("[data-reach='plan-call']")).toHaveCount(0);
  }
});

test("one call: I did not call, and choose again", async ({ page }) => {
  await live(page, complete());
  await planACall(page);
  await openAt(page, `${nextDay}T21:00:00+01:00`);
  await goTo(page, "#/call/after");
  await page.getByRole("button", { name: afterWords.notCalled }).click();
  await arriveAt(page, afterWords.droppedTitle);
  await page.getByRole("link", { name: endWords.ways }).click();
  await expect(way(page, "one-call")).toBeVisible();
});

test("they asked me not to: the call is gone before it is planned", async ({ page }) => {
  await live(page, complete());
  await toTheEnd(page);
  await tellReadiness(page);
  await way(page, "one-call").click();
  await page.getByRole("group", { name: callWords.consentAsk }).getByLabel(words.yes).click();
  await arriveAt(page, callWords.saidNoTitle);
  await openAt(page, noon);
  await expect(today(page)).toContainText(modeWords.closedTitle);
  await goTo(page, "#/end");
  await arriveAt(page, endWords.noEndTitle);
});

test("not calm today: the call waits a week, the other ways don't", async ({ page }) => {
  await live(page, complete());
  await toTheEnd(page);
  await tellReadiness(page, "Lonely");
  await expect(way(page, "one-call")).toContainText("November 29");
  await goTo(page, "#/call");
  await arriveAt(page, callWords.noneTitle);
  await goTo(page, "#/end");
  await way(page, "stay-silent").click();
  await expect(page.getByText(endWords.whenSilent)).toBeVisible();
});

const guarded: readonly (readonly [string, Partial<Safety>])[] = [
  ["told to stop", { boundaries: ["asked-not-to"] }],
  ["under an order", { boundaries: ["order-against-me"] }],
  ["blocked", { boundaries: ["blocked"] }],
  ["after harm", { harmedThem: true }],
  ["afraid", { afraidOfThem: true }],
  ["protected by an order", { boundaries: ["order-protects-me"] }],
];

for (const [name, told] of guarded) {
  test(`${name}: no way leads to a call or an end`, async ({ page }) => {
    await live(page, complete(told));
    await expect(today(page)).toBeVisible();
    const unwanted = [wayWords["one-call"].label, callWords.title, endWords.title, "30 days"];
    for (const hash of [
      "#home",
      "#/end",
      "#/call",
      "#/call/after",
      "#/ready/end",
      "#/let-go",
      "#/extend",
    ]) {
      await goTo(page, hash);
      await page.locator("h1:visible").first().waitFor();
      for (const text of unwanted)
        await expect(page.locator("main"), `${hash}: ${text}`).not.toContainText(text);
      await expect(page.locator("[data-reach='plan-call']")).toHaveCount(0);
      await expect(page.locator(`a[href='#/end'], a[href^='#/call']`)).toHaveCount(0);
    }
  });
}

test("with the keyboard alone: I stay silent", async ({ page }) => {
  await live(page, complete());
  const press = async (name: string) => {
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press("Tab");
      const text = await page.evaluate(() => document.activeElement?.textContent ?? "");
      if (text.trim().startsWith(name)) return page.keyboard.press("Enter");
    }
    throw new Error(`The Tab key never reached "${name}".`);
  };
  await press(todayEndWords.choose);
  await arriveAt(page, endWords.title);
  await press(wayWords["stay-silent"].label);
  await expect(page.getByText(endWords.whenSilent)).toBeVisible();
});

test("every screen of the end can be seen, heard and read", async ({ page }, { project }) => {
  test.setTimeout(120_000);
  const { found, look } = looker(page, project.name === "phone");
  await live(page, complete());
  await look("Today");
  await toTheEnd(page);
  await look("the end");
  await goTo(page, "#/ready/end");
  await arriveAt(page, words.readyTitle);
  await look("the questions");
  await goTo(page, "#/let-go");
  await arriveAt(page, letGoWords.title);
  await look("let go");
  await goTo(page, "#home");
  await toTheEnd(page);
  await tellReadiness(page);
  await way(page, "one-call").click();
  await pick(page, [callWords.consentAsk, words.no]);
  await fillPlan(page, nextDay, "14:00");
  await look("the plan of the call");
  await page.getByRole("button", { name: callWords.keep }).click();
  await arriveAt(page, callWords.planTitle);
  await look("a call that is planned");
  await openAt(page, `${nextDay}T14:10:00+01:00`);
  await look("Today on the day");
  await goTo(page, "#/call/after");
  await arriveAt(page, afterWords.title);
  await look("how it went");
  await page.getByRole("button", { name: afterWords.outcomes["said-no"] }).click();
  await arriveAt(page, afterWords.then["said-no"].title);
  await look("their no");
  expect(found).toEqual([]);
});
