/** What somebody did and wrote is kept, is there again, and can be read in no place that the browser keeps. */
import type { Page } from "@playwright/test";

import { journalWords } from "#web/journal/words.en.ts";
import { words } from "#web/words.en.ts";

import { expect, grown, installed, test } from "../support/test.ts";
import { findCanary } from "./canary.ts";
import {
  arriveAt,
  choosePurpose,
  goTo,
  keepNote,
  openHome,
  toTheAnswer,
  toThePurpose,
} from "./way.ts";

const canary = "heron-4417-quartz";

const noteHere = async (page: Page, text: string): Promise<void> => {
  await goTo(page, "#/journal");
  await arriveAt(page, journalWords.title);
  await page.locator("#app summary").first().click();
  await expect(page.getByText(text)).toBeVisible();
};

const parkIt = async (page: Page, text: string): Promise<void> => {
  await goTo(page, "#/park");
  await page.getByLabel(words.parkLabel).fill(text);
  await page.getByRole("button", { name: words.parkKeep }).click();
  await expect(page.getByText(words.parkKept)).toBeVisible();
};

/** Rows in the sealed store: the only way to count what has no screen of its own yet. */
const rows = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((done, failed) => {
        const opening = indexedDB.open("holdfast");
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => {
          const count = opening.result.transaction("events").objectStore("events").count();
          count.onsuccess = () => {
            opening.result.close();
            done(count.result);
          };
        };
      }),
  );

test("what I left and what I wrote is there after a reload, and without a network", async ({
  page,
  context,
}) => {
  await openHome(page);
  await installed(page);
  await toTheAnswer(page, "feelings");
  const before = await rows(page);
  await page.getByRole("button", { name: words.leaveIt }).click();
  await arriveAt(page, words.leftTitle);
  await expect.poll(() => rows(page)).toBe(before + 1);
  await keepNote(page, "I miss the sound of the kettle.");
  await parkIt(page, "My blue coat");
  await page.reload();
  await grown(page);
  await noteHere(page, "I miss the sound of the kettle.");
  await expect(page.getByText("My blue coat")).toBeVisible();
  await context.setOffline(true);
  await page.reload();
  await grown(page);
  await noteHere(page, "I miss the sound of the kettle.");
  await expect(page.getByText("My blue coat")).toBeVisible();
  expect(await rows(page)).toBe(before + 3);
});

test("the safety questions are not asked again after a reload", async ({ page }) => {
  await openHome(page);
  await toTheAnswer(page, "reunite", ["asked-not-to"]);
  await arriveAt(page, "No.");
  await page.reload();
  await grown(page);
  await toThePurpose(page);
  await choosePurpose(page, "apology");
  await arriveAt(page, "No.");
  await goTo(page, "#/safety");
  await expect(page.getByRole("checkbox", { checked: true })).toHaveCount(1);
});

test("an answer is not opened again by its address: the way begins at the first question", async ({
  page,
}) => {
  await openHome(page);
  await toTheAnswer(page, "look");
  await page.reload();
  await grown(page);
  await arriveAt(page, words.askTitle);
});

test("a draft is there again after the tab was closed, and goes once it is kept", async ({
  page,
  context,
  site,
}) => {
  await openHome(page);
  await goTo(page, "#/letter");
  await page.getByLabel(words.letterLabel).fill("Half a sentence that I did not");
  await expect(page.getByText(words.letterDraft)).toBeVisible();
  await page.close();
  const again = await context.newPage();
  await again.goto(`${site.url}#/letter`);
  const field = again.getByLabel(words.letterLabel);
  await expect(field).toHaveValue("Half a sentence that I did not");
  await field.pressSequentially(" finish");
  await goTo(again, "#home");
  await goTo(again, "#/letter");
  await expect(field).toHaveValue("Half a sentence that I did not finish");
  await again.getByRole("button", { name: words.letterKeep }).click();
  await expect(again.getByText(words.letterKept)).toBeVisible();
  await again.reload();
  await grown(again);
  await expect(field).toHaveValue("");
});

test("a draft is saved the moment the phone is put away", async ({ page, context, site }) => {
  await openHome(page);
  await goTo(page, "#/letter");
  await page.getByLabel(words.letterLabel).fill("Before the screen went dark");
  await page.evaluate(() => void document.dispatchEvent(new Event("visibilitychange")));
  await expect(page.getByText(words.letterDraft)).toBeVisible({ timeout: 900 });
  await page.close();
  const again = await context.newPage();
  await again.goto(`${site.url}#/letter`);
  await expect(again.getByLabel(words.letterLabel)).toHaveValue("Before the screen went dark");
});

test("my words stand nowhere that the browser keeps", async ({ page, context }) => {
  await openHome(page);
  await installed(page);
  await goTo(page, "#/letter");
  await page.getByLabel(words.letterLabel).fill(`Draft ${canary}`);
  await expect(page.getByText(words.letterDraft)).toBeVisible();
  await keepNote(page, `Dear ${canary}`);
  await parkIt(page, `Coat ${canary}`);
  await goTo(page, "#/letter");
  await page.getByLabel(words.letterLabel).fill(`Another ${canary}`);
  await expect(page.getByText(words.letterDraft)).toBeVisible();
  expect(await findCanary(page, canary)).toEqual([]);
  expect(JSON.stringify(await context.storageState({ indexedDB: true }))).not.toContain(canary);
});

test("the search for my words finds them in each place where they could be", async ({
  page,
  expected,
}) => {
  expected.push("favicon");
  await openHome(page);
  await page.evaluate(async (word) => {
    localStorage.setItem("a", word);
    sessionStorage.setItem("b", word);
    document.cookie = `c=${word}`;
    history.replaceState({ d: word }, "", `#/journal?${word}`);
    window.name = word;
    await (await caches.open("e")).put("./e", new Response(`<p>${word}`));
    await new Promise<void>((done) => {
      const opening = indexedDB.open("f", 1);
      opening.onupgradeneeded = () => void opening.result.createObjectStore("g");
      opening.onsuccess = () => {
        const writing = opening.result.transaction("g", "readwrite");
        writing.objectStore("g").put({ h: new TextEncoder().encode(word) }, "bytes");
        writing.objectStore("g").put([new Map([["i", word]])], "text");
        writing.objectStore("g").put(1, word);
        writing.oncomplete = () => {
          opening.result.close();
          done();
        };
      };
    });
  }, canary);
  const found = await findCanary(page, canary);
  const kinds = [
    "address",
    "cache",
    "cookie",
    "history",
    "indexedDB",
    "localStorage",
    "sessionStorage",
    "window.name",
  ];
  expect([...new Set(found.map((place) => place.split(" ")[0]))].sort()).toEqual(kinds);
  expect(found.filter((place) => place.startsWith("indexedDB"))).toHaveLength(3);
});
