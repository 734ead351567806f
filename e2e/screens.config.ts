import { defineConfig } from "@playwright/test";

import usual from "./playwright.config.ts";

const phone = { viewport: { width: 360, height: 780 }, hasTouch: true, deviceScaleFactor: 2 };
const desktop = { viewport: { width: 1280, height: 800 } };
const sizes = { phone, desktop };

const taken = (["phone", "desktop"] as const).flatMap((size) =>
  (["dark", "light"] as const).map((colorScheme) => ({
    name: `${size}-${colorScheme}`,
    testMatch: /(?:screens|lives)\/pictures\.ts$/u,
    use: { ...sizes[size], colorScheme },
    dependencies: ["before"],
  })),
);

/** `npm run screens`: a picture of every screen and state, in both sizes and both themes, into `screens/`. */
export default defineConfig({
  ...usual,
  timeout: 120_000,
  use: { ...usual.use, trace: "off" },
  projects: [
    { name: "before", testMatch: /screens\/empty\.ts$/u, teardown: "after" },
    ...taken,
    { name: "after", testMatch: /screens\/complete\.ts$/u },
  ],
});
