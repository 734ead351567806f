/** After contact that counts: written down in three taps, no blame, and a plan; by each mode. */
import type { Page } from "@playwright/test";

import { reasonWords } from "#regimen/words.en.ts";
import { contactWords, logKindWords, logWords, noteWords } from "#web/days/log.en.ts";
import { todayWords } from "#web/days/words.en.ts";
import { slipWords } from "#web/slip/words.en.ts";
import { waveWords } from "#web/wave/words.en.ts";
import { channelWords } from "#web/words.en.ts";

import { live } from "../lives/life.ts";
import { lives } from "../lives/lives.ts";
import { expect, test } from "../support/test.ts";
import { looker } from "./looker.ts";
import { arriveAt, goTo, heading, rowsStored } from "./way.ts";

const lifeOf = (name: string) => {
  const life = lives.find((each) => each.name === name);
  if (life === undefined) throw new Error(name);
  return life;
};

const inLife = async (page: Page, name: string): Promise<void> => live(page, lifeOf(name));
const tap = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

test("three taps from Today write it down, and what I can do stands there; I plan the next day", async ({
  page,
}) => {
  await inLife(page, "day 29 and calm");
  await page.getByRole("link", { name: todayWords.log }).click();
  await page.getByRole("link", { name: logWords.slip }).click();
  await arriveAt(page, slipWords.title);
  await tap(page, channelWords.text);
  await arriveAt(page, contactWords.writtenTitle);
  await expect(page.getByText(contactWords.stop)).toBeVisible();
  await expect(page.getByText(reasonWords["knowing-is-not-enough"])).toBeVisible();
  await expect(page.getByText(slipWords.days(27, 27))).toBeVisible();
  await expect(page.getByText(slipWords.ridden(7))).toBeVisible();
  await expect(page.getByText(contactWords.newRun(1, 30))).toBeVisible();
  await page.getByLabel(slipWords.nextDayLabel).fill("Phone in the kitchen, Sam comes over");
  await page.getByRole("button", { name: slipWords.keep }).first().click();
  await expect(page.getByText(slipWords.kept)).toBeVisible();
  await goTo(page, "#/wave");
  await tap(page, "7");
  await page.locator("summary", { hasText: waveWords.ifThen }).click();
  await expect(page.locator("#app").getByText("Phone in the kitchen")).toBeVisible();
  // Whoever comes back within the day finds it from Today, and says nothing twice.
  await goTo(page, "#home");
  await page.getByRole("link", { name: todayWords.slipNext }).click();
  await arriveAt(page, slipWords.backTitle);
  await expect(page.locator("#app").getByText("Phone in the kitchen")).toBeVisible();
  await page.clock.setFixedTime("2026-11-23T18:31:00+01:00");
  await page.goto("./");
  await expect(page.getByRole("link", { name: todayWords.log })).toBeVisible();
  await expect(page.getByRole("link", { name: todayWords.slipNext })).toHaveCount(0);
});

test("what I typed into the log is there again after a reload, and gone once it is written down", async ({
  page,
}) => {
  await inLife(page, "day 29 and calm");
  await goTo(page, "#/log/note");
  await page.getByLabel(noteWords.text).fill("The first morning without a stone");
  await expect.poll(() => rowsStored(page, "drafts")).toBe(1);
  await page.reload();
  await expect(page.getByLabel(noteWords.text)).toHaveValue("The first morning without a stone");
  await page.getByLabel(noteWords.text).fill("The first morning without a stone in me");
  await goTo(page, "#/log/look");
  await expect(page.getByLabel(logWords.note)).toHaveValue("");
  await goTo(page, "#/log/note");
  await expect(page.getByLabel(noteWords.text)).toHaveValue(/in me$/u);
  await tap(page, logWords.keep);
  await expect(page.getByText(logWords.kept)).toBeVisible();
  await expect.poll(() => rowsStored(page, "drafts")).toBe(0);
});

test("told to stop: stop now, nothing to them, and no days", async ({ page }) => {
  await inLife(page, "told to stop");
  await goTo(page, "#/slip");
  await arriveAt(page, slipWords.title);
  await tap(page, channelWords.call);
  await arriveAt(page, contactWords.closedTitle);
  await expect(page.getByText(contactWords.closedStop)).toBeVisible();
  await expect(page.getByRole("link", { name: slipWords.ownBehaviour })).toBeVisible();
  await expect(page.locator("#app")).not.toContainText(/\bdays?\b (?:kept|of)|You held/u);
});

test("under an order a lawyer is named before anything is written down", async ({ page }) => {
  const life = lifeOf("told to stop");
  const [first, ...rest] = life.told;
  if (first === undefined) throw new Error("empty");
  const { event } = first;
  if (event.type !== "plan.changed") throw new Error("no plan");
  const safety = {
    boundaries: ["order-against-me"],
    afraidOfThem: false,
    harmedThem: false,
  } as const;
  await live(page, {
    ...life,
    told: [{ ...first, event: { ...event, body: { safety } } }, ...rest],
  });
  await goTo(page, "#/slip");
  await expect(page.getByText(logWords.courtCanRead)).toBeVisible();
});

test("afraid: what kept me safe is no slip, and nothing is tapped away as one", async ({
  page,
}) => {
  await inLife(page, "afraid of the ex");
  await goTo(page, "#/slip");
  await arriveAt(page, slipWords.safetyTitle);
  await expect(page.getByText(contactWords.safe)).toBeVisible();
  await expect(page.getByRole("button", { name: channelWords.text })).toHaveCount(0);
});

test("with children, the days go on from here and the way to the longer form is there", async ({
  page,
}) => {
  await inLife(page, "twenty years married with children");
  await goTo(page, "#/slip");
  await page.getByRole("link", { name: slipWords.other }).click();
  await expect(heading(page)).toHaveText(contactWords.title);
  await goTo(page, "#/slip");
  await tap(page, channelWords.social);
  await expect(page.getByText(slipWords.evidence)).toBeVisible();
  expect(logKindWords.contact.label).not.toBe(logWords.slip);
});

test("axe finds nothing, and nothing is cut off on a narrow phone or with large text", async ({
  page,
}) => {
  await inLife(page, "slipped three times this week");
  const { found, look } = looker(page, true);
  await goTo(page, "#/slip");
  await look("slip");
  await tap(page, channelWords.text);
  await arriveAt(page, contactWords.writtenTitle);
  for (const summary of await page.locator("#app summary").all()) await summary.click();
  await look("after it");
  expect(found).toEqual([]);
});
