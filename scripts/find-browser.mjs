// Finds a Chromium for the tests: the one that is named, one on this system, Playwright's own, else installs one.
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

import { run, tool } from "./run.mjs";

/** The one without windows of its own first: the same engine, in half the time. */
const names = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
];

const onPath = () => {
  const places = (process.env.PATH ?? "").split(delimiter).filter((place) => place !== "");
  return names.flatMap((name) => places.map((place) => join(place, name)));
};

// Only known once the packages are installed.
const playwrights = async () => {
  try {
    const { chromium } = await import("@playwright/test");
    return [chromium.executablePath()];
  } catch {
    return [];
  }
};

const usualPlaces = () => {
  const { ProgramFiles, LOCALAPPDATA } = process.env;
  const windows = [ProgramFiles, process.env["ProgramFiles(x86)"], LOCALAPPDATA].filter(
    (place) => place !== undefined,
  );
  return [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ...windows.map((place) => join(place, "Google", "Chrome", "Application", "chrome.exe")),
    ...windows.map((place) => join(place, "Microsoft", "Edge", "Application", "msedge.exe")),
  ];
};

/** The path of a browser that is there, or undefined. */
export const findBrowser = async () => {
  const named = process.env.CHROME_PATH ?? "";
  if (named !== "") return existsSync(named) ? named : undefined;
  return [...onPath(), ...(await playwrights()), ...usualPlaces()].find((path) => existsSync(path));
};

/** As `findBrowser`; where there is none, tries to install one. A path in CHROME_PATH that is wrong is never overruled. */
export const needBrowser = async () => {
  const found = await findBrowser();
  if (found !== undefined || (process.env.CHROME_PATH ?? "") !== "") return found;
  console.log("No browser found for the end-to-end tests; trying to install Chromium.");
  await (hasApt() ? installByApt() : run("npx", ["playwright", "install", "chromium"]));
  return findBrowser();
};

const hasApt = () =>
  process.platform === "linux" && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");

const installByApt = async () => {
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update", "-qq"], { env, quiet: true });
  const install = ["install", "-y", "-qq", "--no-install-recommends"];
  const { ok } = await run("apt-get", [...install, "chromium"], { env, quiet: true });
  // Not every release of Debian has it, and nothing needs it.
  if (ok) await run("apt-get", [...install, "chromium-headless-shell"], { env, quiet: true });
  else await run(process.execPath, [tool("@playwright/test/cli.js"), "install", "chromium"]);
};
