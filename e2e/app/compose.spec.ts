/** Writing what must be written: the marks, the other ways, the wait, the copy, and where all of it stays shut. */
import type { Page } from "@playwright/test";

import { check } from "#draft/check.ts";
import { shipped } from "#draft/shipped.ts";
import { reasons } from "#draft/words.en.ts";
import type { Boundary } from "#regimen/plan.ts";
import { composeWords, waitWords } from "#web/compose/words.en.ts";
import { endsWords } from "#web/journal/words.en.ts";
import { words } from "#web/words.en.ts";
import { wordsOf } from "#regimen/words.en.ts";

import { live, type Told } from "../lives/life.ts";
import { looseEnd, plan, safety } from "../lives/stories.ts";
import { expect, test } from "../support/test.ts";
import { cannotWait, nobodyElse } from "./cases.ts";
import { arriveAt, goTo, tellMore } from "./way.ts";

const evening = "2026-11-22T21:40:00+01:00";

/** Somebody with one loose end, to whom this holds too. */
const inLife = (
  page: Page,
  {
    at = evening,
    boundary,
    more = [],
  }: { at?: string; boundary?: Boundary; more?: readonly Told[] },
): Promise<void> =>
  live(page, {
    name: "one loose end",
    at,
    told: [
      safety("2026-11-20T12:00", boundary === undefined ? {} : { boundaries: [boundary] }),
      looseEnd("2026-11-21T13:00", "My bike in their shed", { whoElse: "Tom" }),
      ...more,
    ],
  });

const toTheQuestions = async (page: Page): Promise<void> => {
  await goTo(page, "#/ends");
  await page.getByRole("button", { name: endsWords.write, exact: true }).click();
};

/** From the list of loose ends to the composer, by the questions. */
const toCompose = async (page: Page): Promise<void> => {
  await toTheQuestions(page);
  await tellMore(page, [nobodyElse, cannotWait, [words.channel, "A text message"]]);
  await page.locator("#app a[href='#/compose']").click();
  await arriveAt(page, composeWords.title);
};

const field = (page: Page) => page.getByLabel(composeWords.message);
const begin = async (page: Page): Promise<void> => {
  await page.getByRole("button", { name: composeWords.begin }).click();
  await expect(field(page)).toBeFocused();
};

/** What the check says of the whole text, as it should be marked. */
const expected = (text: string): readonly string[] => {
  const { findings } = check(text, { channel: "text", localHour: 21 }, shipped);
  return findings
    .filter(({ start }, at) => findings[at - 1]?.start !== start)
    .map((finding) => finding.text);
};

/** The copy is the text, as high as the field, and its marks are those of a check of the whole. */
const marksAgree = async (page: Page): Promise<void> => {
  const text = await field(page).inputValue();
  await expect
    .poll(() => page.locator("#app mark").allInnerTexts())
    .toEqual(expected(text).map((each) => each.replaceAll("\r", "")));
  const [copy, heights] = await field(page).evaluate((area) => {
    const behind = area.previousElementSibling;
    return [behind?.textContent ?? "", [area.scrollHeight, area.clientHeight]] as const;
  });
  expect(copy).toBe(text);
  expect(heights[0]).toBe(heights[1]);
};

