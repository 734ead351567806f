/** Riding an urge out: begun in one tap, gone on with after a reload or a closed tab, ended by a quick exit, kept at the end. */
import type { Page } from "@playwright/test";

import { entryTitles, factWords } from "#web/journal/words.en.ts";
import { todayWords } from "#web/days/words.en.ts";
import { pageWords } from "#web/letters/words.en.ts";
import { shellWords } from "#web/shell/words.en.ts";
import { actWords, waveWords } from "#web/wave/words.en.ts";
import { reasonWords } from "#regimen/words.en.ts";
import { words } from "#web/words.en.ts";

import { live, tell } from "../lives/life.ts";
import { letter, plan, safety, urges } from "../lives/stories.ts";
import { expect, grown, installed, test } from "../support/test.ts";
import { looker } from "./looker.ts";
import { arriveAt, goTo, tellSafety } from "./way.ts";

const night = "2026-11-22T02:10:00+01:00";

const open = async (page: Page): Promise<void> => {
  await page.clock.install({ time: night });
  await page.goto("./");
  await grown(page);
};

const begin = async (page: Page, strength = "8"): Promise<void> => {
  await page.getByRole("link", { name: shellWords.want }).click();
  await page.getByRole("link", { name: shellWords.ride }).click();
  await arriveAt(page, waveWords.title);
  await button(page, strength).click();
  await arriveAt(page, waveWords.ridingTitle);
};

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const openPart = (page: Page, name: string) => page.locator("summary", { hasText: name }).click();

test("I ride it out: each minute asks, I say what helped, and it is written down", async ({
  page,
}) => {
  await open(page);
  await begin(page);
  await expect(page.getByText(waveWords.left(15))).toBeVisible();
  await page.clock.runFor(61_000);
  await expect(page.getByText(waveWords.passed(1))).toBeVisible();
  await button(page, waveWords.notYet).click();
  await expect(page.getByText(waveWords.notYetLine)).toBeVisible();
  await openPart(page, waveWords.doThis);
  await page.getByRole("checkbox", { name: actWords["cold-water"] }).check();
  await page.clock.runFor(60_000);
  await expect(page.getByText(waveWords.passed(2))).toBeVisible();
  await button(page, waveWords.yes).click();
  await arriveAt(page, waveWords.endTitle);
  await page.getByLabel("5", { exact: true }).check();
  await button(page, waveWords.keep).click();
  await arriveAt(page, words.leftTitle);
  await goTo(page, "#/journal");
  const entry = page.locator("#app ol > li", { hasText: entryTitles.urge });
  await expect(entry).toContainText(factWords.strength(8));
  await expect(entry).toContainText(factWords.strengthAfter(5));
  await expect(entry).toContainText(factWords.helped(actWords["cold-water"]));
});

test("a reload or a closed tab takes nothing: it goes on by the clock on the wall", async ({
  page,
  context,
}) => {
  await open(page);
  await installed(page);
  await begin(page);
  await openPart(page, waveWords.doThis);
  await page.getByRole("checkbox", { name: actWords["cold-water"] }).check();
  await context.setOffline(true);
  await page.clock.runFor(3 * 60_000);
  await page.reload();
  await arriveAt(page, waveWords.ridingTitle);
  await expect(page.getByText(waveWords.left(12))).toBeVisible();
  await openPart(page, waveWords.doThis);
  await expect(page.getByRole("checkbox", { name: actWords["cold-water"] })).toBeChecked();
  const other = await context.newPage();
  await other.clock.install({ time: Date.parse(night) + 16 * 60_000 });
  await page.close();
  await other.goto("./");
  await grown(other);
  await other.getByRole("link", { name: waveWords.resume }).click();
  await expect(other.getByText(waveWords.over)).toBeVisible();
  await button(other, waveWords.longer(5)).click();
  await expect(other.getByText(waveWords.left(5))).toBeVisible();
});

