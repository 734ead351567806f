/**
 * The service worker: the whole app is kept on the device, so that it opens without a network.
 *
 * - The build writes `FILES` before this code: every file of the app with its SHA-256.
 * - A version is one cache, named after the hash of that list; a file is kept under its address and its hash, so that
 *   the next version copies what has not changed and fetches only the rest.
 * - Installing fails whole if one file is missing or is not the one on the list (a host in the middle of an upload).
 * - It never takes over by itself; it waits until nobody has the app open, or until the page says `take`.
 */
declare const self: ServiceWorkerGlobalScope;
declare const FILES: readonly (readonly [file: string, hash: string])[];

const prefix = `holdfast ${self.registration.scope} `;
const hashes = new Map(FILES);

const keyOf = (file: string): string => {
  const url = new URL(file, self.registration.scope);
  url.searchParams.set("sha256", hashes.get(file) ?? "");
  return url.href;
};

const base64 = (bytes: ArrayBuffer): string => btoa(String.fromCharCode(...new Uint8Array(bytes)));

const hashOf = async (bytes: BufferSource): Promise<string> =>
  base64(await crypto.subtle.digest("SHA-256", bytes));

const version = hashOf(new TextEncoder().encode(JSON.stringify(FILES)));
const cacheName = async (): Promise<string> => prefix + (await version);

const ownCaches = async (): Promise<readonly string[]> =>
  (await caches.keys()).filter((name) => name.startsWith(prefix));

/** The file as some version of ours already has it, with just this content. */
const alreadyKept = async (file: string): Promise<Response | undefined> => {
  for (const name of await ownCaches()) {
    const found = await (await caches.open(name)).match(keyOf(file));
    if (found !== undefined) return found;
  }
  return undefined;
};

const fetched = async (file: string): Promise<Response> => {
  const address = new URL(file === "index.html" ? "./" : file, self.registration.scope);
  const response = await fetch(address, { cache: "no-cache", credentials: "same-origin" });
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  const body = await response.arrayBuffer();
  if ((await hashOf(body)) !== hashes.get(file)) throw new Error(`${file}: another version`);
  // Made anew: a page that a host has redirected (`help.html` to `help`) may not answer a navigation as it is.
  const headers = new Headers(response.headers);
  for (const name of ["content-encoding", "content-length"]) headers.delete(name);
  return new Response(body, { status: response.status, headers });
};

const install = async (): Promise<void> => {
  const name = await cacheName();
  try {
    const cache = await caches.open(name);
    await Promise.all(
      FILES.map(async ([file]) =>
        cache.put(keyOf(file), (await alreadyKept(file)) ?? (await fetched(file))),
      ),
    );
  } catch (error) {
    await caches.delete(name);
    throw error;
  }
};

/** Other versions go only while at most this many of our windows are open; a window may still need its own files. */
const dropOthers = async (windows: number): Promise<void> => {
  const open = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (open.length > windows) return;
  const current = await cacheName();
  const others = (await ownCaches()).filter((name) => name !== current);
  await Promise.all(others.map((name) => caches.delete(name)));
};

/** The file that an address means: without its query, a folder's page for the folder, a page with or without `.html`. */
const fileOf = (url: URL): string | undefined => {
  const path = url.origin + url.pathname;
  if (!path.startsWith(self.registration.scope)) return undefined;
  const name = decodeURIComponent(path.slice(self.registration.scope.length));
  return [name === "" ? "index.html" : name, `${name}.html`].find((file) => hashes.has(file));
};

const kept = async (file: string): Promise<Response | undefined> =>
  (await caches.open(await cacheName())).match(keyOf(file));

/** An older window's file, which this version no longer has. */
const keptByOthers = async (url: URL): Promise<Response | undefined> => {
  for (const name of await ownCaches()) {
    const found = await (await caches.open(name)).match(url, { ignoreSearch: true });
    if (found !== undefined) return found;
  }
  return undefined;
};

const answer = async (request: Request, url: URL): Promise<Response> => {
  const file = fileOf(url);
  const found = file === undefined ? await keptByOthers(url) : await kept(file);
  if (found !== undefined) return found;
  try {
    return await fetch(request);
  } catch (error) {
    if (request.mode !== "navigate") throw error;
    return Response.redirect(self.registration.scope);
  }
};

self.addEventListener("install", (event) => event.waitUntil(install()));

self.addEventListener("activate", (event) => {
  event.waitUntil(dropOthers(0).then(async () => self.clients.claim()));
});

/** Where a file waits that another app shared with us, until the page has read it (history/shared.ts). */
const sharedCache = "holdfast shared";

/** Takes the first file of what was shared, and opens the screen that reads it. Never answered from a network. */
const takeShared = async (request: Request): Promise<Response> => {
  const page = new URL("./#/history", self.registration.scope).href;
  try {
    await caches.delete(sharedCache);
    const file = [...(await request.formData()).values()].find(
      (value) => typeof value !== "string",
    );
    if (file !== undefined) {
      const key = new URL("shared", self.registration.scope);
      key.searchParams.set("name", encodeURIComponent(file.name));
      await (await caches.open(sharedCache)).put(key, new Response(file));
    }
  } catch {
    // Then there is nothing to read, and the screen says how to pick a file.
  }
  return Response.redirect(page, 303);
};

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (
    event.request.method === "POST" &&
    url.href === new URL("shared", self.registration.scope).href
  ) {
    event.respondWith(takeShared(event.request));
    return;
  }
  if (event.request.method !== "GET" || url.origin !== self.location.origin) return;
  if (!url.href.startsWith(self.registration.scope)) return;
  event.respondWith(answer(event.request, url));
});

self.addEventListener("message", (event) => {
  if (event.data === "take") event.waitUntil(self.skipWaiting());
  if (event.data === "tidy") event.waitUntil(dropOthers(1));
});

export {};
