/** A small copy of this house with mistakes in it, on disk, for the tools that read only files. */
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { root } from "./files.ts";

/** Writes `files` (path to code) beside our own TypeScript projects. `remove` takes the copy away again. */
export const seededHouse = (
  files: Readonly<Record<string, string>>,
): { readonly dir: string; readonly remove: () => void } => {
  // Inside the repository, so that packages are found; .cache/ is not linted, checked or committed.
  mkdirSync(join(root, ".cache"), { recursive: true });
  const dir = mkdtempSync(join(root, ".cache", "seeded-"));
  for (const name of readdirSync(root).filter((each) => /^tsconfig.*\.json$/u.test(each)))
    copyFileSync(join(root, name), join(dir, name));
  for (const [path, code] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), code);
  }
  return {
    dir,
    remove: () => {
      rmSync(dir, { recursive: true, force: true });
    },
  };
};
