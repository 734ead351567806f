/** Quiet hours that hold at once and loosen only after their wait, whatever the clock does; and what one's records show. */
import { expect, type Page } from "@playwright/test";

import { applyAll, emptyState } from "#regimen/apply.ts";
import type { Event, EventId } from "#regimen/event.ts";
import { chartTitles, insightWords, sentenceOf, valueWords } from "#regimen/insight.en.ts";
import { insight } from "#regimen/views/insight.ts";
import { zonedFrom } from "#regimen/zoned.ts";
import { insightLinks } from "#web/insight/link.en.ts";
import { kindWords } from "#web/journal/words.en.ts";
import { quietWords, riskWords } from "#web/quiet/words.en.ts";
import { reviewWords } from "#web/review/words.en.ts";
import { setupWords } from "#web/setup/words.en.ts";
import { helpWords } from "#care/words.en.ts";

import { live, type Life } from "../lives/life.ts";
import { records } from "../lives/records.ts";
import { grown, test, written } from "../support/test.ts";
import { arriveAt, goTo } from "./way.ts";

const open = (page: Page) => page.locator("[data-reach='later-message']");
const closed = (page: Page) => page.locator("[data-quiet]");

/** Another time on the clock, while the app stays open. */
const setClock = async (page: Page, at: string): Promise<void> => {
  await page.clock.setFixedTime(at);
  await goTo(page, "#home");
};

/** Another time on the clock, and the app opened anew. */
const reopenAt = async (page: Page, at: string): Promise<void> => {
  await page.clock.setFixedTime(at);
  await written(page);
  await page.reload();
  await grown(page);
};

const keepQuiet = async (page: Page): Promise<void> => {
  await page.getByRole("button", { name: setupWords.keep }).click();
  await arriveAt(page, setupWords.planTitle);
};

const toQuiet = async (page: Page): Promise<void> => {
  await goTo(page, "#/plan/quiet");
  await arriveAt(page, quietWords.title);
};

const takeAllAway = async (page: Page): Promise<void> => {
  await toQuiet(page);
  await page.getByRole("button", { name: quietWords.takeOut }).click();
  await expect(page.locator(".note", { hasText: "What you take away" })).toBeVisible();
  await keepQuiet(page);
};

test("more quiet hours hold at once, fewer after the wait, across reloads and clocks that are set", async ({
  page,
}) => {
  await live(page, records(6));
  await goTo(page, "#/ends");
  await expect(open(page)).toHaveCount(1);

  await toQuiet(page);
  await page.getByRole("button", { name: quietWords.add }).click();
  await page.getByLabel(quietWords.from).fill("18:00");
  await keepQuiet(page);
  await goTo(page, "#/ends");
  await expect(closed(page)).toContainText("07:00");
  await expect(open(page)).toHaveCount(0);
  await reopenAt(page, "2026-11-22T21:41:00+01:00");
  await goTo(page, "#/ends");
  await expect(closed(page)).toHaveCount(1);

  // What never closes.
  await goTo(page, "#/help");
  await expect(page.getByLabel(helpWords.country)).toBeVisible();
  for (const screen of ["wave", "letter", "log", "slip"]) {
    await goTo(page, `#/${screen}`);
    await expect(page.locator("h1:visible")).toBeFocused();
    await expect(closed(page)).toHaveCount(0);
  }

  await takeAllAway(page);
  await expect(page.getByText(quietWords.waiting("Sunday, November 22 at 22:11"))).toBeVisible();
  // Set back while it is open, and set forward by less than the wait with the app opened anew.
  await setClock(page, "2026-11-22T19:00:00+01:00");
  await goTo(page, "#/ends");
  await expect(closed(page)).toHaveCount(1);
  await reopenAt(page, "2026-11-22T22:10:00+01:00");
  await goTo(page, "#/ends");
  await expect(closed(page)).toHaveCount(1);
  await setClock(page, "2026-11-22T22:12:00+01:00");
  await goTo(page, "#/ends");
  await expect(open(page)).toHaveCount(1);

  // Chosen again, and the clock set back before it is loosened: that wins no time.
  await toQuiet(page);
  await page.getByRole("button", { name: quietWords.add }).click();
  await keepQuiet(page);
  await setClock(page, "2026-11-22T20:12:00+01:00");
  await takeAllAway(page);
  await reopenAt(page, "2026-11-22T22:40:00+01:00");
  await goTo(page, "#/ends");
  await expect(closed(page)).toHaveCount(1);
  await setClock(page, "2026-11-22T22:43:00+01:00");
  await goTo(page, "#/ends");
  await expect(open(page)).toHaveCount(1);
});

/** The records of a life, folded as the app folds them. */
const insightOf = (life: Life) => {
  const now = zonedFrom(`${life.at}[Europe/Berlin]`);
  if (now === undefined) throw new Error("no time");
  const events = life.told.map(({ event, written }, at): Event => ({
    ...event,
    id: at.toString(16).padStart(32, "0") as EventId,
    written,
    order: at.toString().padStart(6, "0"),
  }));
  return insight(applyAll(emptyState, events), now);
};

test("what my records show stands in a sentence, a picture and a table that say the same", async ({
  page,
}) => {
  const life = records(24);
  await live(page, life);
  await expect(page.getByText(riskWords.todaySoon("22:00 to 01:00"))).toBeVisible();
  await page.getByRole("link", { name: insightLinks.insight }).click();
  await arriveAt(page, insightWords.title);
  const { charts } = insightOf(life);
  expect(charts.map(({ what }) => what)).toContain("days");
  for (const chart of charts) {
    const part = page.getByRole("region", { name: chartTitles[chart.what], exact: true });
    await expect(part.getByText(sentenceOf(chart), { exact: true })).toBeVisible();
    await part.getByText(insightWords.table).click();
    const cells = part.getByRole("table", { name: chartTitles[chart.what] }).getByRole("cell");
    expect(await cells.allTextContents()).toEqual(
      chart.bars.map(({ count, of }) => valueWords(count, of)),
    );
    // What a screen reader has: the heading, the sentence, and the table. The picture says nothing.
    const heard = await part.ariaSnapshot();
    expect([...heard.matchAll(/^ {2}- (\w+)/gmu)].map(([, role]) => role)).toEqual([
      "heading",
      "paragraph",
      "group",
    ]);
    expect(heard.indexOf(sentenceOf(chart))).toBeLessThan(heard.indexOf("table"));
    expect(
      await part
        .locator("svg")
        .evaluateAll((all) => all.every((each) => each.closest("[aria-hidden=true]"))),
    ).toBe(true);
  }

  await goTo(page, "#/plan/hard-hours");
  await arriveAt(page, riskWords.title);
  await toQuiet(page);
  await page.getByRole("button", { name: riskWords.asQuiet }).click();

  // A look back: offered once, kept, and not offered again that week.
  await goTo(page, "#home");
  await page.getByRole("link", { name: insightLinks.review }).click();
  await arriveAt(page, reviewWords.title);
  await page.getByLabel(reviewWords.hard).fill("The evenings");
  await page.getByRole("button", { name: reviewWords.keep }).click();
  await expect(page.getByText(reviewWords.kept)).toBeVisible();
  await goTo(page, "#/journal");
  await expect(page.getByText("The evenings")).toBeVisible();
  await expect(page.getByText(kindWords.all)).toBeAttached();
  await goTo(page, "#home");
  await expect(page.getByRole("link", { name: insightLinks.review })).toHaveCount(0);
});
