// `npm run bench`: every measurement in bench/, or the named ones (`npm run bench -- start`). What begins with two dashes
// goes to the measurements as it is, with its value (`npm run bench -- draft --data ../shared/wording`). A measurement is
// bench/<name>.mjs or bench/<name>/run.mjs, prints its figures beside their goals, and fails only if it could not measure.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";

import { findBrowser } from "./find-browser.mjs";
import { needNode, needPackages } from "./installed.mjs";
import { inSeconds, node, root } from "./run.mjs";

needNode();
await needPackages();

const bench = join(root, "bench");
const all = readdirSync(bench, { withFileTypes: true })
  .filter((entry) =>
    entry.isDirectory()
      ? existsSync(join(bench, entry.name, "run.mjs"))
      : entry.name.endsWith(".mjs"),
  )
  .map((entry) => ({
    name: entry.name.replace(/\.mjs$/u, ""),
    script: join("bench", entry.name, entry.isDirectory() ? "run.mjs" : ""),
  }));

const given = process.argv.slice(2);
const isPassed = (at) => given[at]?.startsWith("--") || given[at - 1]?.startsWith("--");
const asked = given.filter((_, at) => !isPassed(at));
const passed = given.filter((_, at) => isPassed(at));
const unknown = asked.filter((name) => !all.some((each) => each.name === name));
if (unknown.length > 0) {
  console.error(
    `There is no ${unknown.join(", ")}. There are: ${all.map(({ name }) => name).join(", ")}.`,
  );
  process.exit(2);
}

// What peers need stays out of the app: it has its own lockfile and is installed only here.
if (existsSync(join(bench, "package.json"))) await needPackages(bench);

const browser = await findBrowser();
const versionOf = (path) => {
  try {
    return execFileSync(path, ["--version"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim();
  } catch {
    return "a browser that does not say its version";
  }
};

const [cpu] = cpus();
console.log(
  [
    `${cpus().length} cores (${cpu?.model.trim() ?? "unknown"})`,
    `${Math.round(totalmem() / 2 ** 30)} GiB`,
    `${process.platform} ${process.arch}`,
    `Node ${process.versions.node}`,
    browser === undefined ? "no browser" : versionOf(browser),
    new Date().toISOString().slice(0, 10),
  ].join(", "),
);

if (browser !== undefined && !existsSync(join(root, "dist/web/index.html"))) {
  const built = await node(["scripts/build.mjs"]);
  if (!built.ok) process.exit(1);
}

let failed = 0;
for (const { name, script } of all.filter(
  (each) => asked.length === 0 || asked.includes(each.name),
)) {
  console.log(`\n== ${name}`);
  const { ok, seconds } = await node([script, ...passed], { env: { CHROME_PATH: browser } });
  console.log(`(${inSeconds(seconds)})`);
  if (!ok) failed += 1;
}
process.exit(failed > 0 ? 1 : 0);
