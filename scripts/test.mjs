// `npm test`: everything, on a fresh clone with only Node and npm. Ends with one line that says how it went.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { needBrowser } from "./find-browser.mjs";
import { needNode, needPackages } from "./installed.mjs";
import { inSeconds, node, tool } from "./run.mjs";

needNode();
await needPackages();

const reports = mkdtempSync(join(tmpdir(), "holdfast-test-"));

/** One that counts as a single test: it holds or it does not. */
const single = ({ ok, seconds }) => ({
  passed: ok ? 1 : 0,
  failed: ok ? 0 : 1,
  skipped: 0,
  seconds,
});

const check = async () => single(await node(["scripts/check.mjs"]));

/** Beside the compilers, which leave a core alone for most of their time; what it found is said when its turn comes. */
const lint = async () => {
  const eslint = [tool("eslint/bin/eslint.js"), "."];
  const prettier = [tool("prettier/bin/prettier.cjs"), "--check", "--log-level", "warn", "."];
  const all = await Promise.all([eslint, prettier].map((args) => node(args, { quiet: true })));
  const said = all.map(({ output }) => output).join("");
  return { ...single({ ok: all.every(({ ok }) => ok), seconds: all[0].seconds }), said };
};

const build = async () => single(await node(["scripts/build.mjs"]));

/** A runner that failed without a report, or with one in which nothing failed, has failed all the same. */
const counted = ({ ok, seconds }, read) => {
  try {
    const { passed, failed, skipped } = read();
    return { passed, failed: ok ? failed : Math.max(1, failed), skipped, seconds };
  } catch {
    return { passed: 0, failed: 1, skipped: 0, seconds };
  }
};

const jsonIn = (file) => JSON.parse(readFileSync(file, "utf8"));

const unit = async () => {
  const file = join(reports, "unit.json");
  const result = await node([
    tool("vitest/vitest.mjs"),
    "run",
    ...["--reporter=default", "--reporter=json", `--outputFile.json=${file}`],
  ]);
  return counted(result, () => {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = jsonIn(file);
    return {
      passed: numPassedTests,
      failed: numFailedTests,
      skipped: numPendingTests + numTodoTests,
    };
  });
};

const e2e = async () => {
  const browser = await needBrowser();
  if (browser === undefined) {
    console.log(
      "No browser: install Chromium or Chrome, or set CHROME_PATH to one, and run `npm test` again.",
    );
    return { passed: 0, failed: process.env.CI === "true" ? 1 : 0, skipped: 1, seconds: 0 };
  }
  console.log(`In ${browser}`);
  const file = join(reports, "e2e.json");
  const config = ["--config", "e2e/playwright.config.ts", "--reporter=line,json"];
  const env = { CHROME_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: file };
  const result = await node([tool("@playwright/test/cli.js"), "test", ...config], { env });
  return counted(result, () => {
    const { expected, flaky, unexpected, skipped } = jsonIn(file).stats;
    return { passed: expected + flaky, failed: unexpected, skipped };
  });
};

const sum = { passed: 0, failed: 0, skipped: 0 };
const times = [];

const linting = lint();
for (const [name, part] of Object.entries({ check, lint: () => linting, unit, build, e2e })) {
  console.log(`\n== ${name}`);
  const { seconds, said = "", ...counts } = await part();
  if (said !== "") console.log(said.trimEnd());
  for (const key of Object.keys(sum)) sum[key] += counts[key];
  times.push(`${name} ${inSeconds(seconds)}${counts.failed > 0 ? " (does not hold)" : ""}`);
}

rmSync(reports, { recursive: true, force: true });
console.log(`\n${times.join(", ")}`);
console.log(
  `${sum.passed} passed, ${sum.failed} failed${sum.skipped > 0 ? `, ${sum.skipped} skipped` : ""}`,
);
process.exit(sum.failed > 0 ? 1 : 0);
