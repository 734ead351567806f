/** What somebody prepares while they are calm: plans, hard days, looks, out of sight, and a meeting that has to be. */
import { readFileSync } from "node:fs";

import ICAL from "ical.js";

import { nearWords } from "#web/ahead/near.en.ts";
import { planTemplates } from "#web/ahead/templates.en.ts";
import {
  dateWords,
  hardDateKindWords,
  outcomeWords,
  planWords,
  prepareWords,
  rehearseWords,
} from "#web/ahead/words.en.ts";
import { calendarWords, reminderWords } from "#web/calendar/words.en.ts";
import { logWords, lookAtWords, lookWords } from "#web/days/log.en.ts";
import { editWords, endsWords, entryTitles, journalWords } from "#web/journal/words.en.ts";
import { quickLookWords } from "#web/look/words.en.ts";
import { meetingWords } from "#web/meeting/words.en.ts";
import { reviewWords } from "#web/review/words.en.ts";
import { placeWords, recordWords, sightWords } from "#web/sight/words.en.ts";
import { waveWords } from "#web/wave/words.en.ts";
import { words } from "#web/words.en.ts";
import type { Locator, Page } from "@playwright/test";

import { live } from "../lives/life.ts";
import { heard, look, looseEnd, meeting, namedEnd } from "../lives/stories.ts";
import { expect, test } from "../support/test.ts";
import { openAt } from "./end-way.ts";
import { looker } from "./looker.ts";
import { life, toTheForm } from "./meeting-way.ts";
import { arriveAt, goTo, pick } from "./way.ts";

const button = (page: Page | Locator, name: string) =>
  page.getByRole("button", { name, exact: true });
const app = (page: Page) => page.locator("#app");

/** Saves the calendar file behind `save`, and reads it as a calendar would. */
const fileFrom = async (page: Page, save: Locator) => {
  const waiting = page.waitForEvent("download");
  await save.click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe("calendar.ics");
  const text = readFileSync(await download.path(), "utf8");
  const [event] = new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents("vevent");
  if (event === undefined) throw new Error("an empty file");
  return { text, event: new ICAL.Event(event) };
};

test("a plan is made in calm, said once, there in its hours and in the wave, and what came of it is kept", async ({
  page,
}) => {
  await live(page, life());
  await page.getByRole("link", { name: nearWords.prepare }).click();
  await arriveAt(page, prepareWords.title);
  await page.getByRole("link", { name: prepareWords.plans }).click();
  await arriveAt(page, planWords.title);
  await button(page, planWords.make).click();
  const [inBed] = planTemplates;
  if (inBed === undefined) throw new Error("no templates");
  await button(page, planWords.moment(inBed.when)).click();
  await button(page, planWords.keep).click();
  await expect(page.getByText(planWords.missing)).toBeVisible();
  const [then = ""] = inBed.thens;
  await button(page, planWords.take(then)).click();
  await button(page, planWords.keep).click();
  const plan = nearWords.says(inBed.when, then);
  await expect(app(page).getByText(plan)).toBeVisible();
  await button(page, rehearseWords.done).click();
  await expect(page.getByText(rehearseWords.kept)).toBeVisible();
  await expect(button(page, rehearseWords.offer)).toHaveCount(0);

  await page.locator("summary", { hasText: calendarWords.save }).click();
  const { text, event } = await fileFrom(page, button(page, calendarWords.saveFile));
  expect(event.summary).toBe(calendarWords.checkIn);
  expect(event.startDate.toString()).toBe("2026-11-22T22:00:00");
  expect(text).not.toMatch(/bed|kitchen|holdfast/iu);

  const home = page.locator("#home");
  await goTo(page, "#home");
  await expect(home.getByText(plan)).toHaveCount(0);
  await openAt(page, "2026-11-23T00:30:00+01:00");
  await expect(home.getByText(plan)).toBeVisible();

  await goTo(page, "#/wave");
  await button(page, "7").click();
  await page.locator("summary", { hasText: waveWords.ifThen }).click();
  await expect(app(page).getByText(plan)).toBeVisible();
  await page.locator("summary", { hasText: outcomeWords.ask }).click();
  await button(page, outcomeWords.choices.partly).click();
  await expect(page.getByText(outcomeWords.told.partly)).toBeVisible();

  await goTo(page, "#/plans");
  await expect(page.getByText(outcomeWords.partly(1))).toBeVisible();
  await button(page, planWords.change).click();
  await page.getByLabel(planWords.then).fill("I will put the phone in the hall.");
  await button(page, planWords.keepChanged).click();
  const changed = nearWords.says(inBed.when, "put the phone in the hall");
  await expect(app(page).getByText(changed)).toBeVisible();
  await expect(button(page, rehearseWords.offer)).toBeVisible();

  await goTo(page, "#/journal");
  await expect(page.getByRole("heading", { name: entryTitles["if-then.used"] })).toBeVisible();
  await goTo(page, "#/plans");
  await button(page, planWords.remove).click();
  await expect(page.getByText(planWords.none)).toBeVisible();
  await goTo(page, "#home");
  await expect(home.getByText("in the hall")).toHaveCount(0);
});

