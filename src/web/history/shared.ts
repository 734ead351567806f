/**
 * A file that was shared with the app from another one. The service worker puts it into a cache of its own (sw.worker.ts), where
 * it lies open: so it is taken away once it was read, when somebody cancels, and whenever the app starts without asking for it.
 */
export const sharedCache = "holdfast shared";

const keys = async (): Promise<readonly Request[]> =>
  "caches" in globalThis && (await caches.has(sharedCache))
    ? (await caches.open(sharedCache)).keys()
    : [];

/** The shared file, once: it is gone from the cache when this returns. */
export const sharedFile = async (): Promise<File | undefined> => {
  try {
    const [request] = await keys();
    if (request === undefined) return undefined;
    const response = await (await caches.open(sharedCache)).match(request);
    const name = decodeURIComponent(new URL(request.url).searchParams.get("name") ?? "");
    const blob = await response?.blob();
    await dropShared();
    return blob === undefined ? undefined : new File([blob], name);
  } catch {
    return undefined;
  }
};

/** Takes away whatever was shared. */
export const dropShared = async (): Promise<void> => {
  if ("caches" in globalThis) await caches.delete(sharedCache).catch(() => false);
};
