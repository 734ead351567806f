import { defineConfig } from "@playwright/test";

import { browserPath, wholeBrowserPath } from "./support/browser.ts";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const phone = { viewport: { width: 360, height: 780 }, hasTouch: true };
const desktop = { viewport: { width: 1280, height: 800 } };

/** What goes by a browser's own history, windows and connections needs one that has them. */
const aboutTheBrowser = /\/(?:shell\/(?!looks|no-script)|network\/)[a-z-]+\.spec\.ts$/u;
const whole = { launchOptions: { executablePath: wholeBrowserPath(), args: flags } };

/** Each worker serves `dist/web` on a port of its own (support/test.ts), so runs beside each other don't meet. */
export default defineConfig({
  testDir: ".",
  outputDir: "../test-results",
  globalSetup: "./support/built.ts",
  workers: 2,
  fullyParallel: true,
  forbidOnly: process.env["CI"] !== undefined,
  // A busy machine can make one of hundreds late; what passes only at the second try is counted and named as flaky.
  retries: process.env["CI"] === undefined ? 0 : 1,
  // Generous: the machine may be busy with much else, and none of these waits for a time to pass.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: process.env["CI"] === undefined ? "list" : "line",
  use: {
    browserName: "chromium",
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    launchOptions: { executablePath: browserPath(), args: flags },
    // A trace of every test would take longer than the tests do.
    trace: process.env["TRACE"] === undefined ? "off" : "retain-on-failure",
  },
  projects: [
    { name: "phone", testIgnore: aboutTheBrowser, use: phone },
    { name: "phone-whole", testMatch: aboutTheBrowser, use: { ...phone, ...whole } },
    {
      name: "desktop",
      use: desktop,
      // One column everywhere: only what the size of the window can change is tried a second time.
      testMatch: /(?:app\/(?:data|days|journal|setup|keyboard)|shell\/looks)\.spec/u,
      grep: /axe finds|keyboard alone|first pages|I set everything up|the days, the run/u,
    },
  ],
});
