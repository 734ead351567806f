import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const place = "HOLDFAST_BUILT";

/** The built site that this run looks at: a copy, so that a build made meanwhile does not change it under the tests. */
export const builtDir = (): string => join(process.env[place] ?? "dist", "web");

/** Copies what people get; fails in words where there is no build. Returns the way to clean up. */
export default function built(): () => void {
  if (!existsSync("dist/web/sw.js"))
    throw new Error("Nothing is built yet: run `npm run build` first.");
  const copy = mkdtempSync(join(tmpdir(), "holdfast-e2e-"));
  cpSync("dist/web", join(copy, "web"), { recursive: true });
  cpSync("dist/web-headers.json", join(copy, "web-headers.json"));
  process.env[place] = copy;
  return () => rmSync(copy, { recursive: true, force: true });
}
