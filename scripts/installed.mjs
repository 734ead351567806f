// Is there what the scripts need: a Node that is new enough, and the packages of the lockfile?
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { root, run } from "./run.mjs";

/** Ends the process with one kind line if this Node is too old. */
export const needNode = () => {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(
    `Holdfast needs Node 20.19 or newer; this is Node ${process.versions.node}. Nothing was changed.`,
  );
  process.exit(1);
};

const entriesOf = (path) =>
  Object.entries(JSON.parse(readFileSync(path, "utf8")).packages ?? {}).filter(
    ([name]) => name !== "",
  );

// npm notes what it installed. What is optional may be missing: it is for another system.
const isInstalled = (dir) => {
  const noted = join(dir, "node_modules", ".package-lock.json");
  if (!existsSync(noted)) return false;
  const there = new Map(entriesOf(noted).map(([name, { version }]) => [name, version]));
  return entriesOf(join(dir, "package-lock.json")).every(([name, wanted]) =>
    there.has(name)
      ? there.get(name) === wanted.version
      : wanted.optional === true || wanted.devOptional === true,
  );
};

/** Installs the packages of `dir` if they are missing or out of step. Ends the process if that fails. */
export const needPackages = async (dir = root) => {
  if (isInstalled(dir)) return;
  console.log("Installing the packages that this needs. This happens once.");
  const { ok, seconds } = await run("npm", ["ci", "--no-audit", "--no-fund"], { cwd: dir });
  if (ok) return console.log(`Installed in ${seconds.toFixed(0)} s.`);
  console.error("The packages could not be installed: is there a network? Nothing else was tried.");
  return process.exit(1);
};
