/** Two tabs see each other's changes at once. */
import { journalWords } from "#web/journal/words.en.ts";
import { words } from "#web/words.en.ts";

import { expect, grown, test } from "../support/test.ts";
import {
  arriveAt,
  choosePurpose,
  goTo,
  keepNote,
  openHome,
  tellSafety,
  toThePurpose,
} from "./way.ts";

test("a note that I keep in one tab stands in the other tab's list at once", async ({
  page,
  context,
  site,
}) => {
  await openHome(page);
  const other = await context.newPage();
  await other.goto(`${site.url}#/journal`);
  await grown(other);
  await expect(other.getByText(journalWords.none)).toBeVisible();
  await keepNote(page, "From the first tab.");
  await expect(other.locator("#app summary")).toHaveCount(1);
  await other.locator("#app summary").click();
  await expect(other.getByText("From the first tab.")).toBeVisible();
  await keepNote(other, "And back from the second.");
  await goTo(page, "#/journal");
  await expect(page.locator("#app summary")).toHaveCount(2);
});

test("what I say about my safety in one tab holds in the other", async ({
  page,
  context,
  site,
}) => {
  await openHome(page);
  const other = await context.newPage();
  await other.goto(`${site.url}#/ask`);
  await grown(other);
  await toThePurpose(page);
  await choosePurpose(page, "feelings");
  await tellSafety(page, ["afraid"]);
  await arriveAt(page, "No.");
  // Chrome may let a window in the back sleep; what counts is that nothing has to be loaded again.
  await other.bringToFront();
  await arriveAt(other, words.askTitle);
  await goTo(other, "#/safety");
  await expect(other.getByLabel(words.afraid)).toBeChecked();
  await goTo(other, "#/ask");
  await choosePurpose(other, "reunite");
  await arriveAt(other, "No.");
});
