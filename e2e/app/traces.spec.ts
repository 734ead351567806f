/** After a whole visit with a passphrase, no word that was typed lies anywhere on the disk; and the search would find it. */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { chromium, type LaunchOptions, type Page } from "@playwright/test";

import { lockLinks } from "#web/lock/link.en.ts";
import { unlockWords } from "#web/lock/words.en.ts";
import { noteWords } from "#web/days/log.en.ts";
import { waveWords } from "#web/wave/words.en.ts";
import { words } from "#web/words.en.ts";

import { wholeBrowserPath } from "../support/browser.ts";
import { builtDir } from "../support/built.ts";
import { findOnDisk } from "../support/on-disk.ts";
import { unpacked } from "../support/snappy.ts";
import { expect, grown, installed, test } from "../support/test.ts";
import { lockNow, passphrase, setLock, typePassphrase } from "./lock-way.ts";
import { goTo, heading, keepNote } from "./way.ts";

const canary = "heron4417quartz";

/** A browser with a profile on the disk, as people have it; gives back where the word stands in it after it was closed. */
const visitOf = async (
  url: string,
  options: LaunchOptions,
  what: (page: Page) => Promise<void>,
  before: () => void = () => undefined,
): Promise<readonly string[]> => {
  const folder = mkdtempSync(join(tmpdir(), "holdfast-traces-"));
  const said: string[] = [];
  try {
    mkdirSync(join(folder, "downloads"));
    const context = await chromium.launchPersistentContext(join(folder, "profile"), {
      ...options,
      executablePath: wholeBrowserPath(),
      baseURL: url,
      locale: "en-GB",
      downloadsPath: join(folder, "downloads"),
    });
    const [page = await context.newPage()] = context.pages();
    page.on("console", (message) => said.push(message.text()));
    await page.addInitScript(before);
    await page.goto(url);
    await grown(page);
    await what(page);
    await context.close();
    const inConsole = said.filter((line) => line.includes(canary)).map(() => "console");
    const typed = [canary, passphrase].flatMap((word) => findOnDisk(folder, word));
    return [...typed, ...inConsole];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const write = async (page: Page): Promise<void> => {
  await keepNote(page, `Dear ${canary}`);
  await goTo(page, "#/letter");
  await page.getByLabel(words.letterLabel).fill(`Half ${canary}`);
  await expect(page.getByText(words.letterDraft)).toBeVisible();
  await goTo(page, "#/park");
  await page.getByLabel(words.parkLabel).fill(`Coat ${canary}`);
  await page.getByRole("button", { name: words.parkKeep }).click();
  await expect(page.getByText(words.parkKept)).toBeVisible();
};

test("no word that I typed lies on the disk after a visit with a passphrase", async ({
  site,
  launchOptions,
}) => {
  test.setTimeout(240_000);
  const found = await visitOf(site.url, launchOptions, async (page) => {
    await installed(page);
    await write(page);
    await setLock(page);
    await write(page);
    await goTo(page, "#/journal");
    await expect(page.getByText(`Coat ${canary}`).first()).toBeVisible();
    await lockNow(page);
    await goTo(page, "#/wave");
    await page.getByRole("button", { name: "7", exact: true }).click();
    await page.getByText(waveWords.more).click();
    await page.getByLabel(waveWords.trigger).fill(`A song, ${canary}`);
    await page.getByRole("button", { name: waveWords.stop }).click();
    await page.getByRole("button", { name: waveWords.keep }).click();
    await expect(page.getByText(lockLinks.leftLocked)).toBeVisible();
    await goTo(page, "#/journal");
    await page.getByLabel(unlockWords.show).check();
    await typePassphrase(page, passphrase);
    await expect(heading(page)).not.toHaveText(unlockWords.title, { timeout: 30_000 });
    await goTo(page, "#/log/note");
    await page.getByLabel(noteWords.text).fill(`Typed and left, ${canary}`);
  });
  expect(found).toEqual([]);
  expect(findOnDisk(builtDir(), canary)).toEqual([]);
});

test("the search unpacks what the browser has packed", () => {
  // "heron4417": four letters as they are, five by looking back.
  const packed = Buffer.from([
    9,
    (4 - 1) << 2,
    ...Buffer.from("hero"),
    (5 - 1) << 2,
    ...Buffer.from("n4417"),
  ]);
  expect(unpacked(packed)?.toString()).toBe("heron4417");
  const repeated = Buffer.from([12, (4 - 1) << 2, ...Buffer.from("lamp"), ((8 - 4) << 2) | 1, 4]);
  expect(unpacked(repeated)?.toString()).toBe("lamplamplamp");
  expect(unpacked(Buffer.from("not packed at all"))).toBeUndefined();
});

/** Everything works as before, only that what is sealed is what was written. */
const unsealed = (): void => {
  const bytesOf = (data: BufferSource): Uint8Array =>
    data instanceof ArrayBuffer
      ? new Uint8Array(data)
      : new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  SubtleCrypto.prototype.encrypt = async (_algorithm, _key, data) => {
    const plain = bytesOf(data);
    const sealed = new Uint8Array(plain.length + 16);
    sealed.set(plain);
    return sealed.buffer;
  };
  SubtleCrypto.prototype.decrypt = async (_algorithm, _key, data) =>
    Uint8Array.from(bytesOf(data).subarray(0, -16)).buffer;
};

test("with sealing switched off by the test, the same search finds it", async ({
  site,
  launchOptions,
}) => {
  test.setTimeout(120_000);
  const found = await visitOf(site.url, launchOptions, write, unsealed);
  expect(found.filter((place) => place.includes("IndexedDB")).length).toBeGreaterThan(0);
});
