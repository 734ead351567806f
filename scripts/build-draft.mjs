// dist/draft: the path export `holdfast/draft`, one script and its types.
import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

const run = (file, ...args) => {
  const { status } = spawnSync(process.execPath, [join(root, "node_modules", file), ...args], {
    cwd: root,
    stdio: "inherit",
  });
  if (status !== 0) process.exit(status ?? 1);
};

/** Builds into `out` (absolute). Ends the process if a step fails. */
export const buildDraft = (out) => {
  const config = ["--config", "vite.draft.config.ts", "--logLevel", "warn", "--outDir", out];
  run("vite/bin/vite.js", "build", ...config);
  const types = join(out, "types");
  run("typescript/bin/tsc", ...["-p", "tsconfig.draft.json", "--outDir", types]);
  for (const file of readdirSync(types, { recursive: true, encoding: "utf8" })) {
    if (!file.endsWith(".d.ts")) continue;
    const path = join(types, file);
    // Inside the package "#room/file.ts" means its source, which is not shipped.
    const text = readFileSync(path, "utf8").replaceAll(
      /"#([\w-]+)\/([\w/.-]+)\.ts"/gu,
      '"../$1/$2.js"',
    );
    writeFileSync(path, text);
  }
};

if (process.argv[1] === fileURLToPath(import.meta.url))
  buildDraft(process.argv[2] ?? join(root, "dist", "draft"));
