// `npm run soak`: the same laws as in `npm test`, over many more cases. `npm run soak -- src/regimen` takes only those.
// `npm run soak -- e2e` instead kills a browser that writes SOAK_KILLS times (100), freezes one window of five, and reads a chat
// beside 200 MB of photos.
// SOAK_MINUTES: how long the fuzz of export files goes on, instead of SOAK_RUNS files: SOAK_MINUTES=60 npm run soak -- src/history/fuzz
// SOAK_RUNS: cases a law (200,000). SEED: a whole number; the same seed draws the same cases.
import { randomInt } from "node:crypto";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { needBrowser } from "./find-browser.mjs";
import { needNode, needPackages } from "./installed.mjs";
import { inSeconds, node, root, tool } from "./run.mjs";

needNode();
await needPackages();

const wanted = (name, usual) => {
  const given = process.env[name];
  if (given === undefined || given === "") return usual;
  const number = Number(given);
  if (Number.isInteger(number) && number > 0) return number;
  console.error(`${name} must be a whole number above 0.`);
  return process.exit(2);
};

if (process.argv[2] === "e2e") {
  const kills = wanted("SOAK_KILLS", 100);
  const browser = await needBrowser();
  if (browser === undefined) {
    console.error("No browser: install Chromium or Chrome, or set CHROME_PATH to one.");
    process.exit(2);
  }
  const config = ["--config", "e2e/playwright.config.ts", "--project=phone", "--workers=1"];
  const env = { CHROME_PATH: browser, SOAK_KILLS: String(kills), SOAK_RUNS: "200000000" };
  const { ok, seconds } = await node(
    [tool("@playwright/test/cli.js"), "test", ...config, "e2e/durability", "e2e/app/history"],
    { env },
  );
  console.log(
    `${kills} kills, five windows and a large chat: ${ok ? "hold" : "do not hold"}; ${inSeconds(seconds)}. Again: SOAK_KILLS=${kills} npm run soak -- e2e`,
  );
  process.exit(ok ? 0 : 1);
}

const runs = wanted("SOAK_RUNS", 200_000);
const seed = wanted("SEED", randomInt(1, 2 ** 31));

// Files with laws say so by asking how many cases to try.
const withLaws = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".test.ts"))
  .map((path) => join("src", path))
  .filter((path) => /#soak\.testing\.ts|SOAK_RUNS/u.test(readFileSync(join(root, path), "utf8")))
  .filter((path) => process.argv.slice(2).every((part) => path.includes(part)));

if (withLaws.length === 0) {
  console.error("No file with laws has that in its path.");
  process.exit(2);
}

const again = `SEED=${seed} SOAK_RUNS=${runs} npm run soak`;
console.log(
  `Seed ${seed}, ${runs.toLocaleString("en")} cases a law, ${withLaws.length} files. Again: ${again}`,
);

const reports = mkdtempSync(join(tmpdir(), "holdfast-soak-"));
const file = join(reports, "soak.json");
const { ok, seconds } = await node(
  [
    tool("vitest/vitest.mjs"),
    ...["run", ...withLaws, "--testTimeout=36000000"],
    ...["--reporter=default", "--reporter=json", `--outputFile.json=${file}`],
  ],
  { env: { SOAK_RUNS: String(runs), SEED: String(seed) } },
);

const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(file, "utf8"));
rmSync(reports, { recursive: true, force: true });
console.log(
  `Seed ${seed}, ${runs.toLocaleString("en")} cases a law: ${numPassedTests} tests hold, ${numFailedTests} do not; ${inSeconds(seconds)}. Again: ${again}`,
);
process.exit(ok ? 0 : 1);
