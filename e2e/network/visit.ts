/** A visit through the recording proxy, with more recorders beside it, for what never gets as far as a proxy. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { chromium, type BrowserContext, type LaunchOptions, type Page } from "@playwright/test";

import { wholeBrowserPath } from "../support/browser.ts";
import { recordingProxy } from "./recording-proxy.ts";

export type Visit = {
  /** What came to the proxy, less what the browser asks for by itself. */
  readonly asked: readonly string[];
  /** What pages and the service worker asked for, as the browser tells it. */
  readonly requested: readonly string[];
  /** What the policy stopped, as `directive address`. */
  readonly refused: readonly string[];
  /** Links that make a browser look up or connect ahead: behind a proxy it looks up no names, so no proxy sees that. */
  readonly hinted: readonly string[];
};

/**
 * What Chromium asks for by itself, whatever switches it is given: its updates, who is signed in, and, where a page has
 * fields, what is known of forms with that signature (a hash of the host and of the fields' kinds, never their content).
 */
const browsersOwn =
  /^(?:CONNECT|GET|POST) (?:https?:\/\/)?(?:update|accounts|content-autofill)\.google(?:apis)?\.com(?=[:/])/u;

/** Opens the site in a browser of its own, with a profile on disk as people have it, and gives back what was recorded. */
export const visit = async (
  url: string,
  options: LaunchOptions,
  what: (page: Page, context: BrowserContext) => Promise<void>,
): Promise<Visit> => {
  const folder = mkdtempSync(join(tmpdir(), "holdfast-visit-"));
  const proxy = await recordingProxy(new URL(url).host);
  const requested: string[] = [];
  const notes: string[] = [];
  try {
    const context = await chromium.launchPersistentContext(folder, {
      ...options,
      executablePath: wholeBrowserPath(),
      baseURL: url,
      locale: "en-GB",
      timezoneId: "Europe/Berlin",
      proxy: { server: proxy.server },
    });
    context.on("request", (request) => requested.push(`${request.method()} ${request.url()}`));
    await context.exposeFunction("takeNote", (line: string) => void notes.push(line));
    await context.addInitScript(takeNotes);
    const [page = await context.newPage()] = context.pages();
    await what(page, context);
    // What is sent as a page closes counts too.
    await page.goto("about:blank");
    await page.waitForTimeout(500);
    await context.close();
  } finally {
    await proxy.close();
    rmSync(folder, { recursive: true, force: true });
  }
  const noted = (kind: string) =>
    notes.filter((note) => note.startsWith(kind)).map((note) => note.slice(kind.length));
  return {
    asked: proxy.asked.filter((line) => !browsersOwn.test(line)),
    requested,
    refused: noted("refused "),
    hinted: noted("hinted "),
  };
};

/** Runs in every page before anything else. */
const takeNotes = (): void => {
  const note = (line: string): void => {
    const take: unknown = Reflect.get(globalThis, "takeNote");
    if (typeof take === "function") Reflect.apply(take, undefined, [line]);
  };
  addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) =>
    note(`refused ${effectiveDirective} ${blockedURI}`),
  );
  const ahead = ["prefetch", "dns-prefetch", "preconnect", "prerender"];
  const look = (node: Node): void => {
    if (!(node instanceof Element)) return;
    for (const link of [node, ...node.querySelectorAll("link")])
      if (link instanceof HTMLLinkElement && ahead.some((rel) => link.relList.contains(rel)))
        note(`hinted ${link.rel} ${link.href}`);
  };
  new MutationObserver((records) => {
    for (const { addedNodes } of records) addedNodes.forEach(look);
  }).observe(document, { childList: true, subtree: true });
};
