// A small web server for the built app, on this machine only. It sends every header that a host should send
// (dist/web-headers.json), or none of them, to show that the app also holds on a host that sends nothing.
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";

const kinds = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
};

/**
 * Serves a folder at `http://127.0.0.1:port` + `base`.
 * @param {{ dir?: string, port?: number, headers?: boolean, base?: string }} options `port` 0 takes any free one;
 *   `headers` false sends no more than the type; `base` begins and ends with a slash.
 * @returns {Promise<{ url: string, port: number, use: (dir: string) => void, close: () => Promise<void> }>}
 *   `use` serves another folder from now on, as a host does after an upload.
 */
export const serve = ({ dir = "dist/web", port = 0, headers = true, base = "/" } = {}) => {
  const state = { dir: resolve(dir) };
  const server = createServer((request, response) => {
    answer(request, state.dir, base, headers).then(
      ({ status, head, body }) => {
        response.writeHead(status, head);
        response.end(request.method === "HEAD" ? undefined : body);
      },
      () => response.writeHead(500).end(),
    );
  });
  return new Promise((done, failed) => {
    server.once("error", failed);
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      const taken = address !== null && typeof address === "object" ? address.port : port;
      done({
        url: `http://127.0.0.1:${taken}${base}`,
        port: taken,
        use: (other) => void (state.dir = resolve(other)),
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      });
    });
  });
};

const answer = async (request, dir, base, headers) => {
  const plain = { "content-type": "text/plain; charset=utf-8" };
  if (request.method !== "GET" && request.method !== "HEAD")
    return { status: 405, head: { ...plain, allow: "GET, HEAD" }, body: "" };
  const file = fileFor(request.url ?? "/", dir, base);
  if (file === undefined) return { status: 404, head: plain, body: "Not here.\n" };
  try {
    const body = await readFile(file.path);
    const type = kinds[extname(file.path)] ?? "application/octet-stream";
    const length = { "content-type": type, "content-length": body.length };
    return {
      status: 200,
      head: { ...length, ...(headers ? headersFor(dir, file.name) : {}) },
      body,
    };
  } catch {
    return {
      status: 404,
      head: { ...plain, ...(headers ? headersFor(dir, "") : {}) },
      body: "Not here.\n",
    };
  }
};

// The file that an address means, or undefined for anything that would lead out of the folder.
const fileFor = (url, dir, base) => {
  const path = pathOf(url);
  if (path === undefined || !path.startsWith(base)) return undefined;
  const name = path.slice(base.length) || "index.html";
  const full = resolve(dir, name.endsWith("/") ? `${name}index.html` : name);
  if (name.includes("\0") || !full.startsWith(dir + sep)) return undefined;
  return { path: full, name };
};

const pathOf = (url) => {
  try {
    return decodeURIComponent(url.split(/[?#]/u)[0] ?? "/");
  } catch {
    return undefined;
  }
};

/** What a host should send with a file of the built site `dir`, by the file's name: first all, then what fits it. */
export const headersFor = (dir, name) => {
  const rules = JSON.parse(readFileSync(join(dir, "..", "web-headers.json"), "utf8"));
  const fitting = rules.filter(({ files }) => new RegExp(files, "u").test(name));
  return Object.assign({}, ...fitting.map((rule) => rule.headers));
};