test("leaving in a hurry ends it, and the next opening shows nothing of it", async ({
  page,
  context,
}) => {
  await open(page);
  await begin(page);
  await page.getByRole("link", { name: shellWords.exit }).click();
  await expect(page).toHaveURL(/notes\.html$/u);
  const next = await context.newPage();
  await next.clock.install({ time: Date.parse(night) + 60_000 });
  await next.goto("./#/wave");
  await grown(next);
  await arriveAt(next, waveWords.title);
  await goTo(next, "#home");
  await expect(next.getByRole("link", { name: shellWords.want })).toBeVisible();
  await expect(next.getByText(waveWords.resume)).toHaveCount(0);
});

test("what I need is there: my reasons, what helped, people, calm me; and I can change the list", async ({
  page,
}) => {
  await live(page, {
    name: "one who has set up",
    at: night,
    told: [
      safety("2026-11-01T12:00"),
      plan("2026-11-01T12:01", {
        reasons: ["I want to sleep again"],
        people: [{ name: "Kim", number: "0160 1" }],
      }),
      letter("2026-11-02T12:00", "You have been here before, and you got through.", {
        kind: "calm-me",
      }),
      ...urges([["2026-11-10T01:30", 8, 6, "in bed", 15, "a walk"]]),
      tell("2026-11-11T12:00", {
        type: "if-then",
        body: { when: "I lie awake", then: "I get up and make tea", trigger: "in bed" },
      }),
    ],
  });
  await begin(page);
  await openPart(page, waveWords.reasons);
  await expect(page.getByText("I want to sleep again")).toBeVisible();
  await expect(page.getByText(reasonWords["feel-better"])).toBeVisible();
  await openPart(page, waveWords.before);
  await expect(page.getByText("a walk")).toBeVisible();
  await openPart(page, waveWords.people);
  const text = page.getByRole("link", { name: words.textNamed("Kim") });
  await expect(text).toHaveAttribute("href", /^sms:01601\?&body=Hi/u);
  await openPart(page, waveWords.calmMe);
  await expect(page.getByText("you got through")).toBeVisible();
  await openPart(page, waveWords.ifThen);
  await expect(page.getByText("I get up and make tea")).toBeVisible();
  await openPart(page, waveWords.doThis);
  await button(page, waveWords.hide(actWords.walk)).click();
  await expect(page.getByRole("checkbox", { name: actWords.walk })).toHaveCount(0);
  await page.getByLabel(waveWords.addLabel).fill("Feed the fish");
  await button(page, waveWords.add).click();
  await expect(page.getByRole("checkbox", { name: "Feed the fish" })).toBeChecked();
  await page.reload();
  await openPart(page, waveWords.doThis);
  await expect(page.getByRole("checkbox", { name: "Feed the fish" })).toBeChecked();
  await expect(page.getByRole("checkbox", { name: actWords.walk })).toHaveCount(0);
});

test("the day after, a letter to myself is offered; its words are opened in the wave and nowhere else", async ({
  page,
}) => {
  await live(page, {
    name: "the day after",
    at: "2026-11-22T12:00:00+01:00",
    told: [
      safety("2026-11-01T12:00"),
      plan("2026-11-01T12:01", { ties: [] }),
      ...urges([["2026-11-21T23:30", 8, 6, "in bed", 15, "a walk"]]),
    ],
  });
  await page.getByRole("link", { name: todayWords.calmMeWrite }).click();
  await arriveAt(page, pageWords["calm-me"].title);
  await page.getByLabel(words.letterLabel).fill("Morning comes. It always has.");
  await button(page, words.letterKeep).click();
  await expect(page.getByText(words.letterKept)).toBeVisible();
  await goTo(page, "#home");
  await expect(page.getByRole("link", { name: todayWords.log })).toBeVisible();
  await expect(page.getByRole("link", { name: todayWords.calmMeWrite })).toHaveCount(0);
  await goTo(page, "#/journal");
  await expect(page.getByText(factWords.onlyInTheWave)).toBeVisible();
  await goTo(page, "#/letters");
  await expect(page.locator("#app li")).toHaveCount(1);
  await expect(page.locator("#app")).not.toContainText("Morning comes");
  await goTo(page, "#/wave");
  await button(page, "6").click();
  await openPart(page, waveWords.calmMe);
  await expect(page.getByText("Morning comes")).toBeVisible();
});

