/** With the keyboard alone, and with nothing that moves. */
import type { Page } from "@playwright/test";

import { insightWords } from "#regimen/insight.en.ts";
import { planTemplates } from "#web/ahead/templates.en.ts";
import {
  dateWords,
  hardDateKindWords,
  outcomeWords,
  planWords,
  rehearseWords,
} from "#web/ahead/words.en.ts";
import { calendarWords, reminderWords } from "#web/calendar/words.en.ts";
import { logWords, lookAtWords } from "#web/days/log.en.ts";
import { journalWords } from "#web/journal/words.en.ts";
import { quickLookWords } from "#web/look/words.en.ts";
import { meetingWords } from "#web/meeting/words.en.ts";
import { quietWords } from "#web/quiet/words.en.ts";
import { reviewWords } from "#web/review/words.en.ts";
import { setupWords } from "#web/setup/words.en.ts";
import { shellWords } from "#web/shell/words.en.ts";
import { placeWords, sightWords } from "#web/sight/words.en.ts";
import { words } from "#web/words.en.ts";

import { live } from "../lives/life.ts";
import { oneBar } from "../lives/records.ts";
import { expect, test } from "../support/test.ts";
import { life, toTheForm } from "./meeting-way.ts";
import { arriveAt, goTo, openHome } from "./way.ts";

type Focus = { readonly name: string; readonly fault: string };

/** What has the focus, and what is wrong with how it is seen: off the screen, covered, or without a mark. */
const focusOf = (page: Page): Promise<Focus> =>
  page.evaluate(() => {
    const focused = document.activeElement;
    // A heading takes the focus when its screen comes, which may be just now; the Tab key stops at none.
    const isStop = focused instanceof HTMLElement && focused.tabIndex >= 0;
    if (!isStop || focused === document.body) return { name: "", fault: "" };
    const isField = focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement;
    const label = isField ? focused.labels?.[0] : undefined;
    const name = (label ?? focused).textContent.trim();
    const seen = focused.closest(".choice, .scale-step") ?? focused;
    const { top, left, bottom, right } = seen.getBoundingClientRect();
    const style = getComputedStyle(seen);
    const inside = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
    const marked = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    const middle = document.elementFromPoint(
      (left + right) / 2,
      (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2,
    );
    const covered = middle !== null && !seen.contains(middle) && !middle.contains(seen);
    const fault = !inside ? "off the screen" : !marked ? "no mark" : covered ? "covered" : "";
    return { name, fault };
  });

/** Tab until the thing with this name has the focus; every stop on the way can be seen. */
const tabTo = async (page: Page, name: string): Promise<void> => {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press("Tab");
    const focus = await focusOf(page);
    expect(focus.fault, `focus on "${focus.name}"`).toBe("");
    if (focus.name.startsWith(name)) return;
  }
  throw new Error(`The Tab key never reached "${name}".`);
};

const go = async (page: Page, name: string, key: "Enter" | "Space" = "Enter"): Promise<void> => {
  await tabTo(page, name);
  await page.keyboard.press(key);
};

test("with the keyboard alone: from home to the answer, and I leave it", async ({ page }) => {
  await openHome(page);
  await go(page, shellWords.want);
  await expect(page.locator("#urge")).toBeFocused();
  await go(page, shellWords.ownCase);
  await arriveAt(page, words.askTitle);
  await go(page, "I want to tell them how I feel");
  await arriveAt(page, words.safetyTitle);
  await go(page, words.none, "Space");
  await go(page, words.next);
  await arriveAt(page, "Not yet.");
  await go(page, words.leaveIt, "Space");
  await arriveAt(page, words.leftTitle);
  await go(page, "Home");
  await expect(page.locator("#home")).toBeFocused();
});

test("with the keyboard alone: every kind of question, and a step of the answer", async ({
  page,
}) => {
  await openHome(page);
  await goTo(page, "#/ask");
  await go(page, "Something practical");
  await arriveAt(page, words.safetyTitle);
  await go(page, words.none, "Space");
  await page.keyboard.press("Enter");
  await arriveAt(page, words.moreTitle);
  // Arrows move in a group of round buttons; Tab goes on to the next group.
  await go(page, "Yes", "Space");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("group", { name: words.someoneElse }).getByLabel("No")).toBeChecked();
  await go(page, "Yes", "Space");
  await page.keyboard.press("ArrowDown");
  await go(page, "A text message", "Space");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByLabel("A call", { exact: true })).toBeChecked();
  await go(page, "0", "Space");
  for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("radio", { name: "3", exact: true })).toBeChecked();
  await go(page, "Yes", "Space");
  await go(page, "Calm", "Space");
  await go(page, words.showAnswer);
  await arriveAt(page, "This one thing only.");
  await go(page, "Plan what you will say");
  await arriveAt(page, "Plan it before you go");
  await page.goBack();
  await arriveAt(page, "This one thing only.");
  await go(page, shellWords.notSafe);
  await arriveAt(page, "You first.");
});

