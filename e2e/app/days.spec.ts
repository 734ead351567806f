/** Today on the first page, and the log: each way that contact is limited, a slip, a look, what was earlier, time itself. */
import type { Locator, Page } from "@playwright/test";

import {
  contactWords,
  incomingWords,
  logKindWords,
  logWords,
  lookAtWords,
  lookWords,
  noteWords,
  outsideWords,
  receivedWords,
  urgeWords,
  whenWords,
  type LogKind,
} from "#web/days/log.en.ts";
import {
  closedWords,
  modeWords,
  monthWords,
  openEndsWords,
  todayWords,
  topicWords,
  weeksWords,
} from "#web/days/words.en.ts";
import { nearWords } from "#web/ahead/near.en.ts";
import { slipWords } from "#web/slip/words.en.ts";
import { channelWords, words } from "#web/words.en.ts";

import { axeFaults } from "../support/axe.ts";
import { expect, grown, test, written } from "../support/test.ts";
import { layoutFaults } from "./layout.ts";
import {
  arriveAt,
  goTo,
  openHome,
  pick,
  tellLastContact,
  tellSafety,
  toTheAnswer,
  type Tick,
} from "./way.ts";

const noon = "2026-03-26T13:00:00+01:00";
const today = (page: Page): Locator => page.locator("#home .days");
const headline = (page: Page): Locator => today(page).locator("h2");
const onDay = (page: Page, date: string): Locator => page.locator(`[data-date="${date}"]`);

const atHome = async (page: Page): Promise<void> => {
  await goTo(page, "#home");
  await expect(today(page)).toBeVisible();
};

/** The safety questions, and since when: 1 March 2026 at noon. */
const begin = async (page: Page, ticks: readonly Tick[] = [], at = noon): Promise<void> => {
  await openHome(page, at);
  await goTo(page, "#/safety");
  await tellSafety(page, ticks);
  await arriveAt(page, words.askTitle);
  await tellLastContact(page, "2026-03-01", "12:00");
  await atHome(page);
};

/** From Today: two taps to the form. */
const openLog = async (page: Page, kind: LogKind): Promise<void> => {
  await atHome(page);
  await today(page).getByRole("link", { name: todayWords.log }).click();
  await arriveAt(page, logWords.title);
  await page.getByRole("link", { name: logKindWords[kind].label }).click();
  await expect(page).toHaveURL(new RegExp(`#/log/${kind}$`, "u"));
  await expect(page.locator("h1:visible")).toBeFocused();
};

const setWhen = async (page: Page, day: string, time: string): Promise<void> => {
  await page.getByLabel(logWords.day, { exact: true }).fill(day);
  await page.getByLabel(logWords.time, { exact: true }).fill(time);
};

const write = async (page: Page, title: string): Promise<void> => {
  await page.getByRole("button", { name: logWords.keep }).click();
  await arriveAt(page, title);
  await expect(page.getByText(logWords.kept)).toBeVisible();
};

const logContact = async (
  page: Page,
  outside: string = contactWords.outsideNone,
  when?: readonly [day: string, time: string],
): Promise<void> => {
  await openLog(page, "contact");
  await pick(page, [contactWords.how, channelWords.text]);
  await pick(page, [contactWords.outside, outside]);
  if (when !== undefined) await setWhen(page, ...when);
};

const logLook = async (page: Page, day: string): Promise<void> => {
  await openLog(page, "look");
  await pick(page, [lookWords.where, lookAtWords.profile]);
  await pick(page, [lookWords.after, "7"]);
  await setWhen(page, day, "20:00");
  await write(page, lookWords.writtenTitle);
};

const logReceived = async (page: Page, kind: string, said: string): Promise<void> => {
  await openLog(page, "received");
  await pick(page, [receivedWords.kind, kind]);
  await pick(page, [receivedWords.how, channelWords.text]);
  await pick(page, [receivedWords.unasked, words.yes]);
  await pick(page, [receivedWords.said, said]);
  await write(page, receivedWords.writtenTitle);
};

/** What must stand nowhere on Today where nothing counts. */
const counting = /\d|kept|\bruns?\b/u;

test("before anything is set up nothing counts, and nothing is demanded", async ({ page }) => {
  await openHome(page, noon);
  await expect(today(page).getByRole("link")).toHaveText([todayWords.log, nearWords.prepare]);
  await expect(today(page)).not.toContainText(counting);
  await expect(today(page).locator("table, h2")).toHaveCount(0);
});

