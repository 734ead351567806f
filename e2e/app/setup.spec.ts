/** Set-up in every mode, left and taken up again; the plan: what waits a day, what does not, and another time zone. */
import type { Locator, Page } from "@playwright/test";

import { stepsIn } from "#regimen/setup.ts";
import { shellWords } from "#web/shell/words.en.ts";
import { linkWords } from "#web/setup/link.en.ts";
import { flagWords, modeLines, setupWords } from "#web/setup/words.en.ts";
import { words } from "#web/words.en.ts";

import { expect, grown, test, written } from "../support/test.ts";
import { looker } from "./looker.ts";
import {
  answers,
  answerSteps,
  atStep,
  begin,
  changePart,
  goOn,
  keepPart,
  laterOn,
  noon,
  openPlan,
  tickSafety,
} from "./setup-way.ts";
import { arriveAt, goTo, openHome } from "./way.ts";

const app = (page: Page): Locator => page.locator("#app");
/** What follows the safety questions. */
const after = (mode: Parameters<typeof stepsIn>[0]) =>
  stepsIn(mode).filter((step) => step !== "device" && step !== "safety");

test("I set everything up to the end, and my plan says it back", async ({ page }) => {
  await begin(page);
  await expect(page.getByText(setupWords.progress(3, 9), { exact: true })).toBeVisible();
  await answerSteps(page, after("full"));
  await arriveAt(page, setupWords.endTitle);
  await page.getByRole("link", { name: setupWords.seePlan }).click();
  await arriveAt(page, setupWords.planTitle);
  for (const said of [
    setupWords.planSafetyNone,
    setupWords.days(60),
    "Your days are complete on Wednesday, May 6 at 23:05.",
    "Saturday, March 7 at 23:05",
    setupWords.planTiesNone,
    "Watching their stories",
    "I want to sleep again",
    "An adult you trust, 0151 2345",
    "J",
  ])
    await expect(app(page).getByText(said, { exact: true })).toBeVisible();
  await page.getByText(setupWords.history).click();
  await expect(app(page).getByText("Your reasons, added: I want to sleep again.")).toBeVisible();
  await expect(app(page).getByText("Safety questions: none of these.")).toBeVisible();
  await goTo(page, "#home");
  await expect(page.getByRole("link", { name: linkWords.plan })).toBeVisible();
  await expect(page.getByRole("link", { name: linkWords.setup })).toHaveCount(0);
});

test("with children between us, business goes on and the days are mine", async ({ page }) => {
  await begin(page);
  await page.getByLabel("Children", { exact: true }).check();
  await goOn(page);
  await answerSteps(page, after("limited").slice(1));
  for (const line of modeLines.limited) await expect(page.getByText(line)).toBeVisible();
});

