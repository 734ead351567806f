/** A lock: what is behind it, what still works in front of it, and the ways through it. */
import type { Page } from "@playwright/test";

import { lockLinks } from "#web/lock/link.en.ts";
import { lockWords, unlockWords } from "#web/lock/words.en.ts";
import { urgeWords } from "#care/words.en.ts";
import { waveWords } from "#web/wave/words.en.ts";
import { journalWords } from "#web/journal/words.en.ts";
import { words } from "#web/words.en.ts";

import { expect, grown, test } from "../support/test.ts";
import { lockNow, passphrase, proveWords, toTheWords, typePassphrase } from "./lock-way.ts";
import { arriveAt, evening, goTo, heading, keepNote, openHome } from "./way.ts";

const note = "heron-4417-quartz";

const after = (seconds: number): string =>
  new Date(new Date(evening).getTime() + seconds * 1_000).toISOString();

const noteIsThere = async (page: Page): Promise<void> => {
  await goTo(page, "#/journal");
  await arriveAt(page, journalWords.title);
  await page.locator("#app details", { hasText: note }).locator("summary").click();
  await expect(page.getByText(note)).toBeVisible();
};

const isShut = async (page: Page): Promise<void> => {
  await expect(heading(page)).toHaveText(unlockWords.title);
  expect(await page.locator("body").innerText()).not.toContain(note);
};

/** As when the phone is put away, and taken up again. */
const look = (page: Page, state: DocumentVisibilityState): Promise<void> =>
  page.evaluate((now) => {
    Object.defineProperty(document, "visibilityState", { configurable: true, value: now });
    document.dispatchEvent(new Event("visibilitychange"));
  }, state);

/** As somebody does who can write to the browser's files: another public key, to read what is kept while it is locked. */
const changeKey = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const curve = { name: "ECDH", namedCurve: "P-256" };
    const pair = await crypto.subtle.generateKey(curve, true, ["deriveBits"]);
    const key = new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey));
    await new Promise<void>((done, failed) => {
      const opening = indexedDB.open("holdfast");
      opening.onsuccess = () => {
        const change = opening.result.transaction("meta", "readwrite");
        const meta = change.objectStore("meta");
        const found: IDBRequest<unknown> = meta.get("keys");
        found.onsuccess = () => {
          const record = new Object(found.result);
          const inbox = new Object(Reflect.get(record, "inbox"));
          meta.put(Object.assign(record, { inbox: Object.assign(inbox, { key }) }), "keys");
        };
        change.oncomplete = () => {
          opening.result.close();
          done();
        };
        change.onabort = () => failed(change.error);
      };
    });
  });

test("what I wrote opens by my passphrase or my words alone, and a hard moment needs neither", async ({
  page,
  context,
  site,
}) => {
  test.setTimeout(180_000);
  await openHome(page);
  await keepNote(page, note);
  await goTo(page, "#/letter");
  await page.getByLabel(words.letterLabel).fill("Half a letter");
  await expect(page.getByText(words.letterDraft)).toBeVisible();
  const other = await context.newPage();
  await other.goto(`${site.url}#/journal`);
  await expect(heading(other)).toHaveText(journalWords.title);

  // One that does not hear what the others do, as a window that slept.
  const deaf = await context.newPage();
  await deaf.addInitScript(() => {
    BroadcastChannel.prototype.addEventListener = () => undefined;
  });
  await deaf.goto(`${site.url}#/letter/plain-day`);
  await deaf.locator("#app textarea").fill("Said to a lock");

  const twelve = await toTheWords(page);
  expect(twelve).toHaveLength(12);
  await proveWords(page, twelve);
  await noteIsThere(page);
  await isShut(other);
  await other.close();
  await deaf.getByRole("button", { name: words.letterKeep }).click();
  await isShut(deaf);
  await deaf.close();

  await lockNow(page);
  await goTo(page, "#/journal");
  await isShut(page);
  for (let wrong = 0; wrong < 3; wrong += 1) {
    await typePassphrase(page, "not this one");
    await expect(page.getByText(unlockWords.wrong)).toBeVisible({ timeout: 30_000 });
  }
  await expect(page.getByText(unlockWords.wait(5))).toBeVisible();
  await page.reload();
  await grown(page);
  await isShut(page);
  await expect(page.getByRole("button", { name: unlockWords.open })).toBeDisabled();

  await goTo(page, "#urge");
  await expect(page.getByText(urgeWords.sentence)).toBeVisible();
  await goTo(page, "#/wave");
  await arriveAt(page, waveWords.title);
  await page.getByRole("button", { name: "7", exact: true }).click();
  await arriveAt(page, waveWords.ridingTitle);
  await expect(page.getByText(waveWords.reasons)).toBeHidden();
  await page.getByRole("button", { name: waveWords.stop }).click();
  await page.getByRole("button", { name: waveWords.keep }).click();
  await expect(page.getByText(lockLinks.leftLocked)).toBeVisible();

  await page.clock.setFixedTime(after(10));
  await goTo(page, "#/journal");
  await isShut(page);
  await page.getByRole("button", { name: unlockWords.useWords }).click();
  const field = page.getByLabel(unlockWords.words);
  await field.fill(twelve.with(3, "kettel").join(" "));
  await page.getByRole("button", { name: unlockWords.open, exact: true }).click();
  await expect(page.getByText(unlockWords.word(4, "kettel"))).toBeVisible();
  await field.fill(twelve.map((word, at) => `${at + 1}. ${word.toUpperCase()}`).join("\n"));
  await page.getByRole("button", { name: unlockWords.open, exact: true }).click();
  await expect(heading(page)).not.toHaveText(unlockWords.title, { timeout: 30_000 });
  await expect(page.getByText("7", { exact: false }).first()).toBeVisible();
  await noteIsThere(page);
  await expect(page.locator("#app details", { hasText: "Said to a lock" })).toHaveCount(1);
  await goTo(page, "#/letter");
  await expect(page.getByLabel(words.letterLabel)).toHaveValue("Half a letter");

  // Put away for a moment it only covers itself; after six minutes it has locked.
  const covered = page.locator("html[data-covered]");
  await look(page, "hidden");
  await expect(covered).toHaveCount(1);
  await look(page, "visible");
  await expect(covered).toHaveCount(0);
  await look(page, "hidden");
  await page.clock.setFixedTime(after(60 * 6));
  await look(page, "visible");
  await isShut(page);
  await expect(covered).toHaveCount(0);
  await changeKey(page);
  await typePassphrase(page, passphrase);
  await expect(page.getByLabel(words.letterLabel)).toHaveValue("Half a letter", {
    timeout: 30_000,
  });
  await goTo(page, "#home");
  await expect(page.getByText(lockLinks.changed)).toBeVisible();

  await goTo(page, "#/lock");
  await page.getByRole("button", { name: lockWords.off }).click();
  await page.getByLabel(lockWords.confirm).fill(passphrase);
  await page.getByRole("button", { name: lockWords.confirmGo }).click();
  await page.getByRole("button", { name: lockWords.offGo, exact: true }).click();
  await expect(page.getByText(lockWords.doneOff)).toBeVisible({ timeout: 30_000 });
  await page.reload();
  await grown(page);
  await noteIsThere(page);
});
