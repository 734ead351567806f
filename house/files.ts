/** The files of this repository that people write. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

export const root = join(import.meta.dirname, "..");

/** A file's text, by its path from the root. */
export const textOf = (path: string): string => readFileSync(join(root, path), "utf8");

const notOurs = new Set(["node_modules", "dist", "test-results", "playwright-report"]);

/** Every file below a folder of the repository, as a path from the root with `/`. None if there is no such folder. */
export const filesBelow = (folder: string): readonly string[] =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
        const path = `${folder}/${entry.name}`;
        if (entry.isDirectory()) return notOurs.has(entry.name) ? [] : filesBelow(path);
        return [relative(root, join(root, path)).split(sep).join("/")];
      })
    : [];