test("with the keyboard alone: a note is written and kept", async ({ page }) => {
  await openHome(page);
  await go(page, words.homeNote);
  await arriveAt(page, words.letterTitle);
  // First how bad it is, which can be left out; then the page to write on.
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Typed without a mouse.");
  await go(page, words.letterKeep);
  await expect(page.getByText(words.letterKept)).toBeVisible();
  await go(page, "Home");
  await go(page, words.homeJournal);
  await arriveAt(page, journalWords.title);
  await go(page, journalWords.readIt);
  await expect(page.getByText("Typed without a mouse.")).toBeVisible();
});

test("with the keyboard alone: what is prepared in calm, and a look back", async ({ page }) => {
  await openHome(page);
  await goTo(page, "#/plans");
  await arriveAt(page, planWords.title);
  await go(page, planWords.make);
  await go(page, planWords.moment(planTemplates[0]?.when ?? ""));
  await go(page, planTemplates[0]?.thens[0] ?? "");
  await go(page, planWords.keep);
  await go(page, rehearseWords.done);
  await expect(page.getByText(rehearseWords.kept)).toBeVisible();
  await go(page, outcomeWords.ask);
  await go(page, outcomeWords.choices.did);
  await expect(page.getByText(outcomeWords.told.did)).toBeVisible();

  await goTo(page, "#/dates");
  await arriveAt(page, dateWords.title);
  await go(page, dateWords.add);
  await go(page, hardDateKindWords.birthday, "Space");
  await tabTo(page, dateWords.date);
  // The same, whether the day or the month comes first.
  await page.keyboard.type("12122026");
  await go(page, dateWords.keep);
  await expect(page.getByText(dateWords.kept, { exact: true })).toBeVisible();

  await goTo(page, "#/out-of-sight");
  await arriveAt(page, sightWords.title);
  await go(page, placeWords.instagram.name);
  await go(page, placeWords.instagram.steps.posts, "Space");
  await expect(page.getByText(sightWords.ticked(1))).toBeVisible();

  await goTo(page, "#/look");
  await arriveAt(page, quickLookWords.title);
  await go(page, lookAtWords.stories);
  await go(page, "7");
  await expect(page.getByText(logWords.kept)).toBeVisible();

  await goTo(page, "#/plan/quiet");
  await arriveAt(page, quietWords.title);
  await go(page, quietWords.add);
  await go(page, setupWords.keep);
  await arriveAt(page, setupWords.planTitle);

  await goTo(page, "#/review");
  await arriveAt(page, reviewWords.title);
  await tabTo(page, reviewWords.helped);
  await page.keyboard.type("My sister");
  await go(page, reviewWords.keep);
  await expect(page.getByText(reviewWords.kept)).toBeVisible();
});

test("with the keyboard alone: a card for a meeting, a file for the calendar, what the records show", async ({
  page,
}) => {
  await live(page, { ...oneBar(), told: [...life().told, ...oneBar().told.slice(1)] });
  await page.clock.setFixedTime("2026-11-22T15:00:00+01:00");
  await toTheForm(page);
  for (const [field, typed] of [
    // The same, whether the day or the month comes first.
    [meetingWords.day, "12122026"],
    [meetingWords.time, "0200PM"],
    [meetingWords.place, "The station"],
    [meetingWords.first, "I am here for my keys."],
    [meetingWords.thing(1), "us"],
  ] as const) {
    await tabTo(page, field);
    await page.keyboard.type(typed);
  }
  await go(page, meetingWords.keep);
  await arriveAt(page, meetingWords.cardTitle);

  await goTo(page, "#/reminders");
  await arriveAt(page, reminderWords.title);
  await tabTo(page, reminderWords.time);
  await page.keyboard.type("0900AM");
  const saved = page.waitForEvent("download");
  await go(page, calendarWords.saveFile);
  expect((await saved).suggestedFilename()).toBe("calendar.ics");

  await goTo(page, "#/insight");
  await arriveAt(page, insightWords.title);
  await go(page, insightWords.table);
  await expect(page.locator("#app table").first()).toBeVisible();
});

/** What moves or grows on the page, by the properties that are animated; light and colour may change. */
const moving = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const still = [
      "offset",
      "computedOffset",
      "easing",
      "composite",
      "opacity",
      "visibility",
      "backgroundColor",
    ];
    return document
      .getAnimations()
      .flatMap(({ effect }) =>
        effect instanceof KeyframeEffect
          ? effect
              .getKeyframes()
              .flatMap((frame) => Object.keys(frame).filter((name) => !still.includes(name)))
          : [],
      );
  });

test("where motion is not wanted, nothing moves; where it is, the circle breathes", async ({
  page,
}) => {
  await openHome(page);
  await goTo(page, "#urge");
  expect(await moving(page)).toContain("transform");
  await page.emulateMedia({ reducedMotion: "reduce" });
  for (const hash of ["#urge", "#home", "#/ask", "#/letter", "#/settings"]) {
    await goTo(page, hash);
    expect(await moving(page), hash).toEqual([]);
  }
  await goTo(page, "#urge");
  await expect(page.locator(".breath-text")).toBeVisible();
  await page.emulateMedia({ reducedMotion: "no-preference" });
  await goTo(page, "#/settings");
  await page.getByLabel(words.motionStill).check();
  await goTo(page, "#urge");
  expect(await moving(page)).toEqual([]);
  await expect(page.locator(".breath-text")).toBeVisible();
});