test("the days, the run, the month and the weeks are there, in words too", async ({ page }) => {
  await begin(page);
  await expect(headline(page)).toHaveText("24 of 24 days kept");
  await expect(today(page)).toContainText("Day 26 of 30.");
  await expect(onDay(page, "2026-03-01")).toContainText("contact");
  await expect(onDay(page, "2026-03-02")).toContainText("kept");
  await expect(onDay(page, "2026-03-26")).toContainText("today");
  await expect(onDay(page, "2026-03-26")).toHaveAttribute("aria-current", "date");
  await expect(onDay(page, "2026-03-27")).toContainText("still to come");
  await expect(today(page).getByRole("table", { name: "March 2026" })).toBeVisible();
  const told = weeksWords.sentence(4, 24, 24);
  await expect(today(page).getByRole("img", { name: told })).toBeVisible();
  await today(page).getByText(weeksWords.table).click();
  await expect(today(page).locator("details tbody tr")).toHaveCount(4);
  await expect(today(page).locator("details tbody td:nth-child(2)")).toHaveText([
    "7 of 7",
    "7 of 7",
    "7 of 7",
    "3 of 3",
  ]);
});

test("a slip begins a new run, and takes none of the days that were kept", async ({ page }) => {
  await begin(page);
  await logContact(page);
  await write(page, contactWords.writtenTitle);
  await expect(page.getByText(contactWords.stop)).toBeVisible();
  await expect(page.getByText(slipWords.days(24, 24))).toBeVisible();
  await expect(page.getByText(contactWords.newRun(1, 30))).toBeVisible();
  await atHome(page);
  await expect(headline(page)).toHaveText(todayWords.runs(24, 24, 2));
  await expect(today(page)).toContainText(`Day 1 of 30. ${todayWords.runsStay}`);
  await expect(onDay(page, "2026-03-26")).toContainText("today, contact");
  await written(page);
  await page.reload();
  await expect(headline(page)).toHaveText(todayWords.runs(24, 24, 2));
});

test("I can write down what was earlier, and never what is still to come", async ({ page }) => {
  await begin(page);
  await logContact(page, contactWords.outsideNone, ["2026-03-27", "09:00"]);
  await page.getByRole("button", { name: logWords.keep }).click();
  await expect(page.getByText(whenWords.future)).toBeVisible();
  await setWhen(page, "2026-03-26", "13:01");
  await page.getByRole("button", { name: logWords.keep }).click();
  await expect(page.getByText(whenWords.future)).toBeVisible();
  await setWhen(page, "2026-03-23", "22:00");
  await write(page, contactWords.writtenTitle);
  await expect(page.getByText(contactWords.newRun(3, 30))).toBeVisible();
  await atHome(page);
  await expect(headline(page)).toHaveText(todayWords.runs(23, 24, 2));
  await expect(today(page)).toContainText("Day 3 of 30.");
  await expect(onDay(page, "2026-03-23")).toContainText("contact");
});

test("a practical matter, a chance meeting or a pocket call changes no day", async ({ page }) => {
  await begin(page);
  for (const outside of ["loose-end", "chance-meeting", "pocket-call"] as const) {
    await logContact(page, outsideWords[outside]);
    await write(page, contactWords.outTitle);
    await expect(page.getByText(contactWords.outKept)).toBeVisible();
  }
  await atHome(page);
  await expect(headline(page)).toHaveText("24 of 24 days kept");
});

test("a look is counted beside the days and starts nothing over", async ({ page }) => {
  await begin(page);
  await logLook(page, "2026-03-20");
  await expect(page.getByText(lookWords.kept)).toBeVisible();
  await logLook(page, "2026-03-25");
  await atHome(page);
  await expect(headline(page)).toHaveText("24 of 24 days kept");
  await expect(today(page)).toContainText("Day 26 of 30.");
  // Of this week alone: a number that only ever grows would be held against them.
  await expect(today(page)).toContainText(todayWords.looks(1));
  await expect(onDay(page, "2026-03-25")).toContainText("kept, a look");
});

test("closed: their no stands, nothing ends and nothing counts", async ({ page }) => {
  await begin(page, ["asked-not-to"]);
  await expect(headline(page)).toHaveText(modeWords.closedTitle);
  await expect(today(page)).toContainText(closedWords["their-no-stands"]);
  await expect(today(page)).not.toContainText(counting);
  await expect(today(page).locator("table, svg")).toHaveCount(0);
  await logContact(page);
  await write(page, contactWords.closedTitle);
  await expect(page.getByText(contactWords.closedStop)).toBeVisible();
  await expect(page.locator("#app .main")).toHaveAttribute("href", "#/help/own-behaviour");
  await expect(page.locator("#app")).not.toContainText(/\d+ of|\bday \d/iu);
});