test("a hard day stands on the first page the day before and on the day, and its file says nothing of it", async ({
  page,
}) => {
  await live(page, life());
  await goTo(page, "#/dates");
  await arriveAt(page, dateWords.title);
  await button(page, dateWords.add).click();
  await button(page, dateWords.keep).click();
  await expect(page.getByText(dateWords.missing)).toBeVisible();
  await pick(page, [dateWords.kind, hardDateKindWords.court]);
  await page.getByLabel(dateWords.name).fill("Family court, room 4");
  await page.getByLabel(dateWords.date, { exact: true }).fill("2026-11-23");
  await page.getByLabel(dateWords.plan).fill("Sam drives me, lunch after");
  await button(page, dateWords.keep).click();
  await expect(app(page).getByText("Family court, room 4")).toBeVisible();
  await page.locator("summary", { hasText: calendarWords.save }).click();
  const neutral = await fileFrom(page, button(page, calendarWords.saveFile));
  expect(neutral.event.summary).toBe(calendarWords.day);
  expect(neutral.event.startDate.toString()).toBe("2026-11-23");
  expect(neutral.text).not.toMatch(/court|Sam|holdfast/iu);
  await page.getByLabel(calendarWords.saveOwn).check();
  const own = await fileFrom(page, button(page, calendarWords.saveFile));
  expect(own.event.summary).toBe("Family court, room 4");

  const home = page.locator("#home");
  await goTo(page, "#home");
  await expect(home.getByText(nearWords.tomorrow("Family court, room 4"))).toBeVisible();
  await openAt(page, "2026-11-23T07:00:00+01:00");
  await expect(home.getByText(nearWords.today("Family court, room 4"))).toBeVisible();
  await expect(home.getByText("Sam drives me, lunch after")).toBeVisible();
  await openAt(page, "2026-11-24T07:00:00+01:00");
  await expect(home.getByText("Family court")).toHaveCount(0);

  await goTo(page, "#/journal");
  await button(page, journalWords.change).first().click();
  await page.getByLabel(editWords.dayName).fill("Court");
  await button(page, editWords.keep).click();
  await expect(page.getByText(editWords.kept)).toBeVisible();

  await goTo(page, "#/reminders");
  await arriveAt(page, reminderWords.title);
  await expect(page.getByText(reminderWords.why)).toBeVisible();
  await expect(page.getByRole("switch")).toHaveCount(0);
  await page.getByLabel(reminderWords.time).fill("20:30");
  await page.getByLabel("Friday").check();
  const weekly = await fileFrom(page, button(page, calendarWords.saveFile));
  expect(weekly.event.summary).toBe(calendarWords.checkIn);
  expect(weekly.event.startDate.toString()).toBe("2026-11-27T20:30:00");

  // Who is afraid may have somebody beside them: the first page says that there is a day, and not which.
  await goTo(page, "#/safety");
  await page.getByLabel(words.afraid, { exact: true }).check();
  await button(page, words.next).click();
  await expect(page).not.toHaveURL(/safety/u);
  await openAt(page, "2026-11-22T20:00:00+01:00");
  await expect(home.getByText(nearWords.tomorrowPrivate)).toBeVisible();
  await openAt(page, "2026-11-23T07:00:00+01:00");
  await expect(home.getByText(nearWords.todayPrivate)).toBeVisible();
  await expect(home).not.toContainText(/court|Sam drives me|my keys/iu);
  await home.getByText(nearWords.todayPrivate).click();
  await expect(app(page).getByText("Sam drives me, lunch after")).toBeVisible();
  await goTo(page, "#/review");
  await expect(page.getByText(reviewWords.readable)).toBeVisible();
});

