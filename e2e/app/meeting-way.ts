/** The way to the plan of a meeting that has to be, as a person goes it. */
import type { Page } from "@playwright/test";

import { endsWords } from "#web/journal/words.en.ts";
import { meetingWords } from "#web/meeting/words.en.ts";
import { words } from "#web/words.en.ts";

import type { Life } from "../lives/life.ts";
import { lastContact, looseEnd, safety } from "../lives/stories.ts";
import { arriveAt, goTo, tellMore } from "./way.ts";

/** A Sunday afternoon; the night before a Monday in court. */
export const life = (...told: Life["told"]): Life => ({
  name: "getting ready",
  at: "2026-11-22T15:00:00+01:00",
  told: [
    safety("2026-11-08T12:00"),
    lastContact("2026-11-08T12:00", "2026-11-08T12:01"),
    looseEnd("2026-11-09T12:00", "My keys"),
    ...told,
  ],
});

/** From the list of loose ends to the form, where the rules allow it. */
export const toTheForm = async (page: Page): Promise<void> => {
  await goTo(page, "#/ends");
  await page.getByRole("button", { name: endsWords.meet, exact: true }).click();
  await tellMore(page, [
    [words.someoneElse, words.no],
    [words.canWait, words.no],
    [words.channel, "In person"],
    [words.howStrong, "2"],
    [words.sober, words.yes],
    [words.motive, "Calm"],
  ]);
  await page.locator("#app a[href='#/meeting/new']").click();
  await arriveAt(page, meetingWords.title);
};
