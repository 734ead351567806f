// `npm run build`: dist/web (any static host, any path), dist/web-headers.json, and dist/cli.js with dist/cli (for Node alone).
import { spawnSync } from "node:child_process";
import { copyFileSync, readFileSync, renameSync, rmSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildDraft } from "./build-draft.mjs";
import { filesIn, stampWorker } from "./precache.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const web = join(root, "dist", "web");

const next = join(root, "dist", "web-next");

const vite = (config, ...more) => {
  const args = [
    join(root, "node_modules/vite/bin/vite.js"),
    "build",
    "--config",
    config,
    "--logLevel",
    "warn",
    ...more,
  ];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
};

const zipped = (file) => gzipSync(readFileSync(join(web, file)), { level: 9 }).length;
const kb = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

const report = () => {
  const files = filesIn(web);
  const all = files.reduce((sum, file) => sum + zipped(file), 0);
  const code = files.filter((file) => /\.(?:js|css|html)$/u.test(file));
  const own = code.filter((file) => !/^(?:help|read-first|notes)\.html$|^sw\.js$/u.test(file));
  console.log(`dist/web: ${files.length} files, ${kb(all)} gzip`);
  console.log(`  before the urge button works (index.html): ${kb(zipped("index.html"))} gzip`);
  console.log(
    `  the app (page, scripts, styles): ${kb(own.reduce((sum, file) => sum + zipped(file), 0))} gzip`,
  );
};

const only = process.argv[2];
if (only !== undefined && only !== "web" && only !== "cli") {
  console.error("Usage: npm run build [-- web | cli]");
  process.exit(2);
}

if (only !== "cli") {
  // Beside the old one and then in its place: whoever is being served meets the one or the other, never a half.
  vite("vite.web.config.ts", "--outDir", next);
  // The licences of what is bundled ask to travel with it.
  copyFileSync(join(root, "THIRD_PARTY.md"), join(next, "third-party.txt"));
  stampWorker(next);
  rmSync(web, { recursive: true, force: true });
  renameSync(next, web);
  report();
}
if (only !== "web") {
  rmSync(join(root, "dist", "cli"), { recursive: true, force: true });
  vite("vite.cli.config.ts");
  console.log("dist/cli.js: built");
  buildDraft(join(root, "dist", "draft"));
  console.log("dist/draft: built");
}