test("a look is written down in two taps and counted by week, and their pages go out of sight without a word of deleting", async ({
  page,
}) => {
  await live(page, life(look("2026-11-12T12:00", "profile", 5)));
  await page.locator("#home").getByRole("link", { name: nearWords.look, exact: true }).click();
  await arriveAt(page, quickLookWords.title);
  await button(page, lookAtWords.stories).click();
  await button(page, "7").click();
  await arriveAt(page, lookWords.writtenTitle);
  await expect(page.getByText(logWords.kept)).toBeVisible();
  await expect(page.getByText(quickLookWords.weeks(1, 1))).toBeVisible();
  await page.getByRole("link", { name: quickLookWords.sight }).click();
  await arriveAt(page, sightWords.title);
  await expect(page.getByText(recordWords.title)).toHaveCount(0);
  await page.locator("summary", { hasText: placeWords.instagram.name }).click();
  await page.getByLabel(placeWords.instagram.steps.stories).check();
  await expect(page.getByText(sightWords.ticked(1))).toBeVisible();
  await openAt(page, "2026-11-22T16:00:00+01:00");
  await goTo(page, "#/out-of-sight");
  await expect(page.getByText(sightWords.ticked(1))).toBeVisible();
  await expect(app(page)).not.toContainText(
    /\b(?:delete (?:it|them|the)|erase|remove|unfriend)\b/iu,
  );
});

test("after a threat the record comes first, before anything is muted or put away", async ({
  page,
}) => {
  await live(page, life(heard("2026-11-21T23:10", { kind: "threatening" })));
  await goTo(page, "#/out-of-sight");
  await expect(page.getByRole("heading", { name: recordWords.title })).toBeVisible();
  await expect(page.getByText(recordWords.quiet)).toBeVisible();
  await expect(page.locator("#app details")).toHaveCount(0);
  const { found, look: lookAt } = looker(page, true);
  await lookAt("the record");
  await page.getByLabel(recordWords.tick).check();
  await expect(page.locator("summary", { hasText: placeWords["whats-app"].name })).toBeVisible();
  await expect(page.getByRole("heading", { name: recordWords.title })).toBeVisible();
  expect(found).toEqual([]);
});

