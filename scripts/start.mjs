// `npm start`: on a fresh clone with only Node and npm, installs, builds, serves, and says where.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { serve } from "./serve.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
process.chdir(root);

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Holdfast needs Node 20.19 or newer; this is Node ${process.versions.node}. Nothing was changed.`,
  );
  process.exit(1);
}

const run = (command, args) => {
  // npm is a script file on Windows, which needs a shell.
  const shell = process.platform === "win32" && command === "npm";
  const { status } = spawnSync(command, args, { stdio: "inherit", shell });
  if (status !== 0) process.exit(status ?? 1);
};

const entriesOf = (path) =>
  Object.entries(JSON.parse(readFileSync(path, "utf8")).packages ?? {}).filter(
    ([name]) => name !== "",
  );

// npm notes what it installed; a package that the lockfile wants in another version means: install again.
const installed = () => {
  const noted = join("node_modules", ".package-lock.json");
  if (!existsSync(noted)) return false;
  const there = new Map(entriesOf(noted).map(([name, { version }]) => [name, version]));
  return entriesOf("package-lock.json").every(([name, wanted]) =>
    there.has(name)
      ? there.get(name) === wanted.version
      : wanted.optional === true || wanted.devOptional === true,
  );
};

// The first free port from 4321 on; any free one if ten are taken.
const serveSomewhere = async (port = 4321) => {
  try {
    return await serve({ dir: "dist/web", port });
  } catch (error) {
    if (error.code !== "EADDRINUSE" && error.code !== "EACCES") throw error;
    return serveSomewhere(port === 0 || port >= 4330 ? 0 : port + 1);
  }
};

if (!installed()) {
  console.log("Installing what Holdfast is built with. This happens once.");
  run("npm", ["ci"]);
}
run(process.execPath, ["scripts/build.mjs"]);
const wanted = Number(process.env.PORT ?? 4321);
const { url } = await serveSomewhere(Number.isInteger(wanted) ? wanted : 4321);
console.log(`\nHoldfast is at ${url}  (only on this machine; Ctrl+C stops it)`);
