/** What is kept: counted, out as a file and in again, deleted whole; and the page that says how to install. */
import { readFile } from "node:fs/promises";

import type { Locator, Page } from "@playwright/test";

import { backupWords, lockedTrouble } from "#web/data/backup-words.en.ts";
import { goneWords } from "#web/data/gone.en.ts";
import { dataLinks } from "#web/data/link.en.ts";
import { dataWords, importTrouble, importedLines, installWords } from "#web/data/words.en.ts";
import { runs } from "#soak.testing.ts";
import { journalWords } from "#web/journal/words.en.ts";
import { words } from "#web/words.en.ts";

import { expect, grown, installed, test } from "../support/test.ts";
import { looker } from "./looker.ts";
import { arriveAt, goTo, heading, keepNote, openHome } from "./way.ts";

const app = (page: Page): Locator => page.locator("#app");
const none = { added: 0, newer: 0, known: 0, gone: 0, erased: 0, damaged: 0, missing: 0 };

const openData = async (page: Page): Promise<void> => {
  await goTo(page, "#/data");
  await expect(heading(page)).toHaveText(dataWords.title);
};

const save = async (page: Page): Promise<{ readonly name: string; readonly text: string }> => {
  await openData(page);
  await page
    .locator("details", { has: page.getByText(backupWords.openFile) })
    .evaluate((details: HTMLDetailsElement) => void (details.open = true));
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: dataWords.exportButton }).click();
  const download = await coming;
  return {
    name: download.suggestedFilename(),
    text: await readFile(await download.path(), "utf8"),
  };
};

const bringIn = async (page: Page, text: string | Buffer): Promise<void> => {
  await openData(page);
  await page.getByLabel(dataWords.importLabel).setInputFiles({
    name: "holdfast.jsonl",
    mimeType: "application/jsonl",
    buffer: Buffer.from(text),
  });
};

const says = async (page: Page, lines: readonly string[]): Promise<void> => {
  for (const line of lines) await expect(app(page).getByText(line, { exact: true })).toBeVisible();
};

/** The notes, as the screen that lists them has them. */
const notes = async (page: Page): Promise<string> => {
  await goTo(page, "#/journal");
  await arriveAt(page, journalWords.title);
  await expect(page.getByText(journalWords.reading)).toHaveCount(0);
  const all = page.locator("#app summary");
  await expect(all).toHaveCount(3);
  for (const one of await all.all()) await one.click();
  return app(page).innerText();
};

const deleteAll = async (page: Page): Promise<void> => {
  await openData(page);
  await page.getByRole("button", { name: dataWords.deleteButton }).click();
  await page.getByRole("button", { name: dataWords.deleteYes }).click();
  await arriveAt(page, goneWords.goneTitle);
};

/** Everything that this browser keeps for the address, by name. */
const left = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => [
    ...(await indexedDB.databases()).map(({ name }) => `database ${name ?? ""}`),
    ...((await navigator.storageBuckets?.keys()) ?? []).map((name) => `bucket ${name}`),
    ...(await caches.keys()).map((name) => `cache ${name}`),
    ...Object.keys(localStorage).map((key) => `local ${key}`),
    ...Object.keys(sessionStorage).map((key) => `session ${key}`),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => `worker ${scope}`),
    ...(document.cookie === "" ? [] : ["cookie"]),
    ...(window.name === "" ? [] : ["window.name"]),
  ]);

const keepThree = async (page: Page): Promise<void> => {
  await openHome(page);
  for (const text of ["The first.", "Der zweite: äöü 🌊", "The third."]) await keepNote(page, text);
};

const startNew = async (page: Page): Promise<void> => {
  await page.getByRole("button", { name: goneWords.startNew }).click();
  await arriveAt(page, dataWords.title);
  await expect(app(page).getByText(dataWords.storedNone)).toBeVisible();
};