for (const [mode, tick, count] of [
  ["closed", "blocked", 7],
  ["safety", "afraid", 6],
] as const)
  test(`set-up and plan in ${mode} speak of no end and no count`, async ({ page }) => {
    await begin(page, [tick]);
    await expect(page.getByText(setupWords.progress(3, count), { exact: true })).toBeVisible();
    for (const line of modeLines[mode]) await expect(page.getByText(line)).toBeVisible();
    for (const step of after(mode)) {
      await atStep(page, step);
      await answers[step]?.(page);
      await expect(app(page)).not.toContainText(/\d+ days|complete/u);
      await goOn(page);
    }
    await arriveAt(page, setupWords.endTitle);
    await expect(app(page)).not.toContainText(/\d+ days|complete/u);
    await openPlan(page);
    await expect(app(page)).not.toContainText(/\d+ days|complete/u);
    await expect(app(page)).not.toContainText(setupWords.planLast);
    for (const gone of ["#/plan/length", "#/plan/last-contact"]) {
      await goTo(page, gone);
      await expect(page).toHaveURL(/#\/plan$/u);
    }
    for (const gone of ["#/setup/length", "#/setup/last-contact"]) {
      await goTo(page, gone);
      await atStep(page, "device");
    }
  });

test("I leave in the middle and go on where I was, with what I had said", async ({ page }) => {
  await begin(page);
  await answerSteps(page, ["ties", "last-contact"]);
  await atStep(page, "length");
  await written(page);
  await page.reload();
  await atStep(page, "length");
  await goTo(page, "#home");
  await page.getByRole("link", { name: linkWords.plan }).click();
  await expect(app(page).getByText("Saturday, March 7 at 23:05")).toBeVisible();
  await goTo(page, "#/setup");
  await atStep(page, "length");
  await page.getByRole("link", { name: words.back }).click();
  await atStep(page, "last-contact");
  await expect(page.getByLabel(words.lastDay, { exact: true })).toHaveValue("2026-03-07");
  await expect(page.getByLabel(words.lastTime, { exact: true })).toHaveValue("23:05");
});

test("I can skip everything but the safety questions, and say not now", async ({ page }) => {
  await openHome(page, noon);
  await goTo(page, "#/setup/people");
  await atStep(page, "safety");
  await expect(page.getByRole("link", { name: setupWords.skip })).toHaveCount(0);
  await goOn(page);
  await expect(page.getByText(words.safetyPick)).toBeVisible();
  await tickSafety(page, []);
  await goOn(page);
  for (const step of after("full")) {
    await atStep(page, step);
    await page.getByRole("link", { name: setupWords.skip }).click();
  }
  await arriveAt(page, setupWords.endTitle);
  await page.getByRole("link", { name: words.home, exact: true }).first().click();
  // The last contact is not known, but set-up was gone through: it is not pressed on anybody.
  await expect(page.getByRole("link", { name: linkWords.plan })).toBeVisible();
});

test("not now is kept, and the plan stands there instead", async ({ page }) => {
  await openHome(page, noon);
  await page.getByRole("button", { name: linkWords.notNow }).click();
  await page.getByRole("link", { name: linkWords.plan }).click();
  await arriveAt(page, setupWords.planTitle);
  await page.goto("./#home");
  await written(page);
  await page.reload();
  await grown(page);
  await expect(page.getByRole("link", { name: linkWords.plan })).toBeVisible();
  await expect(page.getByRole("link", { name: linkWords.setup })).toHaveCount(0);
});

test("not sure when: the day is enough, and nothing that is still to come is taken", async ({
  page,
}) => {
  await begin(page);
  await goTo(page, "#/setup/last-contact");
  await atStep(page, "last-contact");
  await page.getByLabel(words.lastDay, { exact: true }).fill("2026-03-11");
  await page.getByLabel(words.lastUnsure).check();
  await goOn(page);
  await expect(page.getByText(words.lastFuture)).toBeVisible();
  await page.getByLabel(words.lastDay, { exact: true }).fill("2026-03-08");
  await goOn(page);
  await atStep(page, "length");
  await openPlan(page);
  await expect(app(page).getByText("Sunday, March 8 at 23:59")).toBeVisible();
});

test("fewer days wait a day, more days don't, and what waits can be cancelled", async ({
  page,
}) => {
  await begin(page);
  await answerSteps(page, ["ties", "last-contact", "length"]);
  await openPlan(page);

  await changePart(page, "length", setupWords.planLength);
  await page.getByLabel(setupWords.days(21), { exact: true }).check();
  await expect(
    page.getByText(setupWords.shorterWaits("Wednesday, March 11 at 12:00")),
  ).toBeVisible();
  await keepPart(page);
  await expect(app(page).getByText(setupWords.waitsLength(21))).toBeVisible();
  await expect(app(page).getByText(setupWords.days(60), { exact: true })).toBeVisible();
  await laterOn(page, "2026-03-11T11:59:59+01:00");
  await expect(app(page).getByText(setupWords.days(60), { exact: true })).toBeVisible();

  await page.getByRole("button", { name: setupWords.keepAsItWas }).click();
  await expect(page.getByText(setupWords.keptAsItWas)).toBeVisible();
  await expect(app(page).getByText(setupWords.waiting)).toHaveCount(0);
  await laterOn(page, "2026-03-12T12:00:00+01:00");
  await expect(app(page).getByText(setupWords.days(60), { exact: true })).toBeVisible();

  await changePart(page, "length", setupWords.planLength);
  await page.getByLabel(setupWords.otherDays).check();
  await page.getByLabel(setupWords.otherLabel(21, 365)).fill("20");
  await page.getByRole("button", { name: setupWords.keep }).click();
  await expect(page.getByText(setupWords.badDays(21, 365))).toBeVisible();
  await page.getByLabel(setupWords.otherLabel(21, 365)).fill("75");
  await keepPart(page);
  await expect(app(page).getByText(setupWords.days(75), { exact: true })).toBeVisible();
  await expect(app(page).getByText(setupWords.waiting)).toHaveCount(0);

  await changePart(page, "length", setupWords.planLength);
  await page.getByLabel(setupWords.usualDays(30), { exact: true }).check();
  await keepPart(page);
  await laterOn(page, "2026-03-13T12:00:00+01:00");
  await expect(app(page).getByText(setupWords.days(30), { exact: true })).toBeVisible();
});

test("a boundary holds at once; taken back it holds for a day, and only for the reason that fits", async ({
  page,
}) => {
  await begin(page);
  await openPlan(page);
  await changePart(page, "safety", setupWords.planSafety);
  await tickSafety(page, ["blocked"]);
  await keepPart(page);
  for (const line of modeLines.closed) await expect(app(page).getByText(line)).toBeVisible();

  const takeBack = async (because: string) => {
    await changePart(page, "safety", setupWords.planSafety);
    await page.getByLabel(words.none, { exact: true }).check();
    await expect(page.getByText(words.looserLater)).toBeVisible();
    await page.getByLabel(because, { exact: true }).check();
  };
  await takeBack(words.becauseOrderEnded);
  await expect(page.getByText(words.staysAsItIs)).toBeVisible();
  await keepPart(page);
  await expect(app(page).getByText(setupWords.waiting)).toHaveCount(0);

  await takeBack(words.becauseWelcome);
  await expect(page.getByText(words.staysAsItIs)).toHaveCount(0);
  await keepPart(page);
  await expect(app(page).getByText(setupWords.waitsFlag)).toContainText(flagWords.blocked);
  await expect(app(page).getByText(modeLines.closed[0] ?? "")).toBeVisible();

  // To look at the answers again, and leave them as they are, changes nothing of the wait.
  await changePart(page, "safety", setupWords.planSafety);
  await expect(page.getByText(words.looserUntil("Wednesday, March 11 at 12:00"))).toBeVisible();
  await keepPart(page);
  await laterOn(page, "2026-03-11T11:59:00+01:00");
  await expect(app(page).getByText(modeLines.closed[0] ?? "")).toBeVisible();
  await laterOn(page, "2026-03-11T12:00:00+01:00");
  await expect(app(page).getByText(modeLines.full[0] ?? "")).toBeVisible();
  await expect(app(page).getByText(setupWords.planSafetyNone)).toBeVisible();
});

test("what I took back on a bad night I can keep as it was", async ({ page }) => {
  await begin(page, ["afraid"]);
  await openPlan(page);
  await changePart(page, "safety", setupWords.planSafety);
  await page.getByLabel(words.none, { exact: true }).check();
  await keepPart(page);
  await page.getByRole("button", { name: setupWords.keepAsItWas }).click();
  await expect(app(page).getByText(setupWords.waiting)).toHaveCount(0);
  await laterOn(page, "2026-03-20T12:00:00+01:00");
  for (const line of modeLines.safety) await expect(app(page).getByText(line)).toBeVisible();
});

test("another time zone in the middle of it moves the clock, and not my days", async ({ page }) => {
  await begin(page);
  await answerSteps(page, ["ties", "last-contact"]);
  await openPlan(page);
  await expect(
    app(page).getByText("Your days are complete on Monday, April 6 at 23:05."),
  ).toBeVisible();
  await changePart(page, "zone", setupWords.planZone);
  await page.getByLabel(setupWords.zoneLabel).selectOption("Pacific/Auckland");
  await keepPart(page);
  await expect(app(page).getByText("Pacific/Auckland", { exact: true })).toBeVisible();
  await expect(app(page).getByText("Sunday, March 8 at 11:05")).toBeVisible();
  // Reckoned in Berlin, where summer time has begun by then; read in Auckland, where it has just ended.
  await expect(
    app(page).getByText("Your days are complete on Tuesday, April 7 at 09:05."),
  ).toBeVisible();

  await goTo(page, "#/setup/last-contact");
  await expect(page.getByLabel(words.lastTime, { exact: true })).toHaveValue("11:05");
  await page.getByLabel(words.lastDay, { exact: true }).fill("2026-03-10");
  await page.getByLabel(words.lastTime, { exact: true }).fill("23:59");
  await goOn(page);
  await atStep(page, "length");
  await openPlan(page);
  await expect(app(page).getByText("Tuesday, March 10 at 23:59")).toBeVisible();
  await changePart(page, "zone", setupWords.planZone);
  await page.getByLabel(setupWords.zoneLabel).selectOption("");
  await keepPart(page);
  await expect(app(page).getByText("Tuesday, March 10 at 11:59")).toBeVisible();
  await page.getByText(setupWords.history).click();
  await expect(app(page).getByText("Time zone: Pacific/Auckland.")).toBeVisible();
});

test("what I added by mistake I can take out at once; what I decided stays", async ({ page }) => {
  await begin(page);
  await goTo(page, "#/setup/counts");
  await atStep(page, "counts");
  await answers.counts?.(page);
  await page.getByRole("button", { name: setupWords.takeOut }).click();
  await expect(page.getByText(setupWords.takenOut, { exact: true })).toBeVisible();
  await page.getByLabel(setupWords.alsoLabel).fill("Driving down their street");
  await goOn(page);
  await atStep(page, "reasons");
  await goTo(page, "#/setup/counts");
  await atStep(page, "counts");
  await expect(page.getByText("Driving down their street")).toBeVisible();
  await expect(page.getByRole("button", { name: setupWords.takeOut })).toHaveCount(0);
});

test("I can do it with the keyboard alone", async ({ page }) => {
  await openHome(page, noon);
  await page.getByRole("link", { name: linkWords.setup }).focus();
  await page.keyboard.press("Enter");
  await atStep(page, "device");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: shellWords.checkPhone }).last()).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await atStep(page, "safety");
  for (let at = 0; at < 7; at += 1) await page.keyboard.press("Tab");
  await expect(page.getByLabel(words.none, { exact: true })).toBeFocused();
  await page.keyboard.press("Space");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await atStep(page, "ties");
});

