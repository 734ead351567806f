/** Letters that are not sent: kept through a killed tab, rated, sealed, searched, burnt, and a plainer page where they hurt. */
import { readFile } from "node:fs/promises";

import type { Page } from "@playwright/test";

import { backupWords } from "#web/data/backup-words.en.ts";
import { dataWords } from "#web/data/words.en.ts";
import { journalWords } from "#web/journal/words.en.ts";
import { lettersWords, pageWords, writingWords } from "#web/letters/words.en.ts";
import { words } from "#web/words.en.ts";

import { live } from "../lives/life.ts";
import { letter, safety } from "../lives/stories.ts";
import { expect, grown, test } from "../support/test.ts";
import { looker } from "./looker.ts";
import { arriveAt, goTo, keepNote, openHome } from "./way.ts";

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

const toLetters = async (page: Page): Promise<void> => {
  await goTo(page, "#/letters");
  await arriveAt(page, lettersWords.title);
};

/** Everything that the browser's own means can read of this address, as text. */
const everything = async (page: Page): Promise<string> => {
  const stored = await page.evaluate(async () => {
    const rows = await new Promise<readonly unknown[]>((done, failed) => {
      const opening = indexedDB.open("holdfast");
      opening.onerror = () => failed(opening.error);
      opening.onsuccess = () => {
        const { result } = opening;
        const names = [...result.objectStoreNames];
        const reading = result.transaction(names);
        const all = names.map(
          (name) =>
            new Promise<readonly unknown[]>((read) => {
              const asked = reading.objectStore(name).getAll();
              asked.onsuccess = () => read([name, asked.result.length]);
            }),
        );
        void Promise.all(all).then((list) => {
          result.close();
          done(list);
        });
      };
    });
    return JSON.stringify([
      rows,
      { ...localStorage },
      { ...sessionStorage },
      document.body.innerText,
    ]);
  });
  await goTo(page, "#/data");
  await arriveAt(page, dataWords.title);
  await page.getByText(backupWords.openFile).click();
  const coming = page.waitForEvent("download");
  await button(page, dataWords.exportButton).click();
  return stored + (await readFile(await (await coming).path(), "utf8"));
};

test("what I write survives a tab that is killed, within two seconds", async ({
  page,
  context,
}) => {
  await openHome(page);
  await goTo(page, "#/letter");
  await page.getByLabel(words.letterLabel).fill("I walked past the lake today");
  await page.waitForTimeout(2_000);
  const cdp = await context.newCDPSession(page);
  const crashed = page.waitForEvent("crash");
  void cdp.send("Page.crash").catch(() => undefined);
  await crashed;
  const next = await context.newPage();
  await next.goto("./#/letter");
  await grown(next);
  await expect(next.getByLabel(words.letterLabel)).toHaveValue("I walked past the lake today");
});

test("a letter that I began and left waits in my letters, and can be gone on with or thrown away", async ({
  page,
}) => {
  await openHome(page);
  await goTo(page, "#/letter");
  await page.getByLabel(words.letterLabel).fill("Only half of what I");
  await toLetters(page);
  await expect(page.getByText(lettersWords.unfinished)).toBeVisible();
  expect(await everything(page)).toContain("Only half of what I");
  await page.reload();
  await toLetters(page);
  await button(page, lettersWords.goOn).click();
  await expect(page.getByLabel(words.letterLabel)).toHaveValue("Only half of what I");
  await button(page, writingWords.throw).click();
  await expect(page.getByText(writingWords.throwAsk)).toBeFocused();
  await button(page, writingWords.throwYes).click();
  await expect(page.getByText(writingWords.thrown)).toBeVisible();
  await expect(page.getByLabel(words.letterLabel)).toHaveValue("");
  expect(await everything(page)).not.toContain("Only half of what I");
  await toLetters(page);
  await expect(page.getByText(lettersWords.none)).toBeVisible();
});

test("I say how it was before and after, and seal it for thirty days", async ({ page }) => {
  await openHome(page);
  await goTo(page, "#/letter");
  await page.getByText(writingWords.rate).click();
  await page.getByRole("group", { name: writingWords.before }).getByLabel("8").check();
  await page.getByLabel(words.letterLabel).fill("All of it, and nobody reads it.");
  await button(page, words.letterKeep).click();
  await expect(page.getByText(words.letterKept)).toBeVisible();
  await page.getByRole("group", { name: writingWords.after }).getByLabel("5").check();
  await page.getByText(writingWords.seal, { exact: true }).click();
  await expect(page.getByLabel(writingWords.sealDay)).toHaveValue("2026-12-22");
  await button(page, writingWords.sealKeep).click();
  await expect(page.getByText(writingWords.isSealed)).toBeVisible();
  await toLetters(page);
  await expect(page.getByText(/^Sealed until Tuesday, (?:22 December|December 22)/u)).toBeVisible();
  await expect(button(page, lettersWords.read)).toHaveCount(0);
  await goTo(page, "#/journal");
  await arriveAt(page, journalWords.title);
  await expect(page.locator("#app")).not.toContainText("nobody reads it");
  await page.clock.setFixedTime("2026-12-22T08:00:00+01:00");
  await page.reload();
  await toLetters(page);
  await button(page, lettersWords.read).click();
  await expect(page.getByText("nobody reads it")).toBeVisible();
});

