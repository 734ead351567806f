import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

/** Unit tests, laws and the house rules. What needs a browser is in e2e/, what needs a clock in bench/. */
export default defineConfig({
  plugins: [svelte({ configFile: false })],
  test: {
    environment: "node",
    include: ["src/**/*.test.ts", "house/**/*.test.ts"],
    setupFiles: ["house/seed.ts"],
    // Laws run tens of thousands of cases, and a small machine may be busy with something else.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    // A zone that is nobody's in the tests, with daylight saving and half an hour: what reads the device's zone shows up.
    env: { TZ: "Australia/Lord_Howe" },
  },
});
