/** The ways through the app that the proofs share, as a person goes them: by what stands on the screen. */
import { expect, type Locator, type Page } from "@playwright/test";

import { shellWords } from "#web/shell/words.en.ts";
import { boundaryWords, purposeWords, words } from "#web/words.en.ts";
import type { Boundary } from "#regimen/plan.ts";
import type { Purpose } from "#regimen/situation.ts";

import { grown } from "../support/test.ts";

/** A Sunday evening in Berlin: far from a change of clocks, and the morning is more than eight hours away. */
export const evening = "2026-11-22T21:40:00+01:00";

export type Tick = Boundary | "afraid" | "harmed";

/** What is answered on the screen after the safety questions: the question's words, and the answer's. */
export type Detail = readonly [question: string, answer: string];

/** Opens the first page at the fixed time, and waits until the app has grown into it. */
export const openHome = async (page: Page, at: string = evening): Promise<void> => {
  await page.clock.setFixedTime(at);
  await page.goto("./");
  await grown(page);
};

/** To a screen by its address, inside the page that is open. */
export const goTo = async (page: Page, hash: string): Promise<void> => {
  await page.evaluate((to) => void (location.hash = to), hash);
};

/** The one heading of the part that is shown. */
export const heading = (page: Page): Locator => page.locator("h1:visible");

export const arriveAt = async (page: Page, title: string): Promise<void> => {
  await expect(heading(page)).toHaveText(title);
  await expect(heading(page)).toBeFocused();
};

/** From home, as the first tap leads. */
export const toThePurpose = async (page: Page): Promise<void> => {
  await goTo(page, "#home");
  await page.getByRole("link", { name: shellWords.want }).click();
  await page.getByRole("link", { name: shellWords.ownCase }).click();
  await arriveAt(page, words.askTitle);
};

export const choosePurpose = async (page: Page, purpose: Purpose): Promise<void> => {
  await page.getByRole("button", { name: purposeWords[purpose], exact: true }).click();
};

const tickWords = (tick: Tick): string => {
  if (tick === "afraid") return words.afraid;
  return tick === "harmed" ? words.harmed : boundaryWords[tick];
};

/** Ticks what is true, or "none of these", and goes on. */
export const tellSafety = async (page: Page, ticks: readonly Tick[]): Promise<void> => {
  await expect(heading(page)).toHaveText(words.safetyTitle);
  const labels = ticks.length === 0 ? [words.none] : ticks.map(tickWords);
  for (const label of labels) await page.getByLabel(label, { exact: true }).check();
  await page.getByRole("button", { name: words.next }).click();
};

export const pick = async (page: Page, [question, answer]: Detail): Promise<void> => {
  const group = page.getByRole("group", { name: question });
  await group.getByLabel(answer, { exact: true }).check();
};

/** The screen of the questions that decide, down to its button. */
export const tellMore = async (page: Page, details: readonly Detail[]): Promise<void> => {
  await expect(heading(page)).toHaveText(words.moreTitle);
  for (const detail of details) await pick(page, detail);
  await page.getByRole("button", { name: words.showAnswer }).click();
};

/** From home to the answer. `ticks` "told": the safety questions have been answered before. */
export const toTheAnswer = async (
  page: Page,
  purpose: Purpose,
  ticks: readonly Tick[] | "told" = [],
  details: readonly Detail[] = [],
): Promise<void> => {
  await toThePurpose(page);
  await choosePurpose(page, purpose);
  if (ticks !== "told") await tellSafety(page, ticks);
  if (details.length > 0) await tellMore(page, details);
  await expect(page).toHaveURL(/#\/answer$/u);
};

/** Tells when they were last in touch, as `2026-11-10`, `23:05`. */
export const tellLastContact = async (page: Page, day: string, time: string): Promise<void> => {
  await goTo(page, "#/last-contact");
  await expect(heading(page)).toHaveText(words.lastTitle);
  await page.getByLabel(words.lastDay, { exact: true }).fill(day);
  await page.getByLabel(words.lastTime, { exact: true }).fill(time);
  await page.getByRole("button", { name: words.lastKeep }).click();
  await expect(page.getByText(words.lastKept, { exact: true })).toBeVisible();
};

/** Writes a private note and keeps it. */
export const keepNote = async (page: Page, text: string): Promise<void> => {
  await goTo(page, "#/letter");
  await page.getByLabel(words.letterLabel).fill(text);
  await page.getByRole("button", { name: words.letterKeep }).click();
  await expect(page.getByText(words.letterKept)).toBeVisible();
};

/** How many rows of what happened, or of what is being written, are safely on the disk. */
export const rowsStored = (page: Page, store: "events" | "drafts" = "events"): Promise<number> =>
  page.evaluate(
    (name) =>
      new Promise<number>((done, failed) => {
        const opening = indexedDB.open("holdfast");
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => {
          const { result } = opening;
          const counting = result.transaction(name).objectStore(name).count();
          counting.onerror = () => failed(counting.error);
          counting.onsuccess = () => {
            result.close();
            done(counting.result);
          };
        };
      }),
    store,
  );