test("an order: a lawyer is named before anything is written", async ({ page }) => {
  await begin(page, ["order-against-me"]);
  await expect(today(page)).toContainText(closedWords["order-stands"]);
  await openLog(page, "contact");
  await expect(page.getByText(logWords.courtCanRead)).toBeVisible();
});

test("safety: no run, no days, and an answer that keeps me safe is no slip", async ({ page }) => {
  await begin(page, ["afraid"]);
  await expect(headline(page)).toHaveText(modeWords.safetyTitle);
  await expect(today(page)).toContainText("no slip");
  await expect(today(page)).toContainText("advocate");
  await expect(today(page)).not.toContainText(counting);
  await expect(today(page).locator("table, svg")).toHaveCount(0);
  await logContact(page, outsideWords["to-stay-safe"]);
  await write(page, contactWords.outTitle);
  await expect(page.getByText(contactWords.safe)).toBeVisible();
});

test("limited: the channel and the topics are said, and the days go on", async ({ page }) => {
  await openHome(page, noon);
  await toTheAnswer(
    page,
    "loose-end",
    [],
    [
      [words.someoneElse, words.no],
      [words.canWait, words.yes],
      [words.shared, "Children"],
      [words.channel, channelWords.text],
    ],
  );
  await tellLastContact(page, "2026-03-01", "12:00");
  await atHome(page);
  await expect(headline(page)).toHaveText("24 of 24 days kept");
  await expect(today(page)).toContainText(modeWords.limitedLine);
  await expect(today(page)).toContainText(topicWords.children);
  await expect(today(page)).not.toContainText(topicWords.legal);
});

test("complete: said quietly, and nothing has to follow", async ({ page }) => {
  await begin(page, [], "2026-04-20T13:00:00+02:00");
  await expect(headline(page)).toHaveText("49 of 49 days kept");
  await expect(today(page)).toContainText(todayWords.complete);
  await expect(today(page)).not.toContainText(/call|Day \d/u);
});

test("what is open is there, three at most, and how much is parked", async ({ page }) => {
  await begin(page);
  await goTo(page, "#/park");
  await page.getByLabel(words.parkLabel).fill("The blue suitcase");
  await page.getByRole("button", { name: words.parkKeep }).click();
  await expect(page.getByText(words.parkKept)).toBeVisible();
  await atHome(page);
  await expect(today(page)).toContainText(openEndsWords.parked(1));
});