test("I save everything, delete it all, bring it in again, and see the same", async ({ page }) => {
  await keepThree(page);
  const before = await notes(page);
  const { name, text } = await save(page);
  expect(name).toBe("holdfast-2026-11-22.jsonl");
  expect(text.split("\n")[0]).toBe('{"holdfast":1,"lines":3}');
  await says(page, ["3 letters", dataWords.exported(name, 3), dataWords.lastSaved("November 22")]);
  await deleteAll(page);
  await startNew(page);
  await bringIn(page, text);
  await says(page, importedLines({ ...none, added: 3 }));
  await says(page, ["3 letters"]);
  expect(await notes(page)).toBe(before);
  await page.reload();
  await grown(page);
  expect(await notes(page)).toBe(before);
  expect((await save(page)).text).toBe(text);
});

test("I save it locked, lose everything, and bring it back with my passphrase and no other", async ({
  page,
}) => {
  await keepThree(page);
  const before = await notes(page);
  await openData(page);
  await page.getByRole("button", { name: backupWords.save }).click();
  await says(page, [backupWords.tooShort]);
  await page.getByRole("button", { name: backupWords.draw }).click();
  const passphrase = await page.getByLabel(backupWords.passphrase).inputValue();
  expect(passphrase.split(" ")).toHaveLength(5);
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: backupWords.save }).click();
  const download = await coming;
  const name = "holdfast-2026-11-22.jsonl.age";
  expect(download.suggestedFilename()).toBe(name);
  const file = await readFile(await download.path());
  expect(file.includes("The first.")).toBe(false);
  await says(page, [
    `${dataWords.exported(name, 3)} ${backupWords.remember}`,
    dataWords.lastSaved("November 22"),
  ]);
  await deleteAll(page);
  await startNew(page);
  await bringIn(page, Buffer.from("age-encryption.org/v2\n"));
  await says(page, [lockedTrouble.newer]);
  await bringIn(page, file);
  await page.getByLabel(backupWords.openWith).fill("not these words");
  await page.getByRole("button", { name: backupWords.open }).click();
  await says(page, [lockedTrouble.wrong]);
  await page.getByLabel(backupWords.openWith).fill(` ${passphrase} `);
  await page.keyboard.press("Enter");
  await says(page, importedLines({ ...none, added: 3 }));
  expect(await notes(page)).toBe(before);
  const cut = Buffer.from(file);
  cut[cut.length - 9] = (cut[cut.length - 9] ?? 0) ^ 1;
  await bringIn(page, cut);
  await page.getByLabel(backupWords.openWith).fill(passphrase);
  await page.keyboard.press("Enter");
  await says(page, [importTrouble("unread")]);
  expect(await notes(page)).toBe(before);
});

test("two halves in the wrong order make the whole, and a second time changes nothing", async ({
  page,
}) => {
  await keepThree(page);
  const before = await notes(page);
  const { text } = await save(page);
  const [header = "", one = "", two = "", three = ""] = text.split("\n");
  await deleteAll(page);
  await startNew(page);
  await bringIn(page, [header, three, two].join("\n"));
  await says(page, importedLines({ ...none, added: 2, missing: 1 }));
  await bringIn(page, one);
  await says(page, importedLines({ ...none, added: 1 }));
  await bringIn(page, text);
  await says(page, importedLines({ ...none, known: 3 }));
  expect(await notes(page)).toBe(before);
});

test("a bad file changes nothing, a bad line loses only itself, and each is told apart", async ({
  page,
}) => {
  await keepThree(page);
  const { text } = await save(page);
  const [header = "", one = "", two = "", three = ""] = text.split("\n");
  await bringIn(page, "");
  await says(page, [importTrouble("empty")]);
  await bringIn(page, "Dear diary,\nhello\n");
  await says(page, [importTrouble("foreign")]);
  await bringIn(page, Buffer.from(Array.from({ length: 4_000_000 }, (_, at) => at % 251)));
  await says(page, [importTrouble("foreign")]);
  await says(page, ["3 letters"]);
  await deleteAll(page);
  await startNew(page);
  const newer = JSON.stringify({ id: "1".repeat(32), event: { v: 9, what: "later" } });
  await bringIn(page, [header, one, two.slice(0, 60), three, newer].join("\n"));
  await says(page, importedLines({ ...none, added: 3, newer: 1, damaged: 1 }));
  await says(page, ["2 letters", words.newer(1)]);
});

