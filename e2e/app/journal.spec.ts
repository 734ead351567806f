/** The journal and the loose ends: read back, corrected, deleted, taken back, erased; parked and done. */
import type { Locator, Page } from "@playwright/test";

import {
  contactWords,
  incomingWords,
  logWords,
  receivedWords,
  whenWords,
} from "#web/days/log.en.ts";
import { modeWords, todayWords } from "#web/days/words.en.ts";
import {
  batchWords,
  editWords,
  endsWords,
  entryTitles,
  factWords,
  journalWords,
  kindWords,
  removalWords,
} from "#web/journal/words.en.ts";
import { channelWords, words } from "#web/words.en.ts";

import { expect, grown, test, written } from "../support/test.ts";
import { looker } from "./looker.ts";
import { arriveAt, goTo, keepNote, pick, tellLastContact, tellSafety, type Tick } from "./way.ts";

const noon = "2026-03-26T13:00:00+01:00";
/** Longer than an undo is offered, and than it takes to be erased. */
const later = 13_000;

/** With a clock that goes, since what was deleted is erased by the clock. */
const open = async (page: Page): Promise<void> => {
  await page.clock.install({ time: noon });
  await page.goto("./");
  await grown(page);
};

const begin = async (page: Page, ticks: readonly Tick[] = []): Promise<void> => {
  await open(page);
  await goTo(page, "#/safety");
  await tellSafety(page, ticks);
  await arriveAt(page, words.askTitle);
};

const toJournal = async (page: Page): Promise<void> => {
  await goTo(page, "#/journal");
  await expect(page.locator("h1:visible")).toHaveText(journalWords.title);
};

const entry = (page: Page, text: string): Locator =>
  page.locator("#app ol > li").filter({ hasText: text });
const end = (page: Page, text: string): Locator =>
  page.locator("#app ul > li").filter({ hasText: text });
const button = (at: Page | Locator, name: string): Locator =>
  at.getByRole("button", { name, exact: true });
const bar = (page: Page): Locator => page.locator("#app .bar");

/** Sealed rows, and rows that were erased: the id is known, the body is gone. */
const rows = (page: Page): Promise<{ readonly sealed: number; readonly erased: number }> =>
  page.evaluate(
    () =>
      new Promise((done, failed) => {
        const opening = indexedDB.open("holdfast");
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction("events").objectStore("events").getAll();
          all.onsuccess = () => {
            opening.result.close();
            const list: readonly { readonly body: unknown }[] = all.result;
            const sealed = list.filter(({ body }) => body !== null).length;
            done({ sealed, erased: list.length - sealed });
          };
        };
      }),
  );

const addEnd = async (page: Page, text: string): Promise<void> => {
  await button(page, endsWords.add).click();
  await page.getByLabel(endsWords.text).fill(text);
  await button(page, endsWords.addKeep).click();
  await expect(page.getByText(endsWords.added)).toBeVisible();
};

test("what I wrote of the past I can set right, and the days follow", async ({ page }) => {
  await begin(page);
  await tellLastContact(page, "2026-03-01", "12:00");
  await goTo(page, "#/log/contact");
  await page.getByLabel(channelWords.text).check();
  await page.getByLabel(contactWords.outsideNone).check();
  await page.getByLabel(logWords.day, { exact: true }).fill("2026-03-20");
  await button(page, logWords.keep).click();
  await expect(page.getByText(logWords.kept)).toBeVisible();
  await goTo(page, "#home");
  await expect(page.locator("#home .days h2")).toHaveText(todayWords.runs(23, 24, 2));

  await toJournal(page);
  const made = entry(page, entryTitles["contact.made"]);
  await expect(made).toContainText("Friday");
  await expect(made).toContainText(factWords.counts);
  await button(made, journalWords.change).click();
  await expect(page.getByRole("heading", { name: editWords.title })).toBeFocused();
  await page.getByLabel(logWords.day, { exact: true }).fill("2026-03-27");
  await button(page, editWords.keep).click();
  await expect(page.getByText(whenWords.future)).toBeVisible();
  await page.getByLabel(logWords.day, { exact: true }).fill("2026-03-19");
  await page.getByLabel("We met by chance").check();
  await page.getByLabel(editWords.note).fill("At the baker's, two words");
  await button(page, editWords.keep).click();
  await expect(page.getByText(editWords.kept)).toBeVisible();
  await expect(made).toHaveCount(1);
  await expect(made).toContainText("Thursday");
  await expect(made).toContainText(factWords.countsNot);
  await expect(made).toContainText("At the baker's, two words");
  await expect(made).toContainText(journalWords.corrected);
  await expect(button(made, journalWords.change)).toBeFocused();
  await goTo(page, "#home");
  await expect(page.locator("#home .days h2")).toHaveText(todayWords.kept(24, 24));
  await written(page);
  await page.reload();
  await grown(page);
  await toJournal(page);
  await expect(made).toContainText("At the baker's, two words");
});

