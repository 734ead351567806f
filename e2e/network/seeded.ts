/** Copies of the built site that do what the site must never do, to show that it would be noticed. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { filesIn, stampWorker } from "../../scripts/precache.mjs";

/** What a careless library might do; each in one line, run as a file of the site's own. */
export const seeds = {
  fetch: 'void fetch("https://fetch.example/x", { mode: "no-cors" }).catch(() => undefined);',
  beacon: 'navigator.sendBeacon("https://beacon.example/x", "x");',
  socket: 'try { new WebSocket("wss://socket.example/x"); } catch {}',
  prefetch: 'hint("prefetch", "https://prefetch.example/x");',
  preconnect: 'hint("preconnect", "https://preconnect.example/");',
  "dns-prefetch": 'hint("dns-prefetch", "https://dns.example/");',
} as const;
export type Seed = keyof typeof seeds;

const hint =
  "const hint = (rel, href) => document.head.append(Object.assign(document.createElement('link'), { rel, href }));\n";

/** A copy with the seeds in it, and without its policy if `unguarded`. */
export const seededBuild = (
  chosen: readonly Seed[],
  unguarded: boolean,
): { readonly dir: string; readonly drop: () => void } => {
  const parent = mkdtempSync(join(tmpdir(), "holdfast-seeded-"));
  const dir = join(parent, "web");
  cpSync("dist/web", dir, { recursive: true });
  cpSync("dist/web-headers.json", join(parent, "web-headers.json"));
  writeFileSync(join(dir, "seed.js"), hint + chosen.map((seed) => seeds[seed]).join("\n"));
  for (const file of filesIn(dir).filter((name) => name.endsWith(".html"))) {
    const html = readFileSync(join(dir, file), "utf8");
    const guarded = unguarded
      ? html.replace(/<meta[^>]*content-security-policy[^>]*>/iu, "")
      : html;
    writeFileSync(
      join(dir, file),
      guarded.replace("</body>", '<script src="seed.js"></script></body>'),
    );
  }
  stampWorker(dir);
  return { dir, drop: () => rmSync(parent, { recursive: true, force: true }) };
};

/** The same with a service worker that asks elsewhere. */
export const seededWorker = (): { readonly dir: string; readonly drop: () => void } => {
  const copy = seededBuild([], true);
  const file = join(copy.dir, "sw.js");
  writeFileSync(
    file,
    `void fetch("https://worker.example/x").catch(() => undefined);\n${readFileSync(file, "utf8")}`,
  );
  return copy;
};
