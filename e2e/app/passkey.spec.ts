/** A passkey as one more way in, with Chromium's own authenticator that has no hands. */
import type { CDPSession, Page } from "@playwright/test";

import { journalWords } from "#web/journal/words.en.ts";
import { lockWords, unlockWords } from "#web/lock/words.en.ts";

import { expect, grown, test } from "../support/test.ts";
import { lockNow, passphrase, setLock, typePassphrase } from "./lock-way.ts";
import { goTo, heading, keepNote, openHome } from "./way.ts";

const authenticator = async (devtools: CDPSession, hasPrf: boolean): Promise<string> => {
  const { authenticatorId } = await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      ctap2Version: "ctap2_1",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
      hasPrf,
    },
  });
  return authenticatorId;
};

/** From the lock's own screen, through the passphrase, to the button that asks the authenticator. */
const addPasskey = async (page: Page): Promise<void> => {
  await goTo(page, "#/lock");
  await page.getByRole("button", { name: lockWords.passkeyAdd }).click();
  await page.getByLabel(lockWords.confirm).fill(passphrase);
  await page.getByRole("button", { name: lockWords.confirmGo, exact: true }).click();
  await page
    .getByRole("button", { name: lockWords.passkeyAdd, exact: true })
    .click({ timeout: 60_000 });
};

test("a passkey opens what I wrote, beside the passphrase and never alone", async ({
  page,
  context,
  site,
}) => {
  test.setTimeout(180_000);
  // A passkey belongs to a name, and an address in numbers is none.
  const home = site.url.replace("127.0.0.1", "localhost");
  const devtools = await context.newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  await openHome(page);
  await page.goto(home);
  await grown(page);
  await keepNote(page, "behind the passkey");
  await setLock(page);

  const without = await authenticator(devtools, false);
  await addPasskey(page);
  await expect(page.getByText(lockWords.passkeyNone)).toBeVisible();
  await devtools.send("WebAuthn.removeVirtualAuthenticator", { authenticatorId: without });

  const first = await authenticator(devtools, true);
  await addPasskey(page);
  await expect(page.getByText(lockWords.passkeyDone)).toBeVisible();
  await lockNow(page);
  await goTo(page, "#/journal");
  await page.getByRole("button", { name: unlockWords.usePasskey }).click();
  await expect(heading(page)).toHaveText(journalWords.title);

  await lockNow(page);
  await devtools.send("WebAuthn.removeVirtualAuthenticator", { authenticatorId: first });
  const other = await authenticator(devtools, true);
  await goTo(page, "#/journal");
  await page.getByRole("button", { name: unlockWords.usePasskey }).click();
  await expect(page.getByText(unlockWords.passkeyGone)).toBeVisible();
  await typePassphrase(page, passphrase);
  await expect(heading(page)).toHaveText(journalWords.title, { timeout: 30_000 });
  await devtools.send("WebAuthn.removeVirtualAuthenticator", { authenticatorId: other });

  await goTo(page, "#/lock");
  await page.getByRole("button", { name: lockWords.passkeyRemove }).click();
  await expect(page.getByText(lockWords.passkeyRemoved)).toBeVisible();
  await lockNow(page);
  await goTo(page, "#/journal");
  await expect(page.getByRole("button", { name: unlockWords.open, exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: unlockWords.usePasskey })).toHaveCount(0);
});
