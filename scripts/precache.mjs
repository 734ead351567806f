// The list of files that the service worker keeps, written as the first line of `sw.js`: address and SHA-256 of each.
// One line, so that a test can make a second build of a site by changing a file and stamping again.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

const worker = "sw.js";
/** Licences travel with the site; nobody needs them offline. */
const notKept = [worker, "third-party.txt"];

/** SHA-256 as base64. */
export const hashOf = (bytes) => createHash("sha256").update(bytes).digest("base64");

/** Every file under `dir` by its address below it, sorted, so that the same files give the same list. */
export const filesIn = (dir) =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();

/** Writes the list into the worker of a built site. Returns the list. */
export const stampWorker = (dir) => {
  const list = filesIn(dir)
    .filter((file) => !notKept.includes(file))
    .map((file) => [file, hashOf(readFileSync(join(dir, file)))]);
  const path = join(dir, worker);
  const code = readFileSync(path, "utf8").replace(/^const FILES=.*\n/u, "");
  writeFileSync(path, `const FILES=${JSON.stringify(list)};\n${code}`);
  return list;
};
