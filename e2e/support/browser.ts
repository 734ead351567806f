import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

import { chromium } from "@playwright/test";

/** The same engine without windows of its own: in half the time. */
const withoutWindows = ["chromium-headless-shell"];
const whole = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
];

/** `CHROME_PATH`, else a Chromium on the PATH, else Playwright's own; fails in words if there is none. */
export const browserPath = (): string => foundPath([...withoutWindows, ...whole]);

/** One that does all that a person's browser does by itself: the one without windows connects to nothing ahead. */
export const wholeBrowserPath = (): string => foundPath(whole, /headless-shell/u);

const foundPath = (names: readonly string[], not?: RegExp): string => {
  const chosen = process.env["CHROME_PATH"];
  if (chosen !== undefined && chosen !== "" && not?.test(chosen) !== true) return chosen;
  const places = (process.env["PATH"] ?? "").split(delimiter);
  const found = names
    .flatMap((name) => places.map((place) => join(place, name)))
    .concat(chromium.executablePath())
    .find((path) => existsSync(path));
  if (found === undefined) throw new Error("No Chromium found. Set CHROME_PATH to one.");
  return found;
};
