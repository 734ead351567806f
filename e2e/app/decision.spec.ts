/** The way from "I want to contact them" to an answer, for every purpose, and that no step of it is a dead end. */
import type { Page } from "@playwright/test";

import { reasonWords, stepWords } from "#regimen/words.en.ts";
import { shellWords } from "#web/shell/words.en.ts";
import { words } from "#web/words.en.ts";

import { expect, test } from "../support/test.ts";
import { duringTheRun, practical, told, withoutPlan, type Case } from "./cases.ts";
import { arriveAt, goTo, heading, openHome, pick, tellLastContact, toTheAnswer } from "./way.ts";

const main = (page: Page) => page.locator("#app .main");
const labels = (page: Page) => page.locator("#app .steps strong");

const says = async (page: Page, expected: Case): Promise<void> => {
  await arriveAt(page, expected.title);
  const reasons = expected.because.map((reason) => reasonWords[reason]);
  await expect(page.locator("#app .reasons li")).toHaveText(reasons);
  await expect(labels(page)).toHaveText(expected.next.map((step) => stepWords[step].label));
  const asksAgain = page.getByText(/^Ask again/u);
  if (expected.until === undefined) await expect(asksAgain).toHaveCount(0);
  for (const part of expected.until ?? []) await expect(asksAgain).toContainText(part);
  await expect(main(page)).toHaveCount(1);
  await expect(page.getByRole("button", { name: words.leaveIt })).toHaveCount(1);
  const [first] = expected.next;
  const big = expected.stepFirst && first !== undefined ? stepWords[first].label : words.leaveIt;
  await expect(main(page)).toContainText(big);
};

/** Opens every step that is offered; each has a heading, which takes the focus, and Back leads to the answer again. */
const everyStepOpens = async (page: Page, expected: Case): Promise<void> => {
  for (const step of expected.next) {
    await page.locator("#app .steps a", { hasText: stepWords[step].label }).click();
    await expect(page).not.toHaveURL(/#\/answer$/u);
    await expect(heading(page)).toHaveText(/\S/u);
    await expect(heading(page)).not.toHaveText(expected.title);
    if (step !== "ride-the-wave") await expect(heading(page)).toBeFocused();
    await page.goBack();
    await arriveAt(page, expected.title);
  }
};

for (const each of withoutPlan) {
  test(`without a plan: ${each.purpose}`, async ({ page }) => {
    await openHome(page);
    await toTheAnswer(page, each.purpose, [], each.details);
    await says(page, each);
    await everyStepOpens(page, each);
  });
}

test("practical matters, each with the questions that decide it", async ({ page }) => {
  await openHome(page);
  for (const [at, each] of practical.entries()) {
    await toTheAnswer(page, each.purpose, at === 0 ? [] : "told", each.details);
    await says(page, each);
    await everyStepOpens(page, each);
  }
});

test("once they have said when they were last in touch, the reasons fit the purpose", async ({
  page,
}) => {
  await openHome(page);
  await tellLastContact(page, "2026-11-10", "23:05");
  for (const [at, each] of duringTheRun.entries()) {
    await toTheAnswer(page, each.purpose, at === 0 ? [] : "told", each.details);
    await says(page, each);
  }
});

const aDate =
  /\b\d{1,2}:\d{2}\b|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d|\d (?:days|weeks|months)|Ask again|tomorrow/iu;

for (const { said, ticks, cases } of told) {
  test(`told: ${said}`, async ({ page }) => {
    await openHome(page);
    for (const [at, each] of cases.entries()) {
      await toTheAnswer(page, each.purpose, at === 0 ? ticks : "told", each.details);
      await says(page, each);
      await expect(page.locator("#app")).not.toContainText(aDate);
      await everyStepOpens(page, each);
    }
  });
}

test("after the run: the five questions first, and only a calm day says that they may", async ({
  page,
}) => {
  await openHome(page);
  await tellLastContact(page, "2026-10-01", "12:00");
  await toTheAnswer(page, "feelings");
  await expect(page.locator("#app .steps strong")).toHaveText([stepWords["readiness-check"].label]);
  const answers = (strongest: string) =>
    [
      [words.howStrong, "2"],
      [words.strongestThisWeek, strongest],
      [words.sober, words.yes],
      [words.canTakeNo, words.yes],
      [words.motive, "Calm"],
      [words.whichChannel, "A text message"],
    ] as const;
  await goTo(page, "#/ready");
  await arriveAt(page, words.readyTitle);
  for (const answer of answers("8")) await pick(page, answer);
  await page.getByRole("button", { name: words.showAnswer }).click();
  await arriveAt(page, "Not yet.");
  await expect(page.getByText(/^Ask again/u)).toContainText("29");
  await expect(labels(page)).toHaveText(
    (["ride-the-wave", "extend-run"] as const).map((step) => stepWords[step].label),
  );
  await page.locator("#app .steps a", { hasText: stepWords["extend-run"].label }).click();
  await arriveAt(page, words.extendTitle);
  await goTo(page, "#/ready");
  for (const answer of answers("3")) await pick(page, answer);
  await page.getByRole("button", { name: words.showAnswer }).click();
  await arriveAt(page, "You may, if you want to.");
  await expect(main(page)).toHaveText(words.leaveIt);
  await expect(labels(page)).toHaveText(
    (["plan-call", "prefer-call"] as const).map((step) => stepWords[step].label),
  );
});

test("the safety screen asks for an answer, and several can be true together", async ({ page }) => {
  await openHome(page);
  await goTo(page, "#/ask");
  await page.getByRole("button", { name: "I want them back" }).click();
  await arriveAt(page, words.safetyTitle);
  await page.getByRole("button", { name: words.next }).click();
  await expect(page.getByText(words.safetyPick)).toBeVisible();
  await page.getByLabel(words.afraid).check();
  await page.getByLabel(words.harmed).check();
  await expect(page.getByRole("checkbox", { checked: true })).toHaveCount(2);
  await page.getByLabel(words.none).check();
  await expect(page.getByRole("checkbox", { checked: true })).toHaveCount(1);
  await page.getByLabel(words.afraid).check();
  await expect(page.getByLabel(words.none)).not.toBeChecked();
});

const urgeScreens = [
  "#urge",
  "#/ask",
  "#/safety",
  "#/more",
  "#/answer",
  "#/step/through-someone-else",
  "#/compose",
  "#/left",
  "#/letter",
  "#/park",
  "#/last-contact",
  "#/ready",
  "#/extend",
  "#/help",
] as const;

test("I'm not safe: from every screen of the urge, and it shows numbers", async ({ page }) => {
  await openHome(page);
  await toTheAnswer(
    page,
    "loose-end",
    [],
    [
      [words.someoneElse, words.yes],
      [words.canWait, words.no],
      [words.channel, "A text message"],
    ],
  );
  for (const hash of urgeScreens) {
    await goTo(page, hash);
    await expect(page).toHaveURL(new RegExp(`${hash}$`, "u"));
    await page.getByRole("link", { name: shellWords.notSafe }).click();
    await arriveAt(page, "You first.");
    await expect(main(page).first()).toHaveAttribute("href", "tel:112");
    await page.getByRole("link", { name: stepWords["call-someone"].label }).click();
    await arriveAt(page, words.callSomeoneTitle);
    await expect(page.locator("a[href^='tel:']:visible").first()).toBeVisible();
  }
});
