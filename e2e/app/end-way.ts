/** The ways through the end of a run, as a person goes them. */
import { expect, type Page } from "@playwright/test";

import type { Safety } from "#regimen/plan.ts";
import { todayEndWords } from "#web/end/today.en.ts";
import { callWords, endWords, wayWords } from "#web/end/words.en.ts";
import { words } from "#web/words.en.ts";

import type { Life } from "../lives/life.ts";
import { lastContact, letter, note, plan, safety } from "../lives/stories.ts";
import { written } from "../support/test.ts";
import { arriveAt, openHome, pick, rowsStored } from "./way.ts";

export const noon = "2026-11-22T12:00:00+01:00";
export const nextDay = "2026-11-23";

/** Fifty-one days without contact, thirty of them chosen; `told`: what closed it since, if anything. */
export const complete = (told: Partial<Safety> = {}): Life => ({
  name: "thirty days later",
  at: noon,
  told: [
    safety("2026-10-01T12:00"),
    lastContact("2026-10-01T12:00", "2026-10-01T12:01"),
    plan("2026-10-01T12:02", { ties: [], reasons: ["I want to sleep again"] }),
    note("2026-10-12T09:00", "a quiet walk by the river"),
    letter("2026-10-20T21:00", "all that I never said"),
    ...(Object.keys(told).length === 0 ? [] : [safety("2026-11-20T12:00", told)]),
  ],
});

/** One of the ways on the page of the end. */
export const way = (page: Page, which: keyof typeof wayWords) =>
  page
    .locator("#app .card")
    .filter({ has: page.getByText(wayWords[which].label, { exact: true }) });

/** From Today to the page of the end. */
export const toTheEnd = async (page: Page): Promise<void> => {
  await page.getByRole("link", { name: todayEndWords.choose }).click();
  await arriveAt(page, endWords.title);
};

const calm: readonly (readonly [question: string, answer: string])[] = [
  [words.howStrong, "1"],
  [words.strongestThisWeek, "3"],
  [words.sober, words.yes],
  [words.canTakeNo, words.yes],
  [words.motive, "Calm"],
  [words.callFor, "I need to know why"],
];

/** From the page of the end, through the questions, and back. */
export const tellReadiness = async (page: Page, motive = "Calm"): Promise<void> => {
  await page.getByRole("link", { name: endWords.ready }).click();
  await arriveAt(page, words.readyTitle);
  for (const [question, answer] of calm)
    await pick(page, [question, question === words.motive ? motive : answer]);
  await page.getByRole("button", { name: words.next, exact: true }).click();
  await arriveAt(page, endWords.title);
};

export const fillPlan = async (page: Page, day: string, time: string): Promise<void> => {
  await page.getByLabel(callWords.day, { exact: true }).fill(day);
  await page.getByLabel(callWords.time, { exact: true }).fill(time);
  await pick(page, [callWords.sober, words.yes]);
  await pick(page, [callWords.anniversary, words.no]);
  await page.getByLabel(callWords.firstSentence).fill("Hello, do you have ten minutes?");
  for (const [at, thing] of ["the flat", "whose fault it was", "somebody new"].entries())
    await page.getByLabel(callWords.thing(at + 1)).fill(thing);
};

/** From home to a call that is planned for tomorrow at two. */
export const planACall = async (page: Page): Promise<void> => {
  await toTheEnd(page);
  await tellReadiness(page);
  await way(page, "one-call").click();
  await arriveAt(page, callWords.title);
  await pick(page, [callWords.consentAsk, words.no]);
  await fillPlan(page, nextDay, "14:00");
  const before = await rowsStored(page);
  await page.getByRole("button", { name: callWords.keep }).click();
  await arriveAt(page, callWords.planTitle);
  // The plan is shown at once; it and the choice are stored together, a moment later.
  await expect.poll(() => rowsStored(page)).toBeGreaterThanOrEqual(before + 2);
};

/** Another time, from the first page. */
export const openAt = async (page: Page, at: string): Promise<void> => {
  await written(page);
  await page.goto("about:blank");
  await openHome(page, at);
};
