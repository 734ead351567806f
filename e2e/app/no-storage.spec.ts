/** The browser keeps nothing, or stops keeping: the urge, the answer and help work, and it is said in one line. */
import { readFile } from "node:fs/promises";

import type { Page } from "@playwright/test";

import { shellWords } from "#web/shell/words.en.ts";
import { dataWords, importedLines } from "#web/data/words.en.ts";
import { onlyHereWords, troubleWords } from "#web/trouble.en.ts";
import { words } from "#web/words.en.ts";

import { expect, grown, test } from "../support/test.ts";
import { arriveAt, goTo, heading, keepNote, openHome, rowsStored, toTheAnswer } from "./way.ts";

/** What is said about each. */
const whyAbsent: Readonly<Record<string, keyof typeof troubleWords>> = {
  "there is no IndexedDB": "no-storage",
  "even asking for it throws": "no-storage",
  "opening it throws": "no-storage",
  "a newer version has been here": "superseded",
  "opening it never ends": "hung",
};
const absent: Readonly<Record<string, () => void>> = {
  "there is no IndexedDB": () =>
    void Object.defineProperty(globalThis, "indexedDB", { value: undefined, configurable: true }),
  "even asking for it throws": () =>
    void Object.defineProperty(globalThis, "indexedDB", {
      get: () => {
        throw new DOMException("denied", "SecurityError");
      },
    }),
  "opening it throws": () =>
    void (IDBFactory.prototype.open = () => {
      throw new DOMException("denied", "SecurityError");
    }),
  "a newer version has been here": () => {
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function older(this: IDBFactory, name: string, version?: number) {
      const newer = open.call(this, name, 9);
      newer.addEventListener("success", () => newer.result.close());
      return open.call(this, name, version);
    };
  },
  "opening it never ends": () =>
    void (IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest),
};

/** How long somebody may have to wait for the line, and for nothing else. */
const patienceMs = 5_000;

/** How long the app itself waits for a store (`open.browser.ts`): an answer that came later would have waited for it. */
const opensForMs = 4_000;

/** Measures in the page, from "Go on" to the next screen, in ms: what a busy machine adds outside does not count. */
const timeToTheAnswer = async (page: Page): Promise<() => Promise<number>> => {
  await page.evaluate(() => {
    let since = 0;
    document.addEventListener("submit", () => (since = performance.now()), true);
    addEventListener("hashchange", () => {
      if (since > 0) document.documentElement.dataset["waited"] = String(performance.now() - since);
      since = 0;
    });
  });
  return () =>
    page.evaluate(() => Number(document.documentElement.dataset["waited"] ?? Number.NaN));
};

for (const [how, spoil] of Object.entries(absent)) {
  test(`nothing can be kept, because ${how}: all the rest works`, async ({ page }) => {
    await page.addInitScript(spoil);
    await openHome(page);
    const waited = await timeToTheAnswer(page);
    await toTheAnswer(page, "feelings", ["afraid"]);
    await arriveAt(page, "No.");
    expect(await waited()).toBeLessThan(opensForMs);
    await page.getByRole("button", { name: words.leaveIt }).click();
    await arriveAt(page, words.leftTitle);
    await expect(page.getByText(words.leftKept)).toHaveCount(0);
    await page.getByRole("link", { name: shellWords.notSafe }).click();
    await arriveAt(page, "You first.");
    await expect(page.locator("a[href^='tel:']:visible").first()).toBeVisible();
    await goTo(page, "#home");
    await expect(page.getByText(words.keepsNothing)).toHaveCount(1, { timeout: patienceMs });
    await expect(page.getByText(words.keepsNothing)).toBeVisible();
    await expect(page.getByText(troubleWords[whyAbsent[how] ?? "failed"])).toBeVisible();
    await goTo(page, "#/ask");
    await page.getByRole("button", { name: "I want them back" }).click();
    // Said once, it holds for as long as the app is open.
    await arriveAt(page, "No.");
    await goTo(page, "#/letter");
    await page.getByLabel(words.letterLabel).fill("These words stay here.");
    await page.getByRole("button", { name: words.letterKeep }).click();
    await expect(page.getByText(words.notSaved)).toBeVisible({ timeout: patienceMs });
    await expect(page.getByLabel(words.letterLabel)).toHaveValue("These words stay here.");
  });
}

/** The second note can't be kept: its words stay in the field, and that is said; the rest goes on. */
const staysInTheField = async (page: Page, why: keyof typeof troubleWords): Promise<void> => {
  await goTo(page, "#/letter");
  const field = page.getByLabel(words.letterLabel);
  await field.fill("The second one, which is mine still.");
  await page.getByRole("button", { name: words.letterKeep }).click();
  await expect(page.getByText(words.notSaved)).toBeVisible({ timeout: patienceMs });
  await expect(page.getByText(words.letterKept)).toHaveCount(0);
  const app = page.locator("#app");
  await expect(app.getByText(troubleWords[why])).toBeVisible();
  await expect(app.getByText(onlyHereWords.onlyHere(1))).toBeVisible();
  await expect(field).toHaveValue("The second one, which is mine still.");
  await toTheAnswer(page, "reunite", ["blocked"]);
  await arriveAt(page, "No.");
  await goTo(page, "#/journal");
  await expect(page.locator("#app summary")).toHaveCount(1);
};

const whyRefused: Readonly<Record<string, keyof typeof troubleWords>> = {
  "every write is refused": "quota",
  "what was written is taken back": "aborted",
};
const refusing: Readonly<Record<string, () => void>> = {
  "every write is refused": () => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  },
  "what was written is taken back": () => {
    IDBTransaction.prototype.commit = function takenBack(this: IDBTransaction) {
      this.abort();
    };
  },
};