test("however I type, the marks are those of a check of the whole", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await inLife(page, {});
  await toCompose(page);
  await begin(page);

  await field(page).pressSequentially("Hi Sam, can I get my bike on Sat at 10? I mis");
  await page.keyboard.press("Backspace");
  await page.keyboard.type("ss you so much.");
  await marksAgree(page);
  await expect(page.locator("#app mark")).toHaveCount(1);

  await page.evaluate(() => navigator.clipboard.writeText(" How have you been?"));
  await page.keyboard.press("Control+V");
  await marksAgree(page);
  const pasted = await field(page).inputValue();
  await page.keyboard.press("Control+Z");
  expect(await field(page).inputValue()).not.toBe(pasted);
  await marksAgree(page);

  const devtools = await context.newCDPSession(page);
  for (const text of ["a", "あr", "ありがとう"])
    await devtools.send("Input.imeSetComposition", {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  await marksAgree(page);
  await devtools.send("Input.insertText", { text: "ありがとう" });
  await expect(field(page)).toHaveValue(/much\.ありがとう$/u);
  await marksAgree(page);

  await page.keyboard.press("Control+Home");
  await page.keyboard.type("Ok. ");
  await marksAgree(page);
  expect(await field(page).evaluate((area: HTMLTextAreaElement) => area.selectionStart)).toBe(4);

  const before = await field(page).inputValue();
  await page.getByRole("button", { name: composeWords.takeOut }).first().click();
  await expect(field(page)).not.toHaveValue(/miss/u);
  await marksAgree(page);
  await field(page).focus();
  await page.keyboard.press("Control+Z");
  await expect(field(page)).toHaveValue(before);
  await marksAgree(page);

  await page.locator("#app mark", { hasText: "miss" }).scrollIntoViewIfNeeded();
  const mark = await page.locator("#app mark", { hasText: "miss" }).boundingBox();
  if (mark === null) throw new Error("no mark");
  await page.mouse.click(mark.x + mark.width / 2, mark.y + mark.height / 2);
  await expect(page.locator("#app .note", { hasText: reasons.feelings })).toBeVisible();

  await page.getByRole("button", { name: composeWords.notMeant }).first().click();
  await expect(page.locator("#app mark")).toHaveCount(expected(before).length - 1);

  const long = "The rent is 640 on the 1st. I still think of the lake. 🙂 ok thx... btw how r u\n";
  await field(page).fill(long.repeat(26).slice(0, 2_000));
  await marksAgree(page);
});

test("with the keyboard: other ways first, a wait that a reload does not shorten, a copy, sent once", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await inLife(page, { at: "2026-11-22T23:30:00+01:00" });
  await toCompose(page);
  await expect(page.getByText(composeWords.named("Tom"))).toBeVisible();
  await page.getByLabel("7", { exact: true }).check();
  await expect(page.getByText(composeWords.welcomeLine)).toBeVisible();
  await begin(page);
  await page.keyboard.type("Can I get my bike on Sat at 10? I miss you so much.");
  // The first letter alone may be marked too: what counts is the whole.
  await marksAgree(page);
  await expect(page.getByText(composeWords.marked(1))).toBeVisible();

  const press = async (name: string): Promise<void> => {
    for (let presses = 0; presses < 40; presses += 1) {
      await page.keyboard.press("Tab");
      const focused = await page.evaluate(() => document.activeElement?.textContent.trim());
      if (focused === name) return page.keyboard.press("Enter");
    }
    throw new Error(`no way to ${name}`);
  };
  await press(composeWords.useTrimmed);
  await expect(field(page)).toHaveValue("Can I get my bike on Sat at 10?");
  await expect(page.getByText(composeWords.waitNight)).toBeVisible();
  await expect(page.getByLabel(waitWords.none)).toHaveCount(0);
  await press(composeWords.waitBegin);
  await expect(page.getByText(/^It waits here until .*23:40/u)).toBeVisible();

  await page.clock.setFixedTime("2026-11-22T23:38:00+01:00");
  await page.reload();
  await expect(field(page)).toHaveValue("Can I get my bike on Sat at 10?");
  await expect(page.getByText(/^It waits here until .*23:40/u)).toBeVisible();
  await expect(page.getByRole("button", { name: composeWords.copy })).toHaveCount(0);
  await page.clock.setFixedTime("2026-11-22T23:41:00+01:00");
  await field(page).focus();
  await expect(page.getByRole("button", { name: composeWords.copy })).toBeVisible();
  await press(composeWords.copy);
  await expect(page.getByText(composeWords.isCopied)).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    "Can I get my bike on Sat at 10?",
  );
  await press(composeWords.sent);
  await expect(page.getByText(composeWords.sentTitle)).toBeVisible();
});

