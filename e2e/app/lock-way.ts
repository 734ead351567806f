/** The ways to a lock, and through it. */
import { expect, type Page } from "@playwright/test";

import { lockLinks } from "#web/lock/link.en.ts";
import { lockWords, unlockWords } from "#web/lock/words.en.ts";

import { arriveAt, goTo } from "./way.ts";

export const passphrase = "heron lamp quiet mustard";

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

/** From the settings' screen to the twelve words, which are given back. */
export const toTheWords = async (page: Page, secret = passphrase): Promise<readonly string[]> => {
  await goTo(page, "#/lock");
  await arriveAt(page, lockWords.title);
  await button(page, lockWords.warnGo).click();
  await page.getByLabel(lockWords.newLabel).fill(secret);
  await page.getByLabel(lockWords.newAgain).fill(secret);
  await button(page, lockWords.next).click();
  await expect(page.getByRole("heading", { name: lockWords.wordsTitle })).toBeFocused();
  return page.locator(".words li").allTextContents();
};

/** Writes the words down, and is asked for three of them. */
export const proveWords = async (page: Page, words: readonly string[]): Promise<void> => {
  await button(page, lockWords.wordsWritten).click();
  for (const [at, word] of words.entries()) {
    const field = page.getByLabel(lockWords.checkWord(at + 1), { exact: true });
    if ((await field.count()) > 0) await field.fill(word);
  }
  await button(page, lockWords.checkGo).click();
  await expect(page.getByText(lockWords.done)).toBeVisible({ timeout: 60_000 });
};

/** Sets a passphrase without recovery words. */
export const setLock = async (page: Page): Promise<void> => {
  await toTheWords(page);
  await button(page, lockWords.wordsNone).click();
  await expect(page.getByText(lockWords.done)).toBeVisible({ timeout: 60_000 });
};

export const typePassphrase = async (page: Page, secret: string): Promise<void> => {
  await page.getByLabel(unlockWords.passphrase).fill(secret);
  await button(page, unlockWords.open).click();
};

export const lockNow = async (page: Page): Promise<void> => {
  await goTo(page, "#home");
  await button(page, lockLinks.lockNow).click();
  await expect(page.getByText(lockLinks.home)).toBeVisible();
};