test("what I burn is in no store, draft, snapshot, cache or export", async ({ page }) => {
  await openHome(page);
  await keepNote(page, "Burn these words");
  await page.clock.setFixedTime("2026-11-22T21:41:00+01:00");
  await keepNote(page, "Keep these words");
  expect(await everything(page)).toContain("Burn these words");
  await toLetters(page);
  const one = page.locator("#app li").last();
  await button(page, lettersWords.read).last().click();
  await expect(page.getByText("Burn these words")).toBeVisible();
  await one.getByRole("button", { name: lettersWords.burn }).click();
  await expect(page.getByText(lettersWords.burnAsk)).toBeFocused();
  await button(page, lettersWords.burnYes).click();
  await expect(page.getByText(lettersWords.burnt)).toBeVisible();
  const left = await everything(page);
  expect(left).not.toContain("Burn these words");
  expect(left).toContain("Keep these words");
  await page.reload();
  await toLetters(page);
  await expect(page.locator("#app li")).toHaveCount(1);
});

test("I find a letter by its words, and a sealed one keeps them", async ({ page }) => {
  await openHome(page);
  for (const text of ["The lake was cold", "Soup and rain", "The lake again"])
    await keepNote(page, text);
  await toLetters(page);
  await page.getByLabel(lettersWords.search).fill("LAKE");
  await expect(page.locator("#app li")).toHaveCount(2);
  await page.getByLabel(lettersWords.search).fill("sea");
  await expect(page.getByText(lettersWords.noneFound)).toBeVisible();
});

test("worse twice running: the app says so, and a plain page of the day comes first", async ({
  page,
}) => {
  await live(page, {
    name: "one who writes",
    at: "2026-11-22T21:40:00+01:00",
    told: [
      safety("2026-11-01T12:00"),
      letter("2026-11-20T22:00", "Why.", { before: 5, after: 8 }),
      letter("2026-11-21T22:00", "Why again.", { before: 4, after: 7 }),
    ],
  });
  await goTo(page, "#/letter");
  await expect(page.getByText(writingWords.worse)).toBeVisible();
  await page.getByRole("link", { name: writingWords.plainDay }).click();
  await arriveAt(page, pageWords["plain-day"].title);
  await page.getByLabel(words.letterLabel).fill("Toast. A walk. Rain.");
  await button(page, words.letterKeep).click();
  await expect(page.getByText(words.letterKept)).toBeVisible();
});

test("after fifteen minutes a gentle word, also over a reload; nothing is cut off", async ({
  page,
}) => {
  await page.clock.install({ time: "2026-11-22T21:40:00+01:00" });
  await page.goto("./#/letter");
  await grown(page);
  await page.getByLabel(words.letterLabel).fill("On and on");
  await page.clock.runFor(1_100);
  await expect(page.getByText(words.letterDraft)).toBeVisible();
  await page.clock.runFor(5 * 60_000);
  await page.reload();
  await expect(page.getByLabel(words.letterLabel)).toHaveValue("On and on");
  await expect(page.getByText(writingWords.timeBox)).toHaveCount(0);
  await page.clock.runFor(11 * 60_000);
  await expect(page.getByText(writingWords.timeBox)).toBeVisible();
  await page.getByLabel(words.letterLabel).fill("On and on, and a little more");
});

test("nothing here sends, shares or copies", async ({ page }) => {
  await openHome(page);
  await keepNote(page, "For nobody");
  await toLetters(page);
  await button(page, lettersWords.read).click();
  const labels = await page.locator("#app").getByRole("button").allTextContents();
  expect(labels.join(" ")).not.toMatch(/send|share|copy/iu);
});

test("axe finds nothing, and nothing is cut off on a narrow phone or with large text", async ({
  page,
}) => {
  await openHome(page);
  const { found, look } = looker(page, true);
  await keepNote(page, "I keep thinking of the lake, and how cold it was. ".repeat(6));
  for (const summary of await page.locator("#app summary").all()) await summary.click();
  await look("letter");
  await goTo(page, "#/letter/plain-day");
  await look("plain day");
  await toLetters(page);
  await button(page, lettersWords.read).click();
  await button(page, lettersWords.burn).click();
  await look("letters");
  expect(found).toEqual([]);
});