test("where nothing can be kept, it is said, and set-up works while the app is open", async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, "indexedDB", { value: undefined });
  });
  await openHome(page, noon);
  await page.getByRole("link", { name: linkWords.setup }).click();
  await atStep(page, "device");
  await expect(app(page).getByText(words.keepsNothing)).toBeVisible();
  await goOn(page);
  await tickSafety(page, []);
  await goOn(page);
  await answerSteps(page, after("full"));
  await openPlan(page);
  await expect(app(page).getByText("I want to sleep again")).toBeVisible();
});

test("axe finds nothing, and nothing is cut off on a narrow phone or with large text", async ({
  page,
}, { project }) => {
  test.setTimeout(120_000);
  const { found, look } = looker(page, project.name === "phone");
  await begin(page);
  for (const step of after("full")) {
    await atStep(page, step);
    await answers[step]?.(page);
    await look(step);
    await goOn(page);
  }
  await arriveAt(page, setupWords.endTitle);
  await look("end");
  await openPlan(page);
  await changePart(page, "length", setupWords.planLength);
  await page.getByLabel(setupWords.days(21), { exact: true }).check();
  await look("shorter");
  await keepPart(page);
  await page.getByText(setupWords.history).click();
  await look("plan");
  await changePart(page, "safety", setupWords.planSafety);
  await tickSafety(page, ["blocked", "afraid"]);
  await keepPart(page);
  await changePart(page, "safety", setupWords.planSafety);
  await page.getByLabel(words.none, { exact: true }).check();
  await page.getByLabel(words.becauseWelcome, { exact: true }).check();
  await look("safety taken back");
  await keepPart(page);
  await look("plan, waiting");
  await changePart(page, "zone", setupWords.planZone);
  await look("zone");
  expect(found).toEqual([]);
});
