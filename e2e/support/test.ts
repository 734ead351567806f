/** The test of every spec: a server per worker, and no test passes with an error or a policy violation on any page. */
import { test as base, type BrowserContext, type Page } from "@playwright/test";

import { serve } from "../../scripts/serve.mjs";
import { builtDir } from "./built.ts";

export { expect } from "@playwright/test";

type Site = Awaited<ReturnType<typeof serve>>;

type Mine = {
  /** The service worker comes as soon as the app asks for it, as it does for people; otherwise once a test waits for `installed`. */
  readonly workerAtOnce: boolean;
  /** Messages that a test expects and that are no fault, by a part of their text. */
  readonly expected: string[];
  readonly noFaults: undefined;
};

const faultsOf = (context: BrowserContext, faults: string[]): void => {
  const watch = (page: Page): void => {
    page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning")
        faults.push(`${message.type()}: ${message.text()} (${message.location().url})`);
    });
  };
  context.pages().forEach(watch);
  context.on("page", watch);
};

/** A violation is told to the console in Chromium; the event is listened to as well, should that ever change. */
const violations = (): void => {
  addEventListener("securitypolicyviolation", (event) => {
    console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
  });
};

declare global {
  var workerWanted: boolean | undefined;
}

/** Puts off what every page would do and few tests are about: to fetch the whole app once more, for offline. */
const lateWorker = (): void => {
  if (!("serviceWorker" in navigator)) return;
  const { serviceWorker } = navigator;
  const register = serviceWorker.register.bind(serviceWorker);
  serviceWorker.register = async (...given) => {
    if (globalThis.workerWanted !== true)
      await new Promise((go) => addEventListener("worker-wanted", go, { once: true }));
    return register(...given);
  };
};

const wantWorker = (): void => {
  globalThis.workerWanted = true;
  dispatchEvent(new Event("worker-wanted"));
};

export const test = base.extend<Mine, { readonly site: Site }>({
  site: [
    async ({}, use) => {
      const site = await serve({ dir: builtDir() });
      await use(site);
      await site.close();
    },
    { scope: "worker" },
  ],
  baseURL: async ({ site }, use) => use(site.url),
  expected: async ({}, use) => use([]),
  workerAtOnce: [false, { option: true }],
  noFaults: [
    async ({ context, expected, workerAtOnce }, use) => {
      const faults: string[] = [];
      faultsOf(context, faults);
      await context.addInitScript(violations);
      if (!workerAtOnce) await context.addInitScript(lateWorker);
      await use(undefined);
      const left = faults.filter((fault) => !expected.some((part) => fault.includes(part)));
      if (left.length > 0) throw new Error(`Faults on the pages:\n${left.join("\n")}`);
    },
    { auto: true },
  ],
});

/** Resolves once the app has grown into the page. */
export const grown = async (page: Page): Promise<void> => {
  await page.locator("html[data-ready]").waitFor({ state: "attached" });
};

/** Resolves once all that was said is on the disk, so that the page can be left. */
export const written = async (page: Page): Promise<void> => {
  await page.locator("html:not([data-writing])").waitFor({ state: "attached" });
};

/** Resolves once the service worker has everything and answers for this page. */
export const installed = async (page: Page): Promise<void> => {
  await page.context().addInitScript(wantWorker);
  await page.evaluate(wantWorker);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller !== null) return;
    await new Promise((done) =>
      navigator.serviceWorker.addEventListener("controllerchange", done, { once: true }),
    );
  });
};