/** What was sent about the bike before. */
const sentBefore = async (page: Page): Promise<void> => {
  await toCompose(page);
  // What was begun once goes on at the field.
  const start = page.getByRole("button", { name: composeWords.begin });
  await expect(start.or(field(page))).toBeVisible();
  if (await start.isVisible()) await begin(page);
  await field(page).fill("Can I get my bike on Sat at 10?");
  await page.getByLabel(waitWords.none).check();
  await page.getByRole("button", { name: composeWords.toCopy }).click();
  await page.getByRole("button", { name: composeWords.copy }).click();
  await page.getByRole("button", { name: composeWords.sent }).click();
  await expect(page.getByText(composeWords.sentTitle)).toBeVisible();
};

test("two messages are all, then a third person; what can't be sent becomes a letter; help comes first", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await inLife(page, {});
  await sentBefore(page);
  await toCompose(page);
  await expect(page.getByText(composeWords.sentBefore)).toBeVisible();
  await begin(page);

  await field(page).fill("Can I get my bike? I want to die.");
  await expect(page.locator("#app .cue-help .offer")).toBeVisible();
  await expect(page.getByRole("heading", { name: composeWords.findings })).toHaveCount(0);
  await expect(page.getByRole("button", { name: composeWords.copy })).toHaveCount(0);
  // Words are found at once, and the check may find more in them a moment later: each can be said not to be meant so.
  await expect(async () => {
    const offer = page.locator("#app .cue-help .offer");
    if ((await offer.count()) > 0) await offer.getByRole("button").click();
    await expect(offer).toHaveCount(0, { timeout: 2_000 });
  }).toPass();

  await field(page).fill("Answer me. I miss you so much.");
  await page.getByRole("button", { name: composeWords.toLetter }).click();
  await expect(page.getByText(composeWords.letterKept)).toBeVisible();
  await expect(field(page)).toHaveValue("");
  await goTo(page, "#/letters");
  await expect(page.locator("#app article article")).toHaveCount(1);

  await sentBefore(page);
  await toCompose(page);
  await expect(page.getByText(composeWords.usedUp)).toBeVisible();
  await expect(page.locator("[data-reach], #app textarea")).toHaveCount(0);
});

test("after their no there is one message, and no second", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await inLife(page, { boundary: "asked-not-to" });
  await sentBefore(page);
  await toCompose(page);
  await expect(page.getByText(composeWords.usedUp)).toBeVisible();
  await expect(page.locator("[data-reach], #app textarea")).toHaveCount(0);
});

test("under an order it stays shut, and nobody else is named to carry it", async ({ page }) => {
  await inLife(page, { boundary: "order-against-me" });
  await toTheQuestions(page);
  await expect(page).toHaveURL(/#\/answer$/u);
  await goTo(page, "#/compose");
  await arriveAt(page, composeWords.title);
  await expect(
    page.getByText(
      wordsOf({
        answer: "never",
        mode: "closed",
        because: ["order-stands"],
        next: ["order-channel"],
        until: null,
      }).title,
    ),
  ).toBeVisible();
  await expect(page.getByText(composeWords.others)).toHaveCount(0);
  await expect(page.locator("[data-reach], #app textarea")).toHaveCount(0);
});

test("in my quiet hours it stays shut until the morning", async ({ page }) => {
  const hours = [{ from: 20 * 60, to: 8 * 60 }];
  await inLife(page, {
    more: [
      plan("2026-11-21T14:00", {
        quietHours: { hours, delayMinutes: 30, zone: "Europe/Berlin" },
      }),
    ],
  });
  await toCompose(page);
  await expect(page.locator("[data-quiet]")).toBeVisible();
  await expect(page.locator("[data-reach], #app textarea")).toHaveCount(0);
});