test("it shakes only where I switched that on, and where the device can", async ({ page }) => {
  await page.addInitScript(() => {
    const shakes: unknown[] = [];
    Object.assign(window, { shakes });
    if (sessionStorage.getItem("still") === null)
      Object.defineProperty(navigator, "vibrate", {
        value: (pattern: unknown) => shakes.push(pattern) > 0,
        configurable: true,
      });
    else Reflect.deleteProperty(Navigator.prototype, "vibrate");
  });
  const shakes = () => page.evaluate(() => JSON.stringify(Reflect.get(window, "shakes")));
  await open(page);
  await begin(page);
  await page.clock.runFor(61_000);
  await expect(page.getByText(waveWords.passed(1))).toBeVisible();
  expect(await shakes()).toBe("[]");
  await goTo(page, "#/settings");
  await page.getByRole("group", { name: words.vibration }).getByLabel(words.vibrationOn).check();
  await goTo(page, "#/wave");
  await page.clock.runFor(61_000);
  await expect(page.getByText(waveWords.passed(2))).toBeVisible();
  await expect.poll(shakes).toContain("[60,120,60]");
  await page.evaluate(() => sessionStorage.setItem("still", "1"));
  await page.reload();
  await goTo(page, "#/settings");
  await expect(page.getByRole("group", { name: words.motion })).toBeVisible();
  await expect(page.getByRole("group", { name: words.vibration })).toHaveCount(0);
});

test("where contact is closed nothing speaks of power, of days or of a call", async ({ page }) => {
  await open(page);
  await goTo(page, "#/safety");
  await tellSafety(page, ["asked-not-to"]);
  await arriveAt(page, words.askTitle);
  await goTo(page, "#home");
  await begin(page);
  await openPart(page, waveWords.reasons);
  await expect(page.getByText(reasonWords["their-no-stands"])).toBeVisible();
  await expect(page.locator("#app")).not.toContainText(reasonWords["room-to-think"]);
  await expect(page.locator("#app")).not.toContainText(reasonWords["keeps-dignity"]);
});

test("axe finds nothing, and nothing is cut off on a narrow phone or with large text", async ({
  page,
}) => {
  await open(page);
  const { found, look } = looker(page, true);
  await goTo(page, "#/wave");
  await arriveAt(page, waveWords.title);
  await look("begin");
  await button(page, "8").click();
  await arriveAt(page, waveWords.ridingTitle);
  for (const summary of await page.locator("#app summary").all()) await summary.click();
  await look("riding");
  await page.clock.runFor(16 * 60_000);
  await look("time is up");
  await button(page, waveWords.stop).click();
  await look("end");
  expect(found).toEqual([]);
});

test("with the keyboard alone, and with nothing that moves", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await open(page);
  await goTo(page, "#/wave");
  await arriveAt(page, waveWords.title);
  await button(page, "0").focus();
  await page.keyboard.press("Space");
  await arriveAt(page, waveWords.ridingTitle);
  await expect(page.locator("#app .breath-text")).toBeVisible();
  const moving = await page
    .locator("#app .breath")
    .evaluate((breath) => getComputedStyle(breath, "::after").animationName);
  expect(moving).toBe("glow");
  for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press("Tab");
  await button(page, waveWords.yes).focus();
  await page.keyboard.press("Enter");
  await arriveAt(page, waveWords.endTitle);
  await button(page, waveWords.keep).focus();
  await page.keyboard.press("Enter");
  await arriveAt(page, words.leftTitle);
});