test("I can look for one kind only, and a change of plan stays", async ({ page }) => {
  await begin(page);
  await keepNote(page, "Rain all day");
  await toJournal(page);
  const plan = entry(page, entryTitles["plan.changed"]);
  await expect(plan).toContainText(journalWords.planStays);
  await expect(plan.getByRole("button")).toHaveCount(0);
  await page.getByLabel(journalWords.show).selectOption({ label: kindWords.notes });
  await expect(plan).toHaveCount(0);
  await page.getByText(journalWords.readIt).click();
  await expect(page.getByText("Rain all day")).toBeVisible();
  await page.getByLabel(journalWords.show).selectOption({ label: kindWords.looks });
  await expect(page.getByText(journalWords.noneOfKind)).toBeVisible();
});

test("what I delete is hidden at once, and back when I undo it", async ({ page }) => {
  await begin(page);
  await keepNote(page, "Keep me");
  await toJournal(page);
  const note = entry(page, journalWords.readIt);
  await button(note, journalWords.remove).click();
  await expect(note).toHaveCount(0);
  await expect(button(page, removalWords.undo)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(bar(page)).toContainText(removalWords.back);
  await expect(note).toHaveCount(1);
  await page.clock.fastForward(later);
  await page.reload();
  await grown(page);
  await toJournal(page);
  await expect(note).toHaveCount(1);
  expect((await rows(page)).erased).toBe(0);
});

test("what I delete is erased when the undo has gone", async ({ page }) => {
  await begin(page);
  await keepNote(page, "First words");
  await toJournal(page);
  const note = entry(page, journalWords.readIt);
  await button(note, journalWords.change).click();
  await page.getByLabel(editWords.text).fill("Other words");
  await button(page, editWords.keep).click();
  await expect(page.getByText(editWords.kept)).toBeVisible();
  await button(note, journalWords.remove).click();
  await expect(bar(page)).toContainText(removalWords.deleted(1));
  // Once it is stored the waiting begins.
  await expect.poll(async () => (await rows(page)).sealed).toBe(4);
  await page.clock.fastForward(later);
  await expect(button(page, removalWords.undo)).toHaveCount(0);
  await expect.poll(() => rows(page)).toEqual({ sealed: 2, erased: 2 });
  await expect(note).toHaveCount(0);
});

test("a tab that is closed too soon leaves it deleted, and the next start erases it", async ({
  page,
  context,
  site,
}) => {
  await begin(page);
  await keepNote(page, "Gone for good");
  await toJournal(page);
  await button(entry(page, journalWords.readIt), journalWords.remove).click();
  await expect.poll(async () => (await rows(page)).sealed).toBe(3);
  await page.close();
  const again = await context.newPage();
  await again.clock.install({ time: "2026-03-26T14:00:00+01:00" });
  await again.goto(`${site.url}#/journal`);
  await grown(again);
  await expect(entry(again, entryTitles["plan.changed"])).toBeVisible();
  await expect(entry(again, journalWords.readIt)).toHaveCount(0);
  await expect.poll(() => rows(again)).toEqual({ sealed: 2, erased: 1 });
});

test("two tabs show the same, and what one deletes the other does not keep on the screen", async ({
  page,
  context,
  site,
}) => {
  await begin(page);
  await keepNote(page, "Seen in both");
  const other = await context.newPage();
  await other.goto(`${site.url}#/journal`);
  await grown(other);
  await expect(entry(other, journalWords.readIt)).toHaveCount(1);
  await button(entry(other, journalWords.readIt), journalWords.change).click();
  await other.getByLabel(editWords.text).fill("Half a sentence");
  await page.bringToFront();
  await toJournal(page);
  await button(entry(page, journalWords.readIt), journalWords.remove).click();
  await expect(entry(page, journalWords.readIt)).toHaveCount(0);
  await other.bringToFront();
  await expect(other.getByText(editWords.gone)).toBeVisible();
  await expect(other.getByLabel(editWords.text)).toHaveValue("Half a sentence");
  await button(other, editWords.cancel).click();
  await expect(entry(other, journalWords.readIt)).toHaveCount(0);
});

test("a loose end is added, parked, taken up, done, and opened again", async ({ page }) => {
  await begin(page);
  await goTo(page, "#/ends");
  await arriveAt(page, endsWords.title);
  await addEnd(page, "My blue coat");
  const coat = end(page, "My blue coat");
  await button(coat, endsWords.park).click();
  await page.getByLabel(endsWords.parkDay).check();
  await button(page, endsWords.parkKeep).click();
  await expect(page.getByText(endsWords.dayMissing)).toBeVisible();
  await page.getByLabel(endsWords.day, { exact: true }).fill("2026-04-02");
  await button(page, endsWords.parkKeep).click();
  await expect(page.getByText(endsWords.isParked)).toBeVisible();
  await expect(coat).toContainText("Thursday");
  await button(coat, endsWords.reopen).click();
  await expect(page.getByText(endsWords.isOpen)).toBeVisible();
  await button(coat, endsWords.park).click();
  await page.getByLabel(endsWords.parkRun).check();
  await button(page, endsWords.parkKeep).click();
  await expect(coat).toContainText(endsWords.untilRun);
  await button(coat, endsWords.change).click();
  await page.getByLabel(endsWords.who).fill("Sam");
  await page.getByLabel(endsWords.note).fill("The long one");
  await button(page, endsWords.keep).click();
  await expect(coat).toContainText(factWords.who("Sam"));
  await expect(coat).toContainText("The long one");
  await button(coat, endsWords.finish).click();
  await expect(page.getByRole("heading", { name: endsWords.done })).toBeVisible();
  await written(page);
  await page.reload();
  await grown(page);
  await expect(coat).toContainText("The long one");
  await button(coat, endsWords.remove).click();
  await expect(coat).toHaveCount(0);
  await button(page, removalWords.undo).click();
  await expect(coat).toHaveCount(1);
  await toJournal(page);
  await expect(entry(page, "My blue coat")).toHaveCount(1);
});

test("where contact is closed nothing is parked until the end of anything", async ({ page }) => {
  await begin(page, ["asked-not-to"]);
  await goTo(page, "#/ends");
  await addEnd(page, "The spare key");
  await button(end(page, "The spare key"), endsWords.park).click();
  await expect(page.getByLabel(endsWords.parkNoDate)).toBeVisible();
  await expect(page.getByText(endsWords.parkRun)).toHaveCount(0);
});

test("several loose ends go into one message later, and one can be taken out", async ({ page }) => {
  await begin(page);
  await goTo(page, "#/ends");
  for (const text of ["The key", "My lamp", "The deposit"]) await addEnd(page, text);
  await button(page, batchWords.offer).click();
  await expect(page.getByRole("heading", { name: batchWords.title })).toBeFocused();
  await page.getByLabel("The key").check();
  await button(page, batchWords.keep).click();
  await expect(page.getByText(batchWords.few)).toBeVisible();
  await page.getByLabel("My lamp").check();
  await button(page, batchWords.keep).click();
  await expect(page.getByText(batchWords.kept)).toBeVisible();
  await expect(end(page, "The key").first()).toContainText(batchWords.withThese("My lamp"));
  await expect(end(page, "My lamp").last()).toContainText(batchWords.withThese("The key"));
  await button(end(page, "My lamp").last(), batchWords.takeOut).click();
  await expect(page.getByText(batchWords.isOut)).toBeVisible();
  await expect(page.getByText(batchWords.withThese(""))).toHaveCount(0);
});

test("where contact is closed, no message is put together for later", async ({ page }) => {
  await begin(page, ["asked-not-to"]);
  await goTo(page, "#/ends");
  for (const text of ["The key", "My lamp"]) await addEnd(page, text);
  await expect(button(page, batchWords.offer)).toHaveCount(0);
});

test("their no goes on holding when I delete the note of it", async ({ page }) => {
  await begin(page);
  await goTo(page, "#/log/received");
  await pick(page, [receivedWords.kind, incomingWords.emotional]);
  await pick(page, [receivedWords.how, channelWords.text]);
  await pick(page, [receivedWords.unasked, words.yes]);
  await pick(page, [receivedWords.said, receivedWords.saidNo]);
  await button(page, logWords.keep).click();
  await expect(page.getByText(receivedWords.no)).toBeVisible();
  await toJournal(page);
  await button(entry(page, entryTitles["contact.received"]), journalWords.remove).click();
  await expect(page.getByText(removalWords.noHolds)).toBeVisible();
  await page.clock.runFor(later);
  await goTo(page, "#home");
  await expect(page.getByRole("heading", { name: modeWords.closedTitle })).toBeVisible();
  await written(page);
  await page.reload();
  await grown(page);
  await expect(page.getByRole("heading", { name: modeWords.closedTitle })).toBeVisible();
});

test("axe finds nothing, and nothing is cut off on a narrow phone or with large text", async ({
  page,
}, { project }) => {
  test.setTimeout(120_000);
  // The bar with the undo lies over the list, and goes after ten seconds.
  const undo = /^overlaps: .*(?:Deleted\.|Undo)/u;
  const { found, look } = looker(page, project.name === "phone", undo);
  await begin(page);
  await tellLastContact(page, "2026-03-01", "12:00");
  await keepNote(page, "Rain all day");
  await goTo(page, "#/ends");
  await addEnd(page, "My blue coat");
  await look("ends");
  await button(end(page, "My blue coat"), endsWords.park).click();
  await page.getByLabel(endsWords.parkDay).check();
  await look("park");
  await button(page, endsWords.cancel).click();
  await button(end(page, "My blue coat"), endsWords.change).click();
  await look("end changed");
  await toJournal(page);
  await expect(entry(page, "My blue coat")).toBeVisible();
  await look("journal");
  await button(entry(page, "My blue coat"), journalWords.change).click();
  await look("entry changed");
  await button(page, editWords.cancel).click();
  await button(entry(page, journalWords.readIt), journalWords.remove).click();
  await look("deleted");
  expect(found).toEqual([]);
});

test("I can do it with the keyboard alone", async ({ page }) => {
  await begin(page);
  await keepNote(page, "Rain all day");
  await goTo(page, "#home");
  await page.getByRole("link", { name: words.homeJournal }).focus();
  await page.keyboard.press("Enter");
  await arriveAt(page, journalWords.title);
  await page.keyboard.press("Tab");
  await expect(page.getByLabel(journalWords.show)).toBeFocused();
  await expect(entry(page, journalWords.readIt)).toBeVisible();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(button(entry(page, journalWords.readIt), journalWords.change)).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByLabel(editWords.text)).toBeFocused();
  await page.keyboard.type(" and ");
  await page.getByRole("button", { name: editWords.cancel }).focus();
  await page.keyboard.press("Enter");
  await expect(button(entry(page, journalWords.readIt), journalWords.change)).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await expect(button(page, removalWords.undo)).toBeFocused();
});
