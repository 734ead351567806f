/** The ways through set-up and the plan, as a person goes them. */
import { expect, type Page } from "@playwright/test";

import type { SetupStep } from "#regimen/setup.ts";
import { linkWords } from "#web/setup/link.en.ts";
import { setupWords, stepWords } from "#web/setup/words.en.ts";
import { boundaryWords, words } from "#web/words.en.ts";

import { written } from "../support/test.ts";
import { arriveAt, goTo, openHome, type Tick } from "./way.ts";

export const noon = "2026-03-10T12:00:00+01:00";

export const goOn = async (page: Page): Promise<void> => {
  await page.getByRole("button", { name: words.next, exact: true }).click();
};

export const atStep = (page: Page, step: SetupStep | "zone"): Promise<void> =>
  arriveAt(page, stepWords[step].title);

const tickWords = (tick: Tick): string => {
  if (tick === "afraid") return words.afraid;
  return tick === "harmed" ? words.harmed : boundaryWords[tick];
};

/** Ticks what is true, or "none of these". */
export const tickSafety = async (page: Page, ticks: readonly Tick[]): Promise<void> => {
  const labels = ticks.length === 0 ? [words.none] : ticks.map(tickWords);
  for (const label of labels) await page.getByLabel(label, { exact: true }).check();
};

/** From the first page to the step after the safety questions. */
export const begin = async (page: Page, ticks: readonly Tick[] = [], at = noon): Promise<void> => {
  await openHome(page, at);
  await page.getByRole("link", { name: linkWords.setup }).click();
  await atStep(page, "device");
  await goOn(page);
  await atStep(page, "safety");
  await tickSafety(page, ticks);
  await goOn(page);
  await atStep(page, "ties");
};

/** What somebody answers at each step; steps that are not named need nothing. */
export const answers: Readonly<Partial<Record<SetupStep, (page: Page) => Promise<void>>>> = {
  ties: (page) => page.getByLabel(words.sharedNone, { exact: true }).check(),
  "last-contact": async (page) => {
    await page.getByLabel(words.lastDay, { exact: true }).fill("2026-03-07");
    await page.getByLabel(words.lastTime, { exact: true }).fill("23:05");
  },
  length: async (page) => page.getByLabel(setupWords.days(60), { exact: true }).check(),
  counts: async (page) => {
    await page.getByRole("button", { name: setupWords.alsoIdeas[0] }).click();
    await expect(page.getByText(setupWords.added, { exact: true })).toBeVisible();
  },
  reasons: (page) => page.getByLabel(setupWords.reasonLabel).fill("I want to sleep again"),
  people: async (page) => {
    await page.getByRole("button", { name: setupWords.personIdeas[0] }).click();
    await page.getByLabel(setupWords.personNumber).fill("0151 2345");
  },
  "call-them": (page) => page.getByLabel(setupWords.callThemLabel).fill("J"),
};

/** Answers these steps one after the other, the last one too. */
export const answerSteps = async (page: Page, steps: readonly SetupStep[]): Promise<void> => {
  for (const step of steps) {
    await atStep(page, step);
    await answers[step]?.(page);
    await goOn(page);
  }
};

export const openPlan = async (page: Page): Promise<void> => {
  await goTo(page, "#/plan");
  await arriveAt(page, setupWords.planTitle);
};

/** From the plan to one of its parts. */
export const changePart = async (
  page: Page,
  part: SetupStep | "zone",
  title: string,
): Promise<void> => {
  await page.getByRole("link", { name: `${setupWords.change}: ${title}` }).click();
  await atStep(page, part);
};

export const keepPart = async (page: Page): Promise<void> => {
  await page.getByRole("button", { name: setupWords.keep }).click();
  await arriveAt(page, setupWords.planTitle);
};

/** Another time, on the same screen: opened again, so that everything is worked out anew. */
export const laterOn = async (page: Page, at: string): Promise<void> => {
  await written(page);
  await page.clock.setFixedTime(at);
  await page.reload();
  await arriveAt(page, setupWords.planTitle);
};
