/** No screen offers to reach them where the answer is no: over generated plans, on every screen that the router knows. */
import type { Page } from "@playwright/test";
import fc from "fast-check";

import { applyAll, emptyState } from "#regimen/apply.ts";
import { decide } from "#regimen/decide.ts";
import type { Decision } from "#regimen/decision.ts";
import type { Event, EventId } from "#regimen/event.ts";
import { boundaries, ties } from "#regimen/plan.ts";
import { mayReach, reaches } from "#regimen/reach.ts";
import { channels, purposes, type Channel, type Purpose } from "#regimen/situation.ts";
import { situationAt } from "#regimen/views/situation-at.ts";
import { zonedFrom } from "#regimen/zoned.ts";
import { composeWords } from "#web/compose/words.en.ts";
import { screens } from "#web/routes.ts";
import { channelWords, words } from "#web/words.en.ts";
import { runs } from "#soak.testing.ts";

import { live, type Life } from "../lives/life.ts";
import { lastContact, looseEnd, plan, safety, slip } from "../lives/stories.ts";
import { expect, test } from "../support/test.ts";
import { cannotWait, nobodyElse } from "./cases.ts";
import { choosePurpose, goTo, tellMore } from "./way.ts";

const now = zonedFrom("2026-11-22T14:00:00+01:00[Europe/Berlin]");
const self = {
  urge: 1,
  strongestUrgeThisWeek: 2,
  sober: true,
  canTakeNo: true,
  motive: "calm",
} as const;

const anyLife: fc.Arbitrary<Life> = fc
  .record({
    boundaries: fc.subarray([...boundaries]),
    afraidOfThem: fc.boolean(),
    harmedThem: fc.boolean(),
    isFree: fc.boolean(),
    ties: fc.subarray([...ties]),
    last: fc.constantFrom("2026-11-20T12:00", "2026-10-01T12:00", undefined),
    called: fc.boolean(),
  })
  .map(({ isFree, last, called, ties: held, ...told }) => ({
    name: "generated",
    at: "2026-11-22T14:00:00+01:00",
    told: [
      // Half of them under no limit, so that both sides are seen.
      safety("2026-09-30T12:00", isFree ? {} : told),
      plan("2026-09-30T12:01", { ties: held }),
      ...(last === undefined ? [] : [lastContact(last, last)]),
      ...(called ? [slip("2026-11-21T12:00")] : []),
      looseEnd("2026-11-21T13:00", "The keys"),
      looseEnd("2026-11-21T13:01", "The lamp"),
    ],
  }));

/** The answers to every wish of these kinds in this life. */
const decisionsIn = (
  life: Life,
  someOf: readonly Purpose[] = purposes,
  by: readonly Channel[] = channels,
  waits: readonly boolean[] = [true, false],
): readonly Decision[] => {
  if (now === undefined) throw new Error("no time");
  const events = life.told.map(({ event, written }, at): Event => ({
    ...event,
    id: at.toString(16).padStart(32, "0") as EventId,
    written,
    order: at.toString().padStart(6, "0"),
  }));
  const state = applyAll(emptyState, events);
  return someOf.flatMap((purpose) =>
    by.flatMap((channel) =>
      waits.flatMap((canWait) => {
        const wish = { purpose, channel, someoneElseCould: false, canWait, needsAnswer: true };
        const situation = situationAt(state, now, wish, self);
        return situation === undefined ? [] : [decide(situation)];
      }),
    ),
  );
};

/** What some wish could be allowed in this life. */
const allowedIn = (life: Life): readonly string[] =>
  reaches.filter((reach) => decisionsIn(life).some((decision) => mayReach(decision, reach)));

/** The composer, asked for a loose end that can't wait and that nobody else could settle, in writing. */
const inTheComposer = async (page: Page, life: Life): Promise<readonly string[]> => {
  await goTo(page, "#/ask");
  await choosePurpose(page, "loose-end");
  await page.waitForURL(/#\/(?:more|answer)$/u);
  if (page.url().endsWith("#/more"))
    await tellMore(page, [nobodyElse, cannotWait, [words.channel, channelWords.text]]);
  await goTo(page, "#/compose");
  await expect(page.locator("h1:visible")).toHaveText(composeWords.title);
  const isAllowed = decisionsIn(life, ["loose-end"], ["text"], [false]).some((decision) =>
    mayReach(decision, "message"),
  );
  const offered = page.locator("[data-reach='message']");
  await expect(offered).toHaveCount(isAllowed ? 1 : 0);
  if (isAllowed) {
    await offered.getByRole("link", { name: "The keys" }).click();
    await page.getByRole("button", { name: composeWords.begin }).click();
    await expect(page.locator("#app textarea")).toBeFocused();
    return ["message"];
  }
  await expect(page.locator("#app textarea")).toHaveCount(0);
  return [];
};

test("no screen offers to reach them where no answer would allow it", async ({ browser, baseURL }, {
  project,
}) => {
  test.skip(project.name !== "phone", "the same screens in every size");
  const lives = fc.sample(anyLife, { numRuns: runs(6, 200), seed: 20261122 });
  test.setTimeout(30_000 + lives.length * 15_000);
  const seen = new Set<string>();
  for (const life of lives) {
    const context = await browser.newContext({ baseURL: baseURL ?? "" });
    const page = await context.newPage();
    await live(page, life);
    const allowed = allowedIn(life);
    for (const screen of ["home", "urge", ...screens]) {
      await goTo(page, screen === "home" || screen === "urge" ? `#${screen}` : `#/${screen}`);
      await page.locator("h1:visible").first().waitFor();
      const offered = await page
        .locator("[data-reach]")
        .evaluateAll((all) => all.map((each) => each.getAttribute("data-reach") ?? ""));
      for (const reach of offered) {
        seen.add(reach);
        expect(allowed, `${screen} offers ${reach} to ${JSON.stringify(life.told[0])}`).toContain(
          reach,
        );
      }
    }
    for (const reach of await inTheComposer(page, life)) seen.add(reach);
    await context.close();
  }
  // Where it is allowed it is there: the proof looks at something.
  expect([...seen]).toEqual(expect.arrayContaining(["later-message", "message"]));
});