test("a meeting that has to be: the card on paper, the file, and afterwards the loose end is done", async ({
  page,
}) => {
  await live(page, life());
  await toTheForm(page);
  await expect(page.getByLabel("My keys")).toBeChecked();
  await page.getByLabel(meetingWords.day, { exact: true }).fill("2026-11-23");
  await page.getByLabel(meetingWords.time, { exact: true }).fill("22:30");
  await button(page, meetingWords.keep).click();
  await expect(page.getByText("between 7 and 21")).toBeVisible();
  await page.getByLabel(meetingWords.time, { exact: true }).fill("14:00");
  await page.getByLabel(meetingWords.place).fill("The café at the station");
  await page.getByLabel(meetingWords.first).fill("I am here for my keys.");
  await page.getByLabel(meetingWords.thing(1)).fill("us");
  // What is written is there again after the page was left.
  await goTo(page, "#home");
  await goTo(page, "#/meeting/new");
  await expect(page.getByLabel(meetingWords.thing(1))).toHaveValue("us");
  await expect(page.getByLabel(meetingWords.place)).toHaveValue("The café at the station");
  await page.getByLabel(meetingWords.day, { exact: true }).fill("2026-11-23");
  await page.getByLabel(meetingWords.time, { exact: true }).fill("14:00");
  await button(page, meetingWords.keep).click();
  await arriveAt(page, meetingWords.cardTitle);
  await expect(page.getByText("The café at the station")).toBeVisible();

  await page.locator("summary", { hasText: calendarWords.save }).click();
  const { text, event } = await fileFrom(page, button(page, calendarWords.saveFile));
  expect(event.summary).toBe(calendarWords.meeting);
  expect(event.startDate.toString()).toBe("2026-11-23T13:00:00Z");
  expect(text).not.toMatch(/keys|café|holdfast/iu);

  await page.evaluate(() => void Object.assign(globalThis, { print: () => undefined }));
  await button(page, meetingWords.print).click();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("I am here for my keys.")).toBeVisible();
  await expect(button(page, meetingWords.print)).toBeHidden();
  await expect(page.locator(".exit")).toBeHidden();
  await page.emulateMedia({ media: "screen" });

  await openAt(page, "2026-11-23T14:20:00+01:00");
  await page.locator("#home").getByText(nearWords.meetingOver).click();
  await arriveAt(page, meetingWords.afterTitle);
  await pick(page, [meetingWords.tookPlace, words.yes]);
  await pick(page, [meetingWords.stayed, words.yes]);
  await pick(page, [meetingWords.isDone, meetingWords.done]);
  await button(page, meetingWords.afterKeep).click();
  await expect(page.getByText(meetingWords.keptDone)).toBeVisible();
  await page.getByRole("link", { name: meetingWords.ends }).click();
  await expect(page.getByRole("heading", { name: endsWords.done })).toBeVisible();
  await goTo(page, "#/meeting");
  await arriveAt(page, meetingWords.noneTitle);
});

test("once they say no, no address leads to a meeting or to what was planned for it", async ({
  page,
}) => {
  await live(
    page,
    life(
      namedEnd("lamp", looseEnd("2026-11-09T12:05", "My lamp")),
      meeting("lamp", "2026-11-22T14:00", "2026-11-23T14:00", {
        by: "in-person",
        place: "The café at the station",
        firstSentence: "I am here for my lamp.",
        matter: "My lamp",
        notToRaise: ["us"],
        wayOut: "I have to go now.",
        state: "planned",
      }),
    ),
  );
  await goTo(page, "#/meeting");
  await arriveAt(page, meetingWords.cardTitle);
  await expect(page.locator("[data-reach=call-script]")).toHaveCount(1);

  await goTo(page, "#/safety");
  await page.getByLabel("They asked me not to contact them").check();
  await button(page, words.next).click();
  await expect(page).not.toHaveURL(/safety/u);
  for (const address of ["#/meeting", "#/meeting/new", "#/meeting/card", "#/meeting/after"]) {
    await goTo(page, address);
    await expect(page.locator("h1:visible")).toBeFocused();
    await expect(page.locator("[data-reach]")).toHaveCount(0);
    await expect(app(page)).not.toContainText(/café|here for my lamp/u);
  }
  await goTo(page, "#/ends");
  await expect(app(page).getByText("My keys")).toBeVisible();
  await expect(button(page, endsWords.meet)).toHaveCount(0);
  await goTo(page, "#/journal");
  await expect(page.getByRole("heading", { name: entryTitles.meeting })).toBeVisible();
  await expect(app(page)).not.toContainText(/café|here for my lamp/u);
});