for (const [why, refuse] of Object.entries(refusing)) {
  test(`${why}: my words stay in the field, and it is said`, async ({ page }) => {
    await openHome(page);
    await keepNote(page, "The first one.");
    await page.evaluate(refuse);
    await staysInTheField(page, whyRefused[why] ?? "failed");
  });
}

test("what nothing can store leaves as a file, goes in once there is room, and is there once", async ({
  page,
}) => {
  await page.addInitScript(() => {
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function shut(this: IDBFactory, ...asked) {
      if (document.documentElement.dataset["room"] === undefined)
        throw new DOMException("full", "QuotaExceededError");
      return open.apply(this, asked);
    };
  });
  await openHome(page);
  const app = page.locator("#app");
  await goTo(page, "#/letter");
  await page.getByLabel(words.letterLabel).fill("Only in this window.");
  for (const _ of [1, 2]) {
    await page.getByRole("button", { name: words.letterKeep }).click();
    await expect(page.getByText(words.notSaved)).toBeVisible();
  }
  await expect(app.getByText(troubleWords.quota)).toBeVisible();
  await expect(app.getByText(onlyHereWords.onlyHere(1))).toBeVisible();
  const coming = page.waitForEvent("download");
  await app.getByRole("button", { name: onlyHereWords.save }).click();
  const download = await coming;
  const file = await readFile(await download.path(), "utf8");
  expect(file).toContain("Only in this window.");
  await app.getByRole("button", { name: onlyHereWords.tryAgain }).click();
  await expect(app.getByText(onlyHereWords.notYet)).toBeVisible();

  await page.evaluate(() => void (document.documentElement.dataset["room"] = ""));
  await app.getByRole("button", { name: onlyHereWords.tryAgain }).click();
  await expect(app.getByText(troubleWords.quota)).toHaveCount(0);
  await expect(app.getByText(words.letterKept)).toBeVisible();
  await expect(page.getByLabel(words.letterLabel)).toHaveValue("");
  expect(await rowsStored(page)).toBe(1);
  await goTo(page, "#/data");
  await page.getByLabel(dataWords.importLabel).setInputFiles({
    name: "holdfast.jsonl",
    mimeType: "application/jsonl",
    buffer: Buffer.from(file),
  });
  const nothing = { added: 0, newer: 0, known: 1, gone: 0, erased: 0, damaged: 0, missing: 0 };
  for (const line of importedLines(nothing)) await expect(page.getByText(line)).toBeVisible();
  expect(await rowsStored(page)).toBe(1);
});

test("a window that was put away opens anew what the browser had taken from it", async ({
  page,
}) => {
  await page.addInitScript(() => {
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function gone(this: IDBFactory, ...asked) {
      if (document.documentElement.dataset["back"] === undefined)
        throw new DOMException("Connection to Indexed Database server lost", "UnknownError");
      return open.apply(this, asked);
    };
  });
  await openHome(page);
  await expect(page.getByText(troubleWords.lost)).toBeVisible();
  await page.evaluate(() => {
    document.documentElement.dataset["back"] = "";
    document.dispatchEvent(new Event("visibilitychange"));
  });
  await expect(page.getByText(troubleWords.lost)).toHaveCount(0);
  await keepNote(page, "Here again.");
});

// A quota is only reckoned for a profile on a disk, and anew for a new connection.
test("the disk is full: my words stay in the field, and it is said", async ({
  playwright,
  launchOptions,
  site,
}) => {
  const context = await playwright.chromium.launchPersistentContext("", {
    ...launchOptions,
    baseURL: site.url,
  });
  try {
    const [page = await context.newPage()] = context.pages();
    await openHome(page);
    await keepNote(page, "The first one.");
    const devtools = await context.newCDPSession(page);
    const origin = new URL(site.url).origin;
    await devtools.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1 });
    await page.goto("about:blank");
    await page.waitForTimeout(3_000);
    await page.goto(site.url);
    await grown(page);
    await staysInTheField(page, "quota");
  } finally {
    await context.close();
  }
});

test("what was kept is gone: it is noticed, said kindly, and I can go on", async ({ page }) => {
  await openHome(page);
  await keepNote(page, "This will be gone.");
  await page.goto("notes.html");
  const devtools = await page.context().newCDPSession(page);
  const origin = new URL(page.url()).origin;
  await devtools.send("Storage.clearDataForOrigin", { origin, storageTypes: "indexeddb" });
  await page.goto("./");
  await grown(page);
  await expect(page.getByText(words.emptied)).toBeVisible();
  await keepNote(page, "And this is new.");
  await page.goto("./#/journal");
  await expect(page.locator("#app summary")).toHaveCount(1);
  await goTo(page, "#home");
  await expect(heading(page)).toHaveText(shellWords.homeTitle);
});

test("without localStorage the app opens all the same, and a setting says that it can't be kept", async ({
  page,
}) => {
  await page.addInitScript(() => {
    for (const name of ["localStorage", "sessionStorage"])
      Object.defineProperty(globalThis, name, {
        get: () => {
          throw new DOMException("denied", "SecurityError");
        },
      });
  });
  await openHome(page);
  await toTheAnswer(page, "closure");
  await arriveAt(page, "Not yet.");
  await goTo(page, "#/settings");
  await page.getByLabel(words.exitAddress).fill("https://weather.example/");
  await page.getByRole("button", { name: words.exitAddressKeep }).click();
  await expect(page.getByText(words.keepsNothing)).toBeVisible();
});
