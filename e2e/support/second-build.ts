import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { stampWorker } from "../../scripts/precache.mjs";
import { builtDir } from "./built.ts";

/** A second version of the built site in a folder of its own: one page differs, and the worker's list with it. */
export const secondBuild = (): { readonly dir: string; readonly drop: () => void } => {
  const parent = mkdtempSync(join(tmpdir(), "holdfast-second-"));
  const dir = join(parent, "web");
  cpSync(builtDir(), dir, { recursive: true });
  cpSync(join(builtDir(), "../web-headers.json"), join(parent, "web-headers.json"));
  const page = join(dir, "index.html");
  const html = readFileSync(page, "utf8");
  writeFileSync(page, html.replace("<body>", '<body data-version="2">'));
  stampWorker(dir);
  return { dir, drop: () => rmSync(parent, { recursive: true, force: true }) };
};
