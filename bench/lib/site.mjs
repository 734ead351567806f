// The built app as a usual host sends it: every text compressed. Else it is the small server of `npm start`.
import { createServer } from "node:http";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

import { serve } from "../../scripts/serve.mjs";

export const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
export const web = join(root, "dist/web");

/** Stops with a word on what to do if nothing is built yet. */
export const needBuild = () => {
  if (existsSync(join(web, "index.html"))) return;
  console.error("Nothing is built yet. Run: npm run build");
  process.exit(2);
};

/** Serves `dist/web` on a free port of this machine. `gzip` false sends it as it lies on the disk. */
export const serveSite = async ({ gzip = true, dir = web } = {}) => {
  const inner = await serve({ dir });
  if (!gzip) return inner;
  const zipped = new Map();
  const front = createServer((request, response) => {
    pass(inner.url, request, response, zipped).catch(() => response.writeHead(502).end());
  });
  await new Promise((resolve) => front.listen(0, "127.0.0.1", () => resolve(undefined)));
  const address = front.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: async () => {
      front.closeAllConnections();
      await new Promise((resolve) => front.close(resolve));
      await inner.close();
    },
  };
};

const pass = async (inner, request, response, zipped) => {
  const answer = await fetch(new URL(request.url ?? "/", inner), { method: request.method });
  const head = Object.fromEntries(answer.headers);
  for (const name of ["connection", "keep-alive", "transfer-encoding", "content-length"])
    delete head[name];
  const body = Buffer.from(await answer.arrayBuffer());
  const packs =
    /text|javascript|json|svg/u.test(head["content-type"] ?? "") &&
    /\bgzip\b/u.test(String(request.headers["accept-encoding"]));
  if (packs && !zipped.has(request.url)) zipped.set(request.url, gzipSync(body, { level: 9 }));
  const sent = packs ? zipped.get(request.url) : body;
  response.writeHead(answer.status, {
    ...head,
    "content-length": sent.length,
    ...(packs ? { "content-encoding": "gzip", vary: "accept-encoding" } : {}),
  });
  response.end(request.method === "HEAD" ? undefined : sent);
};

/** The gzip sizes (level 9) of all files of the built app, by name. */
export const zippedSizes = (dir = web) =>
  new Map(
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [
        file.slice(dir.length + 1),
        gzipSync(readFileSync(file), { level: 9 }).length,
      ]),
  );

/** Serves a folder that is not the built app, as it is. */
export const servePlain = (dir) => serve({ dir, headers: false });
