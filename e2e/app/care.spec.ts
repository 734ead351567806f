/** Care: words that may mean danger bring up help and nothing else; two weeks after a no; help from every screen. */
import type { Page } from "@playwright/test";

import { cueWords, groupWords, helpWords } from "#care/words.en.ts";
import { noteWords } from "#web/days/log.en.ts";
import { twoWeeksWords } from "#web/parts/care.en.ts";
import { link, screens } from "#web/routes.ts";
import { words } from "#web/words.en.ts";

import { live, type Life } from "../lives/life.ts";
import { heard, lastContact, look as looked, safety, slip } from "../lives/stories.ts";
import { expect, installed, test } from "../support/test.ts";
import { looker } from "./looker.ts";
import { arriveAt, goTo, heading, openHome, tellSafety, toTheAnswer } from "./way.ts";

const heavy = "I want to die";
const offer = (page: Page) => page.getByText(cueWords.offer);
const notThat = (page: Page) => page.getByRole("button", { name: cueWords.notThat });

/** After its pause for the rest of a word. */
const written = async (page: Page, text: string): Promise<void> => {
  await page.getByLabel(noteWords.text).fill(text);
  await page.waitForTimeout(1_000);
};

const toNote = async (page: Page): Promise<void> => {
  await openHome(page);
  await goTo(page, link("log", "note"));
  await arriveAt(page, noteWords.title);
};

test("heavy words in a note bring up help, gently, and the note is kept all the same", async ({
  page,
}) => {
  await toNote(page);
  await written(page, "The rain went on all day.");
  await expect(offer(page)).toHaveCount(0);
  await page.getByLabel(noteWords.text).fill(heavy);
  await expect(offer(page)).toBeVisible();
  await expect(page.locator(".cue-help")).toHaveAttribute("role", "status");
  await expect(page.getByLabel(noteWords.text)).toBeFocused();
  await page.locator("#app button[type=submit]").click();
  await arriveAt(page, noteWords.writtenTitle);
});

test("help is one tap away from there, with no network", async ({ page, context }) => {
  await toNote(page);
  await installed(page);
  await context.setOffline(true);
  await page.getByLabel(noteWords.text).fill(heavy);
  await page.getByRole("link", { name: cueWords.help }).click();
  await arriveAt(page, words.helpTitle);
  await expect(page.getByText(helpWords.lead[0])).toBeVisible();
});

test("what I did not mean so is not brought up again for these words, but for others it is", async ({
  page,
}) => {
  await toNote(page);
  await page.getByLabel(noteWords.text).fill(heavy);
  await notThat(page).focus();
  await page.keyboard.press("Enter");
  await expect(offer(page)).toHaveCount(0);
  await expect(page.getByLabel(noteWords.text)).toBeFocused();
  await written(page, `${heavy} of shame, said my aunt. `);
  await expect(offer(page)).toHaveCount(0);
  await page.getByLabel(noteWords.text).fill(`${heavy}. I am going to kill myself tonight`);
  await expect(offer(page)).toBeVisible();
});

test("the same words change no answer", async ({ page }) => {
  await openHome(page);
  await toTheAnswer(page, "feelings");
  const before = await heading(page).textContent();
  await goTo(page, link("log", "note"));
  await page.getByLabel(noteWords.text).fill(heavy);
  await expect(offer(page)).toBeVisible();
  await goTo(page, link("answer"));
  await expect(heading(page)).toHaveText(before ?? "");
});

const afterTheirNo: Life = {
  name: "after their no",
  at: "2026-11-22T21:40:00+01:00",
  told: [
    safety("2026-11-01T12:00"),
    lastContact("2026-11-01T11:00", "2026-11-01T12:01"),
    heard("2026-11-02T12:00", { said: "no" }),
    slip("2026-11-05T12:00"),
    looked("2026-11-08T12:00", "home", 6),
    slip("2026-11-12T23:00"),
  ],
};

test("three times in two weeks after a no, it says so calmly, on Today and beside the answer", async ({
  page,
}) => {
  await live(page, afterTheirNo);
  await expect(page.getByText(twoWeeksWords.often)).toBeVisible();
  await page.getByRole("link", { name: twoWeeksWords.help }).click();
  await arriveAt(page, words.helpTitle);
  await expect(page.locator("#app h2:visible").first()).toHaveText(
    groupWords["own-behaviour"].heading,
  );
  await toTheAnswer(page, "feelings", "told");
  await expect(page.locator("#app").getByText(twoWeeksWords.often)).toBeVisible();
  await expect(page.locator("#app").getByText(twoWeeksWords.can)).toBeVisible();
});

test("it is silent when I have left them alone, and where I am afraid of them", async ({
  browser,
  baseURL,
}) => {
  const still = { ...afterTheirNo, told: afterTheirNo.told.slice(0, 3) };
  const afraid = {
    ...afterTheirNo,
    told: [
      safety("2026-11-01T12:00", { afraidOfThem: true }),
      slip("2026-11-05T12:00"),
      looked("2026-11-08T12:00", "home", 6),
      slip("2026-11-12T23:00"),
    ],
  };
  for (const life of [still, afraid]) {
    const context = await browser.newContext({ baseURL: baseURL ?? "" });
    const page = await context.newPage();
    await live(page, life);
    await expect(page.locator(".days")).toBeVisible();
    await expect(page.getByText(twoWeeksWords.title)).toHaveCount(0);
    await context.close();
  }
});

test("help can be reached from every screen", async ({ page }) => {
  test.setTimeout(120_000);
  await openHome(page);
  await goTo(page, link("safety"));
  await tellSafety(page, []);
  for (const hash of ["#home", "#urge", ...screens.map((screen) => link(screen))]) {
    await goTo(page, hash);
    await page.locator("h1:visible").first().waitFor();
    await expect(
      page.locator("a:visible").filter({ hasText: words.help }).first(),
      hash,
    ).toBeVisible();
  }
});

test("axe finds nothing, and nothing is cut off", async ({ page }, { project }) => {
  test.setTimeout(120_000);
  const { found, look } = looker(page, project.name === "phone");
  await live(page, afterTheirNo);
  await expect(page.getByText(twoWeeksWords.often)).toBeVisible();
  await look("two weeks");
  await goTo(page, link("log", "note"));
  await page.getByLabel(noteWords.text).fill(heavy);
  await expect(offer(page)).toBeVisible();
  await look("help below a note");
  expect(found).toEqual([]);
});