test("I can turn the months, by keyboard too, from the first to this one", async ({ page }) => {
  await begin(page, [], "2026-05-02T13:00:00+02:00");
  const table = (name: string) => today(page).getByRole("table", { name });
  const earlier = today(page).getByRole("button", { name: monthWords.earlier });
  const later = today(page).getByRole("button", { name: monthWords.later });
  await expect(table("May 2026")).toBeVisible();
  await expect(later).toHaveAttribute("aria-disabled", "true");
  await earlier.focus();
  await page.keyboard.press("Enter");
  await expect(table("April 2026")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(table("March 2026")).toBeVisible();
  await expect(earlier).toBeFocused();
  await expect(earlier).toHaveAttribute("aria-disabled", "true");
  await page.keyboard.press("Enter");
  await expect(table("March 2026")).toBeVisible();
  await later.click();
  await expect(table("April 2026")).toBeVisible();
});

test("after midnight, and after the phone was asleep, it is a new day", async ({ page }) => {
  await begin(page);
  await expect(headline(page)).toHaveText("24 of 24 days kept");
  await page.clock.setFixedTime("2026-03-27T00:00:30+01:00");
  await page.evaluate(() => void document.dispatchEvent(new Event("visibilitychange")));
  await expect(headline(page)).toHaveText("25 of 25 days kept");
  await expect(onDay(page, "2026-03-27")).toContainText("today");
});

test("a page that stays open turns over at midnight by itself", async ({ page }) => {
  await page.clock.install({ time: "2026-03-26T23:58:40+01:00" });
  await page.goto("./");
  await grown(page);
  await goTo(page, "#/safety");
  await tellSafety(page, []);
  await arriveAt(page, words.askTitle);
  await tellLastContact(page, "2026-03-01", "12:00");
  await atHome(page);
  await expect(headline(page)).toHaveText("24 of 24 days kept");
  await page.clock.runFor("01:00");
  await page.clock.runFor("01:00");
  await expect(headline(page)).toHaveText("25 of 25 days kept");
});

test("what I write down in one tab stands on Today in the other at once", async ({
  page,
  context,
}) => {
  await begin(page);
  const other = await context.newPage();
  await openHome(other, noon);
  await expect(headline(other)).toHaveText("24 of 24 days kept");
  await page.bringToFront();
  await logContact(page, contactWords.outsideNone, ["2026-03-23", "22:00"]);
  await write(page, contactWords.writtenTitle);
  await other.bringToFront();
  await expect(headline(other)).toHaveText(todayWords.runs(23, 24, 2));
});

test("their no is kept as their no, and Today goes by it", async ({ page }) => {
  await begin(page);
  await logReceived(page, incomingWords.emotional, receivedWords.saidNo);
  await expect(page.getByText(receivedWords.no)).toBeVisible();
  await atHome(page);
  await expect(headline(page)).toHaveText(modeWords.closedTitle);
});

test("where they may hurt themselves, or threaten, help is there before the form is done", async ({
  page,
}) => {
  await begin(page);
  await openLog(page, "received");
  await pick(page, [receivedWords.kind, incomingWords["may-hurt-themselves"]]);
  const emergency = page.locator("#app").getByRole("link", { name: receivedWords.danger });
  await expect(page.getByText(receivedWords.mayHurt)).toBeVisible();
  await expect(emergency).toHaveAttribute("href", "#/help/emergency-services");
  await pick(page, [receivedWords.kind, incomingWords.threatening]);
  await expect(page.getByText(receivedWords.threat)).toBeVisible();
  await logReceived(page, incomingWords["nothing-needed"], receivedWords.saidNothing);
  await expect(page.getByText(receivedWords.quiet)).toBeVisible();
});

test("an urge and a few words are written down; what is missing is asked for kindly", async ({
  page,
}) => {
  await begin(page);
  await openLog(page, "urge");
  await page.getByRole("button", { name: logWords.keep }).click();
  await expect(page.getByText(urgeWords.missing)).toBeVisible();
  await pick(page, [urgeWords.strength, "8"]);
  await pick(page, [urgeWords.left, words.yes]);
  await page.getByLabel(urgeWords.trigger).fill("Our song");
  await write(page, urgeWords.writtenTitle);
  await expect(page.getByText(urgeWords.leftLine)).toBeVisible();
  await page.getByRole("link", { name: logWords.another }).click();
  await page.getByRole("link", { name: logKindWords.note.label }).click();
  await page.getByLabel(noteWords.text).fill("I slept.");
  await write(page, noteWords.writtenTitle);
});

test("where nothing can be kept there is no number, and what I wrote is shown again", async ({
  page,
}) => {
  await page.addInitScript(
    () =>
      void Object.defineProperty(globalThis, "indexedDB", { value: undefined, configurable: true }),
  );
  await openHome(page, noon);
  await expect(page.getByText(words.keepsNothing)).toBeVisible();
  await expect(today(page)).toHaveCount(0);
  await goTo(page, "#/log/note");
  await page.getByLabel(noteWords.text).fill("Only here.");
  await page.getByRole("button", { name: logWords.keep }).click();
  await expect(page.getByText(words.notSaved)).toBeVisible();
  await expect(page.getByText("Only here.")).toBeVisible();
});

test("axe finds nothing, and at 320 px nothing is cut off, on Today and in every form", async ({
  page,
}) => {
  test.setTimeout(90_000);
  await begin(page);
  await logLook(page, "2026-03-20");
  await logContact(page, contactWords.outsideNone, ["2026-03-23", "22:00"]);
  await write(page, contactWords.writtenTitle);
  const found: string[] = [];
  const wide = page.viewportSize();
  for (const place of ["#home", "#/log", "contact", "received", "look", "urge", "note"]) {
    await goTo(page, place.startsWith("#") ? place : `#/log/${place}`);
    if (place === "#home") await today(page).getByText(weeksWords.table).click();
    else await expect(page.locator("h1:visible")).toBeFocused();
    found.push(...(await axeFaults(page)).map((fault) => `${place} ${fault}`));
    await page.setViewportSize({ width: 320, height: 640 });
    found.push(...(await layoutFaults(page)).map((fault) => `${place} ${fault}`));
    if (wide !== null) await page.setViewportSize(wide);
  }
  expect(found).toEqual([]);
});