test("a file of many entries comes in, and the page goes on meanwhile", async ({ page }, {
  project,
}) => {
  test.skip(project.name !== "phone", "once is enough");
  test.setTimeout(300_000);
  const many = runs(2_000, 20_000);
  const said = (count: number): string => count.toLocaleString("en");
  await openHome(page);
  await keepNote(page, "One of many.");
  const { text } = await save(page);
  const [, line = ""] = text.split("\n");
  const lines = Array.from({ length: many }, (_, at) =>
    line.replace(/"id":"[0-9a-f]{8}/u, `"id":"${at.toString(16).padStart(8, "0")}`),
  );
  // How often the page came to itself while it read: a page that stands still does not.
  await page.evaluate(() => {
    Object.assign(globalThis, { breaths: 0 });
    setInterval(() => {
      Object.assign(globalThis, { breaths: Number(Reflect.get(globalThis, "breaths")) + 1 });
    }, 20);
  });
  await bringIn(page, lines.join("\n"));
  await expect(app(page).getByText(/^Reading the file: \d/u)).toBeVisible();
  const done = app(page).getByText(`${said(many)} entries came in.`, { exact: true });
  await expect(done).toBeVisible({ timeout: 120_000 });
  await expect(app(page).getByText(`${said(many + 1)} letters`)).toBeVisible({ timeout: 60_000 });
  const breaths = await page.evaluate(() => Number(Reflect.get(globalThis, "breaths")));
  expect(breaths).toBeGreaterThan(10);
  expect((await save(page)).text.split("\n").length).toBe(many + 3);
});

test("how much is kept, and whether it stays, is said in words", async ({ page }) => {
  await openHome(page);
  await openData(page);
  await says(page, [dataWords.storedNone, dataWords.neverSaved]);
  await expect(app(page).getByText(/^It all takes .* MB/u)).toBeVisible();
  await expect(app(page).getByText(/^The browser (?:has agreed|may clear)/u)).toBeVisible();
  await keepNote(page, "One.");
  await openData(page);
  await says(page, ["1 letter"]);
});

test("the browser is asked once to keep it, after the first entry, and not in the urge", async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.assign(globalThis, { asked: 0 });
    navigator.storage.persisted = async () => false;
    navigator.storage.persist = async () => {
      Object.assign(globalThis, { asked: Number(Reflect.get(globalThis, "asked")) + 1 });
      return false;
    };
  });
  const asked = () => page.evaluate(() => Number(Reflect.get(globalThis, "asked")));
  await openHome(page);
  await keepNote(page, "On a screen of the urge.");
  expect(await asked()).toBe(0);
  for (const thing of ["A coat", "A key"]) {
    await goTo(page, "#/park");
    await page.getByLabel(words.parkLabel).fill(thing);
    await page.getByRole("button", { name: words.parkKeep }).click();
    await expect(page.getByText(words.parkKept)).toBeVisible();
    await expect.poll(asked).toBe(1);
    await goTo(page, "#home");
  }
  await openData(page);
  await says(page, [dataWords.staysNo]);
});

test("after I delete everything nothing is left, and a second window does not bring it back", async ({
  page,
  context,
  site,
}) => {
  await openHome(page);
  await installed(page);
  await keepNote(page, "Private.");
  await goTo(page, "#/settings");
  await page.getByLabel(words.themeDay).check();
  const other = await context.newPage();
  await other.goto(`${site.url}#/journal`);
  await grown(other);
  await expect(other.locator("#app summary")).toHaveCount(1);
  expect((await left(page)).length).toBeGreaterThan(4);

  await openData(page);
  await page.getByRole("button", { name: dataWords.deleteButton }).click();
  await page.getByRole("button", { name: dataWords.deleteNo }).click();
  await expect(page.getByRole("button", { name: dataWords.deleteButton })).toBeFocused();
  await deleteAll(page);
  await says(page, [...goneWords.went, ...goneWords.beyond, goneWords.pieces.open]);
  await expect(page.getByText(goneWords.pieces.locked)).toHaveCount(0);
  expect(await left(page)).toEqual([]);
  await other.bringToFront();
  await arriveAt(other, goneWords.goneTitle);
  await says(other, [goneWords.goneElsewhere]);
  await expect(other.locator("body")).not.toContainText("Private.");
  await other.waitForTimeout(500);
  expect(await left(other)).toEqual([]);
  await page.bringToFront();
  expect(await left(page)).toEqual([]);

  await other.goto(`${site.url}notes.html`);
  await startNew(page);
  await goTo(page, "#/journal");
  await expect(page.getByText(journalWords.none)).toBeVisible();
});

test("what another window still holds is named, and goes when I try again", async ({
  page,
  context,
  site,
}) => {
  await openHome(page);
  await keepNote(page, "Private.");
  const other = await context.newPage();
  await other.goto(`${site.url}notes.html`);
  await other.evaluate(
    () =>
      new Promise((done) => {
        const opening = indexedDB.open("holdfast");
        opening.onsuccess = () =>
          done(Object.assign(globalThis, { held: opening.result }).held.name);
      }),
  );
  await openData(page);
  await page.getByRole("button", { name: dataWords.deleteButton }).click();
  await page.getByRole("button", { name: dataWords.deleteYes }).click();
  await arriveAt(page, goneWords.notGoneTitle);
  await says(page, [goneWords.stayed.database]);
  await other.close();
  await page.getByRole("button", { name: goneWords.tryAgain }).click();
  await expect(heading(page)).toHaveText(goneWords.goneTitle);
  expect(await left(page)).toEqual([]);
});

test("when the browser has emptied everything, I am offered to bring a file in", async ({
  page,
}) => {
  await page.addInitScript(() => localStorage.setItem("holdfast.kept", "1"));
  await openHome(page);
  await expect(page.getByText(words.emptied)).toBeVisible();
  await page.getByRole("link", { name: dataLinks.toImport }).click();
  await arriveAt(page, dataWords.title);
});

test("the button to install stands there only where the browser offers it", async ({ page }) => {
  await openHome(page);
  await goTo(page, "#/settings");
  await page.getByRole("link", { name: dataLinks.toInstall }).click();
  await arriveAt(page, installWords.title);
  const button = page.getByRole("button", { name: installWords.button });
  await expect(button).toHaveCount(0);
  await page.evaluate(() => {
    const offer = new Event("beforeinstallprompt", { cancelable: true });
    const userChoice = Promise.resolve({ outcome: "dismissed" });
    dispatchEvent(Object.assign(offer, { prompt: async () => undefined, userChoice }));
  });
  await button.click();
  await says(page, [installWords.notNow]);
  await expect(button).toHaveCount(0);
});

test("I can do it with the keyboard alone", async ({ page }) => {
  await openHome(page);
  await openData(page);
  await expect(page.getByRole("button", { name: backupWords.save })).toBeEnabled();
  await page.keyboard.press("Tab");
  await expect(page.getByLabel(backupWords.passphrase)).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: backupWords.save })).toBeFocused();
  for (const summary of [backupWords.byKey, backupWords.openFile]) {
    await page.keyboard.press("Tab");
    await expect(page.locator("summary", { hasText: summary })).toBeFocused();
  }
  await page.keyboard.press("Tab");
  await expect(page.getByLabel(dataWords.importLabel)).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByText(dataWords.deleteAsk)).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: dataWords.deleteNo })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await arriveAt(page, goneWords.goneTitle);
});

test("axe finds nothing, and nothing is cut off on a narrow phone or with large text", async ({
  page,
}, { project }) => {
  test.setTimeout(120_000);
  const { found, look } = looker(page, project.name === "phone");
  await keepThree(page);
  await goTo(page, "#/install");
  await arriveAt(page, installWords.title);
  await look("install");
  await save(page);
  await says(page, [dataWords.lastSaved("November 22")]);
  await bringIn(page, "x\ny\n");
  await says(page, [importTrouble("foreign")]);
  await look("data");
  await page.getByRole("button", { name: dataWords.deleteButton }).click();
  await look("asked");
  await page.getByRole("button", { name: dataWords.deleteYes }).click();
  await arriveAt(page, goneWords.goneTitle);
  await look("gone");
  expect(found).toEqual([]);
});
