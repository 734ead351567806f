// The app's own code, built for Node: training must see what the app will see.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { build } from "vite";

export const root = join(import.meta.dirname, "../..");

export const app = async () => {
  const folder = mkdtempSync(join(tmpdir(), "holdfast-training-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  await build({
    configFile: false,
    root,
    logLevel: "error",
    ssr: { noExternal: true, target: "node" },
    build: {
      ssr: "training/lib/room.ts",
      outDir: folder,
      target: "node20",
      minify: false,
      rolldownOptions: { output: { entryFileNames: "room.mjs", codeSplitting: false } },
    },
  });
  return import(pathToFileURL(join(folder, "room.mjs")).href);
};
