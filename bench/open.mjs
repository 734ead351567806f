// Opening a ledger of 20,000 events on a slow phone, with and without its snapshot. `node bench/open.mjs`
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { build } from "vite";

import { figure, printConditions } from "./lib/conditions.mjs";
import { cpuSlowdown, freshContext, launch, slowPage } from "./lib/phone.mjs";
import { root, servePlain } from "./lib/site.mjs";

const count = Number(process.env["EVENTS"] ?? 20_000);
const runs = Number(process.env["RUNS"] ?? 7);
const goalMs = 300;

const folder = mkdtempSync(join(tmpdir(), "holdfast-open-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
await build({
  configFile: false,
  root: join(root, "bench/open"),
  base: "./",
  logLevel: "error",
  build: { outDir: folder, emptyOutDir: true, target: "es2022" },
});

const site = await servePlain(folder);
const browser = await launch();
printConditions(`Opening ${count.toLocaleString("en-GB")} events`, [
  `Chromium ${browser.version()}, CPU ${cpuSlowdown} times slower by the DevTools protocol, IndexedDB on this machine's disk;`,
  `a new page for each run, its script already run; from the call that opens to a state that covers everything; medians.`,
]);
const context = await freshContext(browser);

const onPage = async (cpu, work) => {
  const { page } = await slowPage(context, { network: undefined, cpu });
  await page.goto(site.url);
  await page.waitForFunction(() => "bench" in window);
  const result = await work(page);
  await page.close();
  return result;
};

const filled = await onPage(1, (page) =>
  page.evaluate((many) => window["bench"].fill(many), count),
);
console.log(`filled, unslowed: ${Math.round(filled)} ms`);
// Opened once without hurry, so that the snapshot surely covers everything.
await onPage(1, (page) => page.evaluate(() => window["bench"].open()));

const openings = async (prepare) => {
  const results = [];
  for (let run = 0; run < runs; run += 1) {
    if (prepare) await onPage(1, (page) => page.evaluate(() => window["bench"].dropSnapshot()));
    results.push(await onPage(cpuSlowdown, (page) => page.evaluate(() => window["bench"].open())));
  }
  return results;
};

const print = (name, results, goal) => {
  const of = (field) => results.map((each) => each[field]);
  const rows = new Set(of("rows"));
  if (rows.size !== 1 || !rows.has(count))
    throw new Error(`expected ${count} rows, found ${[...rows]}`);
  console.log(name);
  console.log(`  whole:               ${figure(of("whole"), "ms", goal)}`);
  console.log(`  events can be kept:  ${figure(of("usable"), "ms")}`);
  console.log(`  longest wait of a tap: ${figure(of("longestWait"), "ms")}`);
  console.log(`  then run and days:   ${figure(of("view"), "ms")}`);
  const told = of("told");
  if (Math.max(...told) > 0)
    console.log(`  progress first told: ${figure(of("firstProgress"), "ms")}, ${told[0]} times`);
};

print("with a valid snapshot", await openings(false), goalMs);
print("without one: every row is read and opened anew", await openings(true));

const sealing = await onPage(cpuSlowdown, (page) => page.evaluate(() => window["bench"].lock()));
console.log(`a passphrase is set, everything sealed anew: ${Math.round(sealing)} ms, once`);
const goalAfterKdfMs = 1_000;
const unlockings = async (prepare) => {
  const results = [];
  for (let run = 0; run < runs; run += 1) {
    if (prepare) await onPage(1, (page) => page.evaluate(() => window["bench"].dropSnapshot()));
    results.push(
      await onPage(cpuSlowdown, (page) => page.evaluate(() => window["bench"].openLocked())),
    );
  }
  return results;
};
const printLocked = (name, results, goal) => {
  const of = (field) => results.map((each) => each[field]);
  if (of("rows").some((rows) => rows !== count)) throw new Error(`expected ${count} rows`);
  console.log(name);
  console.log(`  passphrase (Argon2id): ${figure(of("kdf"), "ms")}`);
  console.log(`  after it, whole:       ${figure(of("after"), "ms", goal)}`);
  console.log(`    decrypting:          ${figure(of("decrypt"), "ms")}`);
  console.log(`    reading and folding: ${figure(of("fold"), "ms")}`);
};
printLocked("by the passphrase, with a valid snapshot", await unlockings(false), goalAfterKdfMs);
printLocked("by the passphrase, without one", await unlockings(true));
await browser.close();
await site.close();
