/** A full visit asks for nothing but the app's own files; and whatever else it might ask for would be noticed. */
import type { BrowserContext, Page } from "@playwright/test";

import { words } from "#web/words.en.ts";

import { filesIn } from "../../scripts/precache.mjs";
import { serve } from "../../scripts/serve.mjs";
import { goTo, keepNote, openHome, tellLastContact, toTheAnswer } from "../app/way.ts";
import { expect, grown, installed, test } from "../support/test.ts";
import { seededBuild, seededWorker, seeds, type Seed } from "./seeded.ts";
import { visit } from "./visit.ts";

test.use({ workerAtOnce: true });

test.skip(({ viewport }) => (viewport?.width ?? 0) > 400, "the same for every size");

const fullVisit = async (page: Page, context: BrowserContext): Promise<void> => {
  await openHome(page);
  await installed(page);
  await toTheAnswer(page, "feelings", ["blocked"]);
  await page.getByRole("button", { name: words.leaveIt }).click();
  await keepNote(page, "Nobody else reads this.");
  await tellLastContact(page, "2026-11-10", "23:05");
  for (const hash of [
    "#/park",
    "#/ready",
    "#/extend",
    "#/kept",
    "#/help",
    "#/not-safe",
    "#/settings",
    "#urge",
  ])
    await goTo(page, hash);
  await page.reload();
  await grown(page);
  for (const file of ["help.html", "read-first.html"]) await page.goto(file);
  await page.goto("./");
  await context.setOffline(true);
  await page.reload();
  await grown(page);
  await context.setOffline(false);
  await page.getByRole("link", { name: "Leave this page" }).click();
  await expect(page).toHaveTitle("Kitchen measures");
};

test("a full visit asks for nothing but the app's own files", async ({ site, launchOptions }) => {
  const { asked, requested, refused, hinted } = await visit(site.url, launchOptions, fullVisit);
  const own = new Set(
    ["", ...filesIn("dist/web"), "sw.js"].map((file) => `GET ${site.url}${file}`),
  );
  const inline = /^GET (?:data:,?|blob:|about:)/u;
  const foreign = [...asked, ...requested].filter((line) => !own.has(line) && !inline.test(line));
  expect([...new Set(foreign)]).toEqual([]);
  expect(asked.length).toBeGreaterThan(10);
  expect(requested.length).toBeGreaterThan(asked.length);
  expect(refused).toEqual([]);
  expect(hinted).toEqual([]);
});

const lookAround = async (page: Page): Promise<void> => {
  await page.goto("./");
  await grown(page);
  await page.waitForTimeout(1_500);
};

/** The host that a seed asks for. */
const hostOf = (seed: Seed): string => /\/\/([a-z.]+)/u.exec(seeds[seed])?.[1] ?? "";
const all = Object.keys(seeds) as readonly Seed[];

test("what the policy stops is noticed: a fetch, a beacon, a socket, a prefetch", async ({
  launchOptions,
}) => {
  const copy = seededBuild(all, false);
  const host = await serve({ dir: copy.dir });
  try {
    const { asked, refused, hinted } = await visit(host.url, launchOptions, lookAround);
    for (const seed of ["fetch", "beacon", "socket"] as const)
      expect(
        refused.some((line) => line.startsWith("connect-src") && line.includes(hostOf(seed))),
        seed,
      ).toBe(true);
    expect(refused.some((line) => line.includes(hostOf("prefetch")))).toBe(true);
    for (const seed of ["fetch", "beacon", "socket", "prefetch"] as const)
      expect(
        asked.filter((line) => line.includes(hostOf(seed))),
        seed,
      ).toEqual([]);
    // No policy holds these two back, so they have to be seen.
    expect(asked).toContain("CONNECT preconnect.example:443");
    expect(hinted.some((line) => line.includes("dns.example"))).toBe(true);
  } finally {
    await host.close();
    copy.drop();
  }
});

test("without a policy each of them comes to the proxy", async ({ launchOptions }) => {
  const copy = seededBuild(all, true);
  const host = await serve({ dir: copy.dir, headers: false });
  try {
    const { asked, requested, refused } = await visit(host.url, launchOptions, lookAround);
    for (const seed of ["fetch", "beacon", "socket", "prefetch", "preconnect"] as const)
      expect(asked, seed).toContain(`CONNECT ${hostOf(seed)}:443`);
    for (const seed of ["fetch", "beacon"] as const)
      expect(
        requested.some((line) => line.includes(hostOf(seed))),
        seed,
      ).toBe(true);
    expect(refused).toEqual([]);
  } finally {
    await host.close();
    copy.drop();
  }
});

test("a service worker that asks elsewhere is noticed", async ({ launchOptions }) => {
  const copy = seededWorker();
  const host = await serve({ dir: copy.dir, headers: false });
  try {
    const { asked } = await visit(host.url, launchOptions, lookAround);
    expect(asked).toContain("CONNECT worker.example:443");
  } finally {
    await host.close();
    copy.drop();
  }
});
